"""What a rule says of a passage: which words name the speaker, and which word attributes."""

from typing import NamedTuple

from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import Noun


class Attribution(NamedTuple):
    """The words that name the speaker stand at `start:end` of the text."""

    rule: str
    cue: str
    start: int
    end: int


def attribution(rule: str, line: Line, cue: Noun | int, speaker: Noun) -> Attribution:
    """Return an attribution by the places of its cue and its speaker among the words of a line."""
    first, last = (cue, cue + 1) if isinstance(cue, int) else cue
    words = line.text[line.starts[first] : line.ends[last - 1]]
    return Attribution(rule, words, line.starts[speaker[0]], line.ends[speaker[1] - 1])
