"""Meetings of two, told by who met: “Trump and Putin met in Helsinki”, “the Reagan–Gorbachev summit”.

Who took part stands in a meeting's own names: the two family names with a dash between them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from articles.reading.gazetteer import Leader, Summit
from articles.reading.names import Mention, fold

Pair = frozenset[str]  # two folded family names

MEETING_WORDS = ("summit", "summit meeting", "meeting", "talks")
BESIDE = 40  # characters between two names that stand together and the word that says they met
FAR = 120  # characters between two names: what stands farther apart speaks of one of them

_TWO = re.compile(r"\b([^\W\d]+)–([^\W\d]+)\b")
SUMMIT = re.compile(r"\bsummit\b", re.IGNORECASE)
_MET = re.compile(r"\b(?:meet|meets|met|meeting|summit|talks|sat down|shook hands)\b", re.IGNORECASE)
_TOGETHER = re.compile(
    r"(?:\s[A-Z][\w-]*){0,3}(?:,?\s(?:and|&)\s[^.,;:]{0,60}|(?:,\s|\s?[–/-]\s?)(?:[A-Z][\w.-]*\s){0,3})"
)
_MEETING_OF = re.compile(r"\b(?:meeting|summit|talks)\s(?:between|of|with)\s(?:[\w.-]+\s){0,5}$", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:no|not|never|without|neither|refused?|denied)|n['’]t)\s(?:\w+\s){0,3}$", re.IGNORECASE)


def pairs(summits: Iterable[Summit], leaders: Iterable[Leader]) -> dict[Pair, tuple[Summit, ...]]:
    """Return the meetings of each two leaders."""
    families = {fold(leader.family_name) for leader in leaders}
    met: dict[Pair, list[Summit]] = defaultdict(list)
    for summit in summits:
        for pair in {*_named(summit)}:
            if pair <= families:
                met[pair].append(summit)
    return {pair: tuple(meetings) for pair, meetings in met.items()}


def spellings(pair: Pair) -> Iterator[str]:
    """Give the names that a meeting of two may go by."""
    first, second = (name.title() for name in sorted(pair))
    for words in MEETING_WORDS:
        yield f"{first}-{second} {words}"
        yield f"{second}-{first} {words}"


def meetings_of_two(
    people: Sequence[tuple[str, Mention]], met: dict[Pair, tuple[Summit, ...]]
) -> Iterator[tuple[Mention, Mention, tuple[Summit, ...]]]:
    """Give two names near each other and the meetings of those who bear them.

    `people` are folded family names and their mentions, in the order of the text.
    """
    for (name, mention), (other, following) in pairwise(people):
        together = met.get(frozenset({name, other}))
        if together and following.start - mention.end <= FAR:
            yield mention, following, together


@cache
def participants(summit: Summit) -> frozenset[str]:
    """Return what stands on either side of a dash in a meeting's names, folded: of two leaders, who they were."""
    return frozenset(family for pair in _named(summit) for family in pair)


def where_met(text: str, first: Mention, second: Mention) -> int | None:
    """Return where a text says of two leaders that they met: between the names, or beside two that stand together."""
    met = _MET.search(text, first.end, second.start)
    if met is None and _TOGETHER.fullmatch(text, first.end, second.start):
        met = _MEETING_OF.search(text, max(first.start - 2 * BESIDE, 0), first.start)
        met = met or _MET.search(text, second.end, second.end + BESIDE)
    if met is None or _NOT.search(text, max(met.start() - BESIDE, 0), met.start()):
        return None
    return met.start()


def _named(summit: Summit) -> Iterator[Pair]:
    for name in (summit.name, *summit.aliases):
        yield from (frozenset(map(fold, match.groups())) for match in _TWO.finditer(name))
