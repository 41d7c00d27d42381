"""The sentences that speak of a meeting: which meetings it may be, and the places and days named beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Literal, TypeVar

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment, moments
from articles.reading.names import Mention
from articles.reading.summits.beside import Days, days_told, is_of_others, is_out_of_turn, ordinal
from articles.reading.summits.listing import BARE, CITY, LAND, LOOSE, NAMED, PERSON, PLURAL, SERIES, Listing
from articles.reading.summits.pairs import SUMMIT, meetings_of_two, where_met
from articles.reading.summits.plurals import singled

NEAR = 160  # characters: what stands farther off speaks of something else
BESIDE = 60  # characters between a meeting and the town or country that hosts it
SENTENCE_END = re.compile(r"(?<![ .]St|[ .]Mr|[ .]Dr|Mrs)[.!?][”\"’)]*\s+(?=[A-Z“\"(])|\n")
MEETINGS = {NAMED, LOOSE, SERIES, BARE, PLURAL}

Placed = TypeVar("Placed")  # something that has a start in the text
Kind = Literal["named", "bare", "loose", "of two", "placed"]
"""By a name or a series; by a group's name alone; by what may be an address or an outcome; by who met; by a town."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Words that speak of one meeting, and what the sentence around them says of it."""

    kind: Kind
    text: str
    start: int
    end: int
    candidates: tuple[Summit, ...]
    cities: frozenset[str]  # folded
    lands: frozenset[str]  # ISO 3166-1 alpha-2
    moments: tuple[Moment, ...]
    people: frozenset[str] = frozenset()  # folded family names
    everyone: frozenset[str] = frozenset()  # in the whole text
    days: Days | None = None  # in which the words beside it place it
    sure: bool = False  # that they do
    says_summit: bool = True
    hosted: bool = False  # a town or country follows: “the Reagan–Gorbachev summit in Reykjavik”
    out_of_turn: bool = False  # “the extraordinary summit”


@dataclass(frozen=True, slots=True)
class Stage:
    """What a whole text holds beside its meetings."""

    known: Listing
    published: date | None
    places: list[Mention]
    people: list[Mention]


def scenes(text: str, known: Listing, published: date | None) -> list[Scene]:
    """Return the scenes of a text, in its order."""
    mentions = [(_kinds(mention), mention) for mention in known.matcher.find(text)]
    places = [mention for kinds, mention in mentions if kinds & {CITY, LAND}]
    people = [mention for kinds, mention in mentions if PERSON in kinds]
    plain = [mention for kinds, mention in mentions if kinds & MEETINGS]
    meetings = [
        one for one in singled(text, plain, places, known) if not is_of_others(text, one.end, bare=_is_bare(one))
    ]
    days = [moment for moment in moments(text) if moment.day]
    if not meetings and not (days and places) and len(people) < 2:
        return []
    stage = Stage(known, published, places, people)
    by_name = [_scene(text, one, stage) for one in meetings]
    by_two = list(_of_two(text, stage, by_name))
    by_place = (scene for moment in days for scene in _placed(text, moment, places, [*by_name, *by_two], known))
    return sorted([*by_name, *by_two, *by_place], key=lambda scene: scene.start)


def _scene(text: str, mention: Mention, stage: Stage) -> Scene:
    known, published, people, places = stage.known, stage.published, stage.people, stage.places
    start, end = _sentence(text, mention.start, mention.end)
    around = _between(places, max(start, mention.start - BESIDE), min(end, mention.end + BESIDE))
    candidates = tuple(dict.fromkeys(_candidates(mention, known)))
    if (number := ordinal(text, mention.start, mention.end)) is not None and (
        counted := _counted(candidates, number)
    ) is not None:
        candidates = counted
    told = days_told(text, mention.start, mention.end, published)
    return Scene(
        kind=_kind(mention),
        text=mention.text,
        start=mention.start,
        end=mention.end,
        candidates=candidates,
        cities=frozenset(_values(around, CITY)),
        lands=frozenset(_values(around, LAND)),
        moments=tuple(_between(moments(text), start, end)),
        people=frozenset(_values(_between(people, start, end), PERSON)),
        everyone=frozenset(_values(people, PERSON)),
        days=told[0] if told else None,
        sure=bool(told and told[1]),
        hosted=any(text[mention.end : place.start] in {" in ", " at "} for place in around),
        out_of_turn=is_out_of_turn(text, mention.start, mention.end),
    )


def _counted(candidates: tuple[Summit, ...], number: int) -> tuple[Summit, ...] | None:
    """Return those of a series that bear the number; None where the series does not count its meetings."""
    if len({summit.series for summit in candidates if summit.ordinal is not None}) != 1:
        return None
    return tuple(summit for summit in candidates if summit.ordinal == number)


def _of_two(text: str, stage: Stage, by_name: list[Scene]) -> Iterator[Scene]:
    """Give two leaders in a sentence that says they met, where it names no meeting."""
    known, published, people, places = stage.known, stage.published, stage.people, stage.places
    named = [(family, mention) for mention in people for family in _values([mention], PERSON)]
    for first, second, together in meetings_of_two(named, known.met):
        start, end = _sentence(text, first.start, second.end)
        met = where_met(text, first, second)
        if met is None or not start <= met < end or _between(by_name, start, end):
            continue
        if SENTENCE_END.search(text, first.end, second.start):
            continue
        around = _between(places, start, end)
        told = days_told(text, first.start, second.end, published)
        yield Scene(
            kind="of two",
            text=text[first.start : second.end],
            start=first.start,
            end=second.end,
            candidates=together,
            cities=frozenset(_values(around, CITY)),
            lands=frozenset(_values([place for place in around if text.endswith(" in ", 0, place.start)], LAND)),
            moments=tuple(_between(moments(text), start, end)),
            days=told[0] if told else None,
            sure=bool(told and told[1]),
            says_summit=SUMMIT.search(text, start, end) is not None,
        )


def _placed(text: str, moment: Moment, places: list[Mention], others: list[Scene], known: Listing) -> Iterator[Scene]:
    """Give the town beside a day, “met in Hamburg, Germany on July 7, 2017”, where no meeting is named beside them."""
    start, end = _sentence(text, moment.start, moment.end)
    if any(start <= scene.start < end for scene in others):
        return
    for place in _between(places, start, end):
        for city in _values([place], CITY):
            hosted = tuple(summit for summit in known.cities[city] if summit.ordinal is not None)
            days = (moment,)
            yield Scene("placed", place.text, place.start, place.end, hosted, frozenset({city}), frozenset(), days)


def _kinds(mention: Mention) -> set[str]:
    return {key.split(" ", 1)[0] for key in mention.keys}


def _kind(mention: Mention) -> Kind:
    kinds = _kinds(mention) - {CITY, LAND, PERSON}
    return "bare" if kinds <= {BARE} else "loose" if kinds <= {LOOSE} else "named"


def _is_bare(mention: Mention) -> bool:
    return _kind(mention) == "bare"


def _between(things: Sequence[Placed], first: int, last: int) -> Sequence[Placed]:
    """Return those of some things, which stand in the text's order, that start from one place up to another."""
    start = attrgetter("start")
    return things[bisect_left(things, first, key=start) : bisect_left(things, last, key=start)]


def _candidates(mention: Mention, known: Listing) -> Iterator[Summit]:
    """Give the meetings that the words may mean: those that bear the name, or else those of the series."""
    kinds = [key.split(" ", 1) for key in mention.keys]
    yield from (known.summits[value] for kind, value in kinds if kind in {NAMED, LOOSE})
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
