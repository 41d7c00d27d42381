"""Whether a page is one article at all, or a notice, a wall or a list."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from articles.reading.notes import Problem
from articles.reading.page.lines import Line
from articles.reading.page.prose import size_of

MISSING = re.compile(
    r"\b(?:404|page (?:was )?not found|page (?:you|does)[^.]{0,60}(?:not exist|found|moved|no longer)|"
    r"403 forbidden|access denied|500 internal|502 bad gateway|503 service)\b",
    re.IGNORECASE,
)
WALL = re.compile(
    r"\b(?:we (?:and our (?:\d+ )?partners )?(?:use cookies|store and access)|such as cookies|reject all|"
    r"this (?:web)?site uses cookies|accept (?:all )?cookies|cookie (?:settings|policy)|are you a robot|"
    r"verify (?:that )?you are (?:a )?human|enable javascript|checking your browser)\b",
    re.IGNORECASE,
)
PAYWALL = re.compile(
    r"\b(?:for subscribers only|subscribers[- ]only|(?:is|are) (?:for|reserved for|available (?:only )?to) subscribers|"
    r"(?:log in|sign in|subscribe|register)\b[^.]{0,40} to (?:continue|read|keep)\b)",
    re.IGNORECASE,
)
TEASER_END = re.compile(
    r"(?:\bread more\b|\bcontinue reading\b|\bmore »)\W*+$|(?:…|\.\.\.)(?:(?!…|\.\.\.)\W)*+$", re.IGNORECASE
)
SHORT, NOTHING = 60, 20  # words
LOOKED_AT = 1000  # lines
TEASER, SEVERAL = 8, 4  # words of a teaser at least; so many make a list


def problems_of(lines: Sequence[Line], body: Sequence[Line], title: str) -> tuple[Problem, ...]:
    """Return why a page gives no article; nothing for an article."""
    words = sum(map(_size, body))
    everything = "\n".join(line.text for line in lines[:80])[:6000]
    if words < 2 * SHORT and (MISSING.search(title) or (words < SHORT and MISSING.search(everything))):
        return (_aside("error-page", "The page is an error message, not an article."),)
    if words < 2 * SHORT and len(WALL.findall(everything)) > (words >= SHORT):
        return (_aside("wall", "The page is a notice about cookies or a check of the browser, not an article."),)
    if words < NOTHING and PAYWALL.search(everything):
        return (_aside("wall", "The page shows its article to subscribers only."),)
    if _is_listing(lines, body):
        return (_aside("listing", "The page lists several articles and is none itself."),)
    if not words:
        return (_aside("no-text", "The page holds no sentences that could be an article."),)
    return ()


def _is_listing(lines: Sequence[Line], body: Sequence[Line]) -> bool:
    """Teasers: several paragraphs that stop at "Read more" or at an ellipsis, and no text beside them."""
    teasers = set(_teasers(lines[:LOOKED_AT]))
    long = [line for line in body if _size(line) >= TEASER]
    text = [line for line in long if line.text not in teasers]
    return len(teasers) >= SEVERAL and len(text) < 0.4 * len(long)


def _teasers(lines: Sequence[Line]) -> Iterator[str]:
    """The sentences that break off; a list's item or a link that does so is a title, of a comment or an article."""
    for line, below in zip_longest(lines, lines[1:]):
        if line.item or line.linked >= 0.5 or _size(line) < TEASER:
            continue
        more = below is not None and _size(below) < TEASER and TEASER_END.match(below.text)
        if more or TEASER_END.search(line.text[-40:]):
            yield line.text


def _size(line: Line) -> int:
    return size_of(line.text, line.text.split())


def _aside(code: str, message: str) -> Problem:
    return Problem(code, message, sets_aside=True)
