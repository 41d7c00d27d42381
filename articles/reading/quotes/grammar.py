"""What a word of a line is: a name, an adverb, an auxiliary, a verb of saying."""

from functools import lru_cache

from articles.reading.quotes.cues import BARE, CUES, PARTICIPLES, PAST
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line

PRONOUNS = listed("grammar", "pronouns")
DETERMINERS = listed("grammar", "determiners")
NUMBERS = frozenset({"two", "three", "four", "five", "six"})
ALONE = frozenset({"one", "another", "others", "some", "many"})  # nouns by themselves
LINKS = listed("grammar", "prepositions")
GOVERNING = LINKS | {"through", "under", "over", "during", "inside", "outside"}
BOUNDS = listed("grammar", "conjunctions")
OPENERS = listed("grammar", "openers")
CALENDAR = listed("grammar", "calendar")
NAMES_TOO = frozenset({"will", "may"})
BE = listed("grammar", "be")
AUXILIARY = BE | listed("grammar", "have") | listed("grammar", "modals")
ADVERBS = listed("grammar", "adverbs")
NOUNS_IN_LY = listed("grammar", "nouns in -ly")
IRREGULAR_PAST = listed("grammar", "past")
OTHER_VERBS = IRREGULAR_PAST | listed("grammar", "present")
PARTICLES = listed("people", "particles")
ROLES = listed("people", "roles")
FINITE_CUES = CUES - PARTICIPLES
MAY_SPEAK = (
    PRONOUNS
    | ROLES
    | listed("people", "titles")
    | listed("people", "documents")
    | {"and", "but", "which", "that", ",", ")"}
)
POSSESSIVES = frozenset({"’s", "'s"})
SPEAKING = frozenset({"speak", "speaks", "spoke", "spoken", "speaking"})  # tell what is said with “of” alone
CALLS_FOR_BARE_FORM = frozenset({"i", "we", "they", "you", "to", "who"}) | listed("grammar", "plurals")
ALSO_NOUNS = listed("speech", "also nouns")
NAMING = listed("speech", "naming")
MOSTLY_NOUNS = listed("speech", "mostly nouns")
OBJECTS = (DETERMINERS - {"that"}) | PRONOUNS | {"him", "them", "us", "me", "how", "what", "why", ":"}
AFTER_VERB = OBJECTS | {"that", "to", "out", ",", ".", QUOTE}
NOT_PLURAL = ("ss", "ous", "sis", "’s", "'s")
GOING = frozenset({"go", "goes", "went", "going"})  # speak as “went on” alone
ON = frozenset({",", ".", ":", " ", "about", QUOTE})  # after “went on”
SHOOTING = frozenset({"shoots", "shot", "shooting"})  # speak as “shot back” alone
REMEMBERED = 1 << 14  # words: what they are is asked again and again


def is_word(word: str) -> bool:
    """Tell whether this is a word, not a mark and not a passage."""
    return word[0].isalnum()


def is_capital(word: str) -> bool:
    """Tell whether a word is written with a capital."""
    return word[0].isupper()


@lru_cache(maxsize=REMEMBERED)
def is_auxiliary(low: str) -> bool:
    """Tell whether a word in small letters is an auxiliary verb: “has”, “would”, “didn’t”."""
    return low in AUXILIARY or low.endswith(("n’t", "n't"))


@lru_cache(maxsize=REMEMBERED)
def is_adverb(low: str) -> bool:
    """Tell whether a word in small letters may stand between a subject and its verb."""
    return low in ADVERBS or is_auxiliary(low) or (low.endswith("ly") and len(low) > 4 and low not in NOUNS_IN_LY)


def is_verb(line: Line, at: int) -> bool:
    """Tell whether a word is a verb of saying. A bare form is a noun, as in “a report”, unless its neighbour tells;
    to speak is one only as “speak of”."""
    low = line.lows[at]
    if low not in CUES or (low in SPEAKING and line.word(at + 1) != "of"):
        return False
    if low in GOING and not _goes_on(line, at):
        return False
    before = line.lows[at - 1] if at else ""
    if (before in DETERMINERS and not _stands_alone(line, at - 1)) or (
        before in POSSESSIVES and _is_owner(line, at - 1)
    ):
        return False
    if (low in SHOOTING and line.word(at + 1) != "back") or (low in ALSO_NOUNS and _is_noun(line, at)):
        return False
    if low not in BARE or low in PAST or before in CALLS_FOR_BARE_FORM or before in NUMBERS:
        return True
    return (is_plural(before) and before not in OTHER_VERBS) or (is_adverb_at(line, at - 1) and before not in BE)


def _goes_on(line: Line, at: int) -> bool:
    return line.word(at + 1) == "on" and line.word(at + 2) in ON


def _is_owner(line: Line, at: int) -> bool:
    """Tell whether a mark is an owner’s: that of “Lee’s”, not of “he’s claiming”."""
    return not (at and line.lows[at - 1] in PRONOUNS)


def _stands_alone(line: Line, at: int) -> bool:
    """Tell whether a determiner is a noun by itself: “another tweeted”, “the two write”."""
    if line.lows[at] in NUMBERS:
        return at > 0 and line.lows[at - 1] in {"the", "of"}
    return line.lows[at] in ALONE and line.lows[at + 1] in PAST


def is_plural(low: str) -> bool:
    """Tell whether a word in small letters looks like a noun in the plural."""
    return low.endswith("s") and len(low) > 3 and not low.endswith(NOT_PLURAL)


def _is_noun(line: Line, at: int) -> bool:
    """Tell whether a word in -s is a noun: “the recent remarks”, “50 points behind”, not “Lee remarks that”."""
    low, before = line.lows[at], line.lows[at - 1] if at else ""
    after = line.word(at + 1).lower()
    if low in BARE or after in OBJECTS:
        return False
    if low in MOSTLY_NOUNS and after not in AFTER_VERB:
        return True
    return at > 0 and not (is_capital(line.words[at - 1]) or before in MAY_SPEAK or is_adverb(before))


def is_adverb_at(line: Line, at: int) -> bool:
    """Tell whether an adverb stands at a place; a capital in -ly is a name, and so are two modals: “Kelly”, “May”."""
    low = line.lows[at]
    return is_adverb(low) and not ((low.endswith("ly") or low in NAMES_TOO) and is_capital(line.words[at]))


def is_finite(line: Line, at: int) -> bool:
    """Tell whether a word may be a finite verb of any kind, going by its form; “used by” is not."""
    low = line.lows[at]
    if is_capital(line.words[at]) or line.word(at + 1) == "by":
        return False
    return low.endswith("ed") or low in OTHER_VERBS or is_auxiliary(low) or (low in FINITE_CUES and is_verb(line, at))


def is_passage(line: Line, at: int) -> bool:
    """Tell whether a passage between marks stands at a place."""
    return line.words[at] == QUOTE


def is_denied(line: Line, verb: int) -> bool:
    """Tell whether it is said that nothing was said: “He didn’t say why.”"""
    before = line.lows[verb - 1] if verb else ""
    return before in {"not", "never"} or before.endswith(("n’t", "n't"))
