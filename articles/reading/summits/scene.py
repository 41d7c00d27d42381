"""Words that speak of one meeting, and what stands beside them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment
from articles.reading.names import Mention
from articles.reading.summits.beside import Days
from articles.reading.summits.listing import Listing
from articles.reading.summits.tense import Tense

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
    attended: frozenset[str] = frozenset()  # slugs of the meetings of somebody whom the sentence names
    complete: frozenset[str] = frozenset()  # … of the meetings all of whose people the whole text names
    days: Days | None = None  # in which the words beside it place it
    sure: bool = False  # that they do
    says_summit: bool = True
    hosted: bool = False  # a town or country follows: “the Reagan–Gorbachev summit in Reykjavik”
    out_of_turn: bool = False  # “the extraordinary summit”
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What a whole text holds beside its meetings."""

    known: Listing
    published: date | None
    places: list[Mention]
    people: list[Mention]
    complete: frozenset[str]  # slugs of the meetings all of whose people are named
    candidates: dict[tuple[str, ...], tuple[Summit, ...]] = field(default_factory=dict)  # by a mention's keys, so far
