"""Who is meant by the words that name a speaker."""

from datetime import date

import pytest

from articles.reading.gazetteer import Gazetteer, Leader, Office
from articles.reading.quotes.cast import Cast
from articles.reading.quotes.naming import Names


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
