"""A line of print → the days it names."""

from datetime import date

import pytest

from articles.reading.dates import day_in_address, find_days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May 2019",
        "21 November",
        "in 1989",
        "31 February 2019",
        "13/13/2013",
        "Room 12, 2019 seats",
        "call 555-12-2019-44",
        "Novembre2019",
        "15 May 1066",
        "version 1.2.3",
        "address 10.10.10.10",
        "March 7, 20241234 shares",
    ],
)
def test_does_not_find_a_day(text: str) -> None:
    assert find_days(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("November 21, 2016", date(2016, 11, 21)),
        ("Nov. 21st, 2016, 4:02 pm", date(2016, 11, 21)),
        ("MONDAY, NOVEMBER 21, 2016", date(2016, 11, 21)),
        ("21 November 2016", date(2016, 11, 21)),
        ("the 21st of November, 2016", date(2016, 11, 21)),
        ("21-Nov-2016", date(2016, 11, 21)),
        ("2016-11-21T10:00:00Z", date(2016, 11, 21)),
        ("2016/11/21", date(2016, 11, 21)),
        ("11/21/2016", date(2016, 11, 21)),
        ("21/11/2016", date(2016, 11, 21)),
        ("11/21/16 4:02pm", date(2016, 11, 21)),
        ("11-21-2016", date(2016, 11, 21)),
        ("21.11.2016", date(2016, 11, 21)),
        ("le 21 novembre 2016", date(2016, 11, 21)),
        ("21 de noviembre de 2016", date(2016, 11, 21)),
        ("21. Dezember 2016", date(2016, 12, 21)),
        ("Ann LeeDecember 21, 2016", date(2016, 12, 21)),
        ("March 7, 20247:55 AM", date(2024, 3, 7)),
        ("March 7, 20240 1747", date(2024, 3, 7)),
        ("21.11.16", date(2016, 11, 21)),
        ("21. 11. 2016", date(2016, 11, 21)),
        ("2016年11月21日", date(2016, 11, 21)),
        ("2016년 11월 21일", date(2016, 11, 21)),
        ("21 Monday Nov 2016", date(2016, 11, 21)),
        ("Ann Lee21. Oktober 2016", date(2016, 10, 21)),
        ("21 Kasım 2016", date(2016, 11, 21)),
        ("21. marraskuuta 2016", date(2016, 11, 21)),
        ("21 ноября 2016", date(2016, 11, 21)),
        ("21 सितंबर 2016", date(2016, 9, 21)),
        ("3 मई 2016", date(2016, 5, 3)),
        ("3 Μαΐου 2016", date(2016, 5, 3)),
        ("21 листопада 2016", date(2016, 11, 21)),
        ("3 พฤษภาคม 2016", date(2016, 5, 3)),
        ("3 במאי 2016", date(2016, 5, 3)),
        ("2016. november 21.", date(2016, 11, 21)),
        ("2016, November 21", date(2016, 11, 21)),
        ("Nov-21-2016", date(2016, 11, 21)),
        ("Archive 2015 November 21, 2016", date(2016, 11, 21)),
    ],
)
def test_reads_a_day_however_it_is_written(text: str, day: date) -> None:
    assert [found.date for found in find_days(text)] == [day]


def test_finds_every_day_in_order_at_its_place() -> None:
    text = "Updated 3 May 2019, first published April 30, 2019"
    assert [text[day.start : day.end] for day in find_days(text)] == ["3 May 2019", "April 30, 2019"]


@pytest.mark.parametrize(
    ("text", "doubtful"), [("03/04/2016", True), ("04/04/2016", False), ("03/24/2016", False), ("2016-03-04", False)]
)
def test_says_when_day_and_month_could_be_swapped(text: str, doubtful: bool) -> None:
    assert [day.doubtful for day in find_days(text)] == [doubtful]


def test_gives_the_other_day_that_a_written_one_may_name() -> None:
    assert [(day.date, day.swapped) for day in find_days("03/04/2016")] == [(date(2016, 3, 4), date(2016, 4, 3))]


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("", None),
        ("https://example.org/2016/lima", None),
        ("https://example.org/2016/13/40/lima", None),
        ("https://example.org/2016/11/21/lima", date(2016, 11, 21)),
        ("https://example.org/news/2016-11-21-lima", date(2016, 11, 21)),
    ],
)
def test_reads_the_day_in_an_address(address: str, day: date | None) -> None:
    assert day_in_address(address) == day
