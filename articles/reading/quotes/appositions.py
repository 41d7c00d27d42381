"""A subject parted from its verb by what describes it: “Kim Lee, a nurse, said”, “Kim Lee, who had met Park, said”."""

from articles.reading.quotes.grammar import (
    DETERMINERS,
    GOVERNING,
    LINKS,
    PARTICLES,
    PRONOUNS,
    ROLES,
    is_capital,
    is_passage,
)
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun, noun_before
from articles.reading.quotes.works import names_a_work

TITLES = listed("people", "titles")
STOPPING = frozenset({";", ":", QUOTE})
RELATIVE = 30  # words that such a clause has at most
REPORTING = frozenset({"said", "says", "added", "adds", "wrote", "writes"})
AFTER_NAME = frozenset({",", ".", "(", "who", "of", QUOTE})


def noun_up_to(line: Line, at: int, floor: int) -> Noun | None:
    """Return the noun that ends at `at`, or before the brackets that end there: “Kim Lee (D-Ohio)”."""
    if at >= floor and line.words[at] in ")]":
        at = next((place for place in range(at - 1, floor, -1) if line.words[place] in "(["), floor) - 1
    return noun_before(line, at, floor)


def before_apposition(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “Kim Lee, a nurse, member and aunt, said”, return “Kim Lee”: the nearest name, or else the first noun."""
    if inside := _name_in_apposition(line, comma, floor):
        return inside
    if related := _before_relative(line, comma, floor):
        return related
    found = None
    for at in range(comma - 1, floor, -1):
        if _stops(line, at):
            break
        if line.words[at] == "," and (noun := noun_up_to(line, at - 1, floor)):
            found = noun
            if _is_plain_name(line, noun):
                break
    return found


def _stops(line: Line, at: int) -> bool:
    """Tell whether no description reaches across a place; it may hold a title: “Kim Lee, author of ‘Hope,’ said”."""
    return line.words[at] in STOPPING and not (line.words[at] == QUOTE and names_a_work(line, at))


def ends_apposition(line: Line, at: int) -> bool:
    """Tell whether a comma stands at a place, or in the title there."""
    if line.words[at] != QUOTE:
        return line.words[at] == ","
    return line.inner(at).endswith(",") and names_a_work(line, at)


def _before_relative(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “Kim Lee, who had met Park, said”, return “Kim Lee”."""
    for who in range(comma - 1, max(floor, comma - RELATIVE), -1):
        if _stops(line, who):
            return None
        if line.lows[who] in {"who", "whose"} and ends_apposition(line, who - 1):
            noun = noun_up_to(line, who - 2, floor)
            if noun and line.lows[noun[0]] in DETERMINERS and noun[0] > floor + 1 and line.words[noun[0] - 1] == ",":
                return before_apposition(line, who - 1, floor) or noun
            return noun
    return None


def _name_in_apposition(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “her sister, Kim Lee, said”, return “Kim Lee”."""
    inside = noun_up_to(line, comma - 1, floor)
    if inside is None or inside[1] - inside[0] < 2 or not _is_name(line, inside):
        return None
    if inside[0] <= floor or line.words[inside[0] - 1] != ",":
        return None
    if line.lows[inside[0]].rstrip(".") in TITLES:
        return inside
    described = noun_up_to(line, inside[0] - 2, floor)
    if described is None or (is_capital(line.words[described[1] - 1]) and not _is_post(line, described)):
        return None
    return None if described[0] > floor and _follows_name(line, described[0] - 1, floor) else inside


def _is_name(line: Line, noun: Noun) -> bool:
    """Tell whether a noun is a name, with or without a post before it: “Kim Lee”, “state Rep. Kim Lee”."""
    first = next((at for at in range(noun[0], noun[1] - 1) if line.words[at] not in ROLES), noun[1] - 1)
    return noun[1] - first > 1 and all(map(is_capital, line.words[first : noun[1]]))


def _is_post(line: Line, noun: Noun) -> bool:
    """Tell whether a noun is somebody's post, though it ends in a name: “the director of the Bank of Japan”."""
    first, second = line.lows[noun[0]], noun[0] + 1
    return first in DETERMINERS and second < noun[1] and not is_capital(line.words[second])


def _follows_name(line: Line, comma: int, floor: int) -> bool:
    """Tell whether a description follows a name: of “Kim Lee, editor of the town’s paper, The Bell, said”, “editor”."""
    named = noun_up_to(line, comma - 1, floor) if line.words[comma] == "," else None
    return named is not None and named[1] - named[0] > 1 and _is_plain_name(line, named)


def described(line: Line, noun: Noun | None, floor: int) -> Noun | None:
    """Of “Kim Lee, the head of Lee Media”, with the noun that ends it, return “Kim Lee”; any other noun as it is."""
    if noun is None or noun[0] <= floor or line.words[noun[0] - 1] != "," or _is_plain_name(line, noun):
        return noun
    name = noun_up_to(line, noun[0] - 2, floor)
    return name if name and _is_plain_name(line, name) else noun


def _is_plain_name(line: Line, noun: Noun) -> bool:
    """Tell a name from a post or a place: “Kim Lee”, not “director of the EPA”, nor “Ohio” of “nurse in Ohio”."""
    if LINKS & set(line.lows[slice(*noun)]) or not is_capital(line.words[noun[1] - 1]):
        return False
    return noun[0] == 0 or line.lows[noun[0] - 1] not in GOVERNING


def reporter(line: Line, comma: int, floor: int) -> Noun | None:
    """Of “the plan, Kim Lee said, ends”, return “Kim Lee”, whose report the whole is."""
    verb = comma - 1
    if verb <= floor or line.lows[verb] not in REPORTING or is_passage(line, verb):
        return None
    subject = noun_before(line, verb - 1, floor) if line.lows[verb - 1] not in PRONOUNS else (verb - 1, verb)
    return subject if subject and subject[0] > floor and line.words[subject[0] - 1] == "," else None


def renamed(line: Line, subject: Noun, ceiling: int) -> Noun:
    """Of “his sister, Kim Lee,”, return “Kim Lee”; any other subject as it is."""
    comma = subject[1]
    if comma + 2 >= ceiling or line.words[comma] != "," or is_capital(line.words[comma - 1]):
        return subject
    first = comma + 1
    while first < ceiling and line.words[first] in ROLES:
        first += 1
    last = first
    while last < ceiling and (is_capital(line.words[last]) or line.lows[last] in PARTICLES):
        last += 1
    is_name = last - first > 1 and (last == ceiling or line.words[last] in AFTER_NAME)
    return (comma + 1, last) if is_name else subject
