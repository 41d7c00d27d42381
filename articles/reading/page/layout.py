"""Lines as they were printed → lines that are whole paragraphs.

Pages saved with every link on a line of its own break their paragraphs.
"""

from dataclasses import replace

from articles.reading.authors import read_byline
from articles.reading.page.lines import Line

BROKEN_AFTER = frozenset(
    """a an the of to in on at by for from with and or but that which who as is was are were has have had his her its
    their our these than""".split()  # noqa: SIM905
)
TERMINAL = '.!?:;”"’)…'


def whole_paragraphs(lines: list[Line]) -> list[Line]:
    """Return the lines with what layout broke joined again."""
    joined: list[Line] = []
    last = ""  # the last printed line of the paragraph
    parts: list[str] = []
    for line in lines:
        if joined and _belongs(joined[-1], last, line):
            parts.append(line.text)
        else:
            _close(joined, parts)
            joined.append(line)
            parts = [line.text]
        last = line.text
    _close(joined, parts)
    return joined


def _belongs(paragraph: Line, last: str, line: Line) -> bool:
    if line.apart or line.heading or line.item or paragraph.heading or paragraph.quoted != line.quoted:
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
