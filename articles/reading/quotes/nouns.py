"""The nouns of a line, with their attributes: “a spokesman for Mr. Lee”, “Fox News correspondent Kim Lee”.

Places are places among the words of a line; a noun is (its first place, the place after its last).
"""

from articles.reading.given_names import GIVEN_NAMES
from articles.reading.quotes.cues import CUES, PAST
from articles.reading.quotes.grammar import (
    ALONE,
    AUXILIARY,
    BOUNDS,
    CALENDAR,
    DETERMINERS,
    LINKS,
    MOSTLY_NOUNS,
    NAMES_TOO,
    NUMBERS,
    OPENERS,
    PARTICLES,
    POSSESSIVES,
    PRONOUNS,
    ROLES,
    is_adverb,
    is_adverb_at,
    is_auxiliary,
    is_capital,
    is_word,
)
from articles.reading.quotes.lines import QUOTE, Line

Noun = tuple[int, int]

LONGEST = 14
NOT_LAST = BOUNDS | LINKS | (DETERMINERS - ALONE)  # of a noun
NOT_WITHIN = BOUNDS | PRONOUNS | CALENDAR
NOT_DESCRIBING = BOUNDS | LINKS | CUES | DETERMINERS | {"last", "next"}
NOT_HEAD = CUES | BOUNDS
OBLIQUE = LINKS - {"of", "for"}
PERSONAL = PRONOUNS - {"it", "who"}
LIKE_OTHERS = AUXILIARY | OPENERS | BOUNDS | LINKS  # small words that are names too
JOINING = frozenset({"of", "for", "at", "from", "with", "in"})


def is_named(line: Line, noun: Noun) -> bool:
    """Tell whether a noun holds a name."""
    return any(is_capital(line.words[at]) and line.lows[at] not in DETERMINERS for at in range(*noun))


def noun_before(line: Line, at: int, floor: int) -> Noun | None:
    """Return the noun whose last word stands at `at`, and which does not begin before `floor`."""
    if at > floor and line.lows[at] == "who":
        at -= 1
    if at < floor or not is_word(line.words[at]):
        return None
    if line.lows[at] in LIKE_OTHERS and _is_name_behind_words(line, at, floor):
        return at, at + 1
    if is_auxiliary(line.lows[at]) and not (line.lows[at] in NAMES_TOO and is_capital(line.words[at])):
        return None
    if line.lows[at] in NOT_LAST and not (
        line.lows[at] in NUMBERS and at > floor and line.lows[at - 1] in {"of", "the"}
    ):
        return None
    first = at
    while first > floor and at - first < LONGEST and _belongs(line, first - 1, first, at):
        first -= 1
    while first < at and (line.lows[first] in LINKS or _only_opens(line, first)):
        first += 1
    return (first, _without_place(line, first, at) + 1) if _is_noun(line, first, at) else None


def _is_name_behind_words(line: Line, at: int, floor: int) -> bool:
    """Tell whether a word is a name for all it looks like: “We agree,” Will said. “We agree,” From said."""
    before = at - 1
    return (
        at > floor and is_capital(line.words[at]) and line.words[before] == QUOTE and line.inner(before).endswith(",")
    )


def _only_opens(line: Line, first: int) -> bool:
    low = line.lows[first]
    return is_capital(line.words[first]) and (low in OPENERS or (low.endswith("ly") and low not in GIVEN_NAMES))


def _without_place(line: Line, first: int, at: int) -> int:
    """Of “Kim Lee in her first speech”, return the place of “Lee”."""
    for link in range(first + 1, at):
        if line.lows[link] in OBLIQUE and is_capital(line.words[link - 1]):
            return link - 1
    return at


def _belongs(line: Line, before: int, first: int, at: int) -> bool:
    """Tell whether the word before what there is of a noun is part of it."""
    word, low = line.words[before], line.lows[before]
    if low in POSSESSIVES or low in PARTICLES or word in "’&" or (line.lows[first] in NUMBERS and low == "the"):
        return True
    if low == "and":
        return _joins_peoples(line, before, at)
    if not is_word(word) or low in BOUNDS or low in PRONOUNS or is_auxiliary(low):
        return False
    if low in LINKS:
        return _links(line, before, at)
    if is_capital(line.words[first]):
        return is_capital(word) or low in ROLES or low in DETERMINERS
    return line.lows[first] not in DETERMINERS and (
        is_capital(word) or low not in CUES or low in ROLES or low in MOSTLY_NOUNS
    )


