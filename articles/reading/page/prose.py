"""How much a line reads like an article's text.

Sentences weigh for it by their words; menus, links and furniture against it. As in jusText, little words tell a
sentence from a list of names: a menu has none. In a language whose little words are not listed, its marks tell it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from articles.reading.page.furniture import Furniture
from articles.reading.page.lines import Line

SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "॥", "؟", "۔", "።", ":", ";", "：")
CLOSING_MARKS = ("”", '"', "’", ")", "—", "»", "」", "』", "）")
ENDS = SENTENCE_ENDS + CLOSING_MARKS
MARKS = re.compile(r"[,.!?;:…](?=\s|$)|[、。，！？；：।॥؟،؛۔።]")
# Thai, Lao, Burmese, Khmer, Japanese and Chinese part no words by spaces; two of their letters make about a word.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
# Thai, Lao, Burmese and Khmer sentences have no marks either: so many letters are one.
UNMARKED, SENTENCE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), 60
HEAVIEST = 300.0
LOOKED_AT, LONG = 50, 80  # so many lines of so many letters show what language a page is in
LITTLE = 0.18  # of the words of a sentence
AGAINST = {"skip": -4.0, "break": -60.0, "end": -60.0}  # by the furniture's effect


def weight(line: Line, kind: Furniture | None, common: frozenset[str]) -> float:
    """Return a line's weight: about its number of words for prose, below zero for anything else.

    `common` are the little words of the page's language; none, where they are not known.
    """
    if kind:
        return AGAINST[kind.effect]
    if line.ruled and line.linked > 0.1:  # a site's own words below the last rule
        return AGAINST["skip"]
    if line.heading:
        return -2.0 - 4 * line.linked
    words = line.text.split()
    size = size_of(line.text, words)
    if line.linked < 0.6 and is_prose(line.text, words, size, common):
        return min(HEAVIEST, size * (1 - line.linked))
    if line.linked < 0.6 and size >= 3 and line.text.endswith(ENDS) and line.text[-1] not in ")—»）" and not line.item:
        return size / 3
    return -3.0 - 3 * line.linked - (2 if line.item else 0)


def is_prose(text: str, words: Sequence[str], size: int, common: frozenset[str]) -> bool:
    """Return whether a line is a whole sentence, or long enough to be one cut short."""
    if size < 7 or (size < 18 and not text.endswith(ENDS)):
        return False
    if not common:
        return len(MARKS.findall(text)) > size / 40 or len(UNMARKED.findall(text)) >= SENTENCE
    little = sum(word.casefold().strip(",.;:“”\"'’()") in common for word in words[:60])
    return little >= LITTLE * min(len(words), 60)


def size_of(text: str, words: Sequence[str]) -> int:
    """Return about how many words a text has, in scripts without spaces too."""
    return len(words) if text.isascii() else max(len(words), len(UNSPACED.findall(text)) // 2)


def words_that_tell(lines: Iterable[Line], common: frozenset[str]) -> frozenset[str]:
    """Return the little words if the page's long lines hold them, none if they are in a language that is not listed."""
    long = islice((line.text for line in lines if len(line.text) >= LONG), LOOKED_AT)
    words = [word.casefold() for text in long for word in text[:1000].split()]
    return common if sum(word in common for word in words) >= 0.5 * LITTLE * len(words) else frozenset()
