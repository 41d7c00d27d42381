"""A list as an Atom feed (RFC 4287), written entry by entry: a feed of the whole archive needs no more memory than one.

Text of the archive is text in a feed, never markup: Atom's summaries are HTML, so they are escaped.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from io import StringIO
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.text import Truncator
from django.utils.xmlutils import SimplerXMLGenerator

from articles.models import Named, Quote

Entry = dict[str, Any]  # what Atom1Feed.add_item takes

NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0, section 2.2


class StreamedAtom(Atom1Feed):
    """Django's Atom feed, written as its entries come."""

    def stream(self, entries: Iterable[Entry]) -> Iterator[str]:
        """Yield the feed in parts, one for each entry."""
        out = StringIO()
        handler = SimplerXMLGenerator(out, "utf-8", short_empty_elements=True)
        handler.startDocument()
        handler.startElement("feed", self.root_attributes())  # type: ignore[arg-type]
        self.add_root_elements(handler)
        for entry in entries:
            self.add_item(**entry)
            self.write_items(handler)
            self.items.clear()
            yield _taken(out)
        handler.endElement("feed")
        yield _taken(out)

    def latest_post_date(self) -> datetime:
        """Return when the feed was written: its rows are not known before they are."""
        return datetime.now(UTC)


def article(row: Any, root: str) -> Entry:
    """Return an article of `records.with_links` that has its `opening`; `root` is the site's address."""
    return {
        "title": plain(row.title),
        "link": root + row.get_absolute_url(),
        "unique_id": f"{root}/articles/{row.pk}/",
        "description": escape(plain(Truncator(row.start).words(50))),
        "author_name": plain(", ".join(link.author.name for link in row.told_authors)) or None,
        "pubdate": _midnight(row.published),
        "updateddate": row.updated_at,
        "categories": [plain(link.theme.name) for link in row.told_themes],
    }


def quote(row: Quote, root: str) -> Entry:
    """Return a quote with its speaker and article."""
    speaker = row.said_by or "Speaker unknown"
    return {
        "title": plain(f"{speaker}: {Truncator(row.short).words(14)}"),
        "link": root + row.get_absolute_url(),
        "description": escape(plain(f"{row.short} – {speaker}, in: {row.article.title}")),
        "pubdate": _midnight(row.article.published),
        "updateddate": row.article.updated_at,
    }


def named(row: Named, root: str) -> Entry:
    """Return a named thing."""
    return {
        "title": plain(row.name),
        "link": root + row.get_absolute_url(),
        "description": escape(plain(row.note)),
        "updateddate": row.updated_at,
    }


def office(row: Any, root: str) -> Entry:
    """Return a leader's office, with the name of its country as `place`."""
    office = f"{row.title}, {row.place}"
    return named(row.speaker, root) | {
        "title": plain(f"{row.speaker.name}: {office}"),
        "unique_id": f"{root}{row.speaker.get_absolute_url()}#office-{row.pk}",
    }


def plain(text: str) -> str:
    """Return text that XML can hold, on one line."""
    return " ".join(NOT_XML.sub(" ", text).split())


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None


def _taken(out: StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text
