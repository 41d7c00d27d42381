"""Who says, thinks or wants, by a verb: its subject, beside it or far from it; nobody, if it is passive."""

from articles.reading.quotes.grammar import BE, DETERMINERS, POSSESSIVES, is_adverb, is_capital, is_word
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun
from articles.reading.quotes.reported.verbs import BARE, PARTICIPLES, PAST
from articles.reading.quotes.subjects import clause_subject, subject_after, subject_before

AUXILIARY_BEFORE = 3  # words
BEFORE_BARE = frozenset({"to", "i", "we", "they", "you", "who", "and", "not"})
JOINING = frozenset({"and", "but", "then", ","})
NOT_DONE = DETERMINERS | {"him", "them", "it", "me", "us", "you"}
AFTER_TELLER = frozenset({",", ".", "(", "in", "on", "at", "of", "who", "during", " "})


def speaker_of(line: Line, verb: int) -> Noun | None:
    """Return the subject of a verb; of “to say”, “and said” and “, saying” that of their clause; None of a passive."""
    if is_passive(line, verb):
        return None
    floor = line.first(verb)
    before = line.lows[verb - 1] if verb > floor else ""
    if before == "to":
        return clause_subject(line, verb - 1)
    if line.lows[verb] in PARTICIPLES and not _progressive(line, verb, floor):
        return clause_subject(line, verb)
    if before in JOINING:
        return subject_before(line, verb) or clause_subject(line, verb)
    return subject_before(line, verb)


def _progressive(line: Line, verb: int, floor: int) -> bool:
    return any(low in BE for low in line.lows[max(floor, verb - AUXILIARY_BEFORE) : verb])


def is_verb(line: Line, at: int) -> bool:
    """Tell whether the word is a verb: “the report”, “Lee’s call” are nouns, and so is a bare form that nothing before
    it calls for."""
    if at == 0:
        return line.lows[at] in PARTICIPLES
    before = line.lows[at - 1]
    if before in DETERMINERS or before in POSSESSIVES:
        return False
    if line.lows[at] not in BARE or line.lows[at] in PAST:
        return True
    return before in BEFORE_BARE or is_adverb(before) or (before.endswith("s") and len(before) > 3)


def is_passive(line: Line, verb: int) -> bool:
    """Tell whether a verb is passive: “was asked”, “criticised by”."""
    if line.lows[verb] not in PAST:
        return False
    if line.word(verb + 1) == "by":
        return True
    at = verb - 1
    floor = max(line.first(verb), verb - AUXILIARY_BEFORE)
    while at >= floor and line.lows[at] not in BE and is_adverb(line.lows[at]):
        at -= 1
    return at >= floor and line.lows[at] in BE


def takes_infinitive(line: Line, verb: int) -> bool:
    """Tell whether a verb is followed by “to do”, not by “to her” or “to Lee”."""
    if line.word(verb + 1) != "to" or verb + 2 >= line.last(verb) or not is_verb(line, verb):
        return False
    return line.lows[verb + 2] not in NOT_DONE and not is_capital(line.words[verb + 2])


def takes_next(line: Line, verb: int) -> bool:
    """Tell whether an active verb may take the very next word of its sentence, not tell of what went before it."""
    after = verb + 1
    if after >= line.last(verb) or not (is_word(line.words[after]) or line.words[after] == QUOTE):
        return False
    return is_verb(line, verb) and not is_passive(line, verb) and not _tells_backward(line, verb)


def _tells_backward(line: Line, verb: int) -> bool:
    """Tell whether the subject follows: “…, said Lee”."""
    if verb == 0 or line.lows[verb] in PARTICIPLES:
        return False
    if line.words[verb - 1] == QUOTE:
        return True
    return line.words[verb - 1] == "," and teller_after(line, verb) is not None


def teller_after(line: Line, verb: int) -> Noun | None:
    """Return the subject that follows its verb, if nothing goes on after it that it could be the subject of."""
    subject = subject_after(line, verb)
    if subject is None or (subject[1] < line.last(verb) and line.word(subject[1]) not in AFTER_TELLER):
        return None
    return subject
