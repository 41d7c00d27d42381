"""What the lists of articles and of quotes have in common: page, heading, chips, notes, and what was missed."""

from typing import Any

from django.db.models import F
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect

from articles.coverage import covered_days
from articles.filters import ListFilter
from articles.headings import chips, heading, summary
from articles.histogram import histogram
from articles.looser import looser, meant
from articles.models import SearchMiss
from articles.neighbours import carried, walked
from articles.ordering import Ordered
from articles.paging import page_of
from articles.questions import Question
from articles.state import link

TOLD = {
    "Articles": "Each with its day and site, whom it is about and who is quoted in it.",
    "Quotes": "Each with who said it, how that is known and where it stands.",
}


def without_empty_values(request: HttpRequest, asked: ListFilter) -> HttpResponseRedirect | None:
    """Return the way to the address without its empty values, as a form sends them; None if it has none."""
    empty = any(not value for _, values in request.GET.lists() for value in values)
    return redirect(f"{request.path}?{asked.state.urlencode()}" if asked.state else request.path) if empty else None


def list_context(request: HttpRequest, asked: ListFilter, what: str) -> dict[str, Any]:
    """Return what every list shows, and remember a search that found nothing."""
    page = page_of(Ordered(asked), asked.state.get("page", ""))
    found = page.paginator.count
    if not found and asked.question.words and request.method == "GET":
        remember_miss(asked.question)
    return {
        "asked": asked,
        "page": page,
        "title": heading(asked, what),
        "about": summary(found, what.lower().removesuffix("s"), TOLD[what]),
        "chips": chips(asked),
        "covered_days": covered_days(asked),
        "histogram": histogram(asked),
        "meant": meant(asked, found),
        "looser": [] if found else looser(asked),
        "sorts": [
            (title, name == asked.sort, link(asked.state, "sort", [name])) for name, title in asked.sorts.items()
        ],
        "cleared": link(QueryDict(), "q", asked.state.getlist("q")),
        "with_words": link(QueryDict(), "q", [asked.question.words]) if asked.question.words else "",
        "walk": walked(asked, "" if carried(asked) else "list"),
        "same_rows": link(asked.state, "page", []),
        "canonical": request.build_absolute_uri(f"?{asked.state.urlencode()}" if asked.state else "?"),
    }


def remember_miss(question: Question) -> None:
    """Count a search that found nothing. Only its words are kept."""
    words = question.words.casefold()[:256]
    if not SearchMiss.objects.filter(query=words).update(times=F("times") + 1, last_at=Now()):
        SearchMiss.objects.get_or_create(query=words)
