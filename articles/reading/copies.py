"""Is this text a copy or an excerpt of that one? Told from signatures, small enough to keep with every article.

A text's shingles are its runs of five words. Its signature is the smallest of their hashes: all of a short text's,
a fair sample of a long one's. Two signatures are compared below the point up to which both are complete, so that a
long text and its short excerpt can be told from a long text and a short one that merely quotes it.
"""

import re
import unicodedata
from collections.abc import Sequence, Set
from hashlib import blake2b
from itertools import islice
from typing import Literal

Relation = Literal["copy", "excerpt"]

VERSION = b"1"  # part of every hash: signatures of different versions have nothing in common
RUN = 5  # words
HASHES = 256  # in a signature, at most

# Measured on cross-posted articles, their excerpts, and articles that quote a third of another.
SHARED = 0.60  # of the shorter text’s shingles are the longer’s too: an excerpt’s .75 and up, a quoter’s .38 at most
ALIKE = 0.60  # of all shingles of both are shared: between copies .68 and up, with an excerpt .53 at most
FEWEST = 10  # shared hashes, or too little is known

WORD = re.compile(r"[^\W_]+")
APOSTROPHES = re.compile(r"['’]")


def signature(body: str) -> tuple[int, ...]:
    """Return the signature of a body: signed 64-bit integers, ascending, at most `HASHES`; none of under five words.

    Case, accents' way of writing and punctuation do not count.
    """
    words = WORD.findall(APOSTROPHES.sub("", unicodedata.normalize("NFKC", body)).casefold())
    runs = zip(*(islice(words, first, None) for first in range(RUN)), strict=False)
    return tuple(sorted({_hash(" ".join(run)) for run in runs})[:HASHES])


def relation(one: Sequence[int], other: Sequence[int]) -> Relation | None:
    """Return what a text is to another, from their signatures; None if it is neither its copy nor its excerpt.

    Being a copy holds both ways; of an excerpt and the whole, only the excerpt is one.
    """
    ours, theirs = _comparable(one, other)
    shared = len(ours & theirs)
    if shared < FEWEST or shared < SHARED * min(len(ours), len(theirs)):
        return None
    if shared >= ALIKE * len(ours | theirs):
        return "copy"
    return "excerpt" if len(ours) < len(theirs) else None


def _comparable(one: Sequence[int], other: Sequence[int]) -> tuple[Set[int], Set[int]]:
    """Return of each signature what lies below the largest hash up to which both are complete."""
    ends = [full[-1] for full in (one, other) if len(full) == HASHES]
    if not ends:
        return set(one), set(other)
    return {number for number in one if number <= min(ends)}, {number for number in other if number <= min(ends)}


def _hash(run: str) -> int:
    digest = blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8, person=VERSION).digest()
    return int.from_bytes(digest, signed=True)
