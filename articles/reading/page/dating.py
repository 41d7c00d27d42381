"""What the words before a day say of it: "Published", "Last updated", "Expires", in several languages.

They are listed in `dating_words.csv`.
"""

import csv
import re
from functools import cache
from pathlib import Path
from typing import Literal

from articles.reading.authors import any_of

Label = Literal["published", "updated", "event", ""]

RIGHTS = re.compile(r"©|\(c\)", re.IGNORECASE)


def label(before: str) -> Label:
    """Return what the nearest word before a day says: "Updated 3 May, first published" speaks of publication."""
    if RIGHTS.search(before):
        return "event"
    last = max(_words().finditer(before), key=lambda match: match.end(), default=None)
    return _kinds()[last[0].casefold()] if last else ""


@cache
def _kinds() -> dict[str, Label]:
    with (Path(__file__).parent / "dating_words.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["kind"], row["words"].split(";")) for row in csv.DictReader(file)]
    labels: tuple[Label, ...] = ("published", "updated", "event")
    return {word: label for label in labels for kind, words in rows if kind == label for word in words}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{any_of(_kinds())})(?![^\W\d_]{{2}})", re.IGNORECASE)
