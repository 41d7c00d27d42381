"""A noun or an adjective that has a content: the claim that all agree, his promise to help, she is sure that."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.rules.governed import owner
from articles.reading.quotes.reported.speaking import speaker_of

NOUNS_THAT = listed("governing", "nouns that")
ADJ_THAT = listed("governing", "adjectives that")
WORDS = NOUNS_THAT | ADJ_THAT


def saying(line: Line, word: int) -> Content | None:
    low, after = line.lows[word], line.word(word + 1)
    if after == "that":
        end = clause_end(line, word, word + 1)
        if not end: return None
        if low in ADJ_THAT: return Content("adjective that", word + 1, end, (word, word + 1), speaker_of(line, word))
        if low in NOUNS_THAT: return Content("noun that", word + 1, end, (word, word + 1), owner(line, word))
    return None
