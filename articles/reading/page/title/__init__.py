"""Which line is the title.

No clue is sure, so what speaks for a line is added up (see `clues`), and the heaviest line above or in the opening of
the text is the title. How far it is ahead of the next one says how sure that is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.reading.authors import is_personal_name, is_signed
from articles.reading.page.furniture import Furniture
from articles.reading.page.lines import Line
from articles.reading.page.title.clues import CLUES, Clue
from articles.reading.page.title.opening import Opening, look_at
from articles.reading.page.title.site import without_author, without_site, without_trail

BREADCRUMB = re.compile(r"(?: [|·•] .*){3}|[»›«]|\w > \w|^Home\s*/")
AND = re.compile(r"(?<!\s)\s++(?:and|&)\s++")
BEYOND = 12  # a title may stand this many lines inside what reads like prose: after a cookie notice, say
FAR_AHEAD = 4.0  # the lead at which a title is as sure as it gets
LEAST, MOST = 0.7, 0.97  # the measured shares of right titles without a lead and far ahead


@dataclass(frozen=True, slots=True)
class Title:
    """A title, the lines that print it, and why it was taken."""

    text: str
    first: int  # the line that first prints it
    last: int  # the line after which the article's own head comes; as `first` where it is printed once
    site: str = ""  # the rest of a line "Title | Site"
    rule: str = "stated"
    confidence: float = 0.99


def find_title(lines: Sequence[Line], kinds: Sequence[Furniture | None], body: tuple[int, int]) -> Title | None:
    """Return the title of the article whose text stands in `body`, None if no line will do."""
    opening = look_at(lines, kinds, body[0], min(len(lines), body[0] + BEYOND))
    weights = dict(_weighed(opening))
    if not weights:
        return None
    best = _best(opening, weights)
    others = [weights[at] for at in weights if opening.keys[at] != opening.keys[best]]
    return _title(opening, best, lead=weights[best] - max([0.0, *others]))


def _weighed(opening: Opening) -> Iterator[tuple[int, float]]:
    for at in range(opening.reach):
        if not opening.kinds[at] and not opening.heads[at] and _may_be_title(opening.lines[at]):
            weight = sum(clue.weigh(opening, at) for clue in CLUES)
            if weight > 0:
                yield at, weight


def _best(opening: Opening, weights: dict[int, float]) -> int:
    """The heaviest line; where the same words weigh the same, the last printing of them."""
    heaviest = max(weights, key=lambda at: weights[at])
    return max(at for at in weights if weights[at] == weights[heaviest] and opening.keys[at] == opening.keys[heaviest])


def _may_be_title(line: Line) -> bool:
    if not 3 <= len(line.text) <= 300 or line.quoted or BREADCRUMB.search(line.text):
        return False
    return bool(line.heading) or not (is_signed(line.text) or _is_names(line.text))


def _is_names(text: str) -> bool:
    return len(text) < 60 and all(map(is_personal_name, AND.split(text)))


def _title(opening: Opening, at: int, lead: float) -> Title:
    lines, key = opening.lines, opening.keys[at]
    same = [where for where, other in enumerate(opening.keys) if other == key]
    last = max((where for where in same if lines[where].heading == 1), default=same[-1])
    text, site = lines[at].text, opening.sites.get(key, "")
    if not lines[at].heading:
        text = without_trail(text)
    if not site and at == 0 and opening.counts[key] == 1:
        text, site = without_site(text)
    return Title(
        without_author(text, opening.names),
        same[0],
        last,
        site,
        rule=_strongest(opening, at).name,
        confidence=round(LEAST + (MOST - LEAST) * min(lead / FAR_AHEAD, 1.0), 2),
    )


def _strongest(opening: Opening, at: int) -> Clue:
    return max(CLUES, key=lambda clue: clue.weigh(opening, at))
