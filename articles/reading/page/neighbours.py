"""What only a line's neighbours tell of it.

As in jusText, a line that says little of itself is judged by those around it: what stands above a credit is a caption,
and a lone sentence between two links announces another article.
"""

from collections.abc import Sequence

from articles.reading.page.caption import is_caption, is_credit
from articles.reading.page.furniture import Furniture
from articles.reading.page.lines import Line

CAPTION = Furniture("caption", "skip")
LONGEST_CAPTION = 60  # words
LONE = 0.3  # what is left of the weight of a lone sentence among links


def with_captions(lines: Sequence[Line], kinds: Sequence[Furniture | None], first: int) -> list[Furniture | None]:
    """Return the kinds with the captions from the line `first` on: above it, "Ann Lee/AP" may be part of a title."""
    told = list(kinds)
    for at in range(first, len(lines)):
        if told[at] is None and not lines[at].heading and is_caption(lines[at].text):
            told[at] = CAPTION
            if at > first and is_credit(lines[at].text) and _may_be_caption(lines[at - 1]):
                told[at - 1] = told[at - 1] or CAPTION
    return told


def _may_be_caption(line: Line) -> bool:
    return not line.heading and len(line.text.split()) <= LONGEST_CAPTION


def weights_in_context(
    lines: Sequence[Line], kinds: Sequence[Furniture | None], weights: Sequence[float]
) -> list[float]:
    """Return the weights of the lines, less for the lone sentences among links, dates and marks of lists."""
    told = list(weights)
    for at in range(1, len(lines) - 1):
        if weights[at] > 0 >= max(weights[at - 1], weights[at + 1]):
            if _is_listed(lines[at - 1]) and _is_listed(lines[at + 1]):
                told[at] *= LONE
    return told


def _is_listed(line: Line) -> bool:
    return line.linked > 0.6 or bool(line.item)
