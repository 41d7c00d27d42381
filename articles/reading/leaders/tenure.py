"""Who held an office on a day, shortly before or after it, or last: what titles and bare surnames are settled by."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from articles.reading.gazetteer import Leader, Office
from articles.reading.names import fold

BEFORE_OFFICE = timedelta(days=400)  # candidates and presidents-elect
AFTER_OFFICE = timedelta(days=3 * 365)  # “former”
HEADS = frozenset(
    {"President", "Prime Minister", "Premier", "Chancellor", "Supreme Leader", "General Secretary of the CPSU", "King"}
)
LEADING = frozenset({"Supreme Leader", "General Secretary of the CPSU"})  # lead a country whoever else heads it
STYLES = {
    "president": frozenset({"President"}),
    "administration": frozenset({"President"}),
    "presidency": frozenset({"President"}),
    "chancellor": frozenset({"Chancellor"}),
}
"""Words that go on being used of a head who has left office: “former President Clinton”, “the Clinton presidency”."""


def latest(tenures: Mapping[str, Leader], slugs: list[str], day: date | None, word: str) -> str | None:
    """Return which head of state or government of that name came last into an office that the word speaks of."""
    if day is None:
        return None
    titles = STYLES.get(word, HEADS)
    starts = [
        (office.start, slug)
        for slug in slugs
        for office in tenures[slug].offices
        if office.title in titles and office.start <= day
    ]
    return max(starts)[1] if starts else None


def in_office(tenures: Mapping[str, Leader], slugs: list[str], day: date | None, *, near: bool = False) -> str | None:
    """Return the one of them in office on the day of the text; with `near`, else the one shortly before or after."""
    if day is None:
        return None
    tests: list[Callable[[Office], bool]] = [lambda office: held_on(office, day)]
    if near or len(slugs) > 1:
        tests.append(lambda office: held_on(office, day, BEFORE_OFFICE, AFTER_OFFICE))
    for test in tests:
        holders = [slug for slug in slugs if any(map(test, tenures[slug].offices))]
        if holders:
            return only(holders)
    return None


def held_on(office: Office, day: date, before: timedelta = timedelta(0), after: timedelta = timedelta(0)) -> bool:
    """Tell whether an office was held on a day, or within these spans before its start or after its end."""
    return office.start - before <= day and (office.end is None or day <= office.end + after)


def held_in(office: Office, year: int) -> bool:
    """Tell whether an office was held on some day of a year."""
    return office.start.year <= year and (office.end is None or office.end.year >= year)


def held_then(tenures: Mapping[str, Leader], slugs: list[str], title: str, year: int | None) -> str | None:
    """Return the one of them who in a year held an office that a folded word of title speaks of."""
    if year is None:
        return None
    return only(
        [
            slug
            for slug in slugs
            for office in tenures[slug].offices
            if _speaks_of(title, office) and held_in(office, year)
        ]
    )


def ever_held(leader: Leader, title: str) -> bool:
    """Tell whether a leader ever held an office that a folded word of title speaks of, in the singular or plural."""
    return any(_speaks_of(title, office) for office in leader.offices)


def _speaks_of(title: str, office: Office) -> bool:
    return title.removesuffix("s") in fold(office.title).split()


def plausible(leader: Leader, day: date | None) -> bool:
    """Tell whether a surname alone may mean this leader: on an unknown day any, else a head who has been in office."""
    if day is None:
        return True
    return leader.offices[0].start - BEFORE_OFFICE <= day and is_head(leader)


def is_head(leader: Leader) -> bool:
    """Tell whether a leader ever was a head of state or government."""
    return any(office.title in HEADS for office in leader.offices)


def only(slugs: list[str]) -> str | None:
    """Return the one that all of them are; None if they differ, or there is none."""
    return slugs[0] if len(set(slugs)) == 1 else None
