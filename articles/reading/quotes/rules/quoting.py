"""Somebody is quoted by somebody: Quoting Kim Lee, they called it “a good day”. The paper quoted Kim Lee as saying …"""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import is_verb
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after

QUOTING = frozenset({"quoting", "quoted", "quotes", "quote"})
SPEAKING = frozenset({"as", "saying", "adding", "who"})


def quoting(line: Line, at: int) -> Attribution | None:
    """Return the one whose words are quoted in the sentence of the passage at `at`."""
    for verb in range(at - 1, line.first(at) - 1, -1):
        low = line.lows[verb]
        if low == "quoting" or (low in QUOTING and SPEAKING & set(line.lows[verb:at])):
            source = next((place + 1 for place in range(verb, at) if line.lows[place] == "from"), verb + 1)
            speaker = noun_after(line, source, at)
            return attribution("quoting", line, verb, speaker) if speaker and not _says(line, speaker[1]) else None
    return None


def _says(line: Line, after: int) -> bool:
    """Of “Kim Lee rose and, quoting the old song, said: …”, tell that it is Lee who says it."""
    verb = after + 1
    if line.word(after) != "," or verb >= len(line.words):
        return False
    return is_verb(line, verb) and line.lows[verb] not in PARTICIPLES
