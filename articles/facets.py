"""Counts beside the results.

A facet counts the rows that fit all filters but its own, so that the number on a choice is the number of rows behind
its link, which shows that choice alone. Rows are counted once, however many links lead to them; so are the printings of
a story.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, FilteredRelation, Q
from django.db.models.functions import Coalesce

from articles.filters import ArticleFilter, ListFilter, QuoteFilter
from articles.models import Named, Quote, Region, Review
from articles.search import Searchable
from articles.state import link

SHOWN = 10  # the rest of a facet's choices are folded away
MOST = 50  # of those; rarer ones are found by the pages of their own


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


def article_facets(asked: ArticleFilter) -> list[Facet]:
    """Return the facets of articles. As many queries however many rows there are."""
    return [
        _regions(asked, "region_links"),
        _linked(asked, "theme", "theme_links"),
        _linked(asked, "leader", "leader_links"),
        _linked(asked, "author", "author_links"),
        _linked(asked, "summit", "summit_links"),
        _valued(asked, "source"),
    ]


def quote_facets(asked: QuoteFilter) -> list[Facet]:
    """Return the facets of quotes. As many queries however many rows there are."""
    return [
        _named(asked, "speaker"),
        _linked(asked, "leader", "article__leader_links"),
        _linked(asked, "summit", "article__summit_links"),
        _regions(asked, "article__region_links"),
        _linked(asked, "theme", "article__theme_links"),
        _valued(asked, "kind", {kind.value: str(kind.label) for kind in Quote.Kind}),
        _valued(asked, "review", {Review.CONFIRMED: "Confirmed by an editor", Review.UNREVIEWED: "Not yet reviewed"}),
    ]


def _linked(asked: ListFilter, name: str, links: str) -> Facet:
    rows = _by_link(asked, name, links)
    return _facet(asked, name, _counts(asked, rows, value=F(f"one__{name}__slug"), called=F(f"one__{name}__name")))


def _named(asked: ListFilter, name: str) -> Facet:
    rows = asked.fitting(leaving_out={name}).filter(**{f"{name}__isnull": False})
    return _facet(asked, name, _counts(asked, rows, value=F(f"{name}__slug"), called=F(f"{name}__name")))


def _valued(asked: ListFilter, name: str, titles: dict[str, str] | None = None) -> Facet:
    counts = _counts(asked, asked.fitting(leaving_out={name}).exclude(**{name: ""}), value=F(name))
    return _facet(asked, name, [row | {"called": titles[row["value"]] if titles else row["value"]} for row in counts])


def _by_link(asked: ListFilter, name: str, links: str) -> Searchable:
    """Return the rows once for each link that stands, as `one`."""
    only = {f"{links}__{field}": value for field, value in asked.filters[name].only.items()}
    stands = FilteredRelation(links, condition=~Q(**{f"{links}__review": Review.REJECTED}) & Q(**only))
    linked: Searchable = asked.fitting(leaving_out={name}).annotate(one=stands).filter(one__isnull=False)
    return linked


def _counts(asked: ListFilter, rows: Searchable, **by: Any) -> list[dict[str, Any]]:
    """Return a row for each value of `by`, with the number of rows that have it as `n`."""
    return list(rows.order_by().values(**by).annotate(n=Count(asked.counted, distinct=True)))


def _facet(asked: ListFilter, name: str, counts: Iterable[dict[str, Any]]) -> Facet:
    numbers = {row["value"]: row["n"] for row in counts}
    titles = _chosen(asked, name) | {row["value"]: row["called"] for row in counts}
    choices = [_choice(asked, name, value, title, numbers=numbers) for value, title in titles.items()]
    return Facet(name, asked.filters[name].label, tuple(sorted(choices, key=Choice.rank)))


def _regions(asked: ListFilter, links: str) -> Facet:
    """Return areas with the countries in them. A row about two countries of an area counts once for the area."""
    rows = _by_link(asked, "region", links)
    countries = _counts(asked, rows.filter(one__region__parent__isnull=False), value=F("one__region__slug"))
    areas = _counts(asked, rows, value=Coalesce("one__region__parent__slug", "one__region__slug"))
    numbers = {row["value"]: row["n"] for row in [*countries, *areas]}
    regions = list(Region.objects.select_related("parent").only("name", "slug", "parent__slug"))
    shown = numbers.keys() | _chosen(asked, "region")
    shown |= {region.parent.slug for region in regions if region.parent and region.slug in shown}

    def choices(within: int | None) -> tuple[Choice, ...]:
        found = [region for region in regions if region.parent_id == within and region.slug in shown]
        made = [
            _choice(asked, "region", region.slug, region.name, numbers=numbers, under=choices(region.pk))
            for region in found
        ]
        return tuple(sorted(made, key=Choice.rank))

    return Facet("region", "Region", choices(None))


def _chosen(asked: ListFilter, name: str) -> dict[str, str]:
    """Return the chosen values of a filter with their names."""
    values = asked.chosen.get(name, [])
    return dict((value.slug, value.name) if isinstance(value, Named) else (value, value) for value in values)


def _choice(
    asked: ListFilter, name: str, value: str, title: str, *, numbers: dict[str, int], under: tuple[Choice, ...] = ()
) -> Choice:
    chosen = value in _chosen(asked, name)
    return Choice(value, title, numbers.get(value, 0), chosen, link(asked.state, name, [value]), under)
