"""Everything public, as one plain record an article: for another program, another archive, or a look with `jq`."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch, QuerySet

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Quote,
    SourceFile,
)

CHUNK = 200  # articles in memory at a time

LINKS = {
    "authors": ("author", ArticleAuthor),
    "leaders": ("leader", ArticleLeader),
    "summits": ("summit", ArticleSummit),
    "regions": ("region", ArticleRegion),
    "themes": ("theme", ArticleTheme),
}


def export() -> Iterator[dict[str, Any]]:
    """Give every public article as a record of plain JSON values, in the order of their ids.

    `original` is the id of the article that this one is a copy or an excerpt of, or null; a quote's `start` and `end`
    count characters of `body`, and are null where an editor changed the body and its words are gone.
    """
    articles = _with_all(Article.objects.public().order_by("id"))
    yield from map(_record, articles.iterator(chunk_size=CHUNK))


def _with_all(articles: QuerySet[Article]) -> QuerySet[Article]:
    links = (
        Prefetch(f"{field}_links", model.objects.standing().select_related(field), f"{name}_told")
        for name, (field, model) in LINKS.items()
    )
    quotes = Prefetch("quotes", Quote.objects.standing().select_related("speaker").defer("search"), "quotes_told")
    files = Prefetch("files", SourceFile.objects.only("path", "article_id"))
    original = Prefetch("original", Article.objects.public().only("id"))
    return articles.defer("search", "opening", "signature").prefetch_related(*links, quotes, files, original)


def _record(article: Article) -> dict[str, Any]:
    told: Any = article  # with the lists of `_with_all`
    return {
        "id": article.pk,
        "files": [file.path for file in article.files.all()],
        "original": article.original.pk if article.original else None,
        "copy_kind": article.copy_kind or None,
        "title": article.title,
        "authors": [link.author.name for link in told.authors_told],
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "url": article.source_url,
        "language": article.language,
        **{name: [_found(link, LINKS[name][0]) for link in getattr(told, f"{name}_told")] for name in list(LINKS)[1:]},
        "body": article.body,
        "quotes": [_quote(quote) for quote in told.quotes_told],
    }


def _found(link: Any, field: str) -> dict[str, Any]:
    thing = getattr(link, field)
    return {"slug": thing.slug, "name": thing.name} | _known(link)


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.pk,
        "number": quote.number,
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "cue": quote.cue,
        "speaker": {"slug": quote.speaker.slug, "name": quote.speaker.name} if quote.speaker else None,
        "speaker_as_written": quote.speaker_text,
    } | _known(quote)


def _known(finding: Any) -> dict[str, Any]:
    return {"origin": finding.origin, "confidence": finding.confidence, "review": finding.review}
