"""Names as written."""

import pytest

from articles.reading.quotes.named import parse, without_marks


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Kim Lee", "Kim Lee"),
        ("But Kim Lee", "Kim Lee"),
        ("Sen. Kim Lee", "Kim Lee"),
        ("Ohio Gov. Kim Lee", "Kim Lee"),
        ("Donald Lee Jr.", "Donald Lee Jr."),
        ("Thomas Lee Meets All Of Us", "Thomas Lee"),
        ("Senator", ""),
        ("Presidents Thomas Lee", "Thomas Lee"),
        ("Secretary-General Kim Lee", "Kim Lee"),
    ],
)
def test_parses_a_name_without_titles_and_openers(written: str, expected: str) -> None:
    assert parse(written).name == expected


@pytest.mark.parametrize(
    ("written", "gender"),
    [("Kim Lee", ""), ("Thomas Lee", "m"), ("Maria Lee", "f"), ("Mrs. Lee", "f"), ("Mr. Lee", "m"), ("Lee", "")],
)
def test_tells_gender_by_title_or_given_name(written: str, gender: str) -> None:
    assert parse(written).gender == gender


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Maria Lee", "maria lee"), ("María J. Lée-Park, Jr.", "maria lee park"), ("J.", "j")],
)
def test_spells_a_name_in_one_way(name: str, expected: str) -> None:
    assert without_marks(name) == expected
