"""The archive's JSON in words that programs read: OpenAPI 3.1. Each list's fields are described once, here."""

from typing import Any

from django_filters import Filter

from articles.fields import OneOfFilter
from articles.filters import SORTS, ArticleFilter, ListFilter, QuoteFilter
from articles.indexes import INDEXES
from articles.models import Quote, Speaker

Schema = dict[str, Any]


def _text(about: str) -> Schema:
    return {"type": "string", "description": about}


def _count(about: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": about}


def _day(about: str) -> Schema:
    return {"type": ["string", "null"], "format": "date", "description": about}


def _address(about: str) -> Schema:
    return {"type": "string", "format": "uri", "description": about}


def _each(items: Schema, about: str) -> Schema:
    return {"type": "array", "items": items, "description": about}


NAMED: Schema = {
    "type": "object",
    "properties": {"name": _text("Its name"), "url": _address("Its page")},
    "required": ["name", "url"],
    "additionalProperties": False,
}

NAME: dict[str, Schema] = {
    "name": _text("Its name"),
    "url": _address("Its page"),
    "slug": _text("What stands for it in a query string"),
    "other_names": _each(_text("A name"), "Other spellings"),
}
ARTICLES = _count("Public articles, all printings of one counted once")
QUOTES = _count("Quotes in them")

# list → field → what it holds, in the order of a record and of the columns of a table
FIELDS: dict[str, dict[str, Schema]] = {
    "articles": {
        "id": _count("Its number in the archive"),
        "url": _address("Its page"),
        "title": _text("Its title"),
        "published": _day("The day it was published; null: unknown"),
        "site": _text("Where it was published"),
        "original_url": _text("Its address there; empty: unknown"),
        "language": _text("Code of its language"),
        "words": _count("How many words it has"),
        "authors": _each(NAMED, "Who wrote it, in the order of the byline"),
        "leaders": _each(NAMED, "Leaders it is about, then those it names, each the most mentioned first"),
        "summits": _each(NAMED, "Summits it is about"),
        "regions": _each(NAMED, "Where it looks"),
        "themes": _each(NAMED, "What it is about"),
        "copy_of": {"oneOf": [NAMED, {"type": "null"}], "description": "The original; null: this is it"},
        "also_on": _each(NAMED, "The other sites that printed it, whole or in part, the original first"),
    },
    "quotes": {
        "id": _count("Its number in the archive"),
        "url": _address("Its page"),
        "text": _text("The words as they stand in the article, marks included; of a mixed quote with those around"),
        "kind": {"enum": Quote.Kind.values, "description": "Direct, mixed or indirect speech"},
        "speaker": {"oneOf": [NAMED, {"type": "null"}], "description": "Who said it; null: unknown"},
        "speaker_as_written": _text("The speaker in the article's own words"),
        "how_known": _text("How the archive knows who said it"),
        "confidence": {"type": "number", "minimum": 0, "maximum": 1, "description": "The reader's confidence"},
        "published": _day("The day the article was published; null: unknown"),
        "article": _text("The article's title"),
        "article_url": _address("The article's page"),
        "site": _text("Where the article was published"),
    },
    "quotes/who": {
        "name": NAME["name"],
        "url": NAME["url"],
        "slug": NAME["slug"],
        "quotes": _count("Their quotes that fit; those who have most come first"),
        "from": _day("The day of the first of these that has one"),
        "to": _day("The day of the last"),
    },
    "speakers": {**NAME, "kind": {"enum": Speaker.Kind.values, "description": "What they are"}, "quotes": QUOTES},
    "leaders": {
        "name": NAME["name"],
        "url": NAME["url"],
        "slug": NAME["slug"],
        "office": _text("A post they held"),
        "country": _text("Where: a country, or an organisation"),
        "from": _day("The first day in office"),
        "until": _day("The day it ended; null: still held"),
        "articles": ARTICLES,
        "quotes": QUOTES,
    },
    "summits": {
        **NAME,
        "series": _text("The series it belongs to"),
        "ordinal": {"type": ["integer", "null"], "description": "Its number in the series"},
        "city": _text("Where it met; empty: by video"),
        "country": _text("The host's, or of a video meeting the chair's"),
        "from": _day("Its first day"),
        "to": _day("Its last day"),
        "articles": ARTICLES,
    },
    "regions": {
        **NAME,
        "articles": ARTICLES,
        "within": {"oneOf": [NAMED, {"type": "null"}], "description": "The area of a country; null: it is an area"},
    },
    "themes": {**NAME, "articles": ARTICLES},
    "authors": {**NAME, "articles": ARTICLES},
}

FILTERS: dict[str, type[ListFilter]] = {"articles": ArticleFilter, "quotes": QuoteFilter, "quotes/who": QuoteFilter}


def answer(name: str) -> Schema:
    """Return the schema of a list's JSON."""
    record = {
        "type": "object",
        "properties": FIELDS[name],
        "required": list(FIELDS[name]),
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"results": _each(record, "All rows, in order"), "count": _count("How many there are")},
        "required": ["results", "count"],
        "additionalProperties": False,
    }


def description(root: str) -> dict[str, Any]:
    """Return the whole description; `root` is the site's address."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "On Record",
            "version": "1",
            "description": "Every list of the archive with the same query string as its page, as JSON. "
            "The same rows are at .csv and .atom.",
        },
        "servers": [{"url": root}],
        "paths": {f"/{name}.json": {"get": _operation(name)} for name in FIELDS},
    }


def _operation(name: str) -> dict[str, Any]:
    content = {"application/json": {"schema": answer(name)}}
    return {
        "operationId": name.replace("/", "-"),
        "summary": f"The archive's {name}",
        "parameters": _parameters(name),
        "responses": {"200": {"description": "All rows that fit", "content": content}},
    }


def _parameters(name: str) -> list[dict[str, Any]]:
    words = {"name": "q", "in": "query", "description": "Words to look for", "schema": {"type": "string"}}
    if name not in FILTERS:
        return [words, _order(list(INDEXES[name].orders))]
    several = {"type": "array", "items": {"type": "string"}}
    schemas = {"from": {"type": "string"}, "to": {"type": "string"}}
    filters = [
        {
            "name": key,
            "in": "query",
            "description": _about(given),
            "schema": schemas.get(key) or {**several, "items": _value(given)},
            "explode": True,
        }
        for key, given in FILTERS[name].base_filters.items()
    ]
    return [words, *filters] if name == "quotes/who" else [words, *filters, _order(list(SORTS))]


def _order(names: list[str]) -> dict[str, Any]:
    return {"name": "sort", "in": "query", "description": "The order", "schema": {"enum": names}}


def _value(given: Filter) -> Schema:
    """Return the schema of one value of a filter."""
    return {"enum": list(given.titles)} if isinstance(given, OneOfFilter) else {"type": "string"}


def _about(given: Filter) -> str:
    """Return a filter's name, and what its values stand for where they are a few known ones."""
    if not isinstance(given, OneOfFilter):
        return str(given.label)
    return f"{given.label}: {'; '.join(f'{value}: {title}' for value, title in given.titles.items())}"
