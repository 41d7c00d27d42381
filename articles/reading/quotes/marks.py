"""Where quotation marks open and close, paragraph by paragraph.

    “One,” he said, "two", ''three'', «four» and ‘five words in single marks’
    > Six, without marks, in a block quotation.

A passage never leaves its paragraph: where the closing mark is missing, it ends with the paragraph, which is how a
quotation over several paragraphs is set. Marks turned the wrong way are read by the letters and blanks around them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

OPENING, CLOSING = "“«`", "”»"
MARK = re.compile(r"[“”«»\"‟„]|''(?!')|``")
SINGLE = re.compile(r"['‘’]")
ANY_MARK = re.compile(r"[“”«»\"‟„'`‘]")
BLOCK = "> "
ELISION = re.compile(r"(?:em|tis|twas|til|cause|bout|round|n|\d0s|\d\ds?)\b", re.IGNORECASE)
BEFORE_OPENING = frozenset("([{—–-/‘'*_>")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-*_ \t\xa0")


class Passage(NamedTuple):
    """Words between marks: `start:end` with the marks, `inner_start:inner_end` without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


def passages(text: str, start: int = 0, end: int | None = None) -> list[Passage]:
    """Return the passages between marks of one paragraph, `text[start:end]`, in order, none inside another."""
    end = len(text) if end is None else end
    if not may_hold_passages(text, start, end):
        return []
    double = list(_double(text, start, end))
    found = sorted([*double, *_single(text, start, end, double)], key=lambda passage: passage.start)
    return list(_outermost(found)) or list(_block(text, start, end))


def may_hold_passages(text: str, start: int, end: int) -> bool:
    """Tell whether a paragraph holds any mark at all, which is quickly seen."""
    return bool(ANY_MARK.search(text, start, end)) or text.startswith(BLOCK, start, end)


def _outermost(found: list[Passage]) -> Iterator[Passage]:
    """Give the passages, in order, that stand in no other: of ‘He told me “yes” and left’, the whole."""
    end = -1
    for passage in found:
        if passage.start >= end:
            yield passage
            end = passage.end


def _block(text: str, start: int, end: int) -> Iterator[Passage]:
    """Give the words of a block quotation, which is one passage unless it has marks of its own."""
    words = text[start:end].removeprefix(BLOCK)
    if len(words) < end - start and words.strip():
        first = start + len(BLOCK) + len(words) - len(words.lstrip())
        last = end - len(words) + len(words.rstrip())
        yield Passage(first, last, first, last)


def _double(text: str, start: int, end: int) -> Iterator[Passage]:
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        if _opens(text, mark, start, end, is_open=opened is not None):
            if opened:
                yield _unclosed(text, opened, mark.start())
            opened = mark
        elif opened:
            yield Passage(opened.start(), mark.end(), opened.end(), mark.start())
            opened = None
    if opened:
        yield _unclosed(text, opened, end)


def _unclosed(text: str, opened: re.Match[str], end: int) -> Passage:
    end = opened.end() + len(text[opened.end() : end].rstrip())
    return Passage(opened.start(), end, opened.end(), end, closed=False)


def _opens(text: str, mark: re.Match[str], start: int, end: int, *, is_open: bool) -> bool:
    """Tell whether a mark opens: by its shape, unless the blanks around it say the contrary."""
    shape = mark.group()[0]
    if (shape in OPENING and not is_open) or (shape in CLOSING and is_open):
        return shape in OPENING
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    leans_right = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    leans_left = not before.isspace() and (after.isspace() or not after.isalnum())
    if shape in OPENING:
        return not (leans_left and not leans_right and after in AFTER_CLOSING)
    if shape in CLOSING:
        return leans_right and not leans_left
    if leans_left == leans_right:
        return not is_open
    return leans_right


def _single(text: str, start: int, end: int, double: list[Passage]) -> Iterator[Passage]:
    """Give passages of two words or more in single marks that stand outside double ones."""
    if "‘" not in text[start:end] and " '" not in text[start:end] and not text.startswith("'", start):
        return
    opened, doubles = -1, iter([*double, Passage(end, end, end, end)])
    following = next(doubles)
    for mark in SINGLE.finditer(text, start, end):
        at = mark.start()
        while following.end <= at:
            following = next(doubles)
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if following.start <= at:
            continue  # an apostrophe, or marks in the third degree
        if opened >= 0 and mark.group() != "‘" and not after.isalnum():
            if " " in text[opened:at]:
                yield Passage(opened, at + 1, opened + 1, at)
            opened = -1
        elif opened < 0 and mark.group() != "’" and (before.isspace() or before in "([:—-*") and after.isalnum():
            opened = -1 if ELISION.match(text, at + 1) else at
