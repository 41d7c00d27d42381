"""Counts beside the results.

A facet counts the rows that fit all filters but its own, so that the number on a choice is the number of rows behind
its link, which shows that choice alone. What the archive has and the list has not shows with its zero, to ten choices.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import nlargest
from typing import Self
from urllib.parse import quote_plus

from articles.calling import names_of
from articles.counting import usual
from articles.fields import LinkFilter, NamedFilter, OneOfFilter
from articles.filters import ListFilter
from articles.models import Named, Region
from articles.reading.names import fold
from articles.state import link
from articles.tally import tally

SHOWN = 10  # the rest of a facet's choices are folded away
MOST = 50  # of those; all of them are on a page of their own


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    name: str
    count: int
    chosen: bool
    link: str  # the query string that shows this choice alone
    under: tuple["Choice", ...] = ()

    @property
    def opened(self) -> bool:
        """Whether it or something under it is chosen."""
        return self.chosen or any(choice.chosen for choice in self.under)

    def rank(self) -> tuple[bool, int, str]:
        """The order of choices: the chosen first, then by count."""
        return not self.opened, -self.count, self.name

    def has(self, words: str) -> bool:
        """Whether it is to be kept among those called so: by its name, or because it is chosen."""
        return self.chosen or words in fold(self.name)


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter's values with their counts: those that are chosen first, then the most frequent."""

    parameter: str
    title: str
    choices: tuple[Choice, ...] = ()
    total: int = 0  # values, those that are not among the choices included

    @property
    def first(self) -> Sequence[Choice]:
        """The choices that always show."""
        return self.choices[: self.open]

    @property
    def rest(self) -> Sequence[Choice]:
        """The choices that are folded away."""
        return self.choices[self.open : MOST]

    @property
    def open(self) -> int:
        chosen = sum(choice.opened for choice in self.choices)
        return max(SHOWN, chosen)


def facets(asked: ListFilter) -> list[Facet]:
    """Return the facets of a list, to ten choices with those it lacks. As many queries however many rows there are."""
    counted = {name: _counted(asked, name) for name in asked.facets}
    found = _called(asked, {name: _most(asked, name, numbers) for name, numbers in counted.items()})
    short = [name for name, names in found.items() if len(names) < SHOWN and _is_narrowed(asked, name)]
    for row in usual(asked, short) if short else []:
        names = found[row["facet"]]
        if len(names) < SHOWN:
            names.setdefault(row["value"], (row["called"], 0))
    return [_facet(asked, name, names, len(counted[name])) for name, names in found.items()]


def facet(asked: ListFilter, name: str) -> Facet:
    """Return a facet with all values that its list has."""
    counted = _counted(asked, name)
    return _facet(asked, name, _called(asked, {name: counted})[name], len(counted))


Found = dict[str, tuple[str, int]]
"""Value → its name, and its number of rows."""


def _counted(asked: ListFilter, name: str) -> Mapping[str, int]:
    """Return the numbers by value as the database has it: of a named thing its id."""
    return {value: n for value, n in tally(asked, {name}).of(name).items() if value}


def _most(asked: ListFilter, name: str, numbers: Mapping[str, int]) -> dict[str, int]:
    """Return the most frequent values with their numbers, as many as a page shows at most; all regions."""
    most = numbers if name == "region" else nlargest(MOST, numbers, key=lambda value: numbers[value])
    chosen = (str(one.pk) for one in asked.chosen.get(name, []) if isinstance(one, Named))
    return {value: numbers[value] for value in (*most, *chosen) if value in numbers}


def _called(asked: ListFilter, counted: Mapping[str, Mapping[str, int]]) -> dict[str, Found]:
    """Return what was counted of each facet by what stands for it in a query string; the chosen always."""
    wanted: dict[type[Named], set[str]] = defaultdict(set)
    for name in filter(partial(_is_named, asked), counted):
        wanted[asked.filters[name].named] |= counted[name].keys()
    names = names_of(wanted)
    found: dict[str, Found] = {}
    for name, numbers in counted.items():
        titles, of = _titles(asked, name), asked.filters[name]
        known = names.get(of.named, {}) if _is_named(asked, name) else {}
        found[name] = {value: (title, 0) for value, title in {**titles, **_chosen(asked, name)}.items()}
        for value, n in numbers.items():
            slug, title = known.get(value, (value, titles.get(value, value)))
            found[name][slug] = (title, n)
    return found


def _is_named(asked: ListFilter, name: str) -> bool:
    return isinstance(asked.filters[name], LinkFilter | NamedFilter)


def _is_narrowed(asked: ListFilter, name: str) -> bool:
    """Whether something else than the facet's own choice keeps rows out."""
    return bool(asked.question.words or asked.chosen.keys() - {name})


def _facet(asked: ListFilter, name: str, found: Found, total: int) -> Facet:
    of, titles = asked.filters[name], _titles(asked, name)
    if name == "region":
        return Facet(name, of.label, _regions(asked, found), total)
    maker = Maker.of(asked, name)
    choices = [maker.choice(value, told) for value, told in found.items()]
    return Facet(name, of.label, tuple(choices if titles else sorted(choices, key=Choice.rank)), total)


def _regions(asked: ListFilter, found: Found) -> tuple[Choice, ...]:
    """Return areas with the countries in them. A row about two countries of an area counts once for the area."""
    maker = Maker.of(asked, "region")
    regions = list(Region.objects.select_related("parent").only("name", "slug", "parent__slug"))
    shown = found.keys() | {region.parent.slug for region in regions if region.parent and region.slug in found}

    def choices(within: int | None) -> tuple[Choice, ...]:
        made = [
            maker.choice(one.slug, (one.name, found.get(one.slug, ("", 0))[1]), choices(one.pk))
            for one in regions
            if one.parent_id == within and one.slug in shown
        ]
        return tuple(sorted(made, key=Choice.rank))

    return choices(None)


def _titles(asked: ListFilter, name: str) -> Mapping[str, str]:
    """Return the values of a filter that takes a few known ones, with their names, in their order; of others none."""
    of = asked.filters[name]
    return of.titles if isinstance(of, OneOfFilter) else {}


def _chosen(asked: ListFilter, name: str) -> dict[str, str]:
    """Return the chosen values of a filter with their names."""
    of = asked.filters[name]
    chosen = asked.chosen.get(name, [])
    return dict((one.slug, one.name) if isinstance(one, Named) else (one, of.said(one)) for one in chosen)


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes the choices of one facet."""

    chosen: Collection[str]
    stem: str  # the query string without the facet's own values

    @classmethod
    def of(cls, asked: ListFilter, name: str) -> Self:
        stem = link(asked.state, name, [])
        return cls(_chosen(asked, name).keys(), f"{stem}{'&' if len(stem) > 1 else ''}{name}=")

    def choice(self, value: str, told: tuple[str, int], under: tuple[Choice, ...] = ()) -> Choice:
        return Choice(value, *told, value in self.chosen, self.stem + quote_plus(value), under)
