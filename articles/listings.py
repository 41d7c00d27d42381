"""The lists of the archive: which rows each has for a query string, and how a row is told in JSON, CSV and Atom.

The pages show the same rows by the same functions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.http import QueryDict

from articles import feeds, records, voices
from articles.filters import ArticleFilter, QuoteFilter
from articles.indexes import INDEXES
from articles.ordering import in_full

OPENING = 600  # characters of an article that a feed may need


@dataclass(frozen=True, slots=True)
class Listing:
    title: str
    rows: Callable[[QueryDict], QuerySet[Any]]
    record: Callable[[Any, str], records.Record]
    entry: Callable[[Any, str], feeds.Entry]


def articles(given: QueryDict) -> QuerySet[Any]:
    """Return the articles of a query string, in its order."""
    rows = in_full(ArticleFilter.of(given))
    return (
        records.with_links(rows).defer("body", "search", "opening", "signature").annotate(start=Left("body", OPENING))
    )


def quotes(given: QueryDict) -> QuerySet[Any]:
    """Return the quotes of a query string, in its order, with speaker and article."""
    rows = in_full(QuoteFilter.of(given)).select_related("speaker", "article")
    return rows.defer("search", "article__body", "article__search", "article__opening", "article__signature")


LISTINGS = {
    "articles": Listing("Articles", articles, records.article, feeds.article),
    "quotes": Listing("Quotes", quotes, records.quote, feeds.quote),
    "quotes/who": Listing("Who says it most", voices.rows, records.voice, feeds.named),
    "speakers": Listing("Speakers", INDEXES["speakers"].rows, records.speaker, feeds.named),
    "leaders": Listing("Leaders", INDEXES["leaders"].rows, records.leader, feeds.office),
    "summits": Listing("Summits", INDEXES["summits"].rows, records.summit, feeds.named),
    "regions": Listing("Regions", INDEXES["regions"].rows, records.region, feeds.named),
    "themes": Listing("Themes", INDEXES["themes"].rows, records.author, feeds.named),
    "authors": Listing("Authors", INDEXES["authors"].rows, records.author, feeds.named),
}
