"""The subject of a verb of saying: before it (“the governor said”), after it (“said Kim Lee”), or far from it
(“Kim Lee left the room, saying”)."""

from articles.reading.quotes.appositions import (
    STOPPING,
    before_apposition,
    described,
    ends_apposition,
    noun_up_to,
    renamed,
    reporter,
)
from articles.reading.quotes.cues import PARTICIPLES, PAST
from articles.reading.quotes.grammar import (
    BE,
    CALENDAR,
    GOVERNING,
    LINKS,
    OPENERS,
    POSSESSIVES,
    PRONOUNS,
    is_adverb_at,
    is_auxiliary,
    is_capital,
    is_finite,
    is_passage,
    is_verb,
    is_word,
)
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun, noun_after, noun_before
from articles.reading.quotes.pairs import joined, joined_after

ASIDES = frozenset("—–-")
SUBORDINATORS = listed("grammar", "subordinators")
PERIODS = listed("grammar", "periods")
WHICH_PERIOD = frozenset({"this", "last", "next", "that"})
PLACING = frozenset({"in", "at", "from", "on", "near", "to", "by", "about", "against", "for", "between"})
PLACING_FIRST = frozenset({"In", "At", "On", "From", "During", "After", "Before", "For"})
RESTRICTION = 15  # words of “who …” before the verb at most
ASIDE = 20  # words from the comma that opens a relative clause to a verb in it at most
RELATIVE = frozenset({"who", "which", "whose", "whom"})
NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})


def subject_of(line: Line, verb: int) -> Noun | None:
    """Return the subject of a verb: beside it, or, of “saying” and “to say”, that of the clause."""
    if is_capital(line.words[verb]) and line.lows[verb] not in PARTICIPLES:
        return None
    floor = line.first(verb)
    before = line.lows[verb - 1] if verb > floor else ""
    if before == "to":
        return clause_subject(line, verb - 1)
    if line.lows[verb] in PARTICIPLES and not _follows_be(line, verb, floor):
        return _own_subject(line, verb, floor) or _earlier_speaker(line, verb, floor) or clause_subject(line, verb)
    if is_passive(line, verb):
        return None
    if line.lows[max(floor, _before_adverbs(line, verb - 1, floor))] in {"and", "but", "then"}:
        return clause_subject(line, verb)
    return subject_before(line, verb) or (clause_subject(line, verb) if before == "," else None)


def _own_subject(line: Line, participle: int, floor: int) -> Noun | None:
    """Of “with Kim Lee saying”, “a picture of Lee saying”, return the name."""
    at = participle - 1
    while at > floor and is_adverb_at(line, at):
        at -= 1
    noun = noun_before(line, at, floor) if at >= floor and line.lows[at] not in OPENERS else None
    before = line.lows[noun[0] - 1] if noun and noun[0] > floor else ""
    return noun if before == "with" or (is_capital(line.words[at]) and before not in PLACING) else None


def _follows_be(line: Line, verb: int, floor: int) -> bool:
    at = verb - 1
    while at > floor and line.lows[at] not in BE and is_adverb_at(line, at):
        at -= 1
    return at >= floor and line.lows[at] in BE


def is_passive(line: Line, verb: int) -> bool:
    """Tell whether a verb is passive, so that its subject is not who speaks: “Lee was told”."""
    return line.lows[verb] in PAST and _follows_be(line, verb, line.first(verb))


def is_aside(line: Line, verb: int, end: int) -> bool:
    """Tell whether a verb stands in a relative clause that its sentence leaves again before `end`: “Lee, who says he
    is ill, left”."""
    opened = next(
        (at for at in range(verb - 1, max(line.first(verb), verb - ASIDE), -1) if line.words[at] == ","), None
    )
    if opened is None or line.lows[opened + 1] not in RELATIVE:
        return False
    return any(line.words[at] == "," and _goes_on(line, at + 1, end) for at in range(verb + 1, end - 1))


def _goes_on(line: Line, at: int, end: int) -> bool:
    """Tell whether a finite verb follows at once, as after a relative clause that a comma closes."""
    while at < end and is_adverb_at(line, at) and not is_auxiliary(line.lows[at]):
        at += 1
    return at < end and is_finite(line, at)


def _earlier_speaker(line: Line, participle: int, floor: int) -> Noun | None:
    """Of “Lee told us he was ill, adding”, return “Lee”: who has spoken goes on to speak."""
    for verb in range(participle - 1, floor, -1):
        if is_passage(line, verb):
            return None
        if not is_verb(line, verb) or is_aside(line, verb, participle):
            continue
        if line.lows[verb] in PARTICIPLES:
            if own := _own_subject(line, verb, floor):
                return own
            continue
        if subject := subject_of(line, verb) or (subject_after(line, verb) if _follows_words(line, verb) else None):
            return subject
    return None


def _follows_words(line: Line, verb: int) -> bool:
    return verb > 0 and line.words[verb - 1] in {",", QUOTE}


def clause_subject(line: Line, at: int) -> Noun | None:
    """Return the subject of the clause that holds the word at `at`: the nearest pronoun before it, or the nearest noun
    with a verb of its own that no preposition governs; one of a clause inside it only if there is no other."""
    floor = line.first(at)
    inner: Noun | None = None
    for verb in range(at - 1, floor - 1, -1):
        subject = (verb, verb + 1) if line.lows[verb] in NOMINATIVE else _finite_subject(line, verb, floor)
        if subject is None:
            continue
        if not _is_inner(line, subject, floor):
            return inner if inner and line.lows[subject[0]] == "it" else subject
        inner = inner or subject
    return inner


