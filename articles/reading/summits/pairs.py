"""Meetings of two, told by who met: “Trump and Putin met in Helsinki”, “the Reagan–Gorbachev summit”."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from articles.reading.gazetteer import Summit
from articles.reading.names import Mention
from articles.reading.summits.parties import Pair

MEETING_WORDS = ("summit", "summit meeting", "meeting", "talks")
BESIDE = 40  # characters between two names that stand together and the word that says they met
FAR = 120  # characters between two names: what stands farther apart speaks of one of them

SUMMIT = re.compile(r"\bsummit\b", re.IGNORECASE)
_MET = re.compile(r"\b(?:meet|meets|met|meeting|summit|talks|sat down|shook hands)\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"(?:\s[A-Z][\w-]*){0,3}(?:,?\s(?:and|AND|&)\s[^.,;:]{0,60}|(?:,\s|\s?[–/-]\s?)(?:[A-Z][\w.-]*\s){0,3})"
)
_MEETING_OF = re.compile(r"\b(?:meeting|summit|talks)\s(?:between|of|with)\s(?:[\w.-]+\s){0,5}$", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:no|not|never|without|neither|refused?|denied)|n['’]t)\s(?:\w+\s){0,3}$", re.IGNORECASE)


def spellings(pair: Pair) -> Iterator[str]:
    """Give the names that a meeting of two of these family names may go by."""
    first, second = (name.title() for name in sorted(pair))
    for words in MEETING_WORDS:
        yield f"{first}-{second} {words}"
        yield f"{second}-{first} {words}"


def meetings_of_two(
    people: Sequence[tuple[str, Mention]], met: Mapping[Pair, tuple[Summit, ...]]
) -> Iterator[tuple[Mention, Mention, tuple[Summit, ...]]]:
    """Give two names near each other and the meetings of those who bear them.

    `people` are what they are called by and their mentions, in the order of the text.
    """
    for (name, mention), (other, following) in pairwise(people):
        together = met.get(frozenset({name, other}))
        if together and following.start - mention.end <= FAR:
            yield mention, following, together


def some_may_have_met(people: Sequence[tuple[str, Mention]], met: Mapping[Pair, tuple[Summit, ...]]) -> bool:
    """Tell whether two names near each other may be those of leaders who met, whoever else is named between them."""
    for number, (name, mention) in enumerate(people):
        for later in range(number + 1, len(people)):
            other, following = people[later]
            if following.start - mention.end > FAR:
                break
            if frozenset({name, other}) in met:
                return True
    return False


def where_met(text: str, first: Mention, second: Mention) -> int | None:
    """Return where a text says of two leaders that they met: between the names, or beside two that stand together."""
    met = _MET.search(text, first.end, second.start)
    if met is None and _TOGETHER.fullmatch(text, first.end, second.start):
        met = _MEETING_OF.search(text, max(first.start - 2 * BESIDE, 0), first.start)
        met = met or _MET.search(text, second.end, second.end + BESIDE)
    return None if met is None or is_denied(text, met.start()) else met.start()


def is_denied(text: str, at: int) -> bool:
    """Tell whether the words before a place deny what stands there: “never met”, “not in Hanoi”."""
    return _NOT.search(text, max(at - BESIDE, 0), at) is not None
