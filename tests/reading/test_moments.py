"""The days that a text names."""

from datetime import date

import pytest

from articles.reading.moments import moments


@pytest.mark.parametrize("text", ["", "It may be.", "March on!", "They paid 2,000.", "Room 12 of 30"])
def test_does_not_find(text: str) -> None:
    assert moments(text) == ()


@pytest.mark.parametrize(
    ("text", "year", "month", "days"),
    [
        ("on July 7, 2017.", 2017, 7, (7, 7)),
        ("the July 7 and 8 meeting", None, 7, (7, 8)),
        ("September 18 – 20", None, 9, (18, 20)),
        ("7-8 July 2017", 2017, 7, (7, 8)),
        ("the 8th of May 1945", 1945, 5, (8, 8)),
        ("Sept. 11, 2001", 2001, 9, (11, 11)),
        ("in 2016", 2016, None, (None, None)),
    ],
)
def test_finds(text: str, year: int | None, month: int | None, days: tuple[int | None, int | None]) -> None:
    (moment,) = moments(text)
    assert (moment.year, moment.month, (moment.day, moment.last_day)) == (year, month, days)


def test_gives_an_exact_day_only_where_there_is_one() -> None:
    assert [moment.exact for moment in moments("July 7, 2017; July 7; 2017; February 30, 2017")] == [
        date(2017, 7, 7),
        None,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "falls"),
    [("July 7, 2017", True), ("July 7 and 8", True), ("2017", True), ("July 9", False), ("July 7, 2016", False)],
)
def test_tells_whether_it_falls_in_a_meeting(text: str, falls: bool) -> None:
    (moment,) = moments(text)
    assert moment.falls_in(date(2017, 7, 7), date(2017, 7, 8)) is falls
