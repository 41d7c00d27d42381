"""The years under a drawing."""

import pytest

from articles.ticks import Tick, ticks


@pytest.mark.parametrize(
    ("first", "last", "step", "columns", "years"),
    [
        (2016, 2016, 1, 24, [2016]),
        (2007, 2018, 1, 24, [2010, 2015]),
        (1945, 2024, 1, 80, [1960, 1980, 2000, 2020]),
        (1640, 2020, 10, 39, [1700, 1800, 1900, 2000]),
        (1, 9901, 100, 100, [1]),
    ],
)
def test_writes_round_years_apart(first: int, last: int, step: int, columns: int, years: list[int]) -> None:
    assert [tick.year for tick in ticks(first, last, step, columns)] == years


def test_stands_in_the_middle_of_its_column() -> None:
    assert ticks(2010, 2010, 1, 24) == [Tick(2010, 2.08)]


@pytest.mark.parametrize(("place", "anchor"), [(4.9, "start"), (5, "middle"), (95, "middle"), (95.1, "end")])
def test_does_not_stand_out_over_the_edges(place: float, anchor: str) -> None:
    assert Tick(2000, place).anchor == anchor
