"""Which edition of a meeting is meant: settled by place, then by day, then by the day of the article."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment, moments
from articles.reading.names import fold
from articles.reading.summits.scenes import Scene

AROUND = timedelta(days=45)  # an article that names no place or day speaks of a meeting so near
HOSTED_AROUND = timedelta(days=400)  # … that names the host, of one so near
PLACED_AROUND = timedelta(days=200)  # “in Hamburg on July 7”, without the year
CONFIDENCE = {
    "name": 0.97,
    "series and place": 0.95,
    "series and day": 0.95,
    "series, in an article of those days": 0.9,
    "place and day": 0.85,
    "series, by the days that the text names": 0.8,
}
OUTCOMES = (  # what came of a meeting is spoken of for years: it names the meeting only in those days
    *(
        "accord",
        "accords",
        "act",
        "action",
        "agreement",
        "agreements",
        "communique",
        "communiqué",
        "deal",
        "declaration",
    ),
    *("memorandum", "new start", "pact", "plan", "protocol", "salt i", "salt ii", "start i", "start ii", "treaty"),
)
ROUNDS = ("talks", "process", "format", "negotiations")  # they go on: a day nearby settles no round of them


@dataclass(frozen=True, slots=True)
class Settled:
    """A meeting, and the words that name it: `text` at `start:end`."""

    summit: Summit
    text: str
    start: int
    end: int
    rule: str

    @property
    def confidence(self) -> float:
        """The share in which its rule is right."""
        return CONFIDENCE[self.rule]


def settle_all(scenes: Iterable[Scene], text: str, published: date | None) -> list[Settled]:
    """Return the meeting of each scene that can be settled; a text without a day is settled by the days it names."""
    scenes = list(scenes)
    settled = [settled for scene in scenes if (settled := _settle(scene, published))]
    if published is None:
        done = {found.start for found in settled}
        days = {moment.exact for moment in moments(text) if moment.exact}
        anchors = sorted(days | {found.summit.start for found in settled})
        rest = (scene for scene in scenes if scene.start not in done)
        settled += [found for scene in rest if (found := _by_anchors(scene, anchors))]
    return settled


def _settle(scene: Scene, published: date | None) -> Settled | None:
    candidates, placed = _at_places(scene, published)
    days = tuple(moment for moment in scene.moments if moment.day or not scene.bare)
    candidates, dated = _on_days(candidates, days)
    if not scene.named:
        near = [summit for summit in candidates if dated and _near(summit, published, PLACED_AROUND, scene.moments)]
        return _one(scene, near, "place and day")
    if scene.bare and not (placed or dated):
        return None
    if len(candidates) == 1 and (dated or not _goes_on(scene)):
        too_early = not dated and published and candidates[0].start > published + HOSTED_AROUND
        rule = "series and place" if placed else "series and day" if dated else "name"
        is_old_outcome = rule == "name" and _is_outcome(scene) and _is_past(candidates[0], published)
        return None if too_early or is_old_outcome else _one(scene, candidates, rule)
    return _by_day_of_article(scene, candidates, published, placed=placed) if published else None


def _by_day_of_article(
    scene: Scene, candidates: tuple[Summit, ...], published: date, *, placed: bool
) -> Settled | None:
    if scene.years_off:
        year = published.year + scene.years_off
        return _one(scene, [summit for summit in candidates if summit.start.year == year], "series and day")
    window = timedelta(days=3) if _goes_on(scene) else HOSTED_AROUND if placed else AROUND
    rule = "series and place" if placed else "series, in an article of those days"
    return _nearest(scene, candidates, [published], window, rule)


def _at_places(scene: Scene, published: date | None) -> tuple[tuple[Summit, ...], bool]:
    """Keep the candidates held in a town of the sentence, or else in a country of it; tell whether any were.

    A town beside a meeting need not be its host: “a Washington think tank on the G20 summit”. So where several editions
    may be meant, a host counts only in about the year of the article.
    """
    near = tuple(
        summit
        for summit in scene.candidates
        if published is None or not scene.named or _distance(summit, published) <= HOSTED_AROUND
    )
    for kept in (
        tuple(summit for summit in near if summit.city and fold(summit.city) in scene.cities),
        tuple(summit for summit in near if summit.country in scene.lands),
    ):
        if kept:
            return kept, True
    return scene.candidates, False


def _on_days(candidates: tuple[Summit, ...], days: tuple[Moment, ...]) -> tuple[tuple[Summit, ...], bool]:
    """Keep the candidates in whose days a moment of the sentence falls, days before years; tell whether any were."""
    for told in ([moment for moment in days if moment.day], [moment for moment in days if not moment.day]):
        kept = tuple(
            summit for summit in candidates if any(moment.falls_in(summit.start, summit.end) for moment in told)
        )
        if kept:
            return kept, True
    return candidates, False


def _near(summit: Summit, published: date | None, window: timedelta, days: tuple[Moment, ...]) -> bool:
    if any(moment.exact for moment in days):
        return True
    return published is not None and _distance(summit, published) <= window


def _by_anchors(scene: Scene, anchors: list[date]) -> Settled | None:
    if not scene.named or scene.bare or _goes_on(scene):
        return None
    candidates, placed = _at_places(scene, None)
    window = HOSTED_AROUND if placed else AROUND
    return _nearest(scene, candidates, anchors, window, "series, by the days that the text names")


def _nearest(
    scene: Scene, candidates: Iterable[Summit], days: list[date], window: timedelta, rule: str
) -> Settled | None:
    """Settle on the one candidate nearest to the days; on none if it is out of the window or two are as near."""
    ranked = sorted((_distance_of_nearest(summit, days), summit.slug, summit) for summit in candidates if days)
    if not ranked or ranked[0][0] > window or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return _one(scene, [ranked[0][2]], rule)


def _distance_of_nearest(summit: Summit, days: list[date]) -> timedelta:
    """Return how far a meeting is from the nearest of some days, which come in their order."""
    at = bisect_left(days, summit.start)
    return min(_distance(summit, day) for day in days[max(at - 1, 0) : at + 1])


def _distance(summit: Summit, day: date) -> timedelta:
    return max(summit.start - day, day - summit.end, timedelta(0))


def _is_outcome(scene: Scene) -> bool:
    return scene.text.lower().endswith(OUTCOMES)


def _is_past(summit: Summit, published: date | None) -> bool:
    return published is not None and published - summit.end > AROUND


def _goes_on(scene: Scene) -> bool:
    series = {summit.series.lower() for summit in scene.candidates}
    return scene.text.lower().endswith(ROUNDS) and any(name.endswith(ROUNDS) for name in series)


def _one(scene: Scene, candidates: Iterable[Summit], rule: str) -> Settled | None:
    kept = list(candidates)
    return Settled(kept[0], scene.text, scene.start, scene.end, rule) if len(kept) == 1 else None
