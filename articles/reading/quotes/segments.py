"""What in a quote's text is said, and what interrupts it: “A,” *Kim Lee said*, “B.”"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.reading.quotes.lines import PARAGRAPH
from articles.reading.quotes.marks import BLOCK, passages

BEFORE = " *_"  # may stand before the mark that opens a paragraph
WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch `text[start:end]` of a quote's text."""

    start: int
    end: int
    said: bool


def segments(text: str, kind: str = "direct") -> list[Segment]:
    """Return the stretches of a quote's text in its order.

    In a direct quote that opens with a mark, what stands outside of marks interrupts it. Any other is said as a whole:
    a mixed or indirect one, one whose marks were left out, a block quotation. Line ends between paragraphs, and the
    sign of a block quotation, are in no stretch.
    """
    if kind != "direct":
        return [Segment(0, len(text), said=True)] if text else []
    found: list[Segment] = []
    for match in PARAGRAPH.finditer(text):
        start = match.start() + len(BLOCK) * text.startswith(BLOCK, match.start())
        if start < match.end():
            found += _of_paragraph(text, start, match.end())
    return found


def abridged(text: str, kind: str = "direct") -> str:
    """Return a quote's text on one line, each interruption as “ … ”."""
    parts = [
        text[one.start : one.end] if one.said else "…" if WORD.search(text, one.start, one.end) else ""
        for one in segments(text, kind)
    ]
    return " ".join(" ".join(parts).split())


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Segment]:
    spoken = passages(text, start, end)
    if not spoken or text[start : spoken[0].start].strip(BEFORE):
        yield Segment(start, end, said=True)
        return
    for passage in spoken:
        if start < passage.start:
            yield Segment(start, passage.start, said=False)
        yield Segment(passage.start, passage.end, said=True)
        start = passage.end
    if start < end:
        yield Segment(start, end, said=False)
