"""A page between a choice in a list and what cannot be done by the way: it says what will happen, and asks."""

from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.response import TemplateResponse

CONFIRMED = "confirmed"


def confirmed(request: HttpRequest) -> bool:
    """Return whether the editor has seen the page and said yes."""
    return CONFIRMED in request.POST


def ask(table: Any, request: HttpRequest, action: str, chosen: QuerySet[Any], title: str) -> TemplateResponse:
    """Return the page that asks (of the action's own template); its button posts the same action on the same rows."""
    context = {
        **table.admin_site.each_context(request),
        "title": title,
        "opts": table.opts,
        "action": action,
        "chosen": chosen,
        "confirmed_name": CONFIRMED,
        "checkbox_name": ACTION_CHECKBOX_NAME,
        "media": table.media,
    }
    return TemplateResponse(request, f"admin/articles/{action}.html", context)
