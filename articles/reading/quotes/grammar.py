"""What a word of a line is: a name, an adverb, an auxiliary, a verb of saying."""

from articles.reading.quotes.cues import BARE, CUES, PAST
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line

PRONOUNS = listed("grammar", "pronouns")
DETERMINERS = listed("grammar", "determiners")
LINKS = listed("grammar", "prepositions")
GOVERNING = LINKS | {"through", "under", "over", "during", "inside", "outside"}
BOUNDS = listed("grammar", "conjunctions")
OPENERS = listed("grammar", "openers")
CALENDAR = listed("grammar", "calendar")
BE = listed("grammar", "be")
AUXILIARY = BE | listed("grammar", "have") | listed("grammar", "modals")
ADVERBS = listed("grammar", "adverbs")
IRREGULAR_PAST = listed("grammar", "past")
PARTICLES = listed("people", "particles")
ROLES = listed("people", "roles")
POSSESSIVES = frozenset({"’s", "'s"})
SPEAKING = frozenset({"speak", "speaks", "spoke", "spoken", "speaking"})  # tell what is said with “of” alone
CALLS_FOR_BARE_FORM = frozenset({"i", "we", "they", "you", "to", "who"})


def is_word(word: str) -> bool:
    """Tell whether this is a word, not a mark and not a passage."""
    return word[0].isalnum()


def is_capital(word: str) -> bool:
    """Tell whether a word is written with a capital."""
    return word[0].isupper()


def is_auxiliary(low: str) -> bool:
    """Tell whether a word in small letters is an auxiliary verb: “has”, “would”, “didn’t”."""
    return low in AUXILIARY or low.endswith(("n’t", "n't"))


def is_adverb(low: str) -> bool:
    """Tell whether a word in small letters may stand between a subject and its verb."""
    return low in ADVERBS or is_auxiliary(low) or (low.endswith("ly") and len(low) > 4)


def is_verb(line: Line, at: int) -> bool:
    """Tell whether a word is a verb of saying. A bare form is a noun, as in “a report”, unless its neighbour tells;
    to speak is one only as “speak of”."""
    low = line.lows[at]
    if low not in CUES or (low in SPEAKING and line.word(at + 1) != "of"):
        return False
    before = line.lows[at - 1] if at else ""
    if before in DETERMINERS or before in POSSESSIVES:
        return False
    if low not in BARE or low in PAST or before in CALLS_FOR_BARE_FORM:
        return True
    return (before.endswith("s") and len(before) > 3) or (is_adverb(before) and before not in BE)


def is_finite(line: Line, at: int) -> bool:
    """Tell whether a word may be a finite verb of any kind, going by its form; “used by” is not."""
    low = line.lows[at]
    if is_capital(line.words[at]) or line.word(at + 1) == "by":
        return False
    return low.endswith("ed") or low in IRREGULAR_PAST or is_auxiliary(low) or (low in CUES and is_verb(line, at))


def is_passage(line: Line, at: int) -> bool:
    """Tell whether a passage between marks stands at a place."""
    return line.words[at] == QUOTE
