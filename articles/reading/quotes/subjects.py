"""The subject of a verb of saying: before it (“the governor said”), after it (“said Kim Lee”), or far from it
(“Kim Lee left the room, saying”)."""

from articles.reading.quotes.cues import PARTICIPLES, PAST
from articles.reading.quotes.grammar import (
    BE,
    GOVERNING,
    LINKS,
    PARTICLES,
    PRONOUNS,
    is_adverb,
    is_capital,
    is_finite,
    is_passage,
    is_verb,
)
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun, noun_after, noun_before

TITLES = listed("people", "titles")
ASIDES = frozenset("—–-")
NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
AFTER_NAME = frozenset({",", ".", "who", QUOTE})


def subject_of(line: Line, verb: int) -> Noun | None:
    """Return the subject of a verb: beside it, or, of “saying” and “to say”, that of the clause."""
    if is_capital(line.words[verb]) and line.lows[verb] not in PARTICIPLES:
        return None
    floor = line.first(verb)
    before = line.lows[verb - 1] if verb > floor else ""
    if before == "to":
        return clause_subject(line, verb - 1)
    if line.lows[verb] in PARTICIPLES and not _progressive(line, verb, floor):
        return _earlier_speaker(line, verb, floor) or clause_subject(line, verb)
    if is_passive(line, verb):
        return None
    if before in {"and", "but", "then"}:
        return clause_subject(line, verb)
    return subject_before(line, verb) or (clause_subject(line, verb) if before == "," else None)


def _progressive(line: Line, verb: int, floor: int) -> bool:
    return any(low in BE for low in line.lows[max(floor, verb - 3) : verb])


def is_passive(line: Line, verb: int) -> bool:
    """Tell whether a verb is passive, so that its subject is not who speaks: “Lee was told”."""
    before = line.lows[max(line.first(verb), verb - 2) : verb]
    return line.lows[verb] in PAST and not BE.isdisjoint(before)


def _earlier_speaker(line: Line, participle: int, floor: int) -> Noun | None:
    """Of “Lee told us he was ill, adding”, return “Lee”: who has spoken goes on to speak."""
    for verb in range(participle - 1, floor, -1):
        if is_passage(line, verb):
            return None
        if is_verb(line, verb) and line.lows[verb] not in PARTICIPLES and (subject := subject_of(line, verb)):
            return subject
    return None


def clause_subject(line: Line, at: int) -> Noun | None:
    """Return the subject of the clause that holds the word at `at`: the nearest pronoun before it, or the nearest noun
    with a verb of its own that no preposition governs."""
    floor = line.first(at)
    for verb in range(at - 1, floor, -1):
        if line.lows[verb] in NOMINATIVE:
            return verb, verb + 1
        if not is_passage(line, verb) and is_finite(line, verb):
            subject = subject_before(line, verb)
            if subject and not (subject[0] > floor and line.lows[subject[0] - 1] in LINKS):
                return subject
    return None


def subject_before(line: Line, verb: int) -> Noun | None:
    """Return the subject that ends just before the verb at `verb`, appositions left out; None if none does."""
    floor = line.first(verb)
    at = verb - 1
    while at >= floor and (is_adverb(line.lows[at]) or _used_to(line, at)):
        at -= 1
    subject = _ending_at(line, at, floor) if at >= floor else None
    return _ungoverned(line, subject, floor) if subject else None


def _used_to(line: Line, at: int) -> bool:
    """Tell whether a word is one of “used to” in “Kim Lee used to say”."""
    return "used to" in {" ".join(line.lows[at - 1 : at + 1]), " ".join(line.lows[at : at + 2])}


def _ungoverned(line: Line, subject: Noun, floor: int) -> Noun:
    """Of “people in the streets”, “people marching to Lee”, return “people”."""
    link = subject[0] - 1
    if link <= floor or line.lows[link] not in GOVERNING:
        return subject
    head = link - 1
    if line.lows[head].endswith("ing") and head > floor:
        head -= 1
    while head > floor and is_adverb(line.lows[head]):
        head -= 1
    return (_ending_at(line, head, floor) if line.words[head] != "," else None) or subject


def _ending_at(line: Line, at: int, floor: int) -> Noun | None:
    low = line.lows[at]
    if low in PRONOUNS:
        return at, at + 1
    if low == ",":
        return _before_apposition(line, at, floor)
    if low in ASIDES:
        opened = next((place for place in range(at - 1, floor, -1) if line.words[place] == low), floor)
        return noun_before(line, opened - 1, floor)
    return _noun_before(line, at, floor)


def _noun_before(line: Line, at: int, floor: int) -> Noun | None:
    """Return the noun that ends at `at`, or before the brackets that end there: “Kim Lee (D-Ohio)”."""
    if at >= floor and line.words[at] in ")]":
        at = next((place for place in range(at - 1, floor, -1) if line.words[place] in "(["), floor) - 1
    return noun_before(line, at, floor)


def _before_apposition(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “Kim Lee, a nurse, member and aunt, said”, return “Kim Lee”: the nearest name, or else the first noun."""
    if inside := _name_in_apposition(line, comma, floor):
        return inside
    found = None
    for at in range(comma - 1, floor, -1):
        if line.words[at] in {";", ":", QUOTE}:
            break
        if line.words[at] == "," and (noun := _noun_before(line, at - 1, floor)):
            found = noun
            if _is_plain_name(line, noun):
                break
    return found


def _name_in_apposition(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “her sister, Kim Lee, said”, return “Kim Lee”."""
    inside = _noun_before(line, comma - 1, floor)
    if inside is None or inside[1] - inside[0] < 2 or not all(map(is_capital, line.words[slice(*inside)])):
        return None
    if inside[0] <= floor or line.words[inside[0] - 1] != ",":
        return None
    if line.lows[inside[0]].rstrip(".") in TITLES:
        return inside
    described = _noun_before(line, inside[0] - 2, floor)
    return inside if described and not is_capital(line.words[described[1] - 1]) else None


def _is_plain_name(line: Line, noun: Noun) -> bool:
    """Tell a name from a post or a place: “Kim Lee”, not “director of the EPA”, nor “Ohio” of “nurse in Ohio”."""
    if LINKS & set(line.lows[slice(*noun)]) or not is_capital(line.words[noun[1] - 1]):
        return False
    return noun[0] == 0 or line.lows[noun[0] - 1] not in GOVERNING


def subject_after(line: Line, verb: int) -> Noun | None:
    """Return the subject that follows its verb, as in “said Kim Lee, a nurse”; None if none does."""
    ceiling = line.last(verb)
    subject = noun_after(line, verb + 1, ceiling)
    return renamed(line, subject, ceiling) if subject else None


def renamed(line: Line, subject: Noun, ceiling: int) -> Noun:
    """Of “his sister, Kim Lee,”, return “Kim Lee”; any other subject as it is."""
    comma = subject[1]
    if comma + 2 >= ceiling or line.words[comma] != "," or is_capital(line.words[comma - 1]):
        return subject
    last = comma + 1
    while last < ceiling and (is_capital(line.words[last]) or line.lows[last] in PARTICLES):
        last += 1
    is_name = last - comma > 2 and (last == ceiling or line.words[last] in AFTER_NAME)
    return (comma + 1, last) if is_name else subject
