"""The rows of a list in its order, page by page: their ids are known from the tally, and only a page is read."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, IntegerField, QuerySet, Value

from articles.filters import ListFilter
from articles.tally import tally


class Position(Func):
    """The place of an id among ids, from 1; null where it is not among them."""

    function = "array_position"
    output_field = IntegerField()


class Ordered:
    """A list's rows, as many as there are pages for, to be cut into pages."""

    def __init__(self, asked: ListFilter) -> None:
        self.asked = asked

    def count(self) -> int:
        """Return the number of all rows of the list."""
        return tally(self.asked).count

    def __getitem__(self, part: slice) -> QuerySet[Any]:
        ids = tally(self.asked).rows[part]
        rows: QuerySet[Any] = self.asked.queryset.model._default_manager.filter(pk__in=ids)
        return rows.order_by(position(ids))


def position(ids: list[int]) -> Position:
    """Return the place of a row among ids."""
    return Position(Value(list(ids), output_field=ArrayField(BigIntegerField())), F("pk"))
