"""The verb goes before the passage: Kim Lee said: “We agree.” She called it “a good day” and went home."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES, TAKES_HEARER
from articles.reading.quotes.grammar import is_verb
from articles.reading.quotes.lines import EMPHASIS, QUOTE, Line
from articles.reading.quotes.nouns import Noun, is_named
from articles.reading.quotes.subjects import subject_after, subject_of

NOTHING = EMPHASIS | {",", ":", "that"}


def cue_before(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the nearest verb before the passage at `at` that has a subject, or by the verb that
    reports it in its turn: in “Lee said she thinks it ‘a good day’”, “said”."""
    found: tuple[int, Noun] | None = None
    for verb in range(at - 1, line.first(at) - 1, -1):
        if not is_verb(line, verb):
            continue
        subject = _subject_behind(line, verb) or subject_of(line, verb)
        if subject and (found is None or _reports(line, verb, found[1])):
            found = verb, subject
    if found is None:
        return None
    nearest = NOTHING.issuperset(line.lows[found[0] + 1 : at])
    return attribution("cue just before" if nearest else "cue before", line, *found)


def _subject_behind(line: Line, verb: int) -> Noun | None:
    """“Said Kim Lee: …” “In short, said Kim Lee, …”"""
    if verb > line.first(verb) and (line.words[verb - 1] != "," or line.lows[verb] in PARTICIPLES):
        return None
    subject = subject_after(line, verb)
    if subject and line.word(subject[1]) in {",", ":", QUOTE} and is_named(line, subject):
        return subject
    return None


def _reports(line: Line, verb: int, subject: Noun) -> bool:
    """Tell whether what the verb reports begins with the subject: “said that she thinks”, “told us she thinks”."""
    between = line.lows[verb + 1 : subject[0]]
    if line.lows[verb] in TAKES_HEARER:
        return len(between) <= 5 and not {",", ";", QUOTE} & set(between)
    return not between or between == ["that"]
