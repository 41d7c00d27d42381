"""Which of several meetings is nearest to some days."""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from articles.reading.gazetteer import Summit
from articles.reading.summits.narrowing import days_between
from articles.reading.summits.scene import Scene
from articles.reading.summits.settled import Settled, only_one


def nearest(
    scene: Scene, candidates: Iterable[Summit], days: list[date], window: timedelta, rule: str
) -> Settled | None:
    """Settle on the one candidate nearest to the days; on none if it is out of the window or two are as near."""
    ranked = sorted((_distance_of_nearest(summit, days), summit.slug, summit) for summit in candidates if days)
    if not ranked or ranked[0][0] > window or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return only_one(scene, [ranked[0][2]], rule)


def _distance_of_nearest(summit: Summit, days: list[date]) -> timedelta:
    """Return how far a meeting is from the nearest of some days, which come in their order."""
    at = bisect_left(days, summit.start)
    return min(days_between(summit, day) for day in days[max(at - 1, 0) : at + 1])
