"""How much a line reads like an article's text.

Sentences weigh for it by their words; menus, links and furniture against it. As in jusText, little words tell a
sentence from a list of names: a menu has none.
"""

from articles.reading.page.furniture import Furniture
from articles.reading.page.lines import Line

SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "”", '"', "’", ")", "—", "»")
HEAVIEST = 300.0
AGAINST = {"skip": -4.0, "break": -60.0, "end": -60.0}  # by the furniture's effect


def weight(line: Line, kind: Furniture | None, common: frozenset[str]) -> float:
    """Return a line's weight: about its number of words for prose, below zero for anything else.

    `common` are the little words of the page's language.
    """
    if kind:
        return AGAINST[kind.effect]
    if line.ruled and line.linked > 0.1:  # a site's own words below the last rule
        return AGAINST["skip"]
    if line.heading:
        return -2.0
    words = line.text.split()
    if line.linked < 0.6 and is_prose(line, words, common):
        return min(HEAVIEST, len(words) * (1 - line.linked))
    if line.linked < 0.6 and len(words) >= 3 and line.text.endswith(SENTENCE_ENDS[:9]) and not line.item:
        return len(words) / 3
    return -3.0 - 3 * line.linked - (2 if line.item else 0)


def is_prose(line: Line, words: list[str], common: frozenset[str]) -> bool:
    """Return whether a line is a whole sentence, or long enough to be one cut short."""
    if len(words) < 7:
        return False
    ends = line.text.endswith(SENTENCE_ENDS)
    if not ends and len(words) < 18:
        return False
    little = sum(word.casefold().strip(",.;:“”\"'’()") in common for word in words[:200])
    return little >= 0.18 * min(len(words), 200)
