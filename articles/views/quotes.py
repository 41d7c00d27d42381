"""The list of quotes, and a quote's own page."""

from typing import Any

from django.db.models import F, TextField
from django.db.models.functions import Coalesce, Greatest, Substr
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from articles.citing import Reference
from articles.evidence import evidence
from articles.facets import facets
from articles.filters import QuoteFilter
from articles.gathering import is_earliest, told
from articles.metadata import highwire, quotation
from articles.models import Quote
from articles.neighbours import Neighbours
from articles.passages import around
from articles.questions import Question
from articles.search import Searchable
from articles.styles import citations
from articles.views import public_page
from articles.views.lists import list_context, without_empty_values

WINDOW = 400  # characters before and after a quote in which its sentence is looked for
ELSEWHERE = 50  # articles with the same words that a quote's page lists


@public_page
def index(request: HttpRequest) -> HttpResponse:
    """Quotes by words and filters, with counted facets."""
    asked = QuoteFilter.of(request.GET)
    if tidier := without_empty_values(request, asked):
        return tidier
    context = list_context(request, asked, "Quotes")
    page = context["page"]
    page.object_list = gathered(in_context(page.object_list, asked.question))
    return render(request, "quotes/index.html", context | {"facets": facets(asked)})


@public_page
def quote(request: HttpRequest, id: int) -> HttpResponse:  # noqa: A002 – the address names it so
    """A quote where it stands, how we know who said it, and the same words in other stories, the earliest first."""
    found = get_object_or_404(Quote.objects.public().select_related("article", "speaker"), pk=id)
    alike = Quote.objects.public().filter(article__original=None, fingerprint=found.fingerprint)
    same = alike.exclude(pk=found.pk).exclude(article=found.article.original_id or found.article_id)
    elsewhere = list(without_bodies(same).order_by(F("article__published").asc(nulls_last=True), "pk")[:ELSEWHERE])
    root = request.build_absolute_uri("/").removesuffix("/")
    reference = Reference.of_quote(found, root + found.get_absolute_url())
    context = {
        "quote": found,
        "reference": reference,
        "citations": citations(reference),
        "highwire": highwire(reference),
        "linked": quotation(found, reference, root + found.article.get_absolute_url()),
        "neighbours": Neighbours.of(found, QuoteFilter.of(request.GET)),
        "evidence": evidence(found),
        "elsewhere": elsewhere,
        "earliest": is_earliest(found, elsewhere),
    }
    return render(request, "quotes/quote.html", context)


def in_context(rows: Searchable, question: Question | None = None) -> list[Quote]:
    """Return quotes with their articles, the sentence around each as `before` and `after`, and `marked` words."""
    window = Substr("article__body", Greatest(F("start") - WINDOW + 1, 1), F("end") - F("start") + 2 * WINDOW)
    found: list[Any] = list(without_bodies(rows))
    shown = Quote.objects.filter(pk__in=[row.pk for row in found])  # a sort would open the body of every row it sorts
    windows = dict(shown.values_list("pk", Coalesce(window, "text", output_field=TextField())))
    for row in found:
        start = min(row.start or 0, WINDOW)
        row.before, row.after = around(windows[row.pk], start, start + len(row.text))
    if question and question.words:
        these = Quote.objects.filter(pk__in=[row.pk for row in found])
        marked = these.marked("text", question.in_text, question.names, highlight_all=True)
        for row in found:
            row.marked = marked[row.pk]
    return found


def gathered(rows: list[Any]) -> list[Any]:
    """Return quotes with `told`: where else the same words are told, or None."""
    found = told(rows)
    for row in rows:
        row.told = found.get(row.fingerprint)
    return rows


def without_bodies(rows: Searchable) -> Searchable:
    """Return quotes with what a list shows of their articles and speakers."""
    return rows.select_related("article", "speaker").defer(
        "search", "article__body", "article__search", "article__opening", "article__signature"
    )
