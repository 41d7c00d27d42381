"""Every passage of a text with its attribution: first by the words of its own sentence, then by its neighbours."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.grammar import is_word
from articles.reading.quotes.lines import Line, Lines
from articles.reading.quotes.marks import Passage
from articles.reading.quotes.rules import carried
from articles.reading.quotes.rules.according_to import according_to
from articles.reading.quotes.rules.any_verb import any_verb
from articles.reading.quotes.rules.as_told import as_told
from articles.reading.quotes.rules.colon import colon
from articles.reading.quotes.rules.cue_after import cue_after
from articles.reading.quotes.rules.cue_before import cue_before
from articles.reading.quotes.rules.cue_beyond import cue_beyond
from articles.reading.quotes.rules.headline import headline
from articles.reading.quotes.rules.label import label
from articles.reading.quotes.rules.opening import opening
from articles.reading.quotes.rules.possessor import possessor
from articles.reading.quotes.rules.quoting import quoting
from articles.reading.quotes.rules.retold import retold
from articles.reading.quotes.rules.signature import closing_signature, signature, signature_below
from articles.reading.quotes.rules.transcript import transcript
from articles.reading.quotes.works import is_crosshead, names_a_work

RULES = (
    transcript,
    label,
    signature,
    retold,
    cue_after,
    any_verb,
    according_to,
    quoting,
    opening,
    cue_before,
    as_told,
    possessor,
    cue_beyond,
    headline,
    colon,
)
FEWEST_WORDS = 6  # with fewer, words that nobody is said to have said are a term or scare quotes


class Said(NamedTuple):
    """A passage and who is said to have said it; no attribution: somebody's words, but whose is not told."""

    line: Line
    at: int
    passage: Passage
    attribution: Attribution | None


def attributed(lines: Lines) -> Iterator[Said]:
    """Give the passages that are somebody's words, in order. Titles, terms and scare quotes are left out."""
    running: Said | None = None
    for line in lines.with_marks():
        if running and running.line.number != line.number - 1:
            running = None
        said = list(_said(line, lines, running))
        yield from said
        running = said[-1] if said and (said[-1].attribution or _ends_line(line, said[-1].at)) else None


def _ends_line(line: Line, at: int) -> bool:
    return not any(map(is_word, line.words[at + 1 :]))


def _said(line: Line, lines: Lines, running: Said | None) -> Iterator[Said]:
    speech = [at for at in line.quotes if not (names_a_work(line, at) or is_crosshead(line, at))]
    found = {at: attribution for at in speech if (attribution := _by_rule(line, at))}
    following = _following(speech, found)
    before: Attribution | None = None
    for at in speech:
        attribution = found.get(at) or _carried(line, at, (before, following[at]), lines, running)
        if attribution or _is_long(line, at):
            yield Said(line, at, line.quotes[at], attribution)
        before = attribution or before


def _is_long(line: Line, at: int) -> bool:
    return len(line.inner(at).split()) >= FEWEST_WORDS


def _by_rule(line: Line, at: int) -> Attribution | None:
    for rule in RULES:
        if attribution := rule(line, at):
            return attribution
    return None


def _following(speech: list[int], found: dict[int, Attribution]) -> dict[int, Attribution | None]:
    """Return, for every passage, the attribution of the next that has one."""
    following: dict[int, Attribution | None] = {}
    next_one: Attribution | None = None
    for at in reversed(speech):
        following[at] = next_one
        next_one = found.get(at, next_one)
    return following


def _carried(
    line: Line,
    at: int,
    neighbours: tuple[Attribution | None, Attribution | None],
    lines: Lines,
    running: Said | None,
) -> Attribution | None:
    opens = line.opens(at)
    if opens and (introduced := _introduced(line, lines, running)):
        return introduced
    if not carried.is_sentence(line, at):
        return carried.within(line, at, neighbours[0])
    if near := _signed(line, at, lines) or carried.between(line, at) or carried.beside(*neighbours):
        return near
    if not opens:
        return carried.reported_before(line, at) or (carried.told_here(line, at) if _is_long(line, at) else None)
    return _continued(line, lines, running)


def _signed(line: Line, at: int, lines: Lines) -> Attribution | None:
    below = line.number + 1
    if below >= len(lines) or not _ends_line(line, at):
        return None
    signed = signature_below(lines[below])
    return signed or (None if line.quotes[at].closed else closing_signature(lines[below]))


def _continued(line: Line, lines: Lines, running: Said | None) -> Attribution | None:
    """Return the speaker of the paragraph before, who goes on in one that opens with a passage."""
    if running:
        return running.attribution._replace(rule="paragraph after") if running.attribution else None
    if not line.number:
        return None
    previous = lines[line.number - 1]
    return carried.reported_before(previous) or carried.told_before(previous, len(previous.words))


def _introduced(line: Line, lines: Lines, running: Said | None) -> Attribution | None:
    """Return the speaker to whom the paragraph before hands over, by a colon or by a passage left open."""
    if line.number and (attribution := carried.colon_before(lines[line.number - 1])):
        return attribution
    if running and running.attribution and not running.passage.closed:
        return running.attribution._replace(rule="left open")
    return None
