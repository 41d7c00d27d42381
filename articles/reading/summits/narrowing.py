"""Which of the meetings that a scene may mean fit its places and its days."""

import re
from datetime import date, timedelta

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment
from articles.reading.names import fold
from articles.reading.summits.listing import towns
from articles.reading.summits.parties import is_of_few
from articles.reading.summits.scene import Scene

A_DAY = timedelta(days=1)  # it may have begun where it is a day later
HOSTED_AROUND = timedelta(days=400)  # an article that names the host speaks of a meeting so near
OUT_OF_TURN = re.compile(r"\b(?:extraordinary|emergency|special|video)\b|\bvirtual\b(?!\))", re.IGNORECASE)


def told(scene: Scene) -> tuple[Summit, ...]:
    """Return the candidates of the days that the words beside a meeting tell."""
    if scene.days is None:
        return ()
    first, last = scene.days
    return tuple(summit for summit in scene.candidates if summit.start <= last and summit.end >= first)


def regular(scene: Scene, candidates: tuple[Summit, ...]) -> tuple[Summit, ...]:
    """Return, of several meetings in a year, those held in their turn: “the 2022 NATO summit” is that of Madrid."""
    fitting = (summit for summit in candidates if scene.out_of_turn == bool(OUT_OF_TURN.search(summit.name)))
    return tuple(fitting) or candidates


def at_places(scene: Scene, candidates: tuple[Summit, ...], published: date | None) -> tuple[tuple[Summit, ...], bool]:
    """Keep the candidates held in a town of the sentence, or else in a country of it; tell whether any were.

    A town beside a meeting need not be its host: “a Washington think tank on the G20 summit”. So where several editions
    may be meant, a host counts only in about the year of the article.
    """
    if not scene.cities and not scene.lands:
        return candidates, False
    near = [summit for summit in candidates if published is None or days_between(summit, published) <= HOSTED_AROUND]
    for kept in (
        tuple(summit for summit in near if scene.cities & towns(summit)),
        tuple(summit for summit in near if summit.country in scene.lands),
    ):
        if kept:
            return kept, True
    return candidates, False


def on_days(candidates: tuple[Summit, ...], days: tuple[Moment, ...]) -> tuple[tuple[Summit, ...], bool]:
    """Keep the candidates in whose days a moment of the sentence falls, days before years; tell whether any were."""
    for told in ([moment for moment in days if moment.day], [moment for moment in days if not moment.day]):
        kept = tuple(
            summit
            for summit in candidates
            if told and any(moment.falls_in(summit.start, summit.end) for moment in told)
        )
        if kept:
            return kept, True
    return candidates, False


def in_tense(scene: Scene, candidates: tuple[Summit, ...], published: date, window: timedelta) -> tuple[Summit, ...]:
    """Keep the candidates that, on the day of the article, were over or still to come, as the words say.

    Groups meet in their turn, so where none of theirs in the window fits, the words speak of something else: “after the
    summit he flies home”.
    """
    near = [summit for summit in candidates if days_between(summit, published) <= window]
    if scene.tense == "past":
        fitting = tuple(summit for summit in near if summit.start <= published + A_DAY)
    elif scene.tense == "ahead":
        fitting = tuple(summit for summit in near if summit.end >= published - A_DAY)
    else:
        return candidates
    return fitting if fitting or all(map(is_of_few, candidates)) else candidates


def names_a_town(scene: Scene) -> bool:
    """Tell whether the words of a scene hold the town of every meeting that it may mean."""
    words = fold(scene.text)
    return all(any(town in words for town in towns(summit)) for summit in scene.candidates)


def days_between(summit: Summit, day: date) -> timedelta:
    """Return how far a meeting is from a day; nothing if the day is one of its own."""
    return max(summit.start - day, day - summit.end, timedelta(0))
