"""What reading again changed, on the standard output: in words, coloured on a terminal, or as JSON, one line a file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.text import Text

from articles.progress import on_one_line
from articles.reading import VERSION
from articles.rereading import Reread, Result
from articles.rereading.changes import Change, Changes, Count, Members, Rewritten, Said, Several, Speaking, Turned
from articles.rereading.kept import Kept

LONGEST = 100  # characters that are shown of a title or a quote
PLAIN, CAME, WENT, STAYED = "", "green", "red", "yellow"
ONE = {
    "regions": "region",
    "themes": "theme",
    "leaders": "leader",
    "summits": "summit",
    "quotes": "quote",
    "quotes without a place": "quote without a place",
    "copies": "copy",
    "problems": "problem",
}

Line = tuple[str, str]  # words and their colour


class Telling:
    """Tells of the files as they are read, and at the end how it went. Files without a change are counted alone."""

    def __init__(self, console: Console, *, as_json: bool, dry_run: bool) -> None:
        self._console, self._json, self._dry_run = console, as_json, dry_run

    def add(self, each: Reread) -> None:
        if not (each.changes or each.kept):
            return
        if self._json:
            self._print(json.dumps(asdict(each), ensure_ascii=False))
            return
        self._print(on_one_line(each.path), "bold")
        for words, colour in _lines(each):
            self._print(f"  {on_one_line(words)}", colour)

    def close(self, result: Result) -> None:
        """Write the end: how many files were read, what became of them, and how to go on where it was interrupted."""
        if self._json:
            told = {"version": VERSION, "dry_run": self._dry_run, "interrupted": result.is_interrupted}
            self._print(json.dumps(told | {"go_on": result.go_on, "counts": result.counts}))
            return
        self._print(f"{'Dry run, nothing was stored' if self._dry_run else 'Read again'}: {_counts(result.counts)}.")
        if result.is_interrupted:
            self._print(_way_on(result, dry_run=self._dry_run))

    def _print(self, words: str, style: str = PLAIN) -> None:
        self._console.print(Text(words, style))


def _counts(counts: Mapping[str, int]) -> str:
    told = [f"{counts['changed']} changed, {counts['unchanged']} unchanged"]
    told += [f"{counts['kept']} with something kept"] if counts["kept"] else []
    names = ("set aside", "left alone", "authors removed", "speakers removed")
    return "; ".join([*told, *(f"{counts[name]} {name}" for name in names if counts[name])])


def _way_on(result: Result, *, dry_run: bool) -> str:
    if dry_run:
        return "Interrupted. Start it again to see the rest."
    if result.go_on:
        return f"Interrupted. What was read again stays; manage.py reread --since {result.go_on} goes on with the rest."
    return "Interrupted. What was read again stays; start it again, and it begins with the first file."


def _lines(each: Reread) -> Iterator[Line]:
    yield from _changes(each.changes)
    for stayed in each.kept:
        yield _kept(stayed), STAYED


def _changes(changes: Changes) -> Iterator[Line]:
    for what, change in changes.items():
        if what == "left out":
            yield _left_out(change), PLAIN
        else:
            yield from _change(what, change)


def _change(what: str, change: Change) -> Iterator[Line]:
    match change:
        case Turned(before, after):
            yield f"{what}: {_value(before)} → {_value(after)}", PLAIN
        case Members(added, gone):
            yield from ((f"+ {ONE[what]} {_value(each)}", CAME) for each in added)
            yield from ((f"− {ONE[what]} {_value(each)}", WENT) for each in gone)
        case Several(changed):
            yield from ((f"speaker of {_value(each)}", PLAIN) for each in changed)
        case Rewritten() as body:
            paragraphs = f"{body.paragraphs_added} added, {body.paragraphs_gone} gone"
            words = f"{body.words_added} added, {body.words_gone} gone"
            yield f"{what}: of its paragraphs {paragraphs}; of its words {words}", PLAIN
        case Count(rows):
            yield f"another place, rule or confidence: {rows}", PLAIN


def _left_out(parts: Any) -> str:
    return f"left out of the article: {len(parts.added)} parts more, {len(parts.gone)} no longer"


def _kept(stayed: Kept) -> str:
    value = f" {_value(stayed.value)}" if stayed.what in {*ONE.values(), "author"} else ""
    told = f"kept: {stayed.what}{value}, {stayed.decided}; today’s reader gives "
    if stayed.what == "body":
        return f"{told}another"
    return told + ("it" if stayed.given == stayed.value else _value(stayed.given))


def _value(value: Any) -> str:
    match value:
        case Said(text, speaker):
            return f"{_cut(text)} ({speaker or 'speaker unknown'})"
        case Speaking(text, before, after):
            return f"{_cut(text)}: {before or 'unknown'} → {after or 'unknown'}"
        case {"message": message}:
            return str(message)
        case list():
            return ", ".join(value) or "none"
        case _:
            return _cut(str(value)) or "none"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
