"""What readers and imports leave for editors to do, on one page: how much of each, the first of it, and a way to all.

A section shows only to those who may see its table in the admin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Min, Model, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from articles.admin.reports import may_settle, reopen_these, settle_these
from articles.models import NAMED_WITHOUT_A_PAGE, Article, Quote, ReportedProblem, SearchMiss, SourceFile

SHOWN = 10  # rows of each section
SETTLED = 5  # problems settled lately, for whoever wants to take that back


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of work."""

    name: str  # of its template
    title: str
    count: int
    rows: Sequence[Any]  # the first of it
    address: str  # of all of it


def _list(model: type[Model], **query: str) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_changelist", query=query)


def _reported() -> Section:
    problems = ReportedProblem.objects.select_related("article", "quote", "settled_by").defer(
        "article__body", "article__search", "article__signature", "quote__search"
    )
    rows = [*problems.open()[:SHOWN], *problems.settled().order_by("-settled_at")[:SETTLED]]
    count = ReportedProblem.objects.open().count()
    return Section("reported", "Reported problems", count, rows, _list(ReportedProblem, state="open"))


def _missed() -> Section:
    return _section("missed", "Searches that found nothing", SearchMiss.objects.all(), _list(SearchMiss))


def _unknown() -> Section:
    quotes = Quote.objects.public().filter(NAMED_WITHOUT_A_PAGE, article__original=None).order_by()
    names = quotes.values(key=Lower("speaker_text")).annotate(name=Min("speaker_text"), quotes=Count("pk"))
    names = names.order_by("-quotes", "key")
    return _section("unknown", "Speakers without a page", names, _list(Quote, voice="named"))


def _undated() -> Section:
    articles = Article.objects.public().filter(published=None).order_by("-pk").only("title", "slug", "source")
    shown = ",".join(status for status in Article.Status.values if status != Article.Status.HIDDEN)
    return _section("undated", "Undated articles", articles, _list(Article, day="unknown", status__in=shown))


def _set_aside() -> Section:
    aside = SourceFile.Outcome.SET_ASIDE
    files = SourceFile.objects.filter(outcome=aside).order_by("-pk").only("path", "problems")
    return _section("set_aside", "Files set aside by the import", files, _list(SourceFile, outcome__exact=aside))


def _section(name: str, title: str, rows: QuerySet[Any, Any], address: str) -> Section:
    return Section(name, title, rows.count(), list(rows[:SHOWN]), address)


SECTIONS: tuple[tuple[type[Model], Callable[[], Section]], ...] = (
    (ReportedProblem, _reported),
    (SearchMiss, _missed),
    (Quote, _unknown),
    (Article, _undated),
    (SourceFile, _set_aside),
)


@require_http_methods(["GET", "HEAD", "POST"])
def worklist(request: HttpRequest) -> HttpResponse:
    """Return the page, or settle the problem that `settle` names, or open that of `reopen` again."""
    if request.method == "POST":
        return _decided(request)
    site = admin.site
    seen = [build() for model, build in SECTIONS if site.get_model_admin(model).has_view_permission(request)]
    if not seen:
        raise PermissionDenied
    context = {**site.each_context(request), "title": "Worklist", "sections": seen, "may_settle": may_settle(request)}
    return TemplateResponse(request, "admin/articles/worklist.html", context)


def _decided(request: HttpRequest) -> HttpResponse:
    if not may_settle(request):
        raise PermissionDenied
    for name, decide in (("settle", settle_these), ("reopen", reopen_these)):
        if name in request.POST:
            pk = request.POST[name]
            known = ReportedProblem.objects.select_related("article").defer("article__body", "article__search")
            decide(request, [get_object_or_404(known, pk=pk if pk.isdecimal() and len(pk) < 19 else 0)])
    return redirect("worklist")
