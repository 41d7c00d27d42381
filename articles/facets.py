"""Counts beside the results.

A facet counts the rows that fit all filters but its own, so that the number on a choice is the number of rows behind
its link, which shows that choice alone. What the archive has and the list has not shows with its zero, to ten choices.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.counting import regions_themselves, usual, values
from articles.fields import OneOfFilter
from articles.filters import ArticleFilter, ListFilter, QuoteFilter
from articles.models import Named, Region
from articles.reading.names import fold
from articles.state import link

SHOWN = 10  # the rest of a facet's choices are folded away
MOST = 50  # of those; all of them are on a page of their own

FACETS: dict[type[ListFilter], tuple[str, ...]] = {
    ArticleFilter: ("region", "theme", "leader", "author", "summit", "source"),
    QuoteFilter: ("speaker", "sure", "leader", "summit", "region", "theme", "kind"),
}


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
        """Whether it is to be kept among those called so: by its name, by one under it, or because it is chosen."""
        return self.chosen or words in fold(self.name) or any(choice.has(words) for choice in self.under)


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter's values with their counts: those that are chosen first, then the most frequent."""

    parameter: str
    title: str
    choices: tuple[Choice, ...] = ()

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
    found = {name: _found(asked, name) for name in FACETS[type(asked)]}
    short = [name for name, names in found.items() if len(names) < SHOWN and _is_narrowed(asked, name)]
    for row in usual(asked, short) if short else []:
        names = found[row["facet"]]
        if len(names) < SHOWN:
            names.setdefault(row["value"], (row["called"], 0))
    return [_facet(asked, name, names) for name, names in found.items()]


def facet(asked: ListFilter, name: str) -> Facet:
    """Return a facet with all values that its list has."""
    return _facet(asked, name, _found(asked, name))


Found = dict[str, tuple[str, int]]
"""Value → its name, and its number of rows."""


def _found(asked: ListFilter, name: str) -> Found:
    rows = asked.fitting(leaving_out={name})
    found = {value: (title, 0) for value, title in {**_titles(asked, name), **_chosen(asked, name)}.items()}
    within = regions_themselves(asked, rows) if name == "region" else ()
    for row in [*within, *values(asked, name, rows)]:  # of an area the number with its countries stands
        found[row["value"]] = (_titles(asked, name).get(row["value"], row["called"]), row["n"])
    return found


def _is_narrowed(asked: ListFilter, name: str) -> bool:
    """Whether something else than the facet's own choice keeps rows out."""
    return bool(asked.question.words or asked.chosen.keys() - {name})


def _facet(asked: ListFilter, name: str, found: Found) -> Facet:
    of, titles = asked.filters[name], _titles(asked, name)
    if name == "region":
        return Facet(name, of.label, _regions(asked, found))
    choices = [_choice(asked, name, value, told) for value, told in found.items()]
    return Facet(name, of.label, tuple(choices if titles else sorted(choices, key=Choice.rank)))


def _regions(asked: ListFilter, found: Found) -> tuple[Choice, ...]:
    """Return areas with the countries in them. A row about two countries of an area counts once for the area."""
    regions = list(Region.objects.select_related("parent").only("name", "slug", "parent__slug"))
    shown = found.keys() | {region.parent.slug for region in regions if region.parent and region.slug in found}

    def choices(within: int | None) -> tuple[Choice, ...]:
        made = [
            _choice(asked, "region", one.slug, (one.name, found.get(one.slug, ("", 0))[1]), choices(one.pk))
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


def _choice(asked: ListFilter, name: str, value: str, told: tuple[str, int], under: tuple[Choice, ...] = ()) -> Choice:
    return Choice(value, *told, value in _chosen(asked, name), link(asked.state, name, [value]), under)
