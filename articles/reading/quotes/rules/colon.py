"""A colon stands before the passage, without a verb of saying: Kim Lee had a message for all: “We agree.”"""

from articles.reading.quotes.appositions import noun_up_to
from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.grammar import is_capital
from articles.reading.quotes.lines import EMPHASIS, Line
from articles.reading.quotes.nouns import Noun, noun_after
from articles.reading.quotes.subjects import clause_subject

BEFORE_NAME = frozenset({"-", "–", "—", "―", "from", "by", "•", "·", "and"})


def colon(line: Line, at: int) -> Attribution | None:
    """Return the subject of the sentence that the colon before the passage at `at` ends."""
    place = at - 1
    while place > 0 and line.words[place] in EMPHASIS:
        place -= 1
    if place <= 0 or line.words[place] != ":":
        return None
    subject = _name(line, place) or clause_subject(line, place) or _source(line, place)
    return attribution("colon", line, place, subject) if subject else None


def _name(line: Line, place: int) -> Noun | None:
    """“— Kim Lee: …” “More from Kim Lee: …”"""
    floor = line.first(place)
    noun = noun_up_to(line, place - 1, floor)
    if noun is None or not is_capital(line.words[noun[1] - 1]):
        return None
    return noun if noun[0] == floor or line.lows[noun[0] - 1] in BEFORE_NAME else None


def _source(line: Line, place: int) -> Noun | None:
    """“From the report: …” “Here is Kim Lee in May: …”"""
    floor = line.first(place)
    if line.words[floor] == "From":
        return noun_after(line, floor + 1, place)
    here = line.words[floor] == "Here" and line.word(floor + 1) in {"is", "’s", "'s"}
    return noun_after(line, floor + 2, place) if here else None
