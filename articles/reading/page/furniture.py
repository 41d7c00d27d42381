"""Lines that every site prints around its articles: "Share this", "Leave a Reply", "Related articles", "Disclaimer:".

They are listed in `furniture.csv`: why a line is not part of an article, whether it is merely skipped or ends the
article, and whether its words are the whole line or its start. `#` stands for any number.
"""

import csv
import re
from dataclasses import dataclass
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


def furniture(line: Line) -> Furniture | None:
    """Return what kind of furniture a line is; None for a line that may belong to an article."""
    if len(line.text) > LONGEST and line.text[:11].casefold() != "disclaimer:":
        return None
    whole, starts = _table()
    key = NUMBER.sub("#", line.key)
    if key in whole:
        return whole[key]
    return next((kind for words, kind in starts.get(key[:3], ()) if key.startswith(words)), None)


@cache
def _table() -> tuple[dict[str, Furniture], dict[str, list[tuple[str, Furniture]]]]:
    """Whole lines by their key; starts of lines, the longest first, by their first three letters."""
    whole: dict[str, Furniture] = {}
    starts: list[tuple[str, Furniture]] = []
    with (Path(__file__).parent / "furniture.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = Furniture(row["reason"], EFFECTS[row["effect"]])
            for words in row["words"].split(";"):
                if row["place"] == "whole":
                    whole[words] = kind
                else:
                    starts.append((words, kind))
    by_opening: dict[str, list[tuple[str, Furniture]]] = {}
    for words, kind in sorted(starts, key=lambda start: -len(start[0])):
        by_opening.setdefault(words[:3], []).append((words, kind))
    return whole, by_opening
