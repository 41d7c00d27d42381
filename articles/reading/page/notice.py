"""Sentences that a site prints for its readers: "Get it to your inbox", "This site uses cookies", and captions.

Their words may stand in a title as well, so they tell only of lines of the text.
"""

import re

from articles.reading.page.caption import is_caption
from articles.reading.page.furniture import LONGEST, Furniture, Phrases, by_start, listed, numberless
from articles.reading.page.lines import Line

LONGEST_NOTICE = 1500
SHORT = 6  # words
COOKIES = re.compile(r"\bcookies?\b")
SITES = re.compile(
    r"\b(?:consent|websites?|this site|our site|browser|opt[- ]out|third[- ]part|advertis\w+|analytics|preferences|"
    r"plugin)\b"
)
# What all disclaimers hold: what somebody does not answer for, what is said, and where
NOT_ANSWERED_FOR = re.compile(
    r"\b(?:liable|liability|warrant(?:y|ies)|responsib(?:le|ility)|"
    r"necessarily (?:reflect|represent)|at your own risk)\b"
)
SAID = re.compile(
    r"\b(?:views|opinions?|information|contents?|materials?|statements)\b[^.]{0,60}"
    r"\b(?:expressed|contained|provided|presented|published|posted|on this)\b"
)
WHERE = re.compile(r"\b(?:this|our) (?:web ?)?(?:site|blog|page|publication|article|post|newsletter)\b")
QUOTED = re.compile('[“”"«»]')
YOU = frozenset({"you", "your", "you're", "i"})
CAPTION = Furniture("caption", "skip")
COOKIE_NOTICE = Furniture("cookie notice", "skip")
DISCLAIMER = Furniture("disclaimer", "skip")


def notice(line: Line) -> Furniture | None:
    """Return what a line tells readers of the site or of a picture; None for a line that may belong to an article."""
    if len(line.text) > LONGEST_NOTICE or line.heading:
        return None
    text = line.text.casefold().replace("’", "'")
    if "cookie" in text and COOKIES.search(text) and SITES.search(text):
        return COOKIE_NOTICE
    if _is_disclaimer(text):
        return DISCLAIMER
    if len(text) > LONGEST:
        return None
    return _spoken(text) or _opening(line) or (CAPTION if is_caption(line.text) else None)


def _is_disclaimer(text: str) -> bool:
    if not any(sign in text for sign in ("liab", "warrant", "responsib", "necessarily", "own risk")):
        return False
    tells = NOT_ANSWERED_FOR.search(text) and SAID.search(text) and WHERE.search(text)
    return tells is not None and not QUOTED.search(text)


def _spoken(text: str) -> Furniture | None:
    """What the site itself says; between quotation marks it is somebody else who speaks."""
    if QUOTED.search(text):
        return None
    words = set(text.split())
    return _within(listed().within, words, text) or (_within(listed().to_you, words, text) if words & YOU else None)


def _within(phrases: Phrases, words: set[str], text: str) -> Furniture | None:
    for opening in phrases.keys() & words:
        for phrase, kind in phrases[opening]:
            if phrase in text:
                return kind
    return None


def _opening(line: Line) -> Furniture | None:
    key = numberless(line)
    return by_start(listed().short, key) if len(key.split()) <= SHORT else None