def _finite_subject(line: Line, verb: int, floor: int) -> Noun | None:
    if is_passage(line, verb) or line.lows[verb] in POSSESSIVES or not is_finite(line, verb):
        return None
    subject = subject_before(line, verb)
    if subject is None or line.lows[subject[1] - 1] in PERIODS or _only_opens(line, subject, floor):
        return None
    governed = subject[0] > floor and line.lows[subject[0] - 1] in LINKS and not _is_rough(line, subject[0])
    return None if governed else subject


def _is_rough(line: Line, first: int) -> bool:
    """Tell whether “about” only makes a number rough: “about 200 protesters”."""
    return line.lows[first - 1] == "about" and line.words[first][0].isdigit()


def _only_opens(line: Line, subject: Noun, floor: int) -> bool:
    """Tell whether a noun is but the participle that opens a sentence: “Reached by phone, Lee said”."""
    return subject == (floor, floor + 1) and line.lows[floor].endswith(("ed", "ing"))


def _is_inner(line: Line, subject: Noun, floor: int) -> bool:
    """Tell whether a subject is that of a clause inside another's: “that he”, “what Lee”."""
    before = subject[0] - 1
    return before > floor and (line.lows[before] in SUBORDINATORS or line.lows[subject[0]] == "who")


def subject_before(line: Line, verb: int) -> Noun | None:
    """Return the subject that ends just before the verb at `verb`, appositions left out; None if none does.

    Several rules ask for the same: it is looked for once, and kept with its line.
    """
    if verb not in line.subjects:
        line.subjects[verb] = _looked_for(line, verb)
    return line.subjects[verb]


def _looked_for(line: Line, verb: int) -> Noun | None:
    floor = line.first(verb)
    at = _before_adverbs(line, verb - 1, floor)
    subject = _ending_at(line, at, floor) if at >= floor else None
    if subject:
        if (who := subject[0] - 2) > floor and line.lows[who] == "who" and is_word(line.words[who + 1]):
            return noun_up_to(line, who - 1, floor)  # of “the man who met Lee”, “the man”
        return None if _is_placed(line, subject, floor) else joined(line, _ungoverned(line, subject, floor), floor)
    released = at > floor and line.lows[at].endswith("ed") and not is_capital(line.words[at])  # “a report released”
    return (noun_before(line, at - 1, floor) if released else None) or _before_restriction(line, at, floor)


def _is_placed(line: Line, subject: Noun, floor: int) -> bool:
    """Tell whether a noun only tells where: “In an interview published today”."""
    return subject[0] == floor + 1 and line.words[floor] in PLACING_FIRST


def _before_adverbs(line: Line, at: int, floor: int) -> int:
    """Return the place before the adverbs that end at a place, “this week” and “on Friday” among them."""
    while at >= floor:
        low, before = line.lows[at], line.lows[at - 1] if at > floor else ""
        if is_adverb_at(line, at) or _used_to(line, at) or (low == "on" and line.lows[at + 1] in CALENDAR):
            at -= 1
        elif (low in PERIODS and before in WHICH_PERIOD) or (low in CALENDAR and before in {"on", "in"}):
            at -= 2
        else:
            break
    return at


def _before_restriction(line: Line, at: int, floor: int) -> Noun | None:
    """Of “an official who asked for silence said”, return “an official”."""
    for who in range(at, max(floor, at - RESTRICTION), -1):
        if line.words[who] in STOPPING:
            return None
        if line.lows[who] == "who" and (noun := noun_up_to(line, who - 1, floor)):
            return noun
    return None


def _used_to(line: Line, at: int) -> bool:
    """Tell whether a word is one of “used to” in “Kim Lee used to say”."""
    if line.lows[at] == "to":
        return at > 0 and line.lows[at - 1] == "used"
    return line.lows[at] == "used" and line.lows[at + 1] == "to"


def _ungoverned(line: Line, subject: Noun, floor: int) -> Noun:
    """Of “people in the streets”, “people marching to Lee”, “a report sent to Lee”, return “people”, “a report”."""
    link = subject[0] - 1
    if link <= floor or line.lows[link] not in GOVERNING:
        return subject
    head = link - 1
    if line.lows[head] in {"and", "but"}:
        return clause_subject(line, head) or subject
    if line.lows[head] in PAST:
        head -= 1
    elif is_verb(line, head):
        return subject
    if head < floor:  # the clause opens with “Asked about Lee”
        return subject
    if line.lows[head].endswith("ing") and head > floor:
        head -= 1
    while head > floor and is_adverb_at(line, head):
        head -= 1
    return (_ending_at(line, head, floor) if line.words[head] != "," else None) or subject


def _ending_at(line: Line, at: int, floor: int) -> Noun | None:
    low = line.lows[at]
    if low in PRONOUNS:
        return at, at + 1
    if low == "," or (low == QUOTE and ends_apposition(line, at)):
        return reporter(line, at, floor) or before_apposition(line, at, floor)
    if low in ASIDES:
        while at > floor and line.words[at - 1] == low:
            at -= 1
        opened = next((place for place in range(at - 1, floor, -1) if line.words[place] == low), floor)
        while opened > floor and line.words[opened - 1] == low:
            opened -= 1
        return described(line, noun_up_to(line, opened - 1, floor), floor)
    return noun_up_to(line, at, floor)


def subject_after(line: Line, verb: int) -> Noun | None:
    """Return the subject that follows its verb, as in “said Kim Lee, a nurse”; None if none does."""
    ceiling = line.last(verb)
    subject = noun_after(line, verb + 1, ceiling)
    return joined_after(line, renamed(line, subject, ceiling), ceiling) if subject else None
