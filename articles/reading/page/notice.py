"""Sentences that a site prints for its readers: "Get it to your inbox", "This site uses cookies", and captions.

Their words may stand in a title as well, so they tell only of lines of the text.
"""

import re

from articles.reading.page.caption import is_caption
from articles.reading.page.furniture import LONGEST, Furniture, by_start, listed, numberless
from articles.reading.page.lines import Line

LONGEST_COOKIE_NOTICE = 1500
SHORT = 6  # words
COOKIES = re.compile(r"\bcookies?\b")
SITES = re.compile(
    r"\b(?:consent|websites?|this site|our site|browser|opt[- ]out|third[- ]part|advertis\w+|analytics|preferences|"
    r"plugin)\b"
)
CAPTION = Furniture("caption", "skip")
COOKIE_NOTICE = Furniture("cookie notice", "skip")


def notice(line: Line) -> Furniture | None:
    """Return what a line tells readers of the site or of a picture; None for a line that may belong to an article."""
    if len(line.text) > LONGEST_COOKIE_NOTICE or line.heading:
        return None
    text = line.text.casefold().replace("’", "'")
    if "cookie" in text and COOKIES.search(text) and SITES.search(text):
        return COOKIE_NOTICE
    if len(text) > LONGEST:
        return None
    return _within(text) or _opening(line) or (CAPTION if is_caption(line.text) else None)


def _within(text: str) -> Furniture | None:
    phrases = listed().within
    for opening in phrases.keys() & set(text.split()):
        for words, kind in phrases[opening]:
            if words in text:
                return kind
    return None


def _opening(line: Line) -> Furniture | None:
    key = numberless(line)
    return by_start(listed().short, key) if len(key.split()) <= SHORT else None
