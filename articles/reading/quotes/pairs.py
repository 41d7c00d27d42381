"""Two nouns that speak as one: “Kim Lee and Jo Park said”, “he and Park said”, “the mayor and former senator said”."""

from articles.reading.quotes.appositions import noun_up_to
from articles.reading.quotes.grammar import CALENDAR, DETERMINERS, ROLES, is_capital
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun, noun_after

BEFORE_PAIR = CALENDAR | {",", ";", ":", "—", "–", "that", "but", "while", "as", "when", "because", "if", QUOTE}
AFTER_PAIR = frozenset({",", ".", ";", " ", QUOTE})
PERSONS = frozenset({"he", "she"})


def joined(line: Line, second: Noun, floor: int) -> Noun:
    """Return a subject with the one before it that “and” joins to it, if both open a clause; else as it is."""
    conjunction = second[0] - 1
    if conjunction <= floor or line.lows[conjunction] != "and":
        return second
    first = _before(line, conjunction, floor)
    if first is None or (first[0] > floor and line.lows[first[0] - 1] not in BEFORE_PAIR):
        return second
    return (first[0], second[1]) if _is_pair(line, first, second) else second


def joined_after(line: Line, first: Noun, ceiling: int) -> Noun:
    """Return a subject that follows its verb with the one that “and” joins to it: “said Kim Lee and Jo Park.” Another
    clause may begin with the second, so that something must end behind it."""
    if first[1] >= ceiling or line.lows[first[1]] != "and" or not is_capital(line.words[first[1] - 1]):
        return first
    second = noun_after(line, first[1] + 1, ceiling)
    if second is None or not is_capital(line.words[second[1] - 1]) or line.word(second[1]) not in AFTER_PAIR:
        return first
    return first[0], second[1]


def _before(line: Line, conjunction: int, floor: int) -> Noun | None:
    place = conjunction - 1
    return (place, conjunction) if line.lows[place] in PERSONS else noun_up_to(line, place, floor)


def _is_pair(line: Line, first: Noun, second: Noun) -> bool:
    """Tell two names from a name and the verb of another clause; of two posts, the second has no article."""
    if line.lows[first[0]] in PERSONS or is_capital(line.words[first[1] - 1]):
        return True
    posts = line.lows[first[1] - 1] in ROLES and line.lows[second[1] - 1] in ROLES
    return posts and line.lows[second[0]] not in DETERMINERS
