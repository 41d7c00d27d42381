"""Titles of books and programmes, and small headings, stand between quotation marks, but nobody says them."""

from articles.reading.quotes.grammar import is_capital, is_finite, is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import ENDED, QUOTE, REACH, Line

SMALL = listed("grammar", "small in titles")
KINDS = listed("contents", "works")
LONGEST = 14
ADDRESSING = frozenset(
    {
        ",",
        ":",
        QUOTE,
        "said",
        "says",
        "saying",
        "read",
        "reads",
        "reading",
        "chanted",
        "chanting",
        "wrote",
        "tweeted",
        "called",
    }
)


def names_a_work(line: Line, at: int) -> bool:
    """Tell whether the passage at `at` is a title: capitals throughout, inside a sentence that has none."""
    if _is_by_somebody(line, at):
        return True
    inner = line.inner(at).rstrip(",.").split()
    if not 1 <= len(inner) <= LONGEST or inner[-1].endswith(ENDED) or not all(map(_may_stand_in_title, inner)):
        return False
    if _follows_kind(line, at):
        return True
    if len(inner) == 1:
        return False
    before = line.lows[at - 1] if at else ""
    if at and line.sentences[at] != line.sentences[at - 1] and not is_finite(line, min(at + 1, len(line.words) - 1)):
        return False
    return bool(before) and before not in ADDRESSING and not _in_heading(line)


def _may_stand_in_title(word: str) -> bool:
    return not word[0].isalpha() or word[0].isupper() or word in SMALL


def _is_by_somebody(line: Line, at: int) -> bool:
    """Tell whether an author follows, as after a title: “The hall reopens,” by Kim Lee."""
    inner, comma = line.inner(at), line.word(at + 1) == ","
    if not inner or inner[0].islower() or not (comma or inner.endswith(",")):
        return False
    return line.word(at + 1 + comma) == "by" and is_capital(line.word(at + 2 + comma))


def _follows_kind(line: Line, at: int) -> bool:
    """Tell whether a word for a work stands before the passage: “his book, ‘Hope’”, “the film ‘Hope’”."""
    before = at - 1 - (at > 1 and line.words[at - 1] == ",")
    return before > 0 and line.lows[before] in KINDS


def is_crosshead(line: Line, at: int) -> bool:
    """Tell whether the passage at `at` is all of its line, in single marks and a few words: a small heading."""
    alone = line.opens(at) and not any(map(is_word, line.words[at + 1 :]))
    return alone and line.text[line.starts[at]] in "'‘" and len(line.inner(at).split()) <= LONGEST


def _in_heading(line: Line) -> bool:
    written = [word for word in line.words[:REACH] if is_word(word) and word not in SMALL]
    return 5 * sum(map(is_capital, written)) >= 4 * len(written)
