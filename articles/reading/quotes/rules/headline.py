"""The heading of a text names the speaker first: Lee: We ‘Agree’ on All. Kim Lee Calls Day ‘Good’."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import BARE, CUES, PARTICIPLES
from articles.reading.quotes.grammar import is_capital, is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line

LONGEST = 25  # words of a heading
LONGEST_NAME = 5
VERBS = (CUES - PARTICIPLES - BARE) | listed("speech", "headlines")


def headline(line: Line, at: int) -> Attribution | None:
    """Return the name that opens the heading with the passage at `at`, by the colon or the verb that follows it."""
    if line.number or line.sentences[at] or len(line.words) > LONGEST or not is_capital(line.words[0]):
        return None
    if "\n" not in line.text:
        return None
    for place in range(1, min(at, LONGEST_NAME + 1)):
        if line.words[place] == ":" or line.lows[place] in VERBS:
            return attribution("headline", line, place, (0, place))
        if not is_word(line.words[place]) and line.words[place] not in "’'.&":
            return None
    return None
