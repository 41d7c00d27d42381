"""Where contents end: with their sentence, unless another clause begins that nobody is said to have said.

said [that all agree], adding …        called [the plan a risk], but …        praised [the plan] on Monday
"""

from articles.reading.quotes.cues import CUES, LEMMA
from articles.reading.quotes.cues import PARTICIPLES as SAYING
from articles.reading.quotes.cues import PAST as SAID
from articles.reading.quotes.grammar import CALENDAR, IRREGULAR_PAST, is_capital, is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, REACH, Line
from articles.reading.quotes.reported.speaking import is_verb
from articles.reading.quotes.reported.verbs import FINITE, PARTICIPLES, PAST
from articles.reading.quotes.subjects import subject_before

DASHES = frozenset("—–")
RELATIVE = frozenset({"which", "who", "whose", "where", "whom"})
NOMINATIVE = frozenset({"he", "she", "they"})
NEW_SUBJECT = listed("grammar", "determiners") | listed("grammar", "pronouns") | {"there", "then", "also"}
SUBORDINATING = frozenset(
    {"although", "though", "while", "as", "if", "when", "after", "because", "since", "whereas", "before", "until"}
)
CONCEDING = frozenset({"although", "though", "whereas"})
ASIDE = CONCEDING | {"while", "even", "despite", "including"}
ADDING = frozenset(form for form in SAYING if LEMMA[form] in listed("speech", "thought")) | {"calling", "citing", "accusing"}
TELLS = frozenset({"said", "says", "say", "according"})
TAIL = 14  # words that may stand between a comma and “said” in “…, Kim Lee of the union said”
LIST = 9  # words in which a list of things goes on to its “and”
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = CALENDAR - DAYS - {"may"}
TIMES = frozenset({"week", "month", "year", "night", "fall", "spring", "summer", "winter"})
OCCASIONS = frozenset({"interview", "statement", "speech", "email", "tweet", "conference", "release"})
KEPT = frozenset("%)$€£]”")


def clause_end(line: Line, cue: int, start: int) -> int | None:
    """Return the place after the last word of a clause; None where its sentence is longer than any rule looks."""
    return _end(line, cue, start, is_thing=False)


def thing_end(line: Line, cue: int, start: int) -> int | None:
    """Return the place after the last word of a noun with all that belongs to it, or of “to do” something."""
    return _end(line, cue, start, is_thing=True)


def trimmed(line: Line, start: int, end: int) -> int:
    """Return the place after the last word before an end that is no mark."""
    while end > start and not (is_word(line.words[end - 1]) or line.words[end - 1] == QUOTE or line.words[end - 1] in KEPT):
        end -= 1
    return end


def _end(line: Line, cue: int, start: int, *, is_thing: bool) -> int | None:
    last = line.bounds[line.sentences[start] + 1]
    if last - start > REACH:
        return None
    breaks = _breaks_thing if is_thing else _breaks
    embedded = _in_opening_clause(line, start) 
    relative = "who" in line.lows[max(0, cue - 2):cue] and "," in line.words[max(0, cue - 3) : cue]
    for at in range(start + 1, last):
        if breaks(line, cue, at, last) or _closes(line, start, at):
            last = at
            break
        if (relative or embedded) and _after_comma(line, at) and (relative or _new(line, at)):
            last = at
            break
    end = trimmed(line, start, last)
    return end if end > start else None


def _in_opening_clause(line: Line, start: int) -> bool:
    """Tell whether the content stands in a clause that opens its sentence: “Although Lee said …, …”."""
    first = line.bounds[line.sentences[start]]
    if line.lows[first] in {"and", "but", "even"}:
        first += 1
    return line.lows[first] in SUBORDINATING and "," not in line.words[first:start]


def _new(line: Line, at: int) -> bool:
    return line.lows[at] in NEW_SUBJECT or is_capital(line.words[at])


def _closes(line: Line, start: int, at: int) -> bool:
    return line.words[at] == ")" and "(" not in line.words[start:at]


