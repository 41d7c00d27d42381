"""The rows of a list in its order, page by page.

Where they were gone through, the order is known. Of a broad search, which is estimated, only the rows of the page are
looked for, by the index of days: those that fit are everywhere.
"""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, IntegerField, QuerySet, Value

from articles.filters import ListFilter
from articles.search import query
from articles.tally import RANKED, tally


class Position(Func):
    function = "array_position"
    output_field = IntegerField()


class Ordered:
    """A list's rows, as many as there are pages for, to be cut into pages."""

    def __init__(self, asked: ListFilter) -> None:
        self.asked = asked

    def count(self) -> int:
        """Return the number of all rows of the list, or about so many."""
        return tally(self.asked).count

    def __getitem__(self, part: slice) -> Any:
        rows: QuerySet[Any] = self.asked.queryset.model._default_manager.all()
        return in_order(rows, self._found(part))

    def _found(self, part: slice) -> Sequence[int]:
        if not tally(self.asked).about:
            return tally(self.asked).rows[part]
        rows = self.asked.rows()
        if self.asked.sort != "relevance":
            return list(in_time(self.asked, rows).values_list("pk", flat=True)[part])
        best = self.best(rows)
        more = slice(max((part.start or 0) - len(best), 0), max(part.stop - len(best), 0))
        rest = in_time(self.asked, rows.exclude(pk__in=best)).values_list("pk", flat=True)[more]
        return [*best[part], *rest] if more.stop else best[part]

    def best(self, rows: QuerySet[Any]) -> list[int]:
        """Return the newest that hold the words where they say most, ranked."""
        told = rows.filter(**{self.asked.short: query(self.asked.question.in_title)})
        newest = list(in_time(self.asked, told).values_list("pk", flat=True)[:RANKED])
        these: Any = rows.model._default_manager.filter(pk__in=newest)
        return list(these.by_relevance(self.asked.question.in_title, self.asked.short).values_list("pk", flat=True))


def in_full(asked: ListFilter) -> QuerySet[Any]:
    """Return all rows of a list in its order, those beyond its last page too."""
    if asked.sort != "relevance" or tally(asked).count <= RANKED:
        return asked.sorted_rows()
    rows: QuerySet[Any] = asked.rows()
    first = Ordered(asked).best(rows) if tally(asked).about else tally(asked).rows
    return rows.order_by(place(first).asc(nulls_last=True), F(asked.day).desc(nulls_last=True), "-pk")


def in_time(asked: ListFilter, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return rows of the list in the order of time: the newest first unless the oldest were asked for."""
    day = F(asked.day)
    if asked.sort == "oldest":
        return rows.order_by(day.asc(nulls_last=True), "pk")
    return rows.order_by(day.desc(nulls_last=True), "-pk")


def in_order(rows: QuerySet[Any], ids: Sequence[int]) -> QuerySet[Any]:
    """Return these rows in the order of their ids here."""
    return rows.filter(pk__in=ids).order_by(place(ids))


def place(ids: Sequence[int]) -> Position:
    """Return the place of a row among ids, from 1; null where it is not among them."""
    return Position(Value(list(ids), output_field=ArrayField(BigIntegerField())), F("pk"))
