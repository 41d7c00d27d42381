"""An article's body as a page shows it: paragraphs of runs, each quoted by somebody or not, searched for or not."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import Literal, NamedTuple

from articles.marking import Passage
from articles.models import Quote
from articles.reading.quotes.segments import segments

# A sentence ends with a stop, what closes after it, and white space.
SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]{0,3}\s+")
SENTENCE_CLOSED = re.compile(r"[.!?…][”’\"')\]]{0,3}$")

PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?!\n)[^\n]*)*")
Kind = Literal["text", "heading", "quotation"]
OPENINGS: dict[str, Kind] = {"## ": "heading", "> ": "quotation"}

Place = tuple[int, int]  # [start, end) in the body


class Said(NamedTuple):
    """A quote, or a part of one that was interrupted, at its place in the body."""

    start: int
    end: int
    quote: Quote
    is_first: bool = True


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind."""

    text: str
    quote: Quote | None = None  # the innermost quote that holds them
    opens: bool = False  # whether that quote starts here
    hit: int = 0  # the number, from 1, of the searched words that they are or are a part of; 0: they are not
    is_first: bool = False  # whether those words start here
    linked: bool = False  # whether they are of the passage that a link named
    opens_link: bool = False  # whether that passage starts here


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, numbered from 1, with the quotes that start in it."""

    number: int
    kind: Kind
    runs: tuple[Run, ...]
    quotes: tuple[Quote, ...]
    link: str  # the query string that leads to it, wherever it will stand

    @property
    def said(self) -> list[Quote]:
        """The quotes whose speaker is told: those that are noted in the margin."""
        return [quote for quote in self.quotes if quote.said_by]


def passages(
    body: str, quotes: Iterable[Quote], hits: Sequence[Place] = (), linked: Place = (0, 0)
) -> Iterator[Paragraph]:
    """Yield the paragraphs of a body. Hits stand in order, apart; a quote without a place is in no paragraph."""
    placed = [said for quote in quotes for said in _parts(quote)]
    placed.sort(key=lambda said: (said.start, -said.end))  # what lies within another comes after it
    for number, match in enumerate(PARAGRAPH.finditer(body), 1):
        opening = next((opening for opening in OPENINGS if match[0].startswith(opening)), "")
        start, end = match.start() + len(opening), match.end()
        here = [said for said in placed if said.start < end and said.end > start]
        opened = tuple(said.quote for said in here if said.is_first and said.start >= match.start())
        runs = tuple(_runs(body, (start, end), here, hits, linked))
        yield Paragraph(number, OPENINGS.get(opening, "text"), runs, opened, Passage.at(body, start, end).query)


def _parts(quote: Quote) -> Iterator[Said]:
    """Yield the parts of a quote that are said, at their places; nothing of a quote without a place."""
    if quote.start is None:
        return
    said = [part for part in segments(quote.text, quote.kind) if part.said]
    for number, part in enumerate(said):
        yield Said(quote.start + part.start, quote.start + part.end, quote, number == 0)


def around(body: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the same sentences before and after a place, within its paragraphs."""
    before = body[:start].rsplit("\n\n", 1)[-1]
    after = body[end:].split("\n\n", 1)[0]
    if ends := [match.end() for match in SENTENCE_END.finditer(before)]:
        before = before[ends[-1] :]
    if SENTENCE_CLOSED.search(body[start:end]) and after[:1].isspace():
        after = ""
    elif match := SENTENCE_END.search(after):
        after = after[: match.end()].rstrip()
    return before, after


def _runs(body: str, span: Place, quotes: Sequence[Said], hits: Sequence[Place], linked: Place) -> Iterator[Run]:
    start, end = span
    here = hits[bisect_right(hits, start, key=itemgetter(1)) : bisect_left(hits, end, key=itemgetter(0))]
    edges = {edge for said in quotes for edge in said[:2]} | {edge for place in (*here, linked) for edge in place}
    cuts = sorted({start, end} | {edge for edge in edges if start < edge < end})
    opened = {said.quote.number for said in quotes if said.start < start}  # in a paragraph before
    for left, right in pairwise(cuts):
        said = next((said for said in reversed(quotes) if said.start <= left and right <= said.end), None)
        opens = said is not None and said.is_first and said.quote.number not in opened
        if said:
            opened.add(said.quote.number)
        place = bisect_right(hits, left, key=itemgetter(0)) - 1
        hit = place + 1 if place >= 0 and left < hits[place][1] else 0
        is_first = hit > 0 and left == hits[place][0]
        is_linked = linked[0] <= left < linked[1]
        yield Run(
            body[left:right],
            said.quote if said else None,
            opens,
            hit,
            is_first,
            is_linked,
            is_linked and left == linked[0],
        )
