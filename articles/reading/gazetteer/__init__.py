"""What the archive knows, as tables that anyone may edit: leaders and offices, summits, regions, themes.

A person's rows of office in `leaders.csv` make one leader. Lists inside a field are parted by `;`. Surnames that say
nothing alone stand in `common_surnames.txt`, one a line; a theme's `weak` words are those that any article may hold.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Office:
    """A post and the days it was held: from `start` up to, but not including, `end`."""

    title: str
    country: str  # ISO 3166-1 alpha-2, a former state (SU, YU, DD, CS), XK, or an organisation (UN, EU, NATO, …)
    start: date
    end: date | None  # None: still held


@dataclass(frozen=True, slots=True)
class Leader:
    slug: str
    name: str
    given_name: str
    family_name: str
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]  # in the order they were taken up


@dataclass(frozen=True, slots=True)
class Summit:
    slug: str
    series: str
    ordinal: int | None  # None: the series does not count its meetings
    name: str
    aliases: tuple[str, ...]
    city: str  # "" for a video meeting
    country: str  # the host's, of a video meeting the chair's
    start: date
    end: date  # the last day


@dataclass(frozen=True, slots=True)
class Region:
    slug: str
    name: str
    parent: str | None  # the area's slug; None: this is an area
    countries: tuple[str, ...]
    words: tuple[str, ...]  # matched with their case
    ambiguous: tuple[str, ...]  # those of the words that need context
    masks: tuple[str, ...]  # phrases that hold such a word and mean something else
    aliases: tuple[str, ...] = ()  # other names that it goes by, wherever they stand


@dataclass(frozen=True, slots=True)
class Theme:
    slug: str
    name: str
    aliases: tuple[str, ...]
    words: tuple[str, ...]  # all-capital words are matched with their case
    weak: tuple[str, ...] = ()  # those of the words that articles on anything hold


@dataclass(frozen=True, slots=True, eq=False)  # itself alone: what is built from one is remembered by it
class Gazetteer:
    leaders: tuple[Leader, ...]
    summits: tuple[Summit, ...]
    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]


@cache
def load() -> Gazetteer:
    """Return the tables beside this file.

    Raises ValueError naming the table and the line where a field cannot be read.
    """
    return Gazetteer(
        leaders=tuple(_leaders()),
        summits=tuple(_summits()),
        regions=tuple(_regions()),
        themes=tuple(_themes()),
    )


@cache
def common_surnames() -> frozenset[str]:
    """Return the surnames of leaders that are also ordinary words, places, first names, or very common.

    Such a surname alone says nothing: it needs the full name in the text, or a title before it.
    """
    return frozenset((FOLDER / "common_surnames.txt").read_text(encoding="utf-8").split())


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the lines of a table beside this file. Raises ValueError naming the line that has not its fields."""
    with (FOLDER / table).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        for row in reader:
            if None in row or None in row.values():
                raise ValueError(f"{table}, line {reader.line_num}: {len(reader.fieldnames or ())} fields expected")
            yield row


def _leaders() -> Iterator[Leader]:
    for slug, group in groupby(rows("leaders.csv"), key=lambda row: row["slug"]):
        held = list(group)
        first = held[0]
        yield Leader(
            slug=slug,
            name=first["name"],
            given_name=first["given_name"],
            family_name=first["family_name"],
            aliases=_list(first["aliases"]),
            offices=tuple(sorted(map(_office, held), key=lambda office: office.start)),
        )


def _office(row: dict[str, str]) -> Office:
    return Office(
        title=row["office"],
        country=row["country"],
        start=first_day(row["from"]),
        end=first_day(row["until"]) if row["until"] else None,
    )


def _summits() -> Iterator[Summit]:
    for row in rows("summits.csv"):
        yield Summit(
            slug=row["slug"],
            series=row["series"],
            ordinal=int(row["ordinal"]) if row["ordinal"] else None,
            name=row["name"],
            aliases=_list(row["aliases"]),
            city=row["city"],
            country=row["country"],
            start=first_day(row["from"]),
            end=last_day(row["until"] or row["from"]),
        )


def _regions() -> Iterator[Region]:
    for row in rows("regions.csv"):
        yield Region(
            slug=row["slug"],
            name=row["name"],
            parent=row["parent"] or None,
            countries=_list(row["countries"]),
            words=_list(row["words"]),
            ambiguous=_list(row["ambiguous"]),
            masks=_list(row["masks"]),
        )


def _themes() -> Iterator[Theme]:
    for row in rows("themes.csv"):
        yield Theme(
            slug=row["slug"],
            name=row["name"],
            aliases=_list(row["aliases"]),
            words=_list(row["words"]),
            weak=_list(row["weak"]),
        )


def _list(field: str) -> tuple[str, ...]:
    return tuple(item for item in field.split(";") if item)


def first_day(written: str) -> date:
    """Return the first day of an ISO date of any precision: `2012`, `2012-05` or `2012-05-22`."""
    year, month, day = (*map(int, written.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(written: str) -> date:
    """Return the last day of an ISO date of any precision."""
    start, precision = first_day(written), written.count("-")
    if precision == 2:
        return start
    following = (
        date(start.year + 1, 1, 1) if precision == 0 or start.month == 12 else start.replace(month=start.month + 1)
    )
    return following - timedelta(days=1)
