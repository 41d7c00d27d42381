"""What links an article to named things, brought up to what was read.

A link that an editor decided on stays as it is, a rejected one among them; any other follows the reading.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Finding,
    Origin,
    Review,
)
from articles.places import anchor
from articles.reading.notes import Found, Notes, Span
from articles.store.register import Register

Link = ArticleAuthor | ArticleLeader | ArticleSummit | ArticleRegion | ArticleTheme
Values = Mapping[str, Any]


def is_decided(row: Finding) -> bool:
    """Tell whether an editor set, confirmed or rejected the row."""
    return row.review != Review.UNREVIEWED or row.origin == Origin.EDITOR


def keep_links(article: Article, notes: Notes, register: Register, *, new: bool) -> None:
    """Bring the article's authors, leaders, summits, regions and themes up to the notes."""
    for model, things in links_of(article, notes, register).items():
        _keep(model, article, things, new=new)


def links_of(article: Article, notes: Notes, register: Register) -> dict[type[Link], dict[int, Values]]:
    """Return, by table and by the id of the named thing, the links that the notes give the article."""
    return {
        ArticleAuthor: _authors(notes.page.authors, register),
        ArticleLeader: {
            register.speakers.of(found): values_of(found, article)
            | {"mentions": len(found.evidence), "central": found.central}
            for found in notes.leaders
        },
        ArticleSummit: {
            pk: values_of(found, article) for found in notes.summits if (pk := register.summits.listed(found.slug))
        },
        ArticleRegion: {register.regions.of(found): values_of(found, article) for found in notes.regions},
        ArticleTheme: {register.themes.of(found): values_of(found, article) for found in notes.themes},
    }


def thing_of(model: type[Link]) -> str:
    """Return the name of the field that holds the named thing of a link."""
    return model.__name__.removeprefix("Article").lower()


def update(row: Any, values: Values) -> bool:
    """Set the fields that differ; return whether any did. Nothing is saved."""
    changed = {field: value for field, value in values.items() if getattr(row, field) != value}
    for field, value in changed.items():
        setattr(row, field, value)
    return bool(changed)


def _authors(names: Iterable[str], register: Register) -> dict[int, Values]:
    ids = dict.fromkeys(register.authors.named(name) for name in names)
    return {
        pk: {"position": position, "origin": Origin.STATED, "confidence": 1.0, "rule": "byline"}
        for position, pk in enumerate(ids)
    }


def values_of(found: Found, article: Article) -> dict[str, Any]:
    """Return how a thing that was found is known, as its link to an article says it."""
    return {
        "origin": Origin.STATED if found.stated else Origin.FOUND,
        "confidence": found.confidence,
        "rule": found.rule[:60],
        "evidence": [
            *({"field": "title", "words": span.text} for span in found.title_evidence if span.text in article.title),
            *(place for span in found.evidence if (place := _place(span, article.body))),
        ],
    }


def _place(span: Span, body: str) -> list[int] | None:
    """Return where the words stand in the body that is kept, which an editor may have changed."""
    if body[span.start : span.end] == span.text:
        return [span.start, span.end]
    place = anchor(body, span.text, span.start)
    return list(place) if place else None


def _keep(model: type[Link], article: Article, wanted: Mapping[int, Values], *, new: bool) -> None:
    thing = f"{thing_of(model)}_id"
    manager: Any = model.objects
    rows = {} if new else {getattr(row, thing): row for row in manager.filter(article=article)}
    free = {pk: row for pk, row in rows.items() if not is_decided(row)}
    if gone := [row.pk for pk, row in free.items() if pk not in wanted]:
        manager.filter(pk__in=gone).delete()
    if changed := [row for pk, row in free.items() if pk in wanted and update(row, wanted[pk])]:
        manager.bulk_update(changed, list(next(iter(wanted.values()))))
    manager.bulk_create(
        model(article=article, **{thing: pk}, **values) for pk, values in wanted.items() if pk not in rows
    )
