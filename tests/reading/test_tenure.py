"""Offices and days."""

from datetime import date

import pytest

from articles.reading.gazetteer import Leader, Office
from articles.reading.leaders.tenure import in_office, latest


def leader(slug: str, *years: tuple[int, int], title: str = "President") -> Leader:
    offices = tuple(Office(title, "XX", date(start, 1, 1), date(end, 1, 1)) for start, end in years)
    return Leader(slug, slug, "", slug, (), offices)


TENURES = {
    "elder": leader("elder", (1960, 1964)),
    "younger": leader("younger", (1980, 1984)),
    "minister": leader("minister", (1980, 1990), title="Finance Minister"),
}


@pytest.mark.parametrize(
    ("slugs", "day", "near", "found"),
    [
        (["elder"], None, True, None),
        (["elder"], date(1964, 6, 1), False, None),
        (["elder"], date(1959, 6, 1), True, "elder"),
        (["elder"], date(1966, 6, 1), True, "elder"),
        (["elder"], date(1970, 6, 1), True, None),
        (["elder", "younger"], date(1981, 6, 1), False, "younger"),
        (["elder", "younger"], date(1965, 6, 1), False, "elder"),
        (["younger", "minister"], date(1981, 6, 1), False, None),
    ],
)
def test_finds_who_is_in_office(slugs: list[str], day: date | None, near: bool, found: str | None) -> None:
    assert in_office(TENURES, slugs, day, near=near) == found


@pytest.mark.parametrize(
    ("day", "word", "found"),
    [
        (None, "president", None),
        (date(1950, 1, 1), "president", None),
        (date(1970, 1, 1), "president", "elder"),
        (date(1999, 1, 1), "administration", "younger"),
        (date(1999, 1, 1), "chancellor", None),
    ],
)
def test_finds_who_came_last_into_office(day: date | None, word: str, found: str | None) -> None:
    assert latest(TENURES, list(TENURES), day, word) == found
