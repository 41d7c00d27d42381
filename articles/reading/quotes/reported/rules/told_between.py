"""The teller parts the sentence: All of them, Kim Lee said, [agree on it]."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.breaks import GOING_ON, RELATIVE
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.rules import told_after

WORDS = told_after.WORDS
NOT_FIRST = RELATIVE | GOING_ON | listed("contents", "before a teller") | {"and", "but", "with", "without", "by", "or"}
NOT_TOLD = NOT_FIRST | {"according", QUOTE}


def told_between(line: Line, verb: int) -> Content | None:
    """Return what goes on after the teller, in a sentence whose beginning stands without marks."""
    first = verb + 2
    if line.word(verb + 1) != "," or first >= line.last(verb):
        return None
    if line.words[first] in NOT_TOLD or line.words[first].endswith("ing"):
        return None
    told = told_after.teller(line, verb)
    if told is None or QUOTE in line.words[max(0, told[1] - 2) : told[0][1]]:
        return None
    end = clause_end(line, verb, first)
    return Content("told between", first, end, (verb, verb + 1), told[0]) if end else None
