"""Which edition of a meeting is meant: settled by place, then by day, then by the day of the article."""

from collections.abc import Iterable
from datetime import date, timedelta

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment, moments
from articles.reading.summits.narrowing import (
    HOSTED_AROUND,
    at_places,
    days_between,
    in_tense,
    names_a_town,
    on_days,
    regular,
    told,
)
from articles.reading.summits.nearest import nearest
from articles.reading.summits.scene import Scene
from articles.reading.summits.settled import Settled, only_one

AROUND = timedelta(days=45)  # an article that names no place or day speaks of a meeting so near
PLACED_AROUND = timedelta(days=200)  # “in Hamburg on July 7”, without the year
MET_AROUND = timedelta(days=14)  # … that says of two leaders that they met, of a meeting so near
ROUNDS = ("talks", "process", "format", "negotiations")  # they go on: a day nearby settles no round of them


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
    if scene.kind == "placed":
        return _settle_placed(scene, published)
    return _settle_of_two(scene, published) if scene.kind == "of two" else _settle_named(scene, published)


def _settle_named(scene: Scene, published: date | None) -> Settled | None:
    fitting = told(scene)
    if not fitting and scene.days and (scene.sure or scene.kind == "bare"):
        return None
    candidates, placed = at_places(scene, fitting or scene.candidates, None if fitting or scene.hosted else published)
    days = tuple(moment for moment in scene.moments if moment.day or scene.kind != "bare")
    candidates, dated = on_days(candidates, days)
    dated = dated or bool(fitting)
    if scene.kind == "bare" and not (placed or dated):
        return None
    if dated and len(candidates) > 1:
        candidates = regular(scene, candidates)
    if len(candidates) == 1 and (dated or not _goes_on(scene)):
        rule = "series and place" if placed else "series and day" if dated else "name"
        return only_one(scene, candidates, rule) if dated or _is_in_time(scene, candidates[0], published) else None
    return (
        _of_people(scene, candidates)
        or (_by_day_of_article(scene, candidates, published, placed=placed) if published else None)
        or _of_everyone(scene, candidates)
    )


def _of_everyone(scene: Scene, candidates: tuple[Summit, ...]) -> Settled | None:
    """Settle on the meeting of two who are both named in the text, which the words name without saying which."""
    if scene.kind != "named" or not names_a_town(scene):
        return None
    both = [summit for summit in candidates if summit.slug in scene.complete]
    return only_one(scene, both, "name and participants")


def _settle_placed(scene: Scene, published: date | None) -> Settled | None:
    candidates, dated = on_days(scene.candidates, scene.moments)
    near = [summit for summit in candidates if dated and _near(summit, published, PLACED_AROUND, scene.moments)]
    return only_one(scene, near, "place and day")


def _settle_of_two(scene: Scene, published: date | None) -> Settled | None:
    """Settle on where and when two leaders met; “a Trump–Putin summit” and “they met” are of the article's days."""
    fitting = told(scene)
    if scene.days and not fitting:
        return None
    candidates, placed = at_places(scene, fitting or scene.candidates, None)
    candidates, dated = on_days(candidates, scene.moments)
    if placed or dated or fitting:
        if len(candidates) == 1:
            return only_one(scene, candidates, "participants and place" if placed else "participants and day")
        if not placed:
            return None
    if published is None or (not placed and any(moment.day for moment in scene.moments)):
        return None
    window = HOSTED_AROUND if placed else AROUND if scene.says_summit else MET_AROUND
    rule = "participants and place" if placed else "participants, in an article of those days"
    return nearest(scene, in_tense(scene, candidates, published, window), [published], window, rule)


def _of_people(scene: Scene, candidates: tuple[Summit, ...]) -> Settled | None:
    """Settle on the one meeting of which a participant is named in the sentence: “Trump on the Helsinki summit”."""
    if _goes_on(scene):
        return None
    return only_one(scene, [summit for summit in candidates if summit.slug in scene.attended], "name and participants")


def _is_in_time(scene: Scene, summit: Summit, published: date | None) -> bool:
    """Tell whether an article of this day may speak of the meeting: not long before it; of an outcome, only then."""
    if scene.kind == "loose":
        return published is not None and days_between(summit, published) <= AROUND
    return published is None or summit.start <= published + HOSTED_AROUND


def _by_day_of_article(
    scene: Scene, candidates: tuple[Summit, ...], published: date, *, placed: bool
) -> Settled | None:
    placed = placed or names_a_town(scene)
    window = timedelta(days=3) if _goes_on(scene) else HOSTED_AROUND if placed and scene.kind == "named" else AROUND
    if sum(days_between(summit, published) <= window for summit in candidates) > 1:
        window = min(window, AROUND)  # the town hosts it every year
    rule = "series and place" if placed else "series, in an article of those days"
    return nearest(scene, in_tense(scene, candidates, published, window), [published], window, rule)


def _near(summit: Summit, published: date | None, window: timedelta, days: tuple[Moment, ...]) -> bool:
    if any(moment.exact for moment in days):
        return True
    return published is not None and days_between(summit, published) <= window


def _by_anchors(scene: Scene, anchors: list[date]) -> Settled | None:
    if scene.kind not in {"named", "loose"} or scene.sure or _goes_on(scene):
        return None
    candidates, placed = at_places(scene, scene.candidates, None)
    window = HOSTED_AROUND if placed and scene.kind == "named" else AROUND
    return nearest(scene, candidates, anchors, window, "series, by the days that the text names")


def _goes_on(scene: Scene) -> bool:
    series = {summit.series.lower() for summit in scene.candidates}
    return scene.text.lower().endswith(ROUNDS) and any(name.endswith(ROUNDS) for name in series)
