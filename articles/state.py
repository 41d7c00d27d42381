"""The query string is the one state of a list: it can be shared, kept, and gone back to."""

from collections.abc import Iterable

from django.http import QueryDict

from articles.periods import Period
from articles.questions import tidy

CHARACTERS = 1_000  # of one value; what is longer is no filter
VALUES = 40  # of one filter


def state_of(given: QueryDict) -> QueryDict:
    """Return a query string with each value once, tidy; empty values are dropped."""
    state = QueryDict(mutable=True)
    for name, values in given.lists():
        kept = dict.fromkeys(tidy(value[:CHARACTERS]) for value in values[:VALUES])
        if kept := {value: None for value in kept if value}:
            state.setlist(name, list(kept))
    return state


def link(state: QueryDict, name: str, values: Iterable[str]) -> str:
    """Return the query string, `?` included, with these values of one filter and no others. It leads to page 1."""
    changed = state.copy()
    changed.pop("page", None)
    changed.pop(name, None)
    if values := [*values]:
        changed.setlist(name, values)
    return "?" + changed.urlencode()


def link_without(state: QueryDict, name: str, value: str) -> str:
    """Return the query string without one value of a filter."""
    return link(state, name, [kept for kept in state.getlist(name) if kept != value])


def link_between(state: QueryDict, period: Period | None) -> str:
    """Return the query string for these days and no others; without a period for all."""
    first, last = [[bound] for bound in period.bounds] if period else ([], [])
    return link(QueryDict(link(state, "from", first)[1:]), "to", last)
