"""What a poll or a study tells: The poll found [Lee ahead of Park]. Polls show [the race is close]."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("finding")
SURVEYS = listed("contents", "surveys")
NOT_FIRST = listed("contents", "not a clause")
FARTHEST = 16  # words between the survey and its verb


def finding(line: Line, verb: int) -> Content | None:
    """Return what follows the verb of a survey at once."""
    if line.word(verb + 1).lower() in NOT_FIRST or not takes_next(line, verb):
        return None
    if SURVEYS.isdisjoint(line.lows[max(line.first(verb), verb - FARTHEST) : verb]):
        return None
    end = clause_end(line, verb, verb + 1)
    return Content("finding", verb + 1, end, (verb, verb + 1), speaker_of(line, verb)) if end else None
