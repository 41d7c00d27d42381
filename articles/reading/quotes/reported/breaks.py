"""Where another clause begins: at a semicolon or a dash, with “, adding”, “, which”, “, but she”, “and called”, …"""

from articles.reading.quotes.cues import CUES
from articles.reading.quotes.cues import PARTICIPLES as SAYING
from articles.reading.quotes.cues import PAST as SAID
from articles.reading.quotes.grammar import CALENDAR, IRREGULAR_PAST, is_capital
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.speaking import is_verb
from articles.reading.quotes.reported.verbs import FINITE, PARTICIPLES, PAST
from articles.reading.quotes.subjects import subject_before

DASHES = frozenset("—–")
RELATIVE = frozenset({"which", "who", "whose", "where", "whom"})
NOMINATIVE = frozenset({"he", "she", "they"})
NEW_SUBJECT = listed("grammar", "determiners") | listed("grammar", "pronouns") | {"there", "then", "also"}
GOING_ON = listed("contents", "going on")
OPENS_CLAUSE = GOING_ON | RELATIVE | listed("contents", "conceding")
OPENS_ASIDE = listed("contents", "asides") | SAYING | PARTICIPLES
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = CALENDAR - DAYS - {"may"}
TIMES = listed("contents", "times")
OCCASIONS = listed("contents", "occasions")
EVENTS = frozenset({"rally", "news", "debate", "event"})
TELLS = frozenset({"said", "says", "say", "according"})
COMMAS = frozenset({",", QUOTE})
BREAKING = frozenset({";", ":", "and", "but", "in", "on", "at", "last", "earlier", "this", "-", ")", *DASHES, *DAYS})
TAIL = 14  # words that may stand between a comma and “said” in “…, Kim Lee of the union said”
LIST = 9  # words in which a list of things goes on to its “and”
YEAR = 4  # digits


def may_break(line: Line, at: int) -> bool:
    """Tell, at first sight, whether anything could begin at a place that a content does not take in."""
    return line.lows[at] in BREAKING or line.words[at - 1] in COMMAS


def breaks_clause(line: Line, cue: int, at: int, last: int) -> bool:
    """Tell whether, in a sentence that ends at `last`, a clause begins at a place that the content does not take in."""
    low, after = line.lows[at], line.word(at + 1)
    if low == ";" or _is_dash(line, cue, at, last):
        return True
    if low == "but" and after in SAID:
        return True
    if low == "in" and after in {"an", "a"} and line.word(at + 2) in OCCASIONS:
        return True
    if after_comma(line, at):
        return _opens_clause(line, cue, at, last)
    return low in {"and", "but"} and _is_like(line, cue, at + 1)


def breaks_thing(line: Line, cue: int, at: int, last: int) -> bool:
    """Tell the same of a content that is a noun, or “to do” something: it ends with most commas, and with a time."""
    low = line.lows[at]
    if low in {":", "but"} or breaks_clause(line, cue, at, last) or _is_time(line, at):
        return True
    if low == "and":
        return _goes_on_telling(line, at + 1)
    return after_comma(line, at) and (low in OPENS_ASIDE or not _goes_on_listing(line, at, last))


def after_comma(line: Line, at: int) -> bool:
    """Tell whether a comma stands before a word: by itself, or within the marks of the passage before."""
    before = line.words[at - 1]
    if before == ",":
        return line.ends[at - 1] < line.starts[at]  # not of “1,300”
    return before == QUOTE and line.inner(at - 1).endswith(",")


def _is_dash(line: Line, cue: int, at: int, last: int) -> bool:
    """Tell whether a dash parts what follows from what went before, and is not one of two around an aside."""
    if not _dash(line, at):
        return False
    return not any(_dash(line, place) for place in (*range(cue, at - 2), *range(at + 3, last)))


def _dash(line: Line, at: int) -> bool:
    word = line.words[at]
    return word in DASHES or (word == "-" and at > 0 and line.ends[at - 1] < line.starts[at])


def _is_like(line: Line, cue: int, at: int) -> bool:
    """Tell whether a verb of saying stands at a place in the same form as the cue: “said … and warned”."""
    low, form = line.word(at), line.lows[cue]
    if low in SAID or low in PAST:
        return form in SAID or form in PAST
    if low in SAYING or low in PARTICIPLES:
        return form in SAYING or form in PARTICIPLES
    return (low in CUES or low in FINITE) and low.endswith("s") and form.endswith("s")


def _opens_clause(line: Line, cue: int, at: int, last: int) -> bool:
    low, after = line.lows[at], line.word(at + 1)
    if low in OPENS_CLAUSE:
        return True
    if low == "but":
        return after.lower() in NEW_SUBJECT or is_capital(after) or after in SAID
    if low == "and":
        return after in NOMINATIVE or _is_like(line, cue, at + 1)
    return _tells(line, at, last)


def _tells(line: Line, at: int, last: int) -> bool:
    """Tell whether “said Kim Lee”, “Kim Lee said”, “according to Kim Lee” begins."""
    for verb in range(at, min(at + TAIL, last)):
        if line.words[verb] in {",", ";"}:
            return False
        if line.words[verb] in TELLS:
            subject = subject_before(line, verb) if verb > at else None
            return verb == at or (subject is not None and subject[0] == at)
    return False


def _is_time(line: Line, at: int) -> bool:
    """Tell whether a time or an occasion begins: “on Monday”, “last week”, “in March”, “at a rally”."""
    low, after = line.lows[at], line.word(at + 1).lower()
    if low in DAYS:
        return True
    if low == "on":
        return after in DAYS
    if low in {"last", "earlier", "this"}:
        return after in TIMES or after == "this"
    if low == "in":
        return after in MONTHS or (len(after) == YEAR and after.isdigit())
    return low == "at" and after in {"a", "the"} and line.word(at + 2) in EVENTS


def _goes_on_telling(line: Line, at: int) -> bool:
    """Tell whether the speaker's next deed begins after “and”: called for calm, went home."""
    if at >= len(line.words):
        return False
    low = line.lows[at]
    if low in SAYING or low in PARTICIPLES or low in NOMINATIVE or low in IRREGULAR_PAST:
        return True
    if low in PAST:
        return low.endswith("ed")
    return (low in CUES or low in FINITE) and low.endswith("s") and is_verb(line, at)


def _goes_on_listing(line: Line, at: int, last: int) -> bool:
    """Tell whether what follows a comma is one more of several: “the plan, the cost and the risk”."""
    return any(line.lows[place] in {"and", "or"} for place in range(at, min(at + LIST, last)))
