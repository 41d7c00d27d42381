"""The speaker owns the words: Lee’s promise to “start again”. He kept his pledge to “start again”.

Of words right behind their owner, what follows must tell that they were said: Lee’s “we agree” is known; Lee’s “we
agree” remark; but not Lee’s “army” of helpers.
"""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.grammar import BE, POSSESSIVES, is_capital, is_passage
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_before

SAYINGS = listed("speech", "nouns")
OWN = {"his": "he", "her": "she", "their": "they"}
FARTHEST = 8


def possessor(line: Line, at: int) -> Attribution | None:
    """Return the owner of the promise, remark … that leads to the passage at `at`."""
    floor = line.first(at)
    if at - 2 >= floor and line.lows[at - 1] in POSSESSIVES:
        return _owner(line, at, floor) if _is_saying(line, at) else None
    for noun in range(at - 1, max(floor, at - FARTHEST), -1):
        if is_passage(line, noun) or line.words[noun] in ",;":
            return None
        if line.lows[noun] in SAYINGS:
            return _owner(line, noun, floor)
    return None


def _owner(line: Line, noun: int, floor: int) -> Attribution | None:
    for place in range(noun - 1, max(floor - 1, noun - 4), -1):
        low = line.lows[place]
        if low in OWN:
            subject = next((at for at in range(place - 1, floor - 1, -1) if line.lows[at] == OWN[low]), place)
            return attribution("possessor", line, noun, (subject, subject + 1))
        if low in POSSESSIVES and (owner := noun_before(line, place - 1, floor)):
            return attribution("possessor", line, noun, owner)
    return None


def _is_saying(line: Line, at: int) -> bool:
    after = line.word(at + 1).lower()
    return is_capital(line.words[at - 2]) and (after in BE or after in SAYINGS)
