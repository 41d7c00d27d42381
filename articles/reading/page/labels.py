"""What a page states beside its text: "Region: Russia and FSU, USA", "Written by Ann Lee Subject: Russia"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from articles.reading.gazetteer import load
from articles.reading.page.lines import Line

Field = Literal["regions", "themes", "subjects"]

REGION_OR_THEME = re.compile(r"(regions?|themes?|subjects?)\s*:\s*(\S.*)?$", re.IGNORECASE)
SUBJECT_AFTER_AUTHOR = re.compile(r"written by\b(?:(?!subject:).)*+subject:\s*(\S.*)$", re.IGNORECASE)
LONGEST = 250


@dataclass(frozen=True, slots=True)
class Label:
    line: int
    field: Field
    values: tuple[str, ...]


def read_labels(lines: Sequence[Line]) -> tuple[Label, ...]:
    """Return the labels among the lines, in order."""
    return tuple(label for at, line in enumerate(lines) if (label := read_label(at, line)))


def read_label(at: int, line: Line) -> Label | None:
    """Return what a line states, None if it is no label; `at` is where the line stands."""
    if len(line.text) > LONGEST or line.heading:
        return None
    if match := SUBJECT_AFTER_AUTHOR.match(line.text):
        return Label(at, "subjects", (match[1].strip(),))
    if match := REGION_OR_THEME.match(line.text):
        return Label(at, _field(match[1]), _names(match[2] or ""))
    return None


def _names(written: str) -> tuple[str, ...]:
    """The names between commas, but whole where a listed name holds a comma: "Trade, Culture, Society & History"."""
    names: list[str] = []
    for part in filter(None, map(str.strip, written.split(","))):
        joined = next((n for n in range(1, len(names) + 1) if ", ".join([*names[-n:], part]) in _with_commas()), 0)
        names[len(names) - joined :] = [", ".join([*names[len(names) - joined :], part])]
    return tuple(names)


@cache
def _with_commas() -> frozenset[str]:
    known = load()
    names = [name for theme in known.themes for name in (theme.name, *theme.aliases)]
    return frozenset(name for name in [*names, *(region.name for region in known.regions)] if "," in name)


def _field(word: str) -> Field:
    opening = word[0].casefold()
    return "regions" if opening == "r" else "themes" if opening == "t" else "subjects"
