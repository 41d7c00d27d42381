"""What seems or is expected, nobody says by whom: Kim Lee is expected [to win]. She seems [to agree with us]."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_passive, takes_infinitive
from articles.reading.quotes.reported.verbs import taking

SEEMING = taking("seeming")
WORDS = taking("to do") | SEEMING


def is_expected(line: Line, verb: int) -> Content | None:
    """Return “to …” right behind a passive verb, or one of seeming."""
    if not takes_infinitive(line, verb) or not (line.lows[verb] in SEEMING or is_passive(line, verb)):
        return None
    end = thing_end(line, verb, verb + 1)
    return Content("is expected", verb + 1, end, (verb, verb + 1), None) if end else None
