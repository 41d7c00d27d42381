"""Lines that every site prints around its articles: "Share this", "Leave a Reply", "Related articles", "Disclaimer:".

They are listed in `furniture.csv`: why a line is not part of an article, whether it is merely skipped or ends the
article, and whether its words are the whole line, its start, the start of a short one, or
anywhere within. `#` stands for any number.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from articles.reading.page.caption import is_caption
from articles.reading.page.lines import Line

Effect = Literal["skip", "break", "end"]
EFFECTS: dict[str, Effect] = {"skip": "skip", "break": "break", "end": "end"}
NUMBER = re.compile(r"\d+")
LONGEST = 400  # a line that opens with "Photo:" and goes on for longer is a paragraph
LONGEST_NOTICE = 1500
SHORT = 6  # words of a line that is furniture by its start only if it goes on for no longer
COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)
SITES = re.compile(
    r"\b(?:consent|websites?|this site|our site|browser|opt[- ]out|third[- ]part|advertis\w+|analytics|preferences|plugin)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Furniture:
    reason: str
    effect: Effect


def furniture(line: Line) -> Furniture | None:
    """Return what kind of furniture a line is; None for a line that may belong to an article."""
    if len(line.text) > LONGEST and line.text[:11].casefold() != "disclaimer:":
        return None
    table = _table()
    key = NUMBER.sub("#", line.key)
    if kind := table.whole.get(key):
        return kind
    return _by_start(table.starts, key)


def notice(line: Line) -> Furniture | None:
    """Return what a line tells readers of the site or of a picture, by words that a title may hold as well."""
    if len(line.text) <= LONGEST_NOTICE and COOKIES.search(line.text) and SITES.search(line.text):
        return COOKIE_NOTICE
    if len(line.text) > LONGEST or line.heading:
        return None
    table = _table()
    if words := table.any_within.search(line.text.casefold().replace("’", "'")):
        return table.within[words[0]]
    key = NUMBER.sub("#", line.key)
    if len(key.split()) <= SHORT and (kind := _by_start(table.short_starts, key)):
        return kind
    return CAPTION if is_caption(line.text) else None


def _by_start(starts: dict[str, list[tuple[str, Furniture]]], key: str) -> Furniture | None:
    return next((kind for words, kind in starts.get(key[:2], ()) if key.startswith(words)), None)


COOKIE_NOTICE = Furniture("cookie notice", "skip")
CAPTION = Furniture("caption", "skip")


@dataclass(frozen=True, slots=True)
class Table:
    whole: dict[str, Furniture]  # by the line's key
    starts: dict[str, list[tuple[str, Furniture]]]  # by their first two letters
    short_starts: dict[str, list[tuple[str, Furniture]]]  # the same, of short lines
    within: dict[str, Furniture]
    any_within: re.Pattern[str]


@cache
def _table() -> Table:
    whole: dict[str, Furniture] = {}
    within: dict[str, Furniture] = {}
    starts: dict[str, dict[str, list[tuple[str, Furniture]]]] = {"start": {}, "short": {}}
    with (Path(__file__).parent / "furniture.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = Furniture(row["reason"], EFFECTS[row["effect"]])
            for words in row["words"].split(";"):
                if row["place"] in starts:
                    starts[row["place"]].setdefault(words[:2], []).append((words, kind))
                else:
                    (whole if row["place"] == "whole" else within)[words] = kind
    any_within = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, within))})(?!\w)")
    return Table(whole, starts["start"], starts["short"], within, any_within)
