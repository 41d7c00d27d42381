"""A dash and a name sign the passage, beside it or below: “We agree.” ― Kim Lee"""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.grammar import LINKS, PARTICLES, is_capital, is_finite, is_word
from articles.reading.quotes.lines import Line

DASHES = frozenset("―—–-")
CLOSING = frozenset({'"', "”"})
ENDING = CLOSING | {",", "(", "."}
LONGEST = 12  # words
WITHIN_NAME = PARTICLES | LINKS | frozenset(".'’")


def signature(line: Line, at: int) -> Attribution | None:
    """Return the attribution to the name that a dash ties to the passage at `at`, if nothing but it follows."""
    return _signed(line, at + 1)


def signature_below(line: Line) -> Attribution | None:
    """Return the attribution to the name that a dash sets in a line of its own."""
    return _signed(line, 0)


def closing_signature(line: Line) -> Attribution | None:
    """Return the attribution to the name that opens a line of its own with which a passage closes: Kim Lee, nurse.”"""
    last = len(line.words)
    if not 1 < last <= LONGEST or line.words[-1] not in CLOSING or not is_capital(line.words[0]):
        return None
    name = next((place for place in range(last) if line.words[place] in ENDING), last)
    if name < 2 or any(is_finite(line, place) for place in range(name)):
        return None
    if not all(is_capital(word) or word.lower() in WITHIN_NAME for word in line.words[:name]):
        return None
    return attribution("signature", line, last - 1, (0, name))


def _signed(line: Line, dash: int) -> Attribution | None:
    first, last = dash, len(line.words)
    while line.word(first) in DASHES:
        first += 1
    if first == dash or not 0 < last - first <= LONGEST:
        return None
    while last > first and not is_word(line.words[last - 1]):
        last -= 1
    last = next((place for place in range(first, last) if line.words[place] in ",("), last)
    if last == first or not is_capital(line.words[first]):
        return None
    if not all(is_capital(word) or word.lower() in WITHIN_NAME for word in line.words[first:last]):
        return None
    return attribution("signature", line, dash, (first, last))
