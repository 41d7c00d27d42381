"""Leaders of the gazetteer by name and by surname."""

from datetime import date

import pytest

from articles.reading.gazetteer import Gazetteer, Leader, Office
from articles.reading.quotes.officeholders import Officeholders


def leader(given: str, family: str, start: int, end: int | None) -> Leader:
    name = f"{given} {family}"
    office = Office("President", "XX", date(start, 1, 1), date(end, 1, 1) if end else None)
    return Leader(name.lower().replace(" ", "-"), name, given, family, (), (office,))


LISTED = Gazetteer(
    (
        leader("Ada", "Vinter", 1990, 1994),
        leader("Bo", "Vinter", 2000, 2008),
        leader("Karl", "Öster", 2010, None),
        leader("Olga", "Bennett", 2012, None),
    ),
    (),
    (),
    (),
)


@pytest.mark.parametrize(
    ("year", "expected"), [(None, None), (1998, None), (1992, "Ada Vinter"), (2005, "Bo Vinter"), (2008, None)]
)
def test_tells_leaders_of_one_surname_apart_by_date_of_office(year: int | None, expected: str | None) -> None:
    assert Officeholders(LISTED, date(year, 6, 1) if year else None).of_surname("Vinter") == expected


def test_takes_a_common_surname_only_with_a_title() -> None:
    leaders = Officeholders(LISTED, None)
    assert leaders.of_surname("Bennett", with_title=False) is None
    assert leaders.of_surname("Bennett", with_title=True) == "Olga Bennett"


@pytest.mark.parametrize(("name", "expected"), [("Vinter", None), ("Jo Park", None), ("Karl Oster", "Karl Öster")])
def test_knows_a_leader_however_the_name_is_spelt(name: str, expected: str | None) -> None:
    assert Officeholders(LISTED, None).named(name) == expected
