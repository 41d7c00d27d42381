"""Several speakers' quotes with the same words, or around the same summit, by year on one scale."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict

from articles import named
from articles.filters import QuoteFilter
from articles.models import Speaker, Summit
from articles.timelines import Bar, Scale, bars
from articles.voices import voices

VOICES = 4
PROPOSED = 200  # names in the form


@dataclass(frozen=True, slots=True)
class Voice:
    """One of those compared."""

    speaker: Speaker
    asked: QuoteFilter  # their quotes with the words
    count: int
    bars: Sequence[Bar]

    @property
    def link(self) -> str:
        """The query string of the list of these quotes."""
        return f"?{self.asked.state.urlencode()}"


@dataclass(frozen=True, slots=True)
class Comparison:
    voices: Sequence[Voice]
    summit: Summit | None
    unknown: Sequence[str]  # names that nobody quoted has
    scale: Scale

    @property
    def notes(self) -> Sequence[str]:
        """What was mended in the words, each a plain sentence."""
        return self.voices[0].asked.question.notes if self.voices else ()


def compare(words: str, names: Sequence[str], meeting: str = "") -> Comparison:
    """Return two to four speakers with their quotes that hold the words, from articles about the summit, by year.

    Speakers and summit are given by slug or by a name. A summit without speakers has those quoted most around it.
    """
    summit = which(meeting) if meeting else None
    found = {name: who(name) for name in names[:VOICES]}
    chosen: list[Any] = [*dict.fromkeys(speaker for speaker in found.values() if speaker)]
    if summit and not names:
        chosen = [*voices(QuoteFilter.of(_state(words, None, summit)))[:VOICES]]
    asked = [QuoteFilter.of(_state(words, speaker, summit)) for speaker in chosen]
    numbers = [_by_year(quotes) for quotes in asked]
    scale = Scale.of(numbers)
    compared = [
        Voice(speaker, quotes, quotes.rows().count(), list(bars(quotes.state, counted, scale)))
        for speaker, quotes, counted in zip(chosen, asked, numbers, strict=True)
    ]
    unknown = [name for name, speaker in found.items() if not speaker]
    return Comparison(compared, summit, unknown, scale)


def who(name: str) -> Speaker | None:
    """Return the speaker at this slug, else the most quoted one who is called so."""
    by_slug = Speaker.objects.filter(slug=name).first()
    return by_slug or named.called(named.speakers(), name).order_by("-quote_count", "pk").first()


def which(name: str) -> Summit | None:
    """Return the summit at this slug, else the one called so that most articles are about."""
    by_slug = Summit.objects.filter(slug=name).first()
    return by_slug or named.called(named.summits(), name).order_by("-article_count", "pk").first()


def proposed() -> QuerySet[Any]:
    """Return the most quoted speakers."""
    return named.speakers().order_by("-quote_count", "pk")[:PROPOSED]


def proposed_summits() -> QuerySet[Any]:
    """Return the summits that most articles are about."""
    return named.summits().order_by("-article_count", "pk")[:PROPOSED]


def _state(words: str, speaker: Speaker | None, summit: Summit | None) -> QueryDict:
    state = QueryDict(mutable=True)
    if speaker:
        state["speaker"] = speaker.slug
    if words:
        state["q"] = words
    if summit:
        state["summit"] = summit.slug
    return state


def _by_year(asked: QuoteFilter) -> Counter[int]:
    dated = asked.rows().order_by().exclude(article__published=None)
    return Counter(dict(dated.values_list(ExtractYear("article__published")).annotate(n=Count("pk"))))
