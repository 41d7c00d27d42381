"""Why a quote is read so: its rule in a plain sentence, and how often the rule was right where that was measured."""

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from articles.reading.quotes import confidence
from articles.reading.quotes.reported import confidence as reported

NOBODY = "somebody who is not named"


def explained(rule: str, cue: str, speaker: str) -> str:
    """Return a sentence for a rule with its cue and the words that name the speaker; "" for a rule nobody has."""
    told = {"cue": f"“{cue}”", "speaker": f"“{speaker}”" if speaker else NOBODY}
    return _sentences().get(rule, "").format(**told)


def share(rule: str, cue: str, kind: str) -> float | None:
    """Return how often a rule was right, with this cue, between 0 and 1; None where that was not measured.

    Of quotations: that somebody says them and the rule names whom. Of what has no marks: that it has just these words.
    """
    if kind == "indirect":
        return reported.MEASURED.get(rule)
    return confidence.confidence(rule, cue) if rule in confidence.MEASURED else None


@cache
def _sentences() -> Mapping[str, str]:
    with (Path(__file__).parent / "explained.csv").open(encoding="utf-8", newline="") as file:
        return {row["rule"]: row["sentence"] for row in csv.DictReader(file)}
