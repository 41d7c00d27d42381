"""From passages between marks and contents in the text's own words to statements, none of which overlaps another.

A direct passage stands alone. A passage inside another's sentence goes with the whole content that holds it: Kim Lee
called [him “a rising star”]. A content without such a passage is indirect.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.reading.notes import QuoteKind
from articles.reading.quotes.attributing import Said
from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.confidence import confidence
from articles.reading.quotes.lines import QUOTE, Line, Lines
from articles.reading.quotes.reported import chosen, contents
from articles.reading.quotes.reported.confidence import MEASURED, confidence as of_content
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.rules.carried import is_sentence

UNATTRIBUTED = "unattributed"
WHOLE = 4  # words of a passage right after its cue that make a sentence
FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of somebody's at `start:end` of the text."""

    start: int
    end: int
    kind: QuoteKind
    attribution: Attribution | None  # None: no speaker is told
    cue: str
    rule: str
    confidence: float  # of the speaker for words between marks, of the words and the speaker for others


def statements(lines: Lines, said: Iterable[Said]) -> Iterator[Statement]:
    """Give the statements of a text in order."""
    by_line: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        by_line[one.line.number].append(one)
    from articles.reading.quotes.reported import BY_WORD
    for number in range(len(lines)):
        line = lines[number]
        yield from _of_line(line, by_line[number])


def _of_line(line: Line, said: list[Said]) -> Iterator[Statement]:
    kinds = {one.at: kind_of(one) for one in said}
    direct = {at for at, kind in kinds.items() if kind == "direct"}
    held = [content for content in contents(line) if _is_whole(line, content) and not _holds(content, direct)]
    found: list[Statement] = []
    kept = chosen(held)
    taken = set()
    for one in said:
        content = next((content for content in kept if _holds(content, {one.at})), None) if kinds[one.at] == "mixed" else None
        if content is None:
            found.append(_statement(one, one.passage.start, one.passage.end, kinds[one.at]))
        elif id(content) not in taken:
            taken.add(id(content))
            found.append(_statement(one, line.starts[content.first], line.ends[content.last - 1], "mixed"))
    found += [_indirect(line, content) for content in kept if id(content) not in taken]
    yield from sorted(found, key=lambda each: each.start)


def _holds(content: Content, places: set[int]) -> bool:
    return any(content.first <= at < content.last for at in places)


def _is_whole(line: Line, content: Content) -> bool:
    return content.last - content.first > 1 and line.text[line.starts[content.first]:line.ends[content.last - 1]].count(" ") >= FEWEST_WORDS - 1


def _statement(said: Said, start: int, end: int, kind: QuoteKind) -> Statement:
    found = said.attribution
    if found is None:
        return Statement(start, end, kind, None, "", UNATTRIBUTED, 0.0)
    return Statement(start, end, kind, found, found.cue, found.rule, confidence(found.rule))


def _indirect(line: Line, content: Content) -> Statement:
    cue = line.text[line.starts[content.cue[0]] : line.ends[content.cue[1] - 1]]
    told = attribution(content.rule, line, content.cue, content.speaker) if content.speaker else None
    start, end = line.starts[content.first], line.ends[content.last - 1]
    kind = "mixed" if QUOTE in line.words[content.first:content.last] else "indirect"
    return Statement(start, end, kind, told, cue, content.rule, MEASURED.get(content.rule, .5))


def kind_of(said: Said) -> QuoteKind:
    """A whole sentence is direct, with its cue just before it too; a few words inside another's sentence are mixed."""
    follows_cue = said.attribution is not None and said.attribution.rule == "cue just before"
    if said.attribution and said.attribution.rule == "cue beyond":
        return "mixed"
    whole = is_sentence(said.line, said.at) or (follows_cue and len(said.line.inner(said.at).split()) >= WHOLE)
    return "direct" if whole else "mixed"
