"""Which site a page is from, and its address, where the page prints them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.reading.dates import find_days
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet
from articles.reading.page.title import Title

LONGEST = 200
ADDRESS = re.compile(r"https?://[^\s<>\"”)\]]++")
SOURCE = re.compile(r"(?:source|original source|url|permalink|link|via|from)\s*:\s*(\S.*)$", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"(?:©|copyright)[\s©\d–-]{1,30}+(?<=\s)([A-Z][\w.,'’& -]{1,60}?)(?:\.|,? (?:inc|llc|ltd|all rights)|\||$)",
    re.IGNORECASE,
)
RESERVED = re.compile(r"([A-Z][\w.'’& -]{1,60}?)[,.]? all rights reserved", re.IGNORECASE)
SITE_AND_DAY = re.compile(r"([A-Z][\w.'’& ]{2,40}?),\s*$")


@dataclass(frozen=True, slots=True)
class Site:
    name: str = ""
    address: str = ""


def find_site(sheet: Sheet) -> Site:
    """Return the site's name and the page's address, each "" where the page does not print it."""
    name, address = sheet.title.site if sheet.title else "", ""
    for at in [*sheet.below_title, *sheet.in_opening, *sheet.foot]:
        text = sheet.lines[at].text
        kind = sheet.kinds[at]
        if len(text) > LONGEST or (kind is not None and kind.reason == "caption"):  # pictures have rights of their own
            continue
        if source := SOURCE.match(text):
            found = ADDRESS.search(source[1])
            address = address or (found[0] if found else "")
            name = name or ("" if found else source[1])
        name = name or _before_the_day(text) or _holder_of_rights(text)
    return Site((name or _masthead(sheet.lines, sheet.title)).strip(), address)


def _masthead(lines: Sequence[Line], title: Title | None) -> str:
    """The first line of the page, if it is short and the page's last lines name it again."""
    first = lines[0].text if lines else ""
    last = lines[max(len(lines) - 15, 1) :]
    named = any(first in line.text for line in last)
    is_title = title is not None and title.text == first
    return first if named and not is_title and 1 <= len(first.split()) <= 6 and first[:1].isupper() else ""


def _before_the_day(text: str) -> str:
    """ "Northern Post, November 21, 2016" """
    days = find_days(text)
    match = SITE_AND_DAY.match(text[: days[0].start]) if days and days[0].end == len(text) else None
    return "" if match is None or match[1].lower().startswith(("by ", "written ", "posted ")) else match[1]


def _holder_of_rights(text: str) -> str:
    match = COPYRIGHT.search(text) or RESERVED.match(text)
    return match[1].strip(" .,") if match else ""
