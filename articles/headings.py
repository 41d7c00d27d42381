"""A list's heading: what was asked for, in words. And its chips: each filter, with the way to leave it out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.template.defaultfilters import pluralize
from django.utils.formats import date_format

from articles.fields import AnyOfFilter
from articles.filters import ListFilter
from articles.periods import Period
from articles.state import link, link_without
from articles.ticks import span


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, and the query string without it."""

    title: str
    name: str
    link: str
    day: bool = False  # whether it is a bound in time


def heading(asked: ListFilter, what: str) -> str:
    """Return, say: Articles about Russia and FSU by Stephen Lendman with “sanctions”, 2016–2017."""
    chosen = asked.chosen
    by = [*chosen.get("speaker", []), *chosen.get("author", []), *map("“{}”".format, chosen.get("written", []))]
    about = [_either(chosen[name]) for name in ("region", "theme", "leader", "summit") if name in chosen]
    kinds = f"{_either(chosen['kind']).capitalize()} {what.lower()}" if "kind" in chosen else what
    parts = [
        kinds,
        f"by {_either(by)}" if by and what == "Quotes" else "",
        f"about {_listed(about)}" if about else "",
        f"by {_either(by)}" if by and what != "Quotes" else "",
        f"on {_either(chosen['source'])}" if "source" in chosen else "",
        f"with {asked.question.title}" if asked.question.words else "",
    ]
    text = " ".join(part for part in parts if part)
    return f"{text}, {days}" if (days := period(chosen.get("from"), chosen.get("to"))) else text


def period(start: date | None, end: date | None) -> str:
    """Return a span of days as shortly as can be said: "2016", "2016–2017", "July 2016", "since 3 July 2016"."""
    if start and end:
        if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
            return span(start.year, end.year)
        if start == Period.month(start.year, start.month).first and end == Period.month(end.year, end.month).last:
            first, last = (date_format(day, "F Y") for day in (start, end))
            return f"{first} to {last}" if first != last else first
        return f"{_day(start)} to {_day(end)}" if start != end else _day(start)
    if start:
        return f"since {start.year if (start.month, start.day) == (1, 1) else _day(start)}"
    if end:
        return f"until {end.year if (end.month, end.day) == (12, 31) else _day(end)}"
    return ""


def summary(count: int, noun: str, more: str = "") -> str:
    """Return a list in words, for those who see but a link to it: 1,204 quotes in the archive On Record."""
    return f"{intcomma(count)} {noun}{pluralize(count)} in the archive On Record. {more}".strip()


def chips(asked: ListFilter) -> list[Chip]:
    """Return a chip for each chosen value, in the order of the filters; days as the reader wrote them."""
    made = []
    for name, value in asked.chosen.items():
        title = asked.filters[name].label
        if isinstance(value, date):
            made.append(Chip(title, str(asked.state[name]), link(asked.state, name, []), day=True))
        else:
            made += [
                Chip(title, _said(asked, name, one), link_without(asked.state, name, getattr(one, "slug", one)))
                for one in value
            ]
    return made


def _said(asked: ListFilter, name: str, one: Any) -> str:
    of = asked.filters[name]
    return of.said(one) if isinstance(of, AnyOfFilter) else str(one)


def _either(values: Iterable[Any]) -> str:
    return " or ".join(str(value) for value in values)


def _listed(values: list[str]) -> str:
    return ", ".join(values[:-1]) + " and " + values[-1] if len(values) > 1 else values[0]


def _day(day: date) -> str:
    return date_format(day, "j F Y")
