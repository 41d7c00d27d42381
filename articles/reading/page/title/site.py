"""What is printed on the title's line beside it: "Title | Site", "News / India / Title", "Title by Ann Lee"."""

import re
from collections.abc import Collection, Mapping, Sequence

from articles.reading.page.lines import Line

MARK = re.compile(r"(?<!\s)\s++(?:[|»·•–—:]|-{1,2}|by)\s++")
SITE_LAST = re.compile(r"(?<!\s)\s++(?:[|»]\s++|[-–—]\s++(?=[A-Z][\w.& ]{2,30}$))")
TRAIL = re.compile(r"^(?:[\w& ]{2,30} / ){1,4}")  # "News / India / Title"
WORDS_BEFORE = 4
BY = re.compile(r"(?<!\s)\s++by\s++(?=[A-Z])")


def halves(lines: Sequence[Line], counts: Mapping[str, int]) -> dict[str, str]:
    """Return, for "Title | Site" and "Title - Site", the site by the title's key where the title stands alone too.

    A few words before the title, "Home News Title", say nothing of the site.
    """
    found: dict[str, str] = {}
    for line in lines[:60]:
        words = line.key.split(" ")
        for first in range(1, min(WORDS_BEFORE, len(words) - 3)):
            if counts.get(key := " ".join(words[first:])):
                found.setdefault(key, "")
        for cut in MARK.finditer(line.text[:300]):
            key = Line(line.text[: cut.start()]).key
            if counts.get(key) and len(key) > 12:
                found[key] = line.text[cut.end() :]
    return found


def without_site(text: str) -> tuple[str, str]:
    """Return the two parts of a lone "Title | Site", parted at its last mark; the whole and "" if it has none."""
    cuts = list(SITE_LAST.finditer(text))
    if cuts and cuts[-1].start() > len(text) / 3:
        return text[: cuts[-1].start()], text[cuts[-1].end() :]
    return text, ""


def without_trail(text: str) -> str:
    """Return a title without the sections printed before it."""
    return TRAIL.sub("", text)


def without_author(text: str, authors: Collection[str]) -> str:
    """Return a title without "by Ann Lee" at its end; `authors` are the names in the page's bylines, folded."""
    for cut in BY.finditer(text):
        if text[cut.end() :].casefold() in authors:
            return text[: cut.start()]
    return text
