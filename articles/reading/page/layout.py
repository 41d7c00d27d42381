"""Lines as they were printed → lines that are whole paragraphs.

Two things break paragraphs: wrapping at a fixed width, and pages saved with every link on a line of its own.
"""

from dataclasses import replace
from itertools import pairwise

from articles.reading.authors import read_byline
from articles.reading.page.lines import Line

WIDEST_WRAP = 100
BROKEN_AFTER = frozenset(
    """a an the of to in on at by for from with and or but that which who as is was are were has have had his her its
    their our these than""".split()  # noqa: SIM905
)
TERMINAL = '.!?:;”"’)…'


def whole_paragraphs(lines: list[Line]) -> list[Line]:
    """Return the lines with what layout broke joined again."""
    width = wrapping_width(lines)
    joined: list[Line] = []
    last = ""  # the last printed line of the paragraph
    parts: list[str] = []
    for line in lines:
        if joined and _belongs(joined[-1], last, line, width):
            parts.append(line.text)
        else:
            _close(joined, parts)
            joined.append(line)
            parts = [line.text]
        last = line.text
    _close(joined, parts)
    return joined


def wrapping_width(lines: list[Line]) -> int:
    """Return the width that a text is wrapped at, 0 if it is not.

    In wrapped text a line ends where the next word would not have fitted.
    """
    pairs = [(above.text, below.text) for above, below in pairwise(lines) if _runs_on(above, below)]
    lengths = sorted(len(line.text) for line in lines)
    if len(pairs) < 5 or not 40 <= (width := lengths[int(0.98 * (len(lengths) - 1))]) <= WIDEST_WRAP:
        return 0
    full = sum(_is_full(above, below, width) for above, below in pairs)
    return width if full > 0.75 * len(pairs) else 0


def _runs_on(above: Line, below: Line) -> bool:
    return len(above.text) >= 30 and not (below.apart or below.heading or below.item or above.heading)


def _is_full(above: str, below: str, width: int) -> bool:
    return len(above) + 1 + len(below.split(" ", 1)[0]) > width - 2


def _belongs(paragraph: Line, last: str, line: Line, width: int) -> bool:
    if line.apart or line.heading or line.item or paragraph.quoted != line.quoted:
        return False
    if width and _is_full(last, line.text, width):
        return True
    if paragraph.heading:
        return False
    return _is_broken(paragraph.text, last, line) and not read_byline(line.text)


def _is_broken(paragraph: str, last: str, line: Line) -> bool:
    """A sentence that stops in its midst goes on in the next line."""
    if max(len(paragraph), len(last), len(line.text)) < 30:
        return False
    first = line.text[0]
    if first in ",.;)”’?!" or (first.islower() and last[-1] not in TERMINAL):
        return True
    return last[-1] in ",(" or last.rsplit(" ", 1)[-1].lower() in BROKEN_AFTER


def _close(joined: list[Line], parts: list[str]) -> None:
    if len(parts) < 2:
        return
    text = parts[0]
    for part in parts[1:]:
        text += part if part[0] in ",.;)”’?!" or text[-1] in "(“" else " " + part
    joined[-1] = replace(joined[-1], text=text)
