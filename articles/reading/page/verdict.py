"""Whether a page is one article at all, or a notice, a wall or a list."""

import re
from collections.abc import Sequence

from articles.reading.notes import Problem
from articles.reading.page.lines import Line

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
TEASER_END = re.compile(r"(?:\bread more\b|\bcontinue reading\b|\[?(?:…|\.\.\.)\]?|\bmore »)\W*$", re.IGNORECASE)
SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', "’", ")", "»", "]", "more", "More", "reading", "Reading", "MORE")
SHORT = 60  # words


def problems_of(lines: Sequence[Line], body: Sequence[Line], title: str) -> tuple[Problem, ...]:
    """Return why a page gives no article; nothing for an article."""
    words = sum(len(line.text.split()) for line in body)
    everything = "\n".join(line.text for line in lines[:80])[:6000]
    if words < 2 * SHORT and (MISSING.search(title) or (words < SHORT and MISSING.search(everything))):
        return (_aside("error-page", "The page is an error message, not an article."),)
    if words < 2 * SHORT and len(WALL.findall(everything)) > (words >= SHORT):
        return (_aside("wall", "The page is a notice about cookies or a check of the browser, not an article."),)
    if _is_listing(body, 4) or (_is_listing(body, 1) and _is_listing(lines, 4)):
        return (_aside("listing", "The page lists several articles and is none itself."),)
    if not words:
        return (_aside("no-text", "The page holds no sentences that could be an article."),)
    return ()


def _is_listing(lines: Sequence[Line], least: int) -> bool:
    """Teasers: some paragraphs that stop at "Read more" or at an ellipsis, and little else but headlines."""
    long = [line.text for line in lines if len(line.text.split()) >= 8 and line.text.endswith(SENTENCE_ENDS)]
    teasers = sum(TEASER_END.search(text[-40:]) is not None for text in long)
    short = sum(TEASER_END.match(line.text) is not None for line in lines if len(line.text.split()) < 8)
    return teasers + short >= least and teasers + short >= 0.6 * len(long)


def _aside(code: str, message: str) -> Problem:
    return Problem(code, message, sets_aside=True)
