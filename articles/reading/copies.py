"""Is this text a copy or an excerpt of that one? Told from signatures, small enough to keep with every article.

A text's shingles are its runs of five words. Its signature is the smallest of their hashes: all of a short text's,
a fair sample of a long one's. Two signatures are compared below the point up to which both are complete, so that a
long text and its short excerpt can be told from a long text and a short one that merely quotes it.
"""

import re
import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from hashlib import blake2b
from itertools import chain, islice
from typing import Literal

Relation = Literal["copy", "excerpt"]

VERSION = b"1"  # part of every hash: signatures of different versions have nothing in common
RUN = 5  # words
HASHES = 256  # in a signature, at most

# Measured on cross-posted articles, their excerpts, and articles that quote a third of another.
SHARED = 0.60  # of the shorter text’s shingles are the longer’s too: an excerpt’s .75 and up, a quoter’s .38 at most
MOSTLY = 0.80  # are, where the two come from different days: reports on one matter share much, a reprint nearly all
LENGTH = 0.60  # of the longer text’s: a copy has as many, what has fewer is an excerpt
FEWEST = 10  # shared hashes, or too little is known
TEXTS = 3  # others that hold the same words, though none is a copy or an excerpt of another

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile(r"['’]")


def signature(body: str) -> tuple[int, ...]:
    """Return the signature of a body: signed 64-bit integers, ascending, at most `HASHES`; none of under five words.

    Case, accents' way of writing and punctuation do not count.
    """
    words = WORD.findall(APOSTROPHES.sub("", unicodedata.normalize("NFKC", body)).casefold())
    runs = zip(*(islice(words, first, None) for first in range(RUN)), strict=False)
    return tuple(sorted({_hash(" ".join(run)) for run in runs})[:HASHES])


def relation(
    one: Sequence[int], other: Sequence[int], leavings: Set[int] = frozenset(), least: float = SHARED
) -> Relation | None:
    """Return what a text is to another, from their signatures; None if it is neither its copy nor its excerpt.

    Being a copy holds both ways; of an excerpt and the whole, only the excerpt is one. `least` of the shorter text
    must be shared. Leavings do not count, unless there is too little else to go by.
    """
    ours, theirs = _comparable(one, other)
    if min(len(ours - leavings), len(theirs - leavings)) >= FEWEST:
        ours, theirs = ours - leavings, theirs - leavings
    if _are_apart(ours, theirs, least):
        return None
    if min(len(ours), len(theirs)) >= LENGTH * max(len(ours), len(theirs)):
        return "copy"
    return "excerpt" if len(ours) < len(theirs) else None


def leavings(text: Sequence[int], others: Sequence[Sequence[int]]) -> Set[int]:
    """Return the hashes of a text that several others hold which are nothing to each other: a site's words.

    A press office's paragraph about itself, a list of related articles, a biography: the shorter the article above
    them, the more they make it look like an excerpt of every other.
    """
    if len(_held(text, others)) < FEWEST:
        return frozenset()
    apart: list[Sequence[int]] = []
    for other in sorted(others, key=_brevity):  # the longest first: a short one that is mostly leavings is like each
        if all(_are_apart(*_comparable(other, known)) for known in apart):
            apart.append(other)
    return _held(text, apart)


def _held(text: Sequence[int], others: Iterable[Sequence[int]]) -> Set[int]:
    """Return the hashes of a text that `TEXTS` others hold."""
    times = Counter(chain.from_iterable(set(text).intersection(other) for other in others))
    return frozenset(number for number, n in times.items() if n >= TEXTS)


def _brevity(text: Sequence[int]) -> tuple[int, int]:
    """Sort a longer text before a shorter one: the longer it is, the smaller are its smallest hashes."""
    return text[-1] if len(text) == HASHES else 2**63, -len(text)


def _are_apart(ours: Set[int], theirs: Set[int], least: float = SHARED) -> bool:
    """Tell whether too little of the shorter of two texts is in the longer."""
    shared = len(ours & theirs)
    return shared < FEWEST or shared < least * min(len(ours), len(theirs))


def _comparable(one: Sequence[int], other: Sequence[int]) -> tuple[Set[int], Set[int]]:
    """Return of each signature what lies below the largest hash up to which both are complete."""
    ends = [full[-1] for full in (one, other) if len(full) == HASHES]
    if not ends:
        return set(one), set(other)
    return set(one[: bisect(one, min(ends))]), set(other[: bisect(other, min(ends))])


def _hash(run: str) -> int:
    digest = blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8, person=VERSION).digest()
    return int.from_bytes(digest, signed=True)
