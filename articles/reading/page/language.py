"""Which language a text is in, by its commonest words."""

import csv
import re
from collections import Counter
from functools import cache
from pathlib import Path

WORD = re.compile(r"[^\W\d_]+")
LONGEST_LOOK = 50_000


def language_of(text: str) -> str:
    """Return a text's language as ISO 639-1; English unless another is clearly ahead."""
    words = Counter(WORD.findall(text[:LONGEST_LOOK].casefold()))
    counts = {language: sum(words[word] for word in common) for language, common in common_words().items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > 1.5 * counts["en"] and counts[best] >= 5 else "en"


@cache
def common_words() -> dict[str, frozenset[str]]:
    """Return for each language the little words that no sentence does without."""
    with (Path(__file__).parent / "common_words.csv").open(encoding="utf-8", newline="") as file:
        return {row["language"]: frozenset(row["words"].split()) for row in csv.DictReader(file)}