def _breaks(line: Line, cue: int, at: int, last: int) -> bool:
    """Tell whether another clause begins at a place, whatever kind of content went before."""
    word, low = line.words[at], line.lows[at]
    if word == ";" or _is_dash(line, at, last):
        return True
    if low in {"and", "but"} and _is_like(line, cue, at + 1) and not _after_comma(line, at):
        return True
    if low == "in" and line.word(at + 1) in {"an", "a"} and line.word(at + 2) in OCCASIONS:
        return True
    return _after_comma(line, at) and _opens_clause(line, cue, at, last)


def _is_like(line: Line, cue: int, at: int) -> bool:
    """Tell whether a verb of saying stands at a place in the same form as the cue: “said … and warned”."""
    low, form = line.word(at), line.lows[cue]
    if low in SAID or low in PAST:
        return form in SAID or form in PAST
    if low in SAYING or low in PARTICIPLES:
        return form in SAYING or form in PARTICIPLES
    return (low in CUES or low in FINITE) and low.endswith("s") and form.endswith("s")


def _breaks_thing(line: Line, cue: int, at: int, last: int) -> bool:
    low = line.lows[at]
    if _breaks(line, cue, at, last) or line.words[at] == ":" or low == "but" or _is_time(line, at):
        return True
    if low == "and":
        return _goes_on_telling(line, at + 1)
    return _after_comma(line, at) and (not _goes_on_listing(line, at, last) or low in ASIDE or low in SAYING or low in PARTICIPLES)


def _is_dash(line: Line, at: int, last: int) -> bool:
    """Tell whether a dash parts what follows from what went before, not only an aside that a second dash closes."""
    return _dash(line, at) and not any(_dash(line, place) for place in range(at + 3, last))


def _dash(line: Line, at: int) -> bool:
    word = line.words[at]
    return word in DASHES or (word == "-" and at > 0 and line.ends[at - 1] < line.starts[at])


def _after_comma(line: Line, at: int) -> bool:
    """Tell whether a comma stands before a word: by itself, or within the marks of the passage before."""
    before = line.words[at - 1]
    if before == ",":
        return line.ends[at - 1] < line.starts[at]  # not of “1,300”
    return before == QUOTE and line.inner(at - 1).endswith(",")


def _opens_clause(line: Line, cue: int, at: int, last: int) -> bool:
    low, after = line.lows[at], line.word(at + 1)
    if low in ADDING or low in RELATIVE or low in CONCEDING:
        return True
    if low == "but":
        return after.lower() in NEW_SUBJECT or is_capital(after)
    if low == "and":
        return after in NOMINATIVE or _is_like(line, cue, at + 1)
    return _tells(line, at, last)


def _tells(line: Line, at: int, last: int) -> bool:
    """Tell whether “said Kim Lee”, “Kim Lee said”, “according to Kim Lee” begins."""
    for verb in range(at, min(at + TAIL, last)):
        if line.words[verb] in {",", ";"}:
            return False
        if line.words[verb] in TELLS:
            if verb == at:
                return True
            subject = subject_before(line, verb)
            return subject is not None and subject[0] == at
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
        return after in MONTHS or (len(after) == 4 and after.isdigit())
    return low == "at" and after in {"a", "the"} and line.word(at + 2) in {"rally", "news", "debate", "event"}


def _goes_on_telling(line: Line, at: int) -> bool:
    """Tell whether the speaker's next deed begins: “… and called for calm”, “… and went home”."""
    if at >= len(line.words):
        return False
    low = line.lows[at]
    if low in SAYING or low in PARTICIPLES or low in NOMINATIVE or low in IRREGULAR_PAST or (low in PAST and low.endswith("ed")):
        return True
    return (low in CUES or low in FINITE) and low.endswith("s") and is_verb(line, at) and not low.endswith("ss")


def _goes_on_listing(line: Line, at: int, last: int) -> bool:
    """Tell whether what follows a comma is one more of several: “the plan, the cost and the risk”."""
    if line.lows[at] in {"and", "or"}:
        return True
    return any(line.lows[place] in {"and", "or"} for place in range(at, min(at + LIST, last)))
