"""The verb goes before the passage: Kim Lee said: “We agree.” She called it “a good day” and went home."""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.cues import BE, CUES, PARTICIPLES, PAST, TAKES_HEARER, is_auxiliary
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.mentions import (
    LINKS,
    Mention,
    is_capital,
    is_named,
    is_verb,
    is_named,
    object_after,
    subject_before,
)
from articles.reading.quotes.rules.cue_after import made

NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it"})


def cue_before(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the nearest verb before the passage at `at` that has a subject, or by the verb that
    reports it in its turn: in “Lee said she thinks it ‘a good day’”, “said”."""
    floor = line.first(at)
    found: tuple[int, Mention] | None = None
    for verb in range(at - 1, floor - 1, -1):
        if not is_verb(line, verb):
            continue
        subject = _subject_behind(line, verb, floor) or subject_of(line, verb, floor)
        if subject and (found is None or _reports(line, verb, found)):
            found = verb, subject
    return made(line, "cue before", *found) if found else None


def _subject_behind(line: Line, verb: int, floor: int) -> Mention | None:
    """“Said Kim Lee: …” “In short, said Kim Lee, …”"""
    if verb > floor and (line.words[verb - 1] != "," or line.lows[verb] in PARTICIPLES):
        return None
    subject = object_after(line, verb)
    if (
        subject
        and subject[1] < len(line.words)
        and line.words[subject[1]] in {",", ":", QUOTE}
        and is_named(line, subject)
    ):
        return subject
    return None


def _reports(line: Line, verb: int, found: tuple[int, Mention]) -> bool:
    """Tell whether what the verb reports begins with the subject found: “said that she thinks”, “told us she thinks”."""
    between = line.lows[verb + 1 : found[1][0]]
    if line.lows[verb] in TAKES_HEARER:
        return len(between) <= 5 and not {",", ";", QUOTE} & set(between)
    return not between or between == ["that"]


def subject_of(line: Line, verb: int, floor: int) -> Mention | None:
    """Return the subject of a verb: beside it, or, of “saying” and “to say”, that of the clause."""
    if is_capital(line.words[verb]) and line.lows[verb] not in PARTICIPLES:
        return None
    before = line.lows[verb - 1] if verb > floor else ""
    if before == "to":
        return clause_subject(line, verb - 1, floor)
    if line.lows[verb] in PARTICIPLES and not _progressive(line, verb, floor):
        return _subject_of_speech(line, verb, floor) or clause_subject(line, verb, floor)
    if _passive(line, verb, floor):
        return None
    if before in {"and", "but", "then"}:
        return clause_subject(line, verb, floor)
    return subject_before(line, verb) or (clause_subject(line, verb, floor) if before == "," else None)


def _subject_of_speech(line: Line, participle: int, floor: int) -> Mention | None:
    """Of “Lee told us he was ill, adding”, return “Lee”: who has spoken goes on to speak."""
    for verb in range(participle - 1, floor, -1):
        if line.words[verb] == QUOTE:
            return None
        if is_verb(line, verb) and line.lows[verb] not in PARTICIPLES and (subject := subject_of(line, verb, floor)):
            return subject
    return None


def _progressive(line: Line, verb: int, floor: int) -> bool:
    return any(low in BE for low in line.lows[max(floor, verb - 3) : verb])


def _passive(line: Line, verb: int, floor: int) -> bool:
    return line.lows[verb] in PAST and any(low in BE for low in line.lows[max(floor, verb - 2) : verb])


def clause_subject(line: Line, at: int, floor: int) -> Mention | None:
    """Return the subject of the clause that holds the word at `at`: its nearest pronoun, or its nearest name or noun
    that a preposition does not govern, before a verb."""
    for verb in range(at - 1, floor, -1):
        if line.words[verb] == QUOTE:
            continue
        low = line.lows[verb]
        if low in NOMINATIVE and low != "it":
            return verb, verb + 1
        if not _finite(line, verb):
            continue
        subject = subject_before(line, verb)
        if subject and not _governed(line, subject, floor):
            return subject
    return None


def _governed(line: Line, subject: Mention, floor: int) -> bool:
    return subject[0] > floor and line.lows[subject[0] - 1] in LINKS


def _finite(line: Line, at: int) -> bool:
    """Tell whether a word may be a finite verb, going by its form."""
    low = line.lows[at]
    if at + 1 < len(line.words) and line.lows[at + 1] == "by":
        return False
    return line.words[at][0].islower() and (
        low.endswith("ed") or (low in CUES - PARTICIPLES and is_verb(line, at)) or is_auxiliary(low) or low in COMMON
    )


COMMON = frozenset(
    "took gave went came made got began kept ran sat stood left met sent spoke drew held led won lost".split()
)
