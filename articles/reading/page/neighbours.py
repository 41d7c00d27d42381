"""What only a line's neighbours tell of it.

As in jusText, a line that says little of itself is judged by those around it: what stands above a credit is a caption,
and a lone sentence between two links announces another article.
"""

from collections.abc import Sequence

from articles.reading.page.caption import is_credit
from articles.reading.page.furniture import CAPTION, Furniture
from articles.reading.page.head import is_head
from articles.reading.page.lines import Line

LONGEST_CAPTION = 60  # words
ANOTHER = Furniture("link to another article", "skip")
LABELS = ("other articles", "link to another article")
LONE = 0.3  # what is left of the weight of a lone sentence among links


def kinds_in_context(lines: Sequence[Line], kinds: Sequence[Furniture | None]) -> list[Furniture | None]:
    """Return the kinds of lines, now that their neighbours are known."""
    told = list(kinds)
    for at in range(1, len(lines)):
        if (
            told[at] is CAPTION
            and told[at - 1] is None
            and is_credit(lines[at].text)
            and _may_be_caption(lines[at - 1])
        ):
            told[at - 1] = CAPTION
    return told


def with_boxes(
    lines: Sequence[Line], kinds: Sequence[Furniture | None], weights: Sequence[float]
) -> list[Furniture | None]:
    """Return the kinds with the titles of other articles below "Read more:" or "Related", up to the next sentence."""
    told = list(kinds)
    boxed = False
    for at, line in enumerate(lines):
        kind = told[at]
        if kind is not None:
            boxed = boxed and kind.effect == "skip" or kind.reason in LABELS
        elif (
            boxed
            and weights[at] <= 0
            and not line.heading
            and line.text[0] not in ",.;)"
            and not line.text[0].islower()
        ):
            told[at] = ANOTHER
        else:
            boxed = False
    return told


def _may_be_caption(line: Line) -> bool:
    return not line.heading and len(line.text.split()) <= LONGEST_CAPTION


def weights_in_context(
    lines: Sequence[Line], kinds: Sequence[Furniture | None], weights: Sequence[float]
) -> list[float]:
    """Return the weights of the lines, less for lone sentences among links, dates and marks of lists: teasers."""
    told = list(weights)
    seen = [at for at, kind in enumerate(kinds) if kind is None or kind.effect != "skip"]
    broken = False  # other articles are listed since the last two sentences in a row
    for place, at in enumerate(seen[1:-1], 1):
        above, below = seen[max(place - 2, 0) : place], seen[place + 1 : place + 3]
        if kinds[at] is not None:
            if kinds[at].effect == "break":
                if weights[below[0]] > 35:
                    told[at] = -4
                else:
                    broken = True
        elif weights[at] > 0:
            if max(weights[above[-1]], weights[below[0]]) > 0:
                broken = False
            elif broken or (_lists(lines, above) and _lists(lines, below)):
                told[at] *= LONE
    return told


def _lists(lines: Sequence[Line], places: Sequence[int]) -> bool:
    return any(lines[at].linked > 0.6 or lines[at].item or is_head(lines[at]) for at in places)
