"""The verb follows the passage: “We agree,” said Kim Lee. “We agree,” Ms. Lee, a nurse, told reporters."""

from articles.reading.quotes.appositions import renamed
from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import CUES, PARTICIPLES, TAKES_HEARER
from articles.reading.quotes.grammar import BE, NAMING, is_adverb_at, is_capital, is_passage, is_verb
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun, is_named, noun_after
from articles.reading.quotes.subjects import is_aside, is_passive, subject_after, subject_before, subject_of

FARTHEST = 40
NEW_CLAUSE = listed("grammar", "new clause")
SETTING = listed("grammar", "setting") | frozenset(".,:;") | {"out", "back"}
GOES_ON = (",", "?", "!", "—", "–", "-", "…", "...")
ASKS = frozenset({"asked", "asks"})  # takes a hearer, yet “asked Kim Lee” says who asks


def cue_after(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the verb that follows the passage at `at`."""
    if at and line.lows[at - 1] in NAMING and subject_of(line, at - 1):
        return None
    after = at + 1
    while line.word(after) in "*_":
        after += 1
    joined = line.word(after) in ",—–-"
    inner = line.inner(at)
    if joined or inner.endswith(GOES_ON):
        return _following(line, after + joined, sure=joined or not inner.endswith(("?", "!")))
    if line.word(after) in {"said", "says", "wrote", "added"}:
        return _verb_first(line, after)
    return _following(line, after, sure=False) if line.opens(at) else None


def _following(line: Line, after: int, *, sure: bool) -> Attribution | None:
    if line.word(after).lower() in NEW_CLAUSE:
        return None
    if line.word(after) in CUES and line.lows[after] not in PARTICIPLES:
        return _verb_first(line, after)
    for verb in range(after + 1, min(line.last(after), after + FARTHEST) if after < len(line.words) else 0):
        if is_passage(line, verb):
            return None
        if is_verb(line, verb) and not is_capital(line.words[verb]) and not _is_participle(line, verb):
            if is_aside(line, verb, line.last(verb)):
                continue
            subject = _subject(line, after, verb, sure=sure)
            if subject and (sure or _tells_no_more(line, verb)):
                return attribution("cue after", line, verb, subject)
    return None


def _verb_first(line: Line, verb: int) -> Attribution | None:
    subject = None if line.lows[verb] in TAKES_HEARER - ASKS else subject_after(line, verb)
    return attribution("cue after", line, verb, subject) if subject else None


def _subject(line: Line, after: int, verb: int, *, sure: bool) -> Noun | None:
    """Return the verb's subject if it stands right after the passage, however long what parts it from its verb."""
    subject = subject_before(line, verb)
    if is_passive(line, verb) and line.word(verb + 1) != "as":
        return None
    if subject is None or subject[0] <= after + 2:
        return subject
    opening = noun_after(line, after, verb)
    if opening and ((sure and is_named(line, opening)) or line.words[opening[1]] == ","):
        return renamed(line, opening, verb)
    return None


def _is_participle(line: Line, verb: int) -> bool:
    return line.lows[verb] in PARTICIPLES and line.lows[verb - 1] not in BE


def _tells_no_more(line: Line, verb: int) -> bool:
    """After “!” a new sentence may begin: trust the verb only if it takes no object of its own."""
    after = verb + 1
    while after < len(line.words) and is_adverb_at(line, after):
        after += 1
    if line.word(after) in {",", ":"} and line.word(after + 1) == QUOTE:
        return False
    return line.word(after).lower() in SETTING or line.word(after) == " " or line.lows[verb] in TAKES_HEARER
