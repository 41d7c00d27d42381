"""Several speakers' quotes with the same words, by year on one scale."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict

from articles import named
from articles.filters import QuoteFilter
from articles.histogram import FEWEST, MOST, WIDTH
from articles.models import Speaker
from articles.state import link, link_between
from articles.ticks import Tick, span, ticks

VOICES = 4
PROPOSED = 200  # names in the form

TALL = 40  # a voice's drawing, in units of its own


@dataclass(frozen=True, slots=True)
class Bar:
    """A voice's quotes from a year, or from some years."""

    years: str
    count: int
    link: str  # the query string of the list of these quotes
    x: int
    y: int
    height: int


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
    unknown: Sequence[str]  # names that nobody quoted has
    years: str  # those in the drawings; empty: no quote has a day
    ticks: Sequence[Tick]
    width: int  # of each drawing

    @property
    def notes(self) -> Sequence[str]:
        """What was mended in the words, each a plain sentence."""
        return self.voices[0].asked.question.notes if self.voices else ()


@dataclass(frozen=True, slots=True)
class Scale:
    """The years that all voices share: a bar stands for a year, or for ten or a hundred where they are many."""

    first: int
    last: int
    most: int  # quotes of the tallest bar

    @classmethod
    def of(cls, numbers: Sequence[Counter[int]]) -> "Scale":
        years = [year for counted in numbers for year in counted] or [0]
        first, last = min(years), max(years)
        step = cls(first, last, 1).step
        most = max((n for counted in numbers for n in _stepped(counted, step).values()), default=1)
        return cls(first, last, most)

    @property
    def step(self) -> int:
        return next(step for step in (1, 10, 100) if self.last - self.first < MOST * step)

    @property
    def columns(self) -> int:
        return max(self.last // self.step - self.first // self.step + 1, FEWEST)

    @property
    def ticks(self) -> list[Tick]:
        return ticks(self.first - self.first % self.step, self.last, self.step, self.columns)


def compare(words: str, names: Sequence[str]) -> Comparison:
    """Return two to four speakers, each given by slug or by a name, with their quotes that hold the words, by year."""
    found = {name: who(name) for name in names[:VOICES]}
    speakers = dict.fromkeys(speaker for speaker in found.values() if speaker)
    asked = [QuoteFilter.of(_state(words, speaker)) for speaker in speakers]
    numbers = [_by_year(quotes) for quotes in asked]
    scale = Scale.of(numbers)
    voices = [
        Voice(speaker, quotes, quotes.rows().count(), list(_bars(quotes, counted, scale)))
        for speaker, quotes, counted in zip(speakers, asked, numbers, strict=True)
    ]
    return Comparison(
        voices,
        unknown=[name for name, speaker in found.items() if not speaker],
        years=span(scale.first, scale.last) if any(numbers) else "",
        ticks=scale.ticks,
        width=WIDTH * scale.columns,
    )


def who(name: str) -> Speaker | None:
    """Return the speaker at this slug, else the most quoted one who is called so."""
    by_slug = Speaker.objects.filter(slug=name).first()
    return by_slug or named.called(named.speakers(), name).order_by("-quote_count", "pk").first()


def proposed() -> QuerySet[Any]:
    """Return the most quoted speakers."""
    return named.speakers().order_by("-quote_count", "pk")[:PROPOSED]


def _state(words: str, speaker: Speaker) -> QueryDict:
    state = QueryDict(link(QueryDict(), "speaker", [speaker.slug])[1:], mutable=True)
    state["q"] = words
    return state


def _by_year(asked: QuoteFilter) -> Counter[int]:
    dated = asked.rows().order_by().exclude(article__published=None)
    return Counter(dict(dated.values_list(ExtractYear("article__published")).annotate(n=Count("pk"))))


def _stepped(counted: Counter[int], step: int) -> Counter[int]:
    stepped: Counter[int] = Counter()
    for year, n in counted.items():
        stepped[year - year % step] += n
    return stepped


def _bars(asked: QuoteFilter, counted: Counter[int], scale: Scale) -> Iterator[Bar]:
    for start, n in sorted(_stepped(counted, scale.step).items()):
        first, last = max(start, 1), min(start + scale.step - 1, 9999)
        height = -(-n * TALL // scale.most)
        yield Bar(
            years=span(first, last),
            count=n,
            link=link_between(asked.state, first, last),
            x=(start // scale.step - scale.first // scale.step) * WIDTH,
            y=TALL - height,
            height=height,
        )
