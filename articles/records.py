"""Rows of a list as plain records: what JSON and CSV say of an article, a quote, or a named thing.

A record is flat but for named things, which are `{"name", "url"}`. `articles.openapi` describes each field.
"""

from datetime import date
from typing import Any

from django.db.models import F, Prefetch, QuerySet

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Named,
    Quote,
)
from articles.models.findings import Link

Record = dict[str, Any]

LINKS: dict[str, type[Link]] = {
    "author": ArticleAuthor,
    "leader": ArticleLeader,
    "summit": ArticleSummit,
    "region": ArticleRegion,
    "theme": ArticleTheme,
}


def with_links(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Return the articles with what a record tells of them: standing links to named things, other printings."""
    heads = Article.objects.public().only("title", "slug", "source", "published", "original", "copy_kind")
    copies = Prefetch("copies", heads.order_by(F("published").asc(nulls_last=True), "pk"), "told_copies")
    return articles.defer("search", "opening", "signature").prefetch_related(
        *(
            Prefetch(f"{thing}_links", links.objects.standing().select_related(thing), f"told_{thing}s")
            for thing, links in LINKS.items()
        ),
        copies,
        Prefetch("original", heads.prefetch_related(copies)),
    )


def elsewhere(row: Any) -> list[Any]:
    """Return the other public printings of an article of `with_links`, the original first, then the earliest."""
    original = row.original or row
    return [printing for printing in (original, *original.told_copies) if printing.pk != row.pk]


def article(row: Any, root: str) -> Record:
    """Return an article of `with_links`, without its body; `root` is the site's address."""
    return {
        "id": row.pk,
        "url": root + row.get_absolute_url(),
        "title": row.title,
        "published": day(row.published),
        "site": row.source,
        "original_url": row.source_url,
        "language": row.language,
        "words": row.word_count,
        **{
            f"{thing}s": [ref(getattr(link, thing), root) for link in getattr(row, f"told_{thing}s")] for thing in LINKS
        },
        "copy_of": row.original and printing(row.original, root),
        "also_on": [printing(other, root) for other in elsewhere(row)],
    }


def quote(row: Quote, root: str) -> Record:
    """Return a quote with its speaker and article."""
    return {
        "id": row.pk,
        "url": root + row.get_absolute_url(),
        "text": row.text,
        "kind": row.kind,
        "speaker": row.speaker and ref(row.speaker, root),
        "speaker_as_written": row.speaker_text,
        "how_known": row.sureness,
        "confidence": row.confidence,
        "published": day(row.article.published),
        "article": row.article.title,
        "article_url": root + row.article.get_absolute_url(),
        "site": row.article.source,
    }


def placed_quote(row: Quote, root: str) -> Record:
    """Return a quote within its article, where `body[start:end]` is its text; null: it is no longer there."""
    told = quote(row, root)
    kept = {key: told[key] for key in told if not key.startswith("article") and key not in {"published", "site"}}
    return kept | {"number": row.number, "start": row.start, "end": row.end}


def author(row: Any, root: str) -> Record:
    """Return a row of `named.authors` or `named.themes`."""
    return {**ref(row, root), "slug": row.slug, "other_names": row.aliases, "articles": row.article_count}


def speaker(row: Any, root: str) -> Record:
    """Return a row of `named.speakers`."""
    return {**ref(row, root), "slug": row.slug, "other_names": row.aliases, "kind": row.kind, "quotes": row.quote_count}


def voice(row: Any, root: str) -> Record:
    """Return a row of `voices.voices`: a speaker, with how many of the quotes that fit are theirs, and from when."""
    return {**ref(row, root), "slug": row.slug, "quotes": row.quote_count, "from": day(row.first), "to": day(row.last)}


def leader(row: Any, root: str) -> Record:
    """Return a row of `named.leaders`: one office of one leader."""
    return {
        **ref(row.speaker, root),
        "slug": row.speaker.slug,
        "office": row.title,
        "country": row.place,
        "from": day(row.start),
        "until": day(row.end),
        "articles": row.article_count,
        "quotes": row.quote_count,
    }


def summit(row: Any, root: str) -> Record:
    """Return a row of `named.summits`."""
    return {
        **ref(row, root),
        "slug": row.slug,
        "other_names": row.aliases,
        "series": row.series,
        "ordinal": row.ordinal,
        "city": row.city,
        "country": row.place,
        "from": day(row.start),
        "to": day(row.end),
        "articles": row.article_count,
    }


def region(row: Any, root: str) -> Record:
    """Return a row of `named.regions`."""
    return {**author(row, root), "within": row.parent and ref(row.parent, root)}


def printing(row: Article, root: str) -> Record:
    """Return another printing as a record points to it: by its site, or by its title where the site is unknown."""
    return {"name": row.source or row.title, "url": root + row.get_absolute_url()}


def ref(thing: Named, root: str) -> Record:
    """Return a named thing as a record points to it."""
    return {"name": thing.name, "url": root + thing.get_absolute_url()}


def day(of: date | None) -> str | None:
    return of.isoformat() if of else None
