"""The values of a filter among rows, each with the number of rows that have it: what the facets ask the database.

Rows are counted once, however many links lead to them; so are the printings of a story.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from django.db.models import Case, Count, F, FilteredRelation, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.fields import AnyOfFilter, LinkFilter, NamedFilter
from articles.filters import ListFilter
from articles.models import Review
from articles.search import Searchable

Expression: TypeAlias = F | Case | Coalesce
Counted: TypeAlias = QuerySet[Any, dict[str, Any]]
"""Rows with `facet`, the filter's name, `value`, what stands for it in a query string, `called`, its name, and `n`."""


def values(asked: ListFilter, name: str, rows: Searchable) -> Counted:
    """Return the values of a filter among the rows. An area counts for all its countries, but a country for itself."""
    match asked.filters[name]:
        case LinkFilter():
            linked = by_link(asked, name, rows)
            if name == "region":
                area = (
                    Coalesce(f"one__region__parent__{field}", f"one__region__{field}") for field in ("slug", "name")
                )
                return _counted(asked, name, linked, *area)
            return _counted(asked, name, linked, F(f"one__{name}__slug"), F(f"one__{name}__name"))
        case NamedFilter():
            known = rows.filter(**{f"{name}__isnull": False})
            return _counted(asked, name, known, F(f"{name}__slug"), F(f"{name}__name"))
        case AnyOfFilter() as of:
            return _counted(asked, name, rows, of.column, of.column).exclude(value="")
    raise TypeError(name)


def usual(asked: ListFilter, names: Iterable[str]) -> list[dict[str, Any]]:
    """Return values of several filters that are frequent in the archive as a whole, the most frequent first.

    One question, of a sample: `n` is good for an order alone.
    """
    first, *rest = [values(asked, name, asked.sample) for name in names]
    return list(first.union(*rest, all=True).order_by("-n", "called"))


def by_link(asked: ListFilter, name: str, rows: Searchable) -> Searchable:
    """Return the rows once for each link that stands, as `one`."""
    links = f"{asked.article}__{name}_links".removeprefix("__")
    only = {f"{links}__{field}": value for field, value in asked.filters[name].only.items()}
    stands = FilteredRelation(links, condition=~Q(**{f"{links}__review": Review.REJECTED}) & Q(**only))
    linked: Searchable = rows.annotate(one=stands).filter(one__isnull=False)
    return linked


def _counted(asked: ListFilter, facet: str, rows: Searchable, value: Expression, called: Expression) -> Counted:
    told = rows.order_by().annotate(facet=Value(facet), value=value, called=called)
    counted: Counted = told.values("facet", "value", "called").annotate(n=Count(asked.counted, distinct=True))
    return counted
