"""Rows for the tests, made with what a test cares about and sensible values for the rest."""

from datetime import date
from itertools import count
from typing import Any

from articles.models import Article, ImportRun, Quote, ReportedProblem, Speaker, Summit
from articles.reading.quotes import fingerprint

numbers = count(1)


def make_article(**fields: Any) -> Article:
    """Return a stored public article; its title and body hold no word that a test would search for."""
    number = next(numbers)
    values = {"title": f"Plain title {number}", "slug": f"plain-title-{number}", "body": "One paragraph.\n\nAnother."}
    return Article.objects.create(**values | fields)


def make_quote(article: Article, words: str, speaker: Speaker | None = None, **fields: Any) -> Quote:
    """Return a stored quote of words that stand in the article's body."""
    start = article.body.index(words)
    values = {
        "number": article.quotes.count() + 1,
        "text": words,
        "start": start,
        "end": start + len(words),
        "fingerprint": fingerprint(words, fields.get("kind", "direct")),
        "origin": "found",
        "confidence": 0.9,
    }
    return Quote.objects.create(article=article, speaker=speaker, **values | fields)


def make_speaker(name: str = "Ada Example", **fields: Any) -> Speaker:
    """Return a stored speaker whose slug is made of the name."""
    return Speaker.objects.create(name=name, slug=name.lower().replace(" ", "-"), **fields)


def make_summit(**fields: Any) -> Summit:
    """Return a stored summit of an invented series."""
    number = next(numbers)
    values = {
        "name": f"Summit {number}",
        "slug": f"summit-{number}",
        "series": "Series",
        "start": date(2001, 2, 3),
        "end": date(2001, 2, 4),
    }
    return Summit.objects.create(**values | fields)


def make_run(**fields: Any) -> ImportRun:
    """Return a stored import run that finished."""
    return ImportRun.objects.create(state=ImportRun.State.FINISHED, **fields)


def make_problem(thing: Article | Quote, **fields: Any) -> ReportedProblem:
    """Return a stored problem that a reader reported with an article or a quote."""
    about: dict[str, Any] = {"article": thing}
    if isinstance(thing, Quote):
        about = {"article": thing.article, "quote": thing, "words": thing.short}
    return ReportedProblem.objects.create(**{"kind": "speaker"} | about | fields)
