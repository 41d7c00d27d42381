"""Which line is the title.

A title is a heading, or printed twice, or the first half of "Title | Site"; it stands above the text, its words come
again in the text, and a byline or a date follows it. No one of these is sure, so they are added up.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from articles.reading.authors import is_personal_name, read_byline
from articles.reading.page.furniture import Furniture
from articles.reading.page.head import is_head
from articles.reading.page.lines import Line

SITE = re.compile(r"\s+(?:[|»·•–—:]|-{1,2}|by)\s+")
BREADCRUMB = re.compile(r"(?: [|·•] .*){3}|[»›«]|\w > \w|^Home\s*/")
SITE_LAST = re.compile(r"\s+[|»]\s+|\s+[-–—]\s+(?=[A-Z][\w.& ]{2,30}$)")
TRAIL = re.compile(r"^(?:[\w& ]{2,30} / ){1,4}")  # "News / India / Title"
WORD = re.compile(r"[^\W_]{3,}")
HEADINGS = (0.0, 6.0, 3.5, 2.0, 1.0, 0.5, 0.5)
BEYOND = 12  # a title may stand this many lines inside what reads like prose: after a cookie notice, say


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    first: int  # the line that first prints it
    last: int  # the line after which the article's own head comes; as `first` where it is printed once
    site: str = ""  # the rest of a line "Title | Site"


def find_title(lines: Sequence[Line], kinds: Sequence[Furniture | None], body: tuple[int, int]) -> Title | None:
    """Return the title of the article whose text stands in `body`, None if no line will do."""
    reach = min(len(lines), body[0] + BEYOND)
    keys = [line.key for line in lines[:reach]]
    counts = Counter(keys)
    words = set(WORD.findall(" ".join(line.text for line in lines[body[0] : body[0] + 40])[:6000].casefold()))
    sites = _halves(lines[:reach], counts)
    heads = [is_head(line) for line in lines[: reach + 5]]
    sole = sum(line.heading == 1 for line in lines) == 1
    best, best_score = None, 0.0
    for at in range(reach):
        if kinds[at] or heads[at] or not _may_be_title(lines[at]):
            continue
        score = (
            _score(lines, at, body[0], words)
            + 2.0 * any(heads[at + 1 : at + 5])
            + 3.0 * (counts[keys[at]] > 1)
            + 6.0 * (keys[at] in sites)
        )
        score += 1.5 * any(read_byline(below.text) for below in lines[at + 1 : at + 3]) + 4.0 * (
            sole and lines[at].heading == 1
        )
        if score > best_score or (score == best_score and best is not None and keys[at] == keys[best]):
            best, best_score = at, score
    return _title(lines, keys, best, sites) if best is not None else None


def _score(lines: Sequence[Line], at: int, body: int, words: set[str]) -> float:
    line = lines[at]
    count = len(line.text.split())
    score = HEADINGS[line.heading] - 3.0 * (line.linked > 0.5) - 3.0 * bool(line.item)
    score += 2.0 * (5 <= count <= 22) - 2.0 * (count < 4) - 2.0 * (count > 30) - 1.5 * line.text.endswith((".", ":"))
    own = set(WORD.findall(line.text.casefold()))
    score += 4.0 * len(own & words) / max(len(own), 3)
    distance = body - at
    score -= 0.06 * min(distance, 40) if distance > 0 else 2.0 - 0.1 * distance
    return score + 1.5 * (at == 0 and count > 4)


def _may_be_title(line: Line) -> bool:
    if not 4 <= len(line.text) <= 300 or line.quoted or BREADCRUMB.search(line.text):
        return False
    return bool(line.heading) or not is_personal_name(line.text)


def _halves(lines: Sequence[Line], counts: Counter[str]) -> dict[str, str]:
    """For "Title | Site" and "Title - Site": the site by the title's key, where the title has a line of its own too."""
    halves: dict[str, str] = {}
    for line in lines[:60]:
        for cut in SITE.finditer(line.text[:300]):
            key = Line(line.text[: cut.start()]).key
            if counts[key] and len(key) > 12:
                halves[key] = line.text[cut.end() :]
    return halves


def _title(lines: Sequence[Line], keys: Sequence[str], at: int, sites: dict[str, str]) -> Title:
    key = keys[at]
    same = [where for where, other in enumerate(keys) if other == key]
    last = max((where for where in same if lines[where].heading == 1), default=same[-1])
    text, site = lines[at].text, sites.get(key, "")
    if not lines[at].heading:
        text = TRAIL.sub("", text)
    if not site and at == 0:
        text, site = _without_site(text)
    return Title(text, same[0], last, site)


def _without_site(text: str) -> tuple[str, str]:
    """A lone "Title | Site", parted at its last mark."""
    cuts = list(SITE_LAST.finditer(text))
    if cuts and cuts[-1].start() > len(text) / 3:
        return text[: cuts[-1].start()], text[cuts[-1].end() :]
    return text, ""
