"""The speaker owns the words: Lee’s promise to “start again”. He kept his pledge to “start again”."""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.mentions import noun_before
from articles.reading.quotes.rules.cue_after import made

WORDS = frozenset(
    """promise promises pledge pledges claim claims call calls vow vows warning statement comment comments remark remarks
    words phrase assertion suggestion argument description message slogan motto advice assessment complaint demand plea
    declaration announcement prediction question answer reply response speech tweet line contention view belief""".split()
)
OWN = {"his": "he", "her": "she", "their": "they"}
FARTHEST = 8


def possessor(line: Line, at: int) -> Attribution | None:
    """Return the owner of the promise, remark … that leads to the passage at `at`."""
    floor = line.first(at)
    for noun in range(at - 1, max(floor, at - FARTHEST), -1):
        if line.words[noun] == QUOTE or line.words[noun] in ",;":
            return None
        if line.lows[noun] in WORDS:
            return _owner(line, noun, floor)
    return None


def _owner(line: Line, noun: int, floor: int) -> Attribution | None:
    for place in range(noun - 1, max(floor - 1, noun - 4), -1):
        low = line.lows[place]
        if low in OWN:
            subject = next((at for at in range(place - 1, floor - 1, -1) if line.lows[at] == OWN[low]), place)
            return made(line, "possessor", noun, (subject, subject + 1))
        if low in {"’s", "'s"} and (owner := noun_before(line, place - 1, floor) if place > floor else None):
            return made(line, "possessor", noun, owner)
    return None
