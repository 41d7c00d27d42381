"""What somebody wants, plans or will not do: Kim Lee hopes [to win the seat]. She promised [to help]."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_passive, speaker_of, takes_infinitive
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("to do")


def to_do(line: Line, verb: int) -> Content | None:
    """Return “to …” right behind an active verb."""
    if not takes_infinitive(line, verb) or is_passive(line, verb):
        return None
    end = thing_end(line, verb, verb + 1)
    return Content("to do", verb + 1, end, (verb, verb + 1), speaker_of(line, verb)) if end else None
