"""Lines that every site prints around its articles: "Share this", "Leave a Reply", "Related articles", "Disclaimer:".

They are listed in `furniture.csv`: why a line is not part of an article, whether it is merely skipped, or parts the
article from others, or ends it, and whether its words are the whole line or its start; `#` stands for any number. Words
listed as `short` (the start of a line of few words), `within` (anywhere in a line) or `to you` (anywhere in a line that
speaks to its reader) are told of in `notice`.
"""

import csv
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from articles.reading.page.lines import Line

Effect = Literal["skip", "break", "end"]
EFFECTS: dict[str, Effect] = {"skip": "skip", "break": "break", "end": "end"}
NUMBER = re.compile(r"\d+")
LONGEST = 400  # a line that opens with "Photo:" and goes on for longer is a paragraph


@dataclass(frozen=True, slots=True)
class Furniture:
    reason: str
    effect: Effect


Phrases = dict[str, list[tuple[str, Furniture]]]


@dataclass(frozen=True, slots=True)
class Table:
    whole: dict[str, Furniture] = field(default_factory=dict)  # by the line's key
    start: Phrases = field(default_factory=dict)  # by their first two letters
    short: Phrases = field(default_factory=dict)  # by their first two letters
    within: Phrases = field(default_factory=dict)  # by their first word
    to_you: Phrases = field(default_factory=dict)  # by their first word


def furniture(line: Line) -> Furniture | None:
    """Return what kind of furniture a line is; None for a line that may belong to an article."""
    if len(line.text) > LONGEST and line.text[:11].casefold() != "disclaimer:":
        return None
    key = numberless(line)
    return listed().whole.get(key) or by_start(listed().start, key)


def numberless(line: Line) -> str:
    """Return a line's key with `#` for every number."""
    return NUMBER.sub("#", line.key)


def by_start(phrases: Phrases, key: str) -> Furniture | None:
    """Return the furniture that opens with one of the phrases."""
    for words, kind in phrases.get(key[:2], ()):
        if key.startswith(words):
            return kind
    return None


@cache
def listed() -> Table:
    """Return the phrases of `furniture.csv` by where in a line they stand."""
    table = Table()
    with (Path(__file__).parent / "furniture.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = Furniture(row["reason"], EFFECTS[row["effect"]])
            for words in row["words"].split(";"):
                _add(table, row["place"], words, kind)
    for phrases in (*table.start.values(), *table.short.values()):
        phrases.sort(key=lambda phrase: -len(phrase[0]))  # the longest tells most
    return table


def _add(table: Table, place: str, words: str, kind: Furniture) -> None:
    if place == "whole":
        table.whole[words] = kind
    elif place in ("within", "to you"):
        phrases = table.within if place == "within" else table.to_you
        phrases.setdefault(words.split(maxsplit=1)[0], []).append((words, kind))
    else:
        phrases = table.short if place == "short" else table.start
        phrases.setdefault(words[:2], []).append((words, kind))
