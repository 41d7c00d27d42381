"""Somebody is quoted by somebody: Quoting Kim Lee, they called it “a good day”. The paper quoted Kim Lee as saying …"""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.mentions import noun_after
from articles.reading.quotes.rules.cue_after import made

QUOTING = frozenset({"quoting", "quoted", "quotes", "quote", "citing", "cited", "cites"})
SPEAKING = frozenset({"as", "saying", "adding", "who"})


def quoting(line: Line, at: int) -> Attribution | None:
    """Return the one whose words are quoted in the sentence of the passage at `at`."""
    floor = line.first(at)
    for verb in range(at - 1, floor - 1, -1):
        if line.words[verb] == QUOTE:
            return None
        if line.lows[verb] in QUOTING and (line.lows[verb] == "quoting" or SPEAKING & set(line.lows[verb:at])):
            source = next((place + 1 for place in range(verb, at) if line.lows[place] == "from"), verb + 1)
            speaker = noun_after(line, source, at)
            return made(line, "quoting", verb, speaker) if speaker else None
    return None
