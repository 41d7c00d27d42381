"""The sentences that speak of a meeting: which meetings it may be, and the places and days named beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment, moments
from articles.reading.names import Mention
from articles.reading.summits.listing import BARE, CITY, LAND, NAMED, SERIES, Listing

NEAR = 160  # characters: what stands farther off speaks of something else
BESIDE = 60  # characters between a meeting and the town or country that hosts it
SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+(?=[A-Z“\"(])|\n")
ANOTHER_YEAR = {"last year": -1, "previous year": -1, "next year": 1}

Placed = TypeVar("Placed")  # something that has a start in the text


@dataclass(frozen=True, slots=True)
class Scene:
    """Words that speak of one meeting, and what the sentence around them says of it."""

    text: str
    start: int
    end: int
    candidates: tuple[Summit, ...]
    cities: frozenset[str]  # folded
    lands: frozenset[str]  # ISO 3166-1 alpha-2
    moments: tuple[Moment, ...]
    years_off: int  # “last year’s summit”: −1
    named: bool  # by a name or a series, not by a place alone
    bare: bool  # the group's name without a word for a meeting


def scenes(text: str, known: Listing) -> list[Scene]:
    """Return the scenes of a text, in its order."""
    places: list[Mention] = []
    meetings: list[Mention] = []
    for mention in known.matcher.find(text):
        kinds = {key.split(" ", 1)[0] for key in mention.keys}
        (meetings if kinds & {NAMED, SERIES, BARE} else places).append(mention)
    days = [moment for moment in moments(text) if moment.day]
    if not meetings and not (days and places):
        return []
    by_name = [_scene(text, mention, places, known) for mention in meetings]
    by_place = (scene for moment in days for scene in _places_and_days(text, moment, places, by_name, known))
    return sorted([*by_name, *by_place], key=lambda scene: scene.start)


def _scene(text: str, mention: Mention, places: list[Mention], known: Listing) -> Scene:
    start, end = _sentence(text, mention.start, mention.end)
    first, last = max(start, mention.start - BESIDE), min(end, mention.end + BESIDE)
    around = _between(places, first, last)
    sentence = text[start:end].lower()
    kinds = {key.split(" ", 1)[0] for key in mention.keys}
    return Scene(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        candidates=tuple(dict.fromkeys(_candidates(mention, known))),
        cities=frozenset(_values(around, CITY)),
        lands=frozenset(_values(around, LAND)),
        moments=tuple(_between(moments(text), start, end)),
        years_off=next((off for words, off in ANOTHER_YEAR.items() if words in sentence), 0),
        named=True,
        bare=kinds <= {BARE, CITY, LAND},
    )


def _places_and_days(
    text: str, moment: Moment, places: list[Mention], by_name: list[Scene], known: Listing
) -> Iterator[Scene]:
    """Give the town beside a day, “met in Hamburg, Germany on July 7, 2017”, where no meeting is named beside them."""
    start, end = _sentence(text, moment.start, moment.end)
    if _between(by_name, start, end):
        return
    for place in _between(places, start, end):
        for city in _values([place], CITY):
            hosted = tuple(summit for summit in known.cities[city] if summit.ordinal is not None)
            cities, days = frozenset({city}), (moment,)
            yield Scene(
                place.text, place.start, place.end, hosted, cities, frozenset(), days, 0, named=False, bare=False
            )


def _between(things: Sequence[Placed], first: int, last: int) -> Sequence[Placed]:
    """Return those of some things, which stand in the text's order, that start from one place up to another."""
    start = attrgetter("start")
    return things[bisect_left(things, first, key=start) : bisect_left(things, last, key=start)]


def _candidates(mention: Mention, known: Listing) -> Iterator[Summit]:
    """Give the meetings that the words may mean: those that bear the name, or else those of the series."""
    kinds = [key.split(" ", 1) for key in mention.keys]
    yield from (known.summits[value] for kind, value in kinds if kind == NAMED)
    for kind, value in kinds:
        if kind in {SERIES, BARE}:
            yield from known.series[value]


def _values(mentions: Sequence[Mention], wanted: str) -> Iterator[str]:
    for mention in mentions:
        yield from (value for kind, value in (key.split(" ", 1) for key in mention.keys) if kind == wanted)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a place, at most `NEAR` characters off."""
    first, last = max(start - NEAR, 0), min(end + NEAR, len(text))
    ends = [match.end() for match in SENTENCE_END.finditer(text, first, start)]
    following = SENTENCE_END.search(text, end, last)
    return (ends[-1] if ends else first), (following.start() if following else last)
