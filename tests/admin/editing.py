"""The admin's pages as an editor uses them: opened, filled in, sent."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse


def change_url(row: Any) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def list_url(model: Any) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def fields_of(response: Any) -> dict[str, Any]:
    """Return what a browser would send if the editor saved the page without a change."""
    form = response.context["adminform"].form
    values = values_of(form)
    for inline in response.context["inline_admin_formsets"]:
        formset = inline.formset
        values |= values_of(formset.management_form)
        for each in formset.forms:
            values |= values_of(each)
    return values


def values_of(form: Any) -> dict[str, Any]:
    values = {}
    for field in form:
        value = field.value()
        if isinstance(value, list):
            value = "\n".join(value)
        if value is not None and value is not False:
            values[field.html_name] = str(value).replace("\n", "\r\n")
    return values


def save(client: Client, row: Any, **changes: Any) -> Any:
    """Change a row on its page as an editor would; return the page that follows, with its messages."""
    page = client.get(change_url(row))
    assert page.status_code == 200
    values = fields_of(page) | changes
    return client.post(change_url(row), values, follow=True)


def errors_of(response: Any) -> str:
    """Return everything that the page says is wrong."""
    form = response.context["adminform"].form if response.context and "adminform" in response.context else None
    found = [str(form.errors)] if form else []
    for inline in (response.context or {}).get("inline_admin_formsets", []):
        found += [str(error) for error in inline.formset.errors if error]
    return " ".join(found)


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def act(client: Client, action: str, *rows: Any, **more: Any) -> Any:
    """Choose rows in their list and an action; return the page that follows."""
    values = {"action": action, "_selected_action": [row.pk for row in rows], **more}
    return client.post(list_url(type(rows[0])), values, follow=True)


def queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)
