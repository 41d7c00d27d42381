"""A summit's articles by week, from long before to long after it, as bars that are links."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models.functions import Coalesce

from articles.histogram import WIDTH
from articles.models import Summit
from articles.portraits import articles_of, listing
from articles.timelines import TALL

WEEKS = 12  # before and after, each with a column; what is farther off stands in one column at either end
DURING = WEEKS + 1  # the column of the meeting itself
COLUMNS = 2 * WEEKS + 3


@dataclass(frozen=True, slots=True)
class Week:
    """The stories of a week, or of all before or after."""

    when: str
    count: int
    url: str
    x: int
    y: int
    height: int
    during: bool


def weeks(summit: Summit) -> list[Week]:
    """Return the columns that have stories, in order of time. An undated article is in none."""
    stories: dict[int, set[int]] = defaultdict(set)
    dated = articles_of(summit).exclude(published=None).order_by()
    for published, story in dated.values_list("published", Coalesce("original", "pk")):
        stories[column(summit, published)].add(story)
    most = max(map(len, stories.values()), default=1)
    return [_week(summit, place, len(found), most) for place, found in sorted(stories.items())]


def column(summit: Summit, day: date) -> int:
    """Return the column of a day: 0 for long before, DURING for the meeting, COLUMNS - 1 for long after."""
    if day < summit.start:
        return max(DURING - 1 - ((summit.start - day).days - 1) // 7, 0)
    if day > summit.end:
        return min(DURING + 1 + ((day - summit.end).days - 1) // 7, COLUMNS - 1)
    return DURING


def bounds(summit: Summit, place: int) -> dict[str, str]:
    """Return the first and last day of a column as a list takes them; long before has no first, long after no last."""
    return {name: day.isoformat() for name, day in _bounds(summit, place)}


def _bounds(summit: Summit, place: int) -> Iterator[tuple[str, date]]:
    weeks = place - DURING
    if weeks == 0:
        yield from (("from", summit.start), ("to", summit.end))
        return
    edge = summit.start if weeks < 0 else summit.end
    if place > 0:
        yield "from", edge + timedelta(days=7 * weeks if weeks < 0 else 7 * weeks - 6)
    if place < COLUMNS - 1:
        yield "to", edge + timedelta(days=7 * weeks + 6 if weeks < 0 else 7 * weeks)


def _week(summit: Summit, place: int, count: int, most: int) -> Week:
    height = -(-count * TALL // most)
    url = listing("articles", summit=summit.slug, **bounds(summit, place))
    return Week(_when(place), count, url, place * WIDTH, TALL - height, height, place == DURING)


def _when(place: int) -> str:
    if place == DURING:
        return "During"
    side = "before" if place < DURING else "after"
    weeks = abs(place - DURING)
    if weeks > WEEKS:
        return f"More than {WEEKS} weeks {side}"
    return f"In the week {side}" if weeks == 1 else f"{weeks} weeks {side}"
