"""Years and months, in words and in the query string."""

from datetime import date

import pytest

from articles.periods import Period


@pytest.mark.parametrize(
    ("period", "words", "bounds"),
    [
        (Period.years(2016, 2016), "2016", ("2016", "2016")),
        (Period.years(1990, 1999), "1990–1999", ("1990", "1999")),
        (Period.years(945, 945), "945", ("0945", "0945")),
        (Period.month(2016, 7), "July 2016", ("2016-07", "2016-07")),
        (Period.month(945, 12), "December 945", ("0945-12", "0945-12")),
    ],
)
def test_is_said_in_words_and_written_in_an_address(period: Period, words: str, bounds: tuple[str, str]) -> None:
    assert (str(period), period.bounds) == (words, bounds)


@pytest.mark.parametrize(
    ("start", "end", "meets"),
    [
        (None, None, False),
        (date(2016, 3, 1), None, False),
        (None, date(2016, 1, 31), False),
        (date(2016, 2, 29), None, True),
        (None, date(2016, 2, 1), True),
        (date(2016, 2, 10), date(2016, 2, 11), True),
    ],
)
def test_meets_the_days_that_share_one_with_it(start: date | None, end: date | None, meets: bool) -> None:
    assert Period.month(2016, 2).meets(start, end) is meets
