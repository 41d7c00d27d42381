"""Every list as JSON, CSV and Atom: the same rows as its page, all of them, sent as the database gives them."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from articles.citing import ARCHIVE
from articles.feeds import Entry, StreamedAtom
from articles.listings import LISTINGS
from articles.openapi import FIELDS
from articles.records import Record

ROWS = 500  # fetched at a time
SECONDS = 30  # for one fetch: a first row may need a sort that a page would not wait for

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would reckon with

TYPES = {"json": "application/json", "csv": "text/csv; charset=utf-8", "atom": StreamedAtom.content_type}


@require_safe
def export(request: HttpRequest, name: str, form: str) -> StreamingHttpResponse:
    """Send all rows of a list that the query string asks for."""
    listing = LISTINGS[name]
    root = request.build_absolute_uri("/").removesuffix("/")
    rows = fetched(listing.rows(request.GET))
    if form == "atom":
        parts = as_atom(listing.title, request.build_absolute_uri(), (listing.entry(row, root) for row in rows))
    elif form == "csv":
        parts = as_csv(list(FIELDS[name]), (listing.record(row, root) for row in rows))
    else:
        parts = as_json(listing.record(row, root) for row in rows)
    asked_for_rows = request.method != "HEAD"
    response = StreamingHttpResponse(parts if asked_for_rows else (), content_type=TYPES[form])
    response["Content-Disposition"] = (
        f'{"attachment" if form == "csv" else "inline"}; filename="{name.replace("/", "-")}.{form}"'
    )
    response["X-Robots-Tag"] = "noindex"
    return response


def fetched(rows: QuerySet[Any]) -> Iterator[Any]:
    """Yield the rows from a cursor of the server's, so that memory stays flat. It lives in a transaction of its own."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [f"{SECONDS}s"])
        yield from rows.iterator(chunk_size=ROWS)


def as_json(records: Iterable[Record]) -> Iterator[str]:
    """Yield one JSON object, a record a line: {"results": […], "count": n}."""
    yield '{"results": ['
    count = 0
    for count, record in enumerate(records, 1):
        yield (",\n" if count > 1 else "\n") + json.dumps(record, ensure_ascii=False)
    yield f'\n], "count": {count}}}\n'


def as_csv(fields: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    """Yield a table with a line of names first; several named things in a cell are parted by semicolons."""
    writer = csv.writer(Line())
    yield writer.writerow(fields)
    for record in records:
        yield writer.writerow([cell(record[field]) for field in fields])


def as_atom(title: str, address: str, entries: Iterable[Entry]) -> Iterator[str]:
    """Return the parts of a feed that is found at the address."""
    page = address.replace(".atom", "/", 1)
    feed = StreamedAtom(title, page, "", language="en-GB", feed_url=address, feed_guid=address, author_name=ARCHIVE)
    return feed.stream(entries)


class Line:
    """A file that gives back what is written to it, as `csv.writer` then does."""

    def write(self, line: str) -> str:
        return line


def cell(value: Any) -> Any:
    """Return a field of a record as a spreadsheet's cell: one that looks like a formula is text after an apostrophe."""
    if isinstance(value, dict):
        value = value["name"]
    elif isinstance(value, list):
        value = "; ".join(str(cell(item)) for item in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
