"""A colon stands before the passage, without a verb of saying: Kim Lee had a message for all: “We agree.”"""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.mentions import Mention, is_capital, noun_after, noun_before
from articles.reading.quotes.rules.cue_after import made
from articles.reading.quotes.rules.cue_before import clause_subject


def colon(line: Line, at: int) -> Attribution | None:
    """Return the subject of the sentence that the colon before the passage at `at` ends."""
    place = at - 1
    while place > 0 and line.words[place] in "*_":
        place -= 1
    if place <= 0 or line.words[place] != ":":
        return None
    floor = line.first(place)
    subject = _named_by_colon(line, place, floor) or clause_subject(line, place, floor)
    if subject is None and line.lows[floor] == "from" and is_capital(line.words[floor]):
        subject = noun_after(line, floor + 1, place)
    return made(line, "colon", place, subject) if subject else None


def _named_by_colon(line: Line, place: int, floor: int) -> Mention | None:
    """“— Kim Lee: …” “More from Kim Lee: …”"""
    subject = noun_before(line, place - 1, floor) if place > floor else None
    if subject is None or not is_capital(line.words[subject[1] - 1]):
        return None
    before = line.lows[subject[0] - 1] if subject[0] > floor else ""
    return subject if before in {"", "-", "–", "—", "―", "from", "•", "·"} else None