def _joins_peoples(line: Line, conjunction: int, at: int) -> bool:
    """Tell whether “and” joins two capitals before a noun in small letters: “Russian and American officials”."""
    around = (line.words[conjunction - 1], line.words[conjunction + 1]) if conjunction else (" ", " ")
    return all(map(is_capital, around)) and not is_capital(line.words[at])


def _links(line: Line, link: int, at: int) -> bool:
    """Tell whether “of”, “for” … joins two nouns: “a spokesman for Mr. Lee”, not “after talks with Mr. Lee”."""
    head = line.words[link - 1] if link else " "
    if head.lower() in ROLES or (is_capital(head) and line.lows[link] == "of"):
        return True
    if line.lows[link] not in JOINING or is_capital(line.words[at]):
        return False
    return head.isalpha() and head.lower() not in NOT_HEAD and not is_adverb(head.lower())


def _is_noun(line: Line, first: int, at: int) -> bool:
    if is_capital(line.words[at]):
        return line.lows[at] not in OPENERS
    opening = line.words[first]
    return (
        line.lows[at] in ALONE
        or opening[0].isdigit()
        or is_capital(opening)
        or line.lows[first] in DETERMINERS
        or line.lows[at].endswith("s")
        or (line.lows[at] in ROLES and first > 0 and line.lows[first - 1] == "and")  # “the former mayor and senator”
    )


def noun_after(line: Line, first: int, ceiling: int) -> Noun | None:
    """Return the noun whose first word stands at `first`, and which ends before `ceiling`."""
    if first >= ceiling:
        return None
    if line.lows[first] in PERSONAL:
        return first, first + 1
    last = first
    while last < min(ceiling, first + LONGEST) and _continues(line, first, last):
        last += 1
    while last > first and (line.lows[last - 1] in LINKS or is_adverb_at(line, last - 1)):
        last -= 1
    described = last - first > 1 and line.lows[first] in DETERMINERS
    if last - first == 1 and line.lows[first] in ALONE and not is_word(line.word(last)):
        return first, last  # “tweeted another.”
    return (first, last) if described or any(map(is_capital, line.words[first:last])) else None


def _continues(line: Line, first: int, at: int) -> bool:
    """Tell whether the word at `at` goes on with the noun that began at `first`."""
    word, low = line.words[at], line.lows[at]
    if low in NAMES_TOO and is_capital(word):
        return not line.word(at + 1)[0].isdigit()  # “said Kim May”, not “said Kim May 5”
    if low in POSSESSIVES or (low in CALENDAR and line.lows[at - 1] in DETERMINERS):
        return at > first
    if not is_word(word) or low in NOT_WITHIN or is_auxiliary(low):
        return False
    if low in LINKS:
        return _opens_link(line, first, at)
    if is_capital(word) or low in ROLES or low in DETERMINERS or (low in PARTICLES and at > first):
        return True
    return _leads_on(line, at) if word[0].isdigit() else _describes(line, first, at)


def _leads_on(line: Line, at: int) -> bool:
    return is_capital(line.word(at + 1)) or not line.words[at].isdigit()


def _describes(line: Line, first: int, at: int) -> bool:
    """Tell whether a word in small letters belongs to a noun: after a name only if another name follows."""
    if line.lows[at] in PAST or is_adverb_at(line, at):
        return False
    if line.lows[first] in DETERMINERS:
        return not (line.lows[at].endswith("ed") and is_capital(line.words[at - 1]))  # “an angry Kim Lee agreed”
    if POSSESSIVES & set(line.lows[first:at]) and not is_capital(line.words[at - 1]):
        return True
    return not any(map(is_capital, line.words[first:at])) or _leads_to_name(line, at)


def _leads_to_name(line: Line, at: int) -> bool:
    """Of “Fox News senior correspondent Kim Lee”, at “senior”: tell whether the lower-case words lead to a name."""
    for place in range(at, min(at + 4, len(line.words))):
        word, low = line.words[place], line.lows[place]
        if is_capital(word):
            return low not in CALENDAR
        if not is_word(word) or low in NOT_DESCRIBING or is_adverb(low):
            return False
    return False


def _opens_link(line: Line, first: int, at: int) -> bool:
    """Tell whether “of”, “for” … goes on with the noun: “a spokesman for Mr. Lee”, “the Bank of Japan”."""
    if at == first:
        return False
    if is_capital(line.words[at - 1]):
        return line.lows[at] == "of" and line.lows[first] == "the"
    return line.lows[at] in JOINING and line.lows[at] != "in"
