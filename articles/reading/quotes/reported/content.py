"""What somebody is said to say, think or want, in the text's own words: which words, by which cue, of whom."""

from collections.abc import Callable
from typing import NamedTuple

from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import Noun


class Content(NamedTuple):
    """The words from `first` up to `last`, places among those of a line."""

    rule: str
    first: int
    last: int
    cue: Noun
    speaker: Noun | None  # None: the sentence names none, as in “is expected to”


Rule = Callable[[Line, int], Content | None]
