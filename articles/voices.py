"""Who says it most: the speakers of the quotes that fit a search, ranked, each with a drawing by year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict

from articles.filters import QuoteFilter
from articles.models import Speaker
from articles.state import link
from articles.timelines import Bar, Scale, bars


@dataclass(frozen=True, slots=True)
class Ranked:
    """A speaker, the query string of their quotes that fit, and these by year."""

    speaker: Any  # a row of `voices`
    link: str
    bars: Sequence[Bar]


def voices(asked: QuoteFilter) -> QuerySet[Any]:
    """Return who says it, those who say it most first: speakers with `quote_count` and the days `first` and `last`."""
    counted = Speaker.objects.filter(quotes__in=asked.rows()).annotate(
        quote_count=Count("quotes"), first=Min("quotes__article__published"), last=Max("quotes__article__published")
    )
    return counted.order_by("-quote_count", "name", "pk")


def rows(given: QueryDict) -> QuerySet[Any]:
    """Return the speakers of the quotes that a query string asks for, those with most of them first."""
    return voices(QuoteFilter.of(given))


def ranked(asked: QuoteFilter, speakers: Iterable[Any]) -> tuple[list[Ranked], Scale]:
    """Return speakers of `voices` with their drawings, and the scale that all of these share."""
    shown = list(speakers)
    numbers = _by_year(asked, shown)
    scale = Scale.of([numbers[speaker.pk] for speaker in shown])
    states = {speaker.pk: link(asked.state, "speaker", [speaker.slug]) for speaker in shown}
    return [
        Ranked(speaker, states[speaker.pk], list(bars(QueryDict(states[speaker.pk][1:]), numbers[speaker.pk], scale)))
        for speaker in shown
    ], scale


def _by_year(asked: QuoteFilter, speakers: Sequence[Speaker]) -> defaultdict[int, Counter[int]]:
    said = asked.rows().order_by().filter(speaker__in=speakers).exclude(article__published=None)
    numbers: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for speaker, year, n in said.values_list("speaker", ExtractYear("article__published")).annotate(n=Count("pk")):
        numbers[speaker][year] = n
    return numbers
