"""python -m articles.reading FILE… prints what was noted about each file, one JSON object a line."""

import io
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from articles.reading import read
from articles.reading.notes import Found, Notes, Quote


def main(paths: Iterable[str]) -> int:
    """Print the notes on every file that can be opened; return 1 if one could not be, 2 without any file, else 0."""
    unread = 0
    for path in paths:
        try:
            notes = read(Path(path))
        except OSError as error:
            print(f"{path}: {error.strerror or error}", file=sys.stderr)
            unread = 1
        else:
            print(json.dumps(as_json(notes), ensure_ascii=False))
    return unread


def as_json(notes: Notes) -> dict[str, Any]:
    """Return the notes as plain values, the day as YYYY-MM-DD; what was dropped comes with its reason."""
    page = notes.page
    return {
        "file": notes.file,
        "encoding": notes.text.encoding,
        "title": page.title,
        "authors": list(page.authors),
        "date": _iso(page.published),
        "source": page.source,
        "source_url": page.source_url,
        "language": page.language,
        "regions": [_found(found) | {"country": found.country} for found in notes.regions],
        "themes": [_found(found) for found in notes.themes],
        "leaders": [_found(found) for found in notes.leaders if found.central],
        "named": [_found(found) for found in notes.leaders if not found.central],
        "summits": [_found(found) for found in notes.summits],
        "body": page.body,
        "quotes": [_quote(quote) for quote in notes.quotes],
        "grounds": [asdict(ground) for ground in page.grounds],
        "dropped": [{"text": dropped.text, "reason": dropped.reason} for dropped in page.dropped],
        "problems": [{"code": problem.code, "message": problem.message} for problem in notes.problems],
        "set_aside": notes.set_aside is not None,
    }


def _found(found: Found) -> dict[str, Any]:
    return {
        "slug": found.slug,
        "name": found.name,
        "stated": found.stated,
        "confidence": found.confidence,
        "rule": found.rule,
        "in_title": found.in_title,
        "evidence": [asdict(span) for span in found.evidence],
        "title_evidence": [asdict(span) for span in found.title_evidence],
    }


def _quote(quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "cue": quote.cue,
        "speaker": speaker and {"text": speaker.text, "start": speaker.start, "end": speaker.end},
        "name": quote.name,
        "speaker_kind": quote.speaker_kind,
        "confidence": quote.confidence,
        "rule": quote.rule,
        "continues": quote.continues,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not sys.argv[1:]:
        sys.exit("usage: python -m articles.reading FILE…")
    sys.exit(main(sys.argv[1:]))
