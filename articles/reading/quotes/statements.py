"""From passages between marks and contents in the text's own words to statements, none of which overlaps another.

A direct passage stands alone. A passage inside another's sentence goes with the whole content that holds it: Kim Lee
called [him “a risk”]. A content that holds none is indirect.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from articles.reading.notes import QuoteKind
from articles.reading.quotes.attributing import Said
from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.kinds import kind_of
from articles.reading.quotes.lines import Line, Lines
from articles.reading.quotes.reported import contents, outermost
from articles.reading.quotes.reported.confidence import confidence
from articles.reading.quotes.reported.content import Content

UNATTRIBUTED = "unattributed"
FEWEST_WORDS = 3  # with fewer, a content says too little by itself: “him”, “the plan”


class Statement(NamedTuple):
    """Words at `start:end` of the text that are somebody's."""

    start: int
    end: int
    kind: QuoteKind
    attribution: Attribution | None  # None: no speaker is told
    cue: str
    rule: str
    share: float | None = None  # of right contents without marks, by their rule; of passages the speaker tells it
    said: Said | None = None  # the passage that stands alone as this statement


def statements(lines: Lines, said: Iterable[Said]) -> Iterator[Statement]:
    """Give the statements of a text in order, from its lines and the passages that are somebody's words."""
    by_line: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        by_line[one.line.number].append(one)
    for number in range(len(lines)):
        yield from _of_line(lines[number], by_line.get(number, []))


def _of_line(line: Line, said: list[Said]) -> list[Statement]:
    kinds = {one.at: kind_of(one) for one in said}
    direct = {at for at, kind in kinds.items() if kind == "direct"}
    told = list(contents(line))
    if not (said or told):
        return []
    whole = outermost(
        content
        for content in told
        if direct.isdisjoint(range(content.first, content.last)) and _says_enough(line, content)
    )
    holding = {at: content for content in whole for at in range(content.first, content.last)} if said else {}
    found: dict[int, Statement] = {content.first: _told(line, content) for content in whole}
    for one in reversed(said):  # of several in one content, the first tells whose it is
        content = holding.get(one.at)
        found[content.first if content else one.at] = _quoted(one, kinds[one.at], content)
    return [found[at] for at in sorted(found)]


def _says_enough(line: Line, content: Content) -> bool:
    if content.last - content.first == 1:
        return False
    return len(line.text[line.starts[content.first] : line.ends[content.last - 1]].split()) >= FEWEST_WORDS


def _quoted(said: Said, kind: QuoteKind, content: Content | None) -> Statement:
    """Return a passage as a statement, with the content that holds it."""
    start, end = (said.passage.start, said.passage.end) if content is None else _place(said.line, content)
    found, alone = said.attribution, said if content is None else None
    if found is None:
        return Statement(start, end, kind, None, "", UNATTRIBUTED, said=alone)
    return Statement(start, end, kind, found, found.cue, found.rule, said=alone)


def _told(line: Line, content: Content) -> Statement:
    cue = line.text[line.starts[content.cue[0]] : line.ends[content.cue[1] - 1]]
    found = attribution(content.rule, line, content.cue, content.speaker) if content.speaker else None
    share = confidence(content.rule)
    return Statement(*_place(line, content), "indirect", found, cue, content.rule, share)


def _place(line: Line, content: Content) -> tuple[int, int]:
    return line.starts[content.first], line.ends[content.last - 1]
