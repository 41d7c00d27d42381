"""The content is governed by a preposition: Kim Lee called for calm. She spoke of a good day. Her attack on the plan."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.grammar import POSSESSIVES
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.nouns import Noun, noun_before
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import PREPOSITIONS, governing

VERBS = {preposition: governing(preposition) for preposition in PREPOSITIONS}
NOUNS = {preposition: listed("governing", f"nouns {preposition}") for preposition in ("about",)}
WORDS = frozenset().union(*VERBS.values(), *NOUNS.values())


def governed(line: Line, word: int) -> Content | None:
    """Return what the preposition after the verb or noun governs."""
    preposition = line.word(word + 1)
    first = word + 2
    if first >= line.last(word):
        return None
    if line.lows[word] in VERBS.get(preposition, ()) and is_verb(line, word):
        end = thing_end(line, word, first)
        speaker = None if is_passive(line, word) else speaker_of(line, word)
        return Content("governed " + preposition, first, end, (word, first), speaker) if end else None
    if line.lows[word] in NOUNS.get(preposition, ()):
        end = thing_end(line, word, first)
        return Content("noun " + preposition, first, end, (word, first), owner(line, word)) if end else None
    return None


def owner(line: Line, noun: int) -> Noun | None:
    """Return who owns a saying: “Lee’s promise”, “his promise”."""
    floor = line.first(noun)
    for at in range(noun - 1, max(floor - 1, noun - 4), -1):
        if line.lows[at] in {"his", "her", "their"}:
            return at, at + 1
        if line.lows[at] in POSSESSIVES:
            return noun_before(line, at - 1, floor)
    return None
