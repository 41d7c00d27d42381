"""What a copy left out of its original, and what it added: paragraph by paragraph, and word by word within one.

White space, marks and capitals are no difference between paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

Kind = Literal["same", "gone", "added"]

PARAGRAPHS = 400  # of each text that are compared
WORDS = 250  # of a paragraph that is compared word by word
ALIKE = 0.4  # of the words of two paragraphs are the same, or they are two paragraphs and not one that was changed

WORD = re.compile(r"[^\W_]+")
PIECE = re.compile(r"\S+\s*")
OPENING = re.compile(r"^(?:## |> )")


class Stretch(NamedTuple):
    """Words of a paragraph that are in both texts, only in the original, or only in the copy."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph in which the texts differ, or a number of paragraphs that are the same."""

    stretches: tuple[Stretch, ...] = ()
    same: int = 0


def differences(original: str, copy: str) -> list[Row]:
    """Return the rows of a comparison of two bodies: of their first `PARAGRAPHS` paragraphs."""
    ours, theirs = _paragraphs(original), _paragraphs(copy)
    matcher = SequenceMatcher(None, [*map(_words, ours)], [*map(_words, theirs)], autojunk=False)
    rows: list[Row] = []
    for kind, first, last, other_first, other_last in matcher.get_opcodes():
        if kind == "equal":
            rows.append(Row(same=last - first))
        else:
            rows.extend(_changed(ours[first:last], theirs[other_first:other_last]))
    return rows


def is_cut(body: str) -> bool:
    """Return whether a body has more paragraphs than are compared."""
    return body.count("\n\n") >= PARAGRAPHS


def _paragraphs(body: str) -> list[str]:
    return [OPENING.sub("", part) for part in body.split("\n\n")[:PARAGRAPHS]]


def _words(paragraph: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in WORD.findall(paragraph))


def _changed(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Row]:
    """Yield a row for each paragraph that stands against another, or against none."""
    for one, other in zip_longest(ours, theirs):
        if one and other and (stretches := _within(one, other)):
            yield Row(stretches)
            continue
        if one:
            yield Row((Stretch("gone", one),))
        if other:
            yield Row((Stretch("added", other),))


def _within(one: str, other: str) -> tuple[Stretch, ...]:
    """Return two paragraphs as one with its changes; () where they are too long, or have too little in common."""
    ours, theirs = PIECE.findall(one), PIECE.findall(other)
    if max(len(ours), len(theirs)) > WORDS:
        return ()
    matcher = SequenceMatcher(None, [*map(str.strip, ours)], [*map(str.strip, theirs)], autojunk=False)
    if matcher.ratio() < ALIKE:
        return ()
    found = []
    for kind, first, last, other_first, other_last in matcher.get_opcodes():
        if kind == "equal":
            found.append(Stretch("same", "".join(theirs[other_first:other_last])))
            continue
        found.append(Stretch("gone", "".join(ours[first:last])))
        found.append(Stretch("added", "".join(theirs[other_first:other_last])))
    return tuple(stretch for stretch in found if stretch.text)
