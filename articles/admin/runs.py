"""The page of a run says how far it is, and asks again by itself for as long as the run goes on."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import runs
from articles.models import Run

if TYPE_CHECKING:
    from articles.admin.tables import ModelAdmin as Base
else:
    Base = object

EVERY = 2  # seconds


class Watched(Base):
    """Records of runs; `progress` is a field of their page, not of their list, where it would cost a query a row."""

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        response = super().change_view(request, object_id, form_url, extra_context)
        run = self.get_object(request, object_id)
        if run and runs.stage(run).goes_on:
            response["Refresh"] = str(EVERY)
        return response

    @admin.display(description="how far it is")
    def progress(self, run: Run) -> SafeString:
        stage = runs.stage(run)
        if not run.total:
            return format_html("{} {}", stage.capitalize(), run.trouble)
        return format_html(
            '<progress value="{}" max="{}" aria-label="How far it is"></progress> {}: {} of {}. {}',
            run.done,
            run.total,
            stage.capitalize(),
            intcomma(run.done),
            intcomma(run.total),
            run.trouble,
        )
