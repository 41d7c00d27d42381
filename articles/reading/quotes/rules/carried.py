"""Words that go on: no verb stands beside them, but their neighbours have a speaker.

“We agree,” Kim Lee said. “It was a good day.”             (same paragraph)
Kim Lee opened the meeting:   “Welcome, all of you.”       (a colon before)
“… and so we agreed.   “It was a good day.”                (left open before)
“It was a good day.”                                       (a paragraph of nothing else, after a quoted one)
"""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import LEMMA, PAST
from articles.reading.quotes.grammar import PRONOUNS, is_denied, is_verb
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import EMPHASIS, ENDED, QUOTE, REACH, Line
from articles.reading.quotes.nouns import Noun, is_named
from articles.reading.quotes.rules.quoting import quoting
from articles.reading.quotes.subjects import clause_subject, subject_after, subject_of

SENTENCE_WORDS = 6  # a passage with more is a sentence whatever its marks
THOUGHT = listed("speech", "thought")
ENDINGS = (*ENDED, ",", "—", "–", "-")
BEFORE_SENTENCE = frozenset({*".?!:,;—–*_>", QUOTE})


def is_sentence(line: Line, at: int) -> bool:
    """Tell whether a passage is a sentence of its own, not a word or two inside another's."""
    inner = line.inner(at)
    starts = at == 0 or line.sentences[at - 1] != line.sentences[at] or line.words[at - 1] in BEFORE_SENTENCE
    return bool(inner) and starts and (inner.endswith(ENDINGS) or len(inner.split()) > SENTENCE_WORDS)


def beside(before: Attribution | None, after: Attribution | None) -> Attribution | None:
    """Return the speaker of the passage before in the paragraph, or of that after if a verb follows that one."""
    if before:
        return before._replace(rule="beside")
    return after._replace(rule="beside") if after and after.rule == "cue after" else None


def between(line: Line, at: int) -> Attribution | None:
    """Return the one who says something in the sentence before a passage that opens its own, if that holds none."""
    if at == 0 or line.sentences[at - 1] == line.sentences[at] or QUOTE in line.words[line.first(at - 1) : at]:
        return None
    return reported_before(line, at)


def within(line: Line, at: int, before: Attribution | None) -> Attribution | None:
    """Return the speaker of the passage before, for a fragment in a sentence that names no speaker of its own."""
    enough = len(line.inner(at).split()) >= SENTENCE_WORDS
    return before._replace(rule="within") if before and enough else None


def colon_before(previous: Line) -> Attribution | None:
    """Return the subject of the sentence with which the paragraph before ends in a colon."""
    last = max(0, len(previous.words) - 1)
    while last > 0 and previous.words[last] in EMPHASIS:
        last -= 1
    if previous.word(last) != ":":
        return None
    if source := quoting(previous, last):
        return source._replace(rule="colon before")
    for verb in range(last - 1, previous.first(last) - 1, -1):
        if is_verb(previous, verb) and (subject := subject_of(previous, verb) or _inverted(previous, verb)):
            return attribution("colon before", previous, verb, subject)
    subject = clause_subject(previous, last)
    return attribution("colon before", previous, last, subject) if subject else None


def _inverted(line: Line, verb: int) -> Noun | None:
    """“Continued Kim Lee:”"""
    return subject_after(line, verb) if verb == line.first(verb) and line.lows[verb] in PAST else None


def told_before(line: Line, before: int) -> Attribution | None:
    """Return the one who opens the sentence that ends before a place, whatever it tells; None if it holds a passage."""
    first = line.first(before - 1) if before else 0
    if before == 0 or not line.words[before - 1].endswith(ENDED) or QUOTE in line.words[first:before]:
        return None
    subject = clause_subject(line, before - 1)
    if subject is None or subject[0] != first:
        return None
    is_somebody = line.lows[first] not in PRONOUNS and is_named(line, subject)
    told = is_somebody or line.lows[first] in {"he", "she"}
    return attribution("told before", line, subject[1], subject) if told else None


def told_here(line: Line, at: int) -> Attribution | None:
    """Return the subject of the clause that a passage follows, or of the sentence before one that opens its own."""
    if line.sentences[at - 1] != line.sentences[at]:
        return told_before(line, at)
    subject = clause_subject(line, at)
    return attribution("told here", line, subject[1], subject) if subject and subject[1] < at else None


def reported_before(line: Line, before: int | None = None) -> Attribution | None:
    """Return the speaker of the last thing that a line, or its sentence before a place, tells in its own words."""
    last = len(line.words) if before is None else before
    earliest = max(0, last - REACH) if before is None else line.first(before - 1)
    for verb in range(last - 1, earliest - 1, -1):
        if not is_verb(line, verb) or LEMMA[line.lows[verb]] not in THOUGHT or is_denied(line, verb):
            continue
        subject = subject_of(line, verb)
        if subject is None and verb and line.words[verb - 1] == ",":
            subject = subject_after(line, verb)
        if subject:
            return attribution("reported before", line, verb, subject)
    return None
