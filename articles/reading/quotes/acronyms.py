"""Acronyms that a text explains where it brings them in: “a common report (CR below)”."""

import re
from collections.abc import Iterator, Mapping

ACRONYM = re.compile(r" \((?P<letters>[A-Z]{2,6})\b")
SMALL_WORDS = frozenset({"of", "the", "and", "for"})
FARTHEST = 100  # characters before an acronym in which its words stand
MOST_SMALL = 2  # words without a letter in the acronym


def explained_acronyms(text: str) -> Mapping[str, str]:
    """Return the words that each acronym of a text stands for; of one explained twice, the last."""
    return dict(_explained(text))


def _explained(text: str) -> Iterator[tuple[str, str]]:
    for match in ACRONYM.finditer(text):
        letters = match["letters"]
        words = text[max(0, match.start() - FARTHEST) : match.start()].rsplit("\n", maxsplit=1)[-1].split()
        for count in range(len(letters), min(len(letters) + MOST_SMALL, len(words)) + 1):
            initials = "".join(word[0] for word in words[-count:] if word.lower() not in SMALL_WORDS)
            if initials.upper() == letters:
                yield letters, " ".join(words[-count:])
                break
