"""Names as written, and who is meant by them."""

from datetime import date

import pytest

from articles.reading.gazetteer import Gazetteer, Leader, Office
from articles.reading.quotes.naming import Names
from articles.reading.quotes.people import Cast, parse


def leader(given: str, family: str, start: int, end: int | None) -> Leader:
    name = f"{given} {family}"
    office = Office("President", "XX", date(start, 1, 1), date(end, 1, 1) if end else None)
    return Leader(name.lower().replace(" ", "-"), name, given, family, (), (office,))


LISTED = Gazetteer(
    (
        leader("Ada", "Vinter", 1990, 1994),
        leader("Bo", "Vinter", 2000, 2008),
        leader("Karl", "Oster", 2010, None),
        leader("Olga", "Bennett", 2012, None),
    ),
    (),
    (),
    (),
)


def name(text: str, mention: str, published: date | None = None) -> str | None:
    return Names(text, Cast(text), LISTED, published).identify(mention).name


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
    ("text", "mention"),
    [
        ("Somebody spoke.", "Lee"),
        ("Vinter spoke.", "Vinter"),  # two leaders, and no day to tell them apart
        ("Bennett spoke.", "Bennett"),  # a common surname, and no title
        ("The governor spoke.", "the governor"),
        ("Maria Lee spoke.", "Mr. Lee"),
        ("Thomas Lee spoke.", "his wife"),
    ],
)
def test_leaves_a_name_unknown(text: str, mention: str) -> None:
    assert name(text, mention) is None


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("Maria Lee met us. Lee spoke.", "Lee", "Maria Lee"),
        ("Maria Lee and Thomas Lee met.", "Mr. Lee", "Thomas Lee"),
        ("Maria Lee met us.", "Lee’s aide Jo Park", "Jo Park"),
        ("Oster spoke.", "Oster", "Karl Oster"),
        ("President Bennett spoke.", "President Bennett", "Olga Bennett"),
        ("The Daily Planet says so.", "the Planet", "Daily Planet"),
        ("A common report (CR below) came out.", "CR", "common report"),
        ("Nobody knows.", "an unnamed senior official", "unnamed senior official"),
        ("Nobody knows.", "Bank of Japan", "Bank of Japan"),
        ("Nobody knows.", "Ilka Marn of Ruritania", "Ilka Marn"),
    ],
)
def test_names_a_speaker_in_full(text: str, mention: str, expected: str) -> None:
    assert name(text, mention) == expected


@pytest.mark.parametrize(("year", "expected"), [(1992, "Ada Vinter"), (2005, "Bo Vinter"), (1998, None)])
def test_tells_leaders_of_one_surname_apart_by_date_of_office(year: int, expected: str | None) -> None:
    assert name("Vinter spoke.", "Vinter", date(year, 6, 1)) == expected


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Maria Lee met us.", "Lee", "person"),
        ("The Daily Planet says so.", "the Daily Planet", "organisation"),
        ("CNN was there.", "CNN", "organisation"),
        ("A common report (CR below) came out.", "CR", "document"),
        ("It came out.", "the report", "document"),
        ("Nobody knows.", "a spokesman", "unnamed"),
        ("Nobody knows.", "the senator", None),
    ],
)
def test_tells_what_kind_of_speaker_it_is(text: str, mention: str, kind: str | None) -> None:
    assert Names(text, Cast(text), LISTED, None).identify(mention).kind == kind
