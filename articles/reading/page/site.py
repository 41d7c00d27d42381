"""Which site a page is from, and its address, where the page prints them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..dates import find_days
from .lines import Line

ADDRESS = re.compile(r"https?://[^\s<>\"”)\]]++")
SOURCE = re.compile(r"(?:source|original source|url|permalink|link|via|from)\s*:\s*(\S.*)$", re.IGNORECASE)
COPYRIGHT = re.compile(
    r"(?:©|copyright)[\s©\d–-]*\s([A-Z][\w.,'’& -]{1,60}?)(?:\.|,? (?:inc|llc|ltd|all rights)|\||$)", re.IGNORECASE
)
SITE_AND_DAY = re.compile(r"([A-Z][\w.'’& ]{2,40}?),\s*$")


@dataclass(frozen=True, slots=True)
class Site:
    name: str = ""
    address: str = ""


def find_site(lines: Sequence[Line], head: Iterable[int], foot: Iterable[int], beside_title: str) -> Site:
    """Return the site's name and the page's address, each "" where the page does not print it."""
    name, address = beside_title, ""
    for at in [*head, *foot]:
        text = lines[at].text
        if len(text) > 200:
            continue
        if source := SOURCE.match(text):
            found = ADDRESS.search(source[1])
            address = address or (found[0] if found else "")
            name = name or ("" if found else source[1])
        name = name or _before_the_day(text) or _holder_of_rights(text)
    return Site(name.strip(), address)


def _before_the_day(text: str) -> str:
    """ "Northern Post, November 21, 2016" """
    days = find_days(text)
    match = SITE_AND_DAY.match(text[: days[0].start]) if days and days[0].end == len(text) else None
    return "" if match is None or match[1].lower().startswith(("by ", "written ", "posted ")) else match[1]


def _holder_of_rights(text: str) -> str:
    match = COPYRIGHT.search(text)
    return match[1].strip(" .,") if match else ""
