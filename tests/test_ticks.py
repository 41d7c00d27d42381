"""The years under a drawing."""

import pytest

from articles.ticks import Tick, month_ticks, ticks


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
    assert [tick.label for tick in ticks(first, last, step, columns)] == [str(year) for year in years]


def test_stands_in_the_middle_of_its_column() -> None:
    assert ticks(2010, 2010, 1, 24) == [Tick("2010", 2.08)]


@pytest.mark.parametrize(("place", "anchor"), [(4.9, "start"), (5, "middle"), (95, "middle"), (95.1, "end")])
def test_does_not_stand_out_over_the_edges(place: float, anchor: str) -> None:
    assert Tick("2000", place).anchor == anchor


@pytest.mark.parametrize(
    ("years", "labels"),
    [
        ([2016], [("Jan", 4.17), ("Apr", 29.17), ("Jul", 54.17), ("Oct", 79.17)]),
        ([2016, 2017], [("2016", 2.08), ("Jul", 27.08), ("2017", 52.08), ("Jul", 77.08)]),
    ],
)
def test_writes_some_months_of_a_few_years(years: list[int], labels: list[tuple[str, float]]) -> None:
    assert [(tick.label, tick.place) for tick in month_ticks(years)] == labels
