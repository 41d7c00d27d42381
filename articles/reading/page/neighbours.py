"""What only a line's neighbours tell of it.

As in jusText, a line that says little of itself is judged by those around it: what stands above a credit is a caption,
what stands in a box below "Read more:" is a title, and a lone sentence between two links announces another article.
"""

from collections.abc import Iterator, Sequence

from articles.reading.page.caption import is_credit
from articles.reading.page.furniture import Furniture
from articles.reading.page.head import is_head
from articles.reading.page.lines import Line
from articles.reading.page.notice import CAPTION, notice
from articles.reading.page.prose import AGAINST

ANOTHER = Furniture("link to another article", "skip")
LABELS = ("other articles", "link to another article")
LONGEST_CAPTION = 60  # words
LONE = 0.3  # what is left of the weight of a lone sentence
PARAGRAPH = 35.0  # so much is no teaser, and right below "Related" it shows that the box was empty
NEAR = 2  # lines

Kinds = Sequence[Furniture | None]


def noticed(lines: Sequence[Line], at: int) -> Furniture | None:
    """Return what a line tells readers of the site, or of the picture whose credit stands below it."""
    line = lines[at]
    if told := notice(line):
        return told
    is_spoken = line.text.count("”") + line.text.count('"') > 0  # a caption seldom quotes
    if at + 1 < len(lines) and is_credit(lines[at + 1].text) and not line.heading and not is_spoken:
        return CAPTION if len(line.text.split()) <= LONGEST_CAPTION else None
    return None


def boxed(lines: Sequence[Line], kinds: Kinds, weights: Sequence[float]) -> Iterator[int]:
    """Yield the lines that are titles of other articles, below "Read more:" or "Related" up to the next sentence."""
    in_box = False
    for at, line in enumerate(lines):
        kind = kinds[at]
        if kind is not None:
            in_box = (in_box and kind.effect == "skip") or kind.reason in LABELS
        elif in_box and weights[at] <= 0 and not line.heading and not _goes_on(line):
            yield at
        else:
            in_box = False


def _goes_on(line: Line) -> bool:
    return line.text[0] in ",.;)" or line.text[0].islower()


def weights_in_context(lines: Sequence[Line], kinds: Kinds, weights: Sequence[float]) -> list[float]:
    """Return the weights of the lines, less for lone sentences among links, dates and marks of lists: teasers."""
    told = list(weights)
    seen = [at for at, kind in enumerate(kinds) if kind is None or kind.effect != "skip"]
    broken = False  # other articles are listed since the last two sentences in a row
    for place in range(1, len(seen) - 1):
        at, above, below = seen[place], seen[place - 1], seen[place + 1]
        kind = kinds[at]
        if kind is not None and kind.effect == "break" and weights[below] > PARAGRAPH:
            told[at] = AGAINST["skip"]
        elif kind is not None:
            broken = broken or kind.effect == "break"
        elif weights[at] > 0 and max(weights[above], weights[below]) > 0:
            broken = False
        elif weights[at] > 0 and (broken or (weights[at] < PARAGRAPH and _is_between_links(lines, seen, place))):
            told[at] *= LONE
    return told


def _is_between_links(lines: Sequence[Line], seen: Sequence[int], place: int) -> bool:
    above, below = seen[max(place - NEAR, 0) : place], seen[place + 1 : place + 1 + NEAR]
    return _lists(lines, above) and _lists(lines, below)


def _lists(lines: Sequence[Line], places: Sequence[int]) -> bool:
    return any(lines[at].linked > 0.6 or lines[at].item or is_head(lines[at]) for at in places)
