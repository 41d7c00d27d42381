"""What search engines are told of: every public article, what is quoted in it, and every named thing that
one is about; nothing hidden.

Copies are left to their originals, which their pages give as the address to go by.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse

from articles import named
from articles.models import Article, Quote

LISTS = (
    "home",
    "articles",
    "quotes",
    "who",
    "speakers",
    "leaders",
    "summits",
    "regions",
    "themes",
    "authors",
    "keys",
)


class Lists(Sitemap):  # type: ignore[type-arg]
    """The ways in."""

    def items(self) -> list[str]:
        return list(LISTS)

    def location(self, item: str) -> str:
        return reverse(item)


class Rows(Sitemap):  # type: ignore[type-arg]
    """The pages of rows that have one."""

    limit = 10_000

    def __init__(self, rows: Callable[[], QuerySet[Any]]) -> None:
        self.rows = rows

    def items(self) -> QuerySet[Any]:
        return self.rows().select_related(None).order_by("pk").only("slug", "updated_at")

    def lastmod(self, item: Any) -> datetime:
        changed: datetime = item.updated_at
        return changed

    def get_latest_lastmod(self) -> datetime | None:
        """Return the latest change, by asking the database, where Django would load every row."""
        latest: datetime | None = self.rows().order_by().aggregate(latest=Max("updated_at"))["latest"]
        return latest


class Quotes(Sitemap):  # type: ignore[type-arg]
    """The pages of quotes. One changes with its article, whose day of change is not asked for each."""

    limit = 10_000

    def items(self) -> QuerySet[Any]:
        return Quote.objects.public().filter(article__original=None).order_by("pk").only("pk")


SITEMAPS: dict[str, Lists | Rows | Quotes] = {
    "lists": Lists(),
    "articles": Rows(lambda: Article.objects.public().originals()),
    "quotes": Quotes(),
    "speakers": Rows(named.speakers),
    "summits": Rows(named.summits),
    "regions": Rows(named.regions),
    "themes": Rows(named.themes),
    "authors": Rows(named.authors),
}
