"""The verb goes before the passage: Kim Lee said: “We agree.” She called it “a good day” and went home."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import LEMMA, PARTICIPLES, TAKES_HEARER
from articles.reading.quotes.grammar import LINKS, NAMING, is_capital, is_denied, is_finite, is_verb
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import EMPHASIS, QUOTE, Line
from articles.reading.quotes.nouns import Noun, is_named, noun_after, noun_before
from articles.reading.quotes.subjects import (
    NOMINATIVE,
    RELATIVE,
    SUBORDINATORS,
    clause_subject,
    is_aside,
    is_passive,
    subject_after,
    subject_of,
)

NOTHING = EMPHASIS | {",", ":", "that"}
THOUGHT = listed("speech", "thought")
INVERTED = frozenset({"said", "says", "wrote", "writes", "added", "adds"})
TELLING = frozenset({"that", "what", "how", "why", "whether", "if"})
DASHES = frozenset("-–—―")
APART = frozenset({";", ":", QUOTE})
NOT_REPORTED = RELATIVE | {"with"}  # “said that all agree, with Park calling it”
INNER = SUBORDINATORS | {"after", "as", "before", "but", "until"}  # open a clause that the verb does not report
NEW_CLAUSE = frozenset({"and", "but", "or", "while", "although", "though", "as", "after", "which", "who", "whom"})
LONGEST_PAIR = 3  # words of “the mayor and” before the second of two subjects
LONGEST_HEARER = 5  # words
FARTHEST_REPORT = 20  # words from a verb to the subject of what it reports


def cue_before(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the nearest verb before the passage at `at` that has a subject, or by the verb that
    reports it in its turn: in “Lee said she thinks it ‘a good day’”, “said”."""
    found: tuple[int, Noun] | None = None
    for verb in range(at - 1, line.first(at) - 1, -1):
        if not is_verb(line, verb):
            continue
        subject = None if is_aside(line, verb, at) else _said_by(line, verb, at)
        if subject and verb == at - 1 and line.lows[verb] in NAMING and not _names(line, subject):
            continue
        if subject and found is None and (is_denied(line, verb) or line.lows[subject[0] - 1] == "nor"):
            return None
        if subject and (found is None or _reports(line, verb, found[1])):
            found = verb, subject
    if found is None:
        return None
    nearest = NOTHING.issuperset(line.lows[found[0] + 1 : at])
    if not nearest and _colon_goes_on(line, *found, at - 1):
        return None
    return attribution("cue just before" if nearest else "cue before", line, *found)


def _colon_goes_on(line: Line, verb: int, subject: Noun, colon: int) -> bool:
    """Tell whether another clause, or a name behind a dash, leads to the colon: “Lee agreed, but she had a word for
    Park: …” “All agree - Kim Lee: …”"""
    if line.words[colon] != ":":
        return False
    name = noun_before(line, colon - 1, verb)
    if name and line.words[name[0] - 1] in DASHES and is_named(line, name):
        return True
    other = clause_subject(line, colon)
    return other is not None and other[0] > verb and other != subject and not _reports(line, verb, other)


def _said_by(line: Line, verb: int, at: int) -> Noun | None:
    return _subject_behind(line, verb) or subject_of(line, verb) or _agent(line, verb, at)


def _subject_behind(line: Line, verb: int) -> Noun | None:
    """“Said Kim Lee: …” “In short, said Kim Lee, …”"""
    if line.lows[verb] in PARTICIPLES:
        return None
    if verb > line.first(verb) and (line.words[verb - 1] != "," or line.lows[verb] not in INVERTED):
        return None
    subject = subject_after(line, verb)
    ending = {",", ":", QUOTE} if verb == line.first(verb) else {",", ":"}  # “Kim Lee, a nurse, said Park ‘agrees’”
    return subject if subject and line.word(subject[1]) in ending and is_named(line, subject) else None


def _names(line: Line, subject: Noun) -> bool:
    """Tell whether a subject names something: “what she called”, “a plan Lee called”; not “a group called”."""
    before = line.lows[subject[0] - 1] if subject[0] else ""
    return line.lows[subject[0]] in NOMINATIVE or before in TELLING or is_capital(line.words[subject[1] - 1])


def _agent(line: Line, verb: int, at: int) -> Noun | None:
    """“Lee was asked by Jo Park: …” “It was called by critics ‘a bad day’.” “It was called ‘a bad day’ by Kim Lee.”"""
    by = next((place for place in (verb + 1, at + 1) if line.word(place) == "by"), None)
    if by is None or not is_passive(line, verb):
        return None
    if by > at:
        agent = noun_after(line, by + 1, line.last(at)) if verb == at - 1 else None
        return agent if agent and is_named(line, agent) else None
    return noun_after(line, by + 1, at)


def _reports(line: Line, verb: int, subject: Noun) -> bool:
    """Tell whether what the verb reports holds the subject: “said that she thinks”, “told us in Rome that she thinks”,
    “said Park is sure she thinks”, “condemned what he called”."""
    between = line.lows[verb + 1 : subject[0]]
    if subject[0] <= verb or not between:
        return subject[0] == verb + 1
    if len(between) > FARTHEST_REPORT or not APART.isdisjoint(between) or between[-1] in NOT_REPORTED:
        return False
    if "that" in between:
        return _tells(line, verb + 1 + between.index("that"), subject[0])
    if "," in between or not INNER.isdisjoint(between[:-1]):
        return False
    return between[-1] in TELLING or _tells_without_that(line.lows[verb], between)


def _tells_without_that(verb: str, between: list[str]) -> bool:
    """Tell whether a verb reports a clause that no “that” opens: “said Park is sure”, “told us she”."""
    if between[-1] in INNER | LINKS or ("and" in between and len(between) > LONGEST_PAIR):
        return False
    return LEMMA[verb] in THOUGHT or (verb in TAKES_HEARER and len(between) <= LONGEST_HEARER)


def _is_clause(line: Line, at: int) -> bool:
    return line.lows[at] in NOMINATIVE or is_finite(line, at)


def _tells(line: Line, that: int, end: int) -> bool:
    """Tell whether the clause that “that” opens goes on to the end: not “said that Lee left, but”."""
    if line.words[end - 1] == ",":
        return line.lows[that + 1] in INNER or not any(_is_clause(line, at) for at in range(that + 1, end))
    return not any(line.words[at] == "," and line.lows[at + 1] in NEW_CLAUSE for at in range(that + 2, end - 1))
