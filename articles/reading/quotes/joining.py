"""Words that were interrupted are one quote: “A,” Kim Lee said, “B.” So are those of several paragraphs, each opened
and only the last closed, and the paragraphs of a block quotation.

A closed quotation and another in the next paragraph are two, though the speaker be the same: in PolNeAR's news articles
(Newell, Margolin and Ruths 2018) annotators made one quotation of 98 in 100 pairs that an attributing clause parts
within a paragraph, of 88 in 100 where the paragraph before was left open, of 44 in 100 where it was closed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from articles.reading.notes import Quote
from articles.reading.quotes.attributing import Said
from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.grammar import is_word
from articles.reading.quotes.lines import Line
from articles.reading.quotes.marks import BLOCK
from articles.reading.quotes.statements import Statement

LONGEST = 2_000  # characters of one quote, about a printed page: what goes on longer is a speech, read in its article


def marked(statements: Sequence[Statement], quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Give the quotes of some statements, those that go on from the quote before marked as such."""
    before: Quote | None = None
    for number, quote in enumerate(quotes):
        continues = before is not None and _goes_on(statements[number - 1], statements[number])
        if before and before.speaker and before.speaker != quote.speaker:
            continues = continues and before.name is not None and before.name == quote.name
        before = replace(quote, continues=True) if continues else quote
        yield before


def wholes(quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """Give the quotes in their order, those together that are parts of one, as far as it is not over-long."""
    parts: list[Quote] = []
    for quote in quotes:
        if parts and not (quote.continues and quote.end - parts[0].start <= LONGEST):
            yield tuple(parts)
            parts = []
        parts.append(quote)
    if parts:
        yield tuple(parts)


def whole(parts: Sequence[Quote], body: str) -> Quote:
    """Return parts as one quote, with what interrupts them.

    The first part that has a speaker tells whose it is. It is no surer than its least sure part with a speaker: it is
    right only if all its words are the speaker's.
    """
    spoken = [part for part in parts if part.speaker]
    first, start, end = (spoken or parts)[0], parts[0].start, parts[-1].end
    sure = min((part.confidence for part in spoken), default=first.confidence)
    return replace(first, text=body[start:end], start=start, end=end, confidence=sure, continues=False)


def _goes_on(before: Statement, after: Statement) -> bool:
    if before.kind != "direct" or after.kind != "direct" or not (before.said and after.said):
        return False
    if before.said.line.number == after.said.line.number:
        return _is_interrupted(before, before.said, after, after.said)
    return _is_left_open(before.said, after.said)


def _is_interrupted(before: Statement, first: Said, after: Statement, second: Said) -> bool:
    """Tell whether one clause, within one sentence, attributes both passages, or nothing stands between them."""
    told, told_after = before.attribution, after.attribution
    if told is None or told_after is None or _told(told) != _told(told_after):
        return False
    sentences = set(first.line.sentences[first.at + 1 : second.at])
    return not sentences or (len(sentences) == 1 and before.end <= told.start < after.start)


def _told(attribution: Attribution) -> tuple[int, int, str]:
    return attribution.start, attribution.end, attribution.cue


def _is_left_open(before: Said, after: Said) -> bool:
    """Tell whether a passage opens the paragraph after one that ends unclosed, or both are of one block quotation."""
    if after.line.number != before.line.number + 1 or not after.line.opens(after.at):
        return False
    if any(map(is_word, before.line.words[before.at + 1 :])):
        return False
    return not before.passage.closed or (_is_block(before.line, before) and _is_block(after.line, after))


def _is_block(line: Line, said: Said) -> bool:
    """Tell whether a passage is a whole paragraph of a block quotation, without marks of its own."""
    start = said.passage.start - len(BLOCK)
    return said.passage.inner_start == said.passage.start and line.text.startswith(BLOCK, max(0, start))
