"""Where the article stands among the lines of a page: the stretch that weighs most.

Every line has a weight, prose above zero and all else below, so the stretch with the greatest sum is the article, with
its short lines and without the menu before it and the teasers after it (Kadane's algorithm, one pass).
"""

from collections.abc import Sequence

from articles.reading.page.furniture import Furniture

SURELY, FAR_LONGER = 120.0, 3.0
ENOUGH = 40.0  # so much prose must stand before a line such as "Comments" may end an article


def heaviest(weights: Sequence[float], start: int = 0, end: int | None = None) -> tuple[int, int]:
    """Return start and end of the heaviest stretch between two lines; an empty one where nothing weighs above zero."""
    best, best_range = 0.0, (start, start)
    total, begin = 0.0, start
    for at in range(start, len(weights) if end is None else end):
        total += weights[at]
        if total <= 0:
            total, begin = 0.0, at + 1
        elif total > best:
            best, best_range = total, (begin, at + 1)
    return best_range


def last_line(weights: Sequence[float], kinds: Sequence[Furniture | None], start: int) -> int:
    """Return the line at which a "Leave a Reply" or a disclaimer ends the article that starts at `start`.

    Below a standfirst such a line may be a link of the head, as "Comments" is: there it ends nothing if a far longer
    text follows.
    """
    prose = 0.0
    for at in range(start, len(weights)):
        prose += max(weights[at], 0.0)
        kind = kinds[at]
        if not kind or kind.effect != "end" or prose < ENOUGH:
            continue
        if prose >= SURELY or _heaviest_below(weights, kinds, at) < FAR_LONGER * prose:
            return at
    return len(weights)


def _heaviest_below(weights: Sequence[float], kinds: Sequence[Furniture | None], at: int) -> float:
    below = range(at + 1, len(weights))
    end = next((line for line in below if (kind := kinds[line]) and kind.effect == "end"), len(weights))
    first, last = heaviest(weights, at + 1, end)
    return sum(weights[first:last])
