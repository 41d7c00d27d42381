"""What readers reported, settled and opened again. Either undoes the other, and both are kept in the history."""

from collections.abc import Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.filters import Settled
from articles.admin.tables import Record
from articles.models import Article, ReportedProblem
from articles.reporting import reopen, settle


def may_settle(request: HttpRequest) -> bool:
    """Return whether the user may settle what readers reported."""
    return request.user.has_perm("articles.change_reportedproblem")


@transaction.atomic
def settle_these(request: HttpRequest, problems: Iterable[ReportedProblem]) -> None:
    """Settle those that are open, note who did it, and tell."""
    done = [problem for problem in problems if settle(problem, request.user)]  # type: ignore[arg-type]
    _note(request, done, "Settled")


@transaction.atomic
def reopen_these(request: HttpRequest, problems: Iterable[ReportedProblem]) -> None:
    """Open those again that are settled, note who did it, and tell."""
    _note(request, [problem for problem in problems if reopen(problem)], "Opened again")


def _note(request: HttpRequest, done: list[ReportedProblem], what: str) -> None:
    if not done:
        messages.info(request, "Nothing changed: somebody was faster.")
        return
    LogEntry.objects.log_actions(str(request.user.pk), done, CHANGE, what)
    messages.success(request, f"{what}: {done[0] if len(done) == 1 else f'{len(done)} problems'}.")


@admin.register(ReportedProblem)
class ReportedProblemAdmin(Record):
    list_display = ("__str__", "about", "note", "reported_at", "settled_at", "settled_by")
    list_filter = (Settled, "kind")
    list_select_related = ("article", "quote", "settled_by")
    search_fields = ("words", "note")
    date_hierarchy = "reported_at"
    actions = ("settle", "reopen")
    fields = ("kind", "about", "words", "note", "reported_at", ("settled_at", "settled_by"))
    readonly_fields = ("about",)
    heavy = ("article__body", "article__signature", "article__search", "quote__search")

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return may_settle(request)

    def view_on_site(self, problem: ReportedProblem) -> str | None:
        return problem.thing.get_absolute_url() if problem.is_public else None

    @admin.display(description="what it is about")
    def about(self, problem: ReportedProblem) -> SafeString:
        thing = problem.thing
        kind = "article" if isinstance(thing, Article) else "quote"
        return format_html('<a href="{}">{}</a>', reverse(f"admin:articles_{kind}_change", args=[thing.pk]), thing)

    @admin.action(description="Settle the chosen", permissions=["settle"])
    def settle(self, request: HttpRequest, problems: QuerySet[Any]) -> None:
        settle_these(request, problems)

    @admin.action(description="Open the chosen again", permissions=["settle"])
    def reopen(self, request: HttpRequest, problems: QuerySet[Any]) -> None:
        reopen_these(request, problems)
