"""Pages of a list: so many rows each, and no more pages than a reader would turn."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, cast

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from articles.ordering import Ordered


class Pages(Paginator):  # type: ignore[type-arg]
    """The pages of a list. Beyond the last one a reader is asked to narrow by date."""

    def __init__(self, rows: QuerySet[Any] | Sequence[Any] | Ordered, size: int | None = None) -> None:
        super().__init__(cast("QuerySet[Any]", rows), size or settings.PAGE_SIZE)

    @cached_property
    def num_pages(self) -> int:
        return min(super().num_pages, settings.PAGES)

    @property
    def cut(self) -> bool:
        """Whether there are rows beyond the last page."""
        return self.count > self.per_page * settings.PAGES


def page_of(rows: QuerySet[Any] | Sequence[Any] | Ordered, asked: str, size: int | None = None) -> "Page[Any]":
    """Return the page that was asked for; the first for what is no number, the last for one too great.

    A page holds `size` rows, or as many as the settings say.
    """
    pages = Pages(rows, size)
    number = int(asked) if asked.isdecimal() and len(asked) < 10 else 1
    return pages.page(min(max(number, 1), pages.num_pages))
