"""Every passage of a text with its attribution: first by the words of its own sentence, then by its neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.marks import Passage
from articles.reading.quotes.rules import carried
from articles.reading.quotes.rules.according_to import according_to
from articles.reading.quotes.rules.colon import colon
from articles.reading.quotes.rules.cue_after import cue_after
from articles.reading.quotes.rules.cue_before import cue_before
from articles.reading.quotes.rules.cue_beyond import cue_beyond
from articles.reading.quotes.rules.label import label
from articles.reading.quotes.rules.possessor import possessor
from articles.reading.quotes.rules.quoting import quoting
from articles.reading.quotes.works import names_a_work

RULES = (label, cue_after, according_to, quoting, possessor, cue_before, cue_beyond, colon)
FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Attributed:
    """A passage and who is said to have said it; no attribution: somebody's words, but whose is not said."""

    line: Line
    at: int
    passage: Passage
    attribution: Attribution | None


def attributed(lines: list[Line]) -> Iterator[Attributed]:
    """Give the passages that are somebody's words, in order. Titles, terms and scare quotes are left out."""
    previous: Line | None = None
    running: Attributed | None = None  # the passage with which the line before ended
    for line in lines:
        said = _said(line, previous, running)
        yield from said
        ends = (
            said
            and not any(word[0].isalnum() for word in line.words[said[-1].at + 1 :])
            or len(said)
            and said[-1].attribution
        )
        running = said[-1] if ends else None
        previous = line


def _said(line: Line, previous: Line | None, running: Attributed | None) -> list[Attributed]:
    speech = {at: passage for at, passage in line.quotes.items() if not names_a_work(line, at)}
    found = {at: attribution for at in speech if (attribution := _by_rule(line, at))}
    rest: dict[int, Attribution] = {}
    for at in speech:
        if at not in found and (attribution := _carried(line, at, found | rest, previous, running)):
            rest[at] = attribution
    found |= rest
    return [
        Attributed(line, at, passage, found.get(at))
        for at, passage in speech.items()
        if at in found or len(line.inner(at).split()) >= FEWEST_WORDS
    ]


def _by_rule(line: Line, at: int) -> Attribution | None:
    return next((attribution for rule in RULES if (attribution := rule(line, at))), None)


def _carried(
    line: Line, at: int, found: carried.Attributions, previous: Line | None, running: Attributed | None
) -> Attribution | None:
    if line.opens(at):
        if attribution := carried.colon_before(line, previous):
            return attribution
        if running and not running.passage.closed and running.attribution:
            return replace(running.attribution, rule="left open")
    if attribution := carried.beside(line, at, found):
        return attribution
    if line.opens(at) and running and running.attribution and carried.is_sentence(line, at):
        return replace(running.attribution, rule="paragraph after")
    if line.opens(at) and running is None and carried.is_sentence(line, at):
        return carried.reported_before(previous)
    return None
