"""The lines among which a title is looked for, with what all the clues want to know of them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.reading.authors import opens_a_byline, read_byline
from articles.reading.page.furniture import Furniture
from articles.reading.page.head import is_head
from articles.reading.page.lines import Line
from articles.reading.page.title.site import halves

WORD = re.compile(r"[^\W_]{3,}")
BEYOND = 5  # lines below the last that may be the title, looked at for bylines and days
TEXT_LINES, TEXT_LENGTH = 40, 6000  # of the text, in which the title's words come again


@dataclass(frozen=True, slots=True)
class Opening:
    """The first lines of a page, up to a little way into its text."""

    lines: Sequence[Line]  # of the whole page
    kinds: Sequence[Furniture | None]
    reach: int  # the number of lines that may be the title
    body: int  # the line at which the text starts
    keys: Sequence[str]
    counts: Mapping[str, int]  # how often each key is printed
    heads: Sequence[bool]  # whether a line is a byline or a dateline
    bylines: Sequence[bool]
    names: frozenset[str]  # of the bylines, folded
    words: Counter[str]  # of the text's opening, folded
    sites: Mapping[str, str]  # for "Title | Site": the site by the title's key
    sole: bool  # there is one heading of the first rank


def look_at(lines: Sequence[Line], kinds: Sequence[Furniture | None], body: int, reach: int) -> Opening:
    """Return what is to be known of the first `reach` lines of a page whose text starts at line `body`."""
    keys = [line.key for line in lines[:reach]]
    counts = Counter(keys)
    near = lines[: reach + BEYOND]
    signed = [_names(near, at) for at in range(len(near))]
    text = " ".join(line.text for line in lines[body : body + TEXT_LINES])[:TEXT_LENGTH]
    return Opening(
        lines=lines,
        kinds=kinds,
        reach=reach,
        body=body,
        keys=keys,
        counts=counts,
        heads=[is_head(line) for line in near],
        bylines=[bool(names) for names in signed],
        names=frozenset(name.casefold() for names in signed for name in names),
        words=Counter(WORD.findall(text.casefold())),
        sites=halves(lines[:reach], counts),
        sole=sum(line.heading == 1 for line in lines) == 1,
    )


def _names(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    if opens_a_byline(lines[at].text):
        return read_byline(f"By {lines[at + 1].text}") if at + 1 < len(lines) else ()
    return read_byline(lines[at].text)
