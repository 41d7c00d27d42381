"""Titles of books, programmes and songs stand between quotation marks too, but nobody says them: on “Meet the World”."""

from articles.reading.quotes.lines import ENDED, Line
from articles.reading.quotes.mentions import is_capital, is_word

SMALL = frozenset("a an the of in on at to for and or but with from by as vs is it".split())
LONGEST = 14
ADDRESSING = frozenset(
    {",", ":", "“…”", "said", "says", "read", "reads", "reading", "chanted", "chanting", "wrote", "tweeted", "called"}
)


def names_a_work(line: Line, at: int) -> bool:
    """Tell whether the passage at `at` is a title: capitals throughout, inside a sentence that has none."""
    words = line.inner(at).rstrip(",.").split()
    if not 2 <= len(words) <= LONGEST or words[-1].endswith(ENDED):
        return False
    if not all(not word[0].isalpha() or word[0].isupper() or word in SMALL for word in words):
        return False
    before = line.lows[at - 1] if at else ""
    return bool(before) and before not in ADDRESSING and not _in_heading(line)


def _in_heading(line: Line) -> bool:
    words = [word for word in line.words if is_word(word) and word not in SMALL]
    return 2 * sum(map(is_capital, words)) >= len(words)
