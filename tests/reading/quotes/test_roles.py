from datetime import date

import pytest

from articles.reading.quotes import find_quotes


def speaker_of(text: str, published: date | None = None) -> str | None:
    """Return the name behind the last quote of a text."""
    return find_quotes(text, published=published)[-1].name


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” the President said.",
        "President Anna Lindqvist met President Tomas Berg. “We wait,” the President said.",
        "President Anna Lindqvist spoke first. “We wait,” the chancellor said.",
        "“We wait,” the Prime Minister of Canada said.",  # on no day that is known
    ],
)
def test_gives_no_name_where_the_holder_cannot_be_told(text: str) -> None:
    assert speaker_of(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Anna Lindqvist came late. “We wait,” the President said.", "Anna Lindqvist"),
        ("Secretary-General Anna Lindqvist was blunt. “We wait,” the Secretary-General told them.", "Anna Lindqvist"),
    ],
)
def test_finds_the_one_who_bears_the_title_in_the_text(text: str, name: str) -> None:
    assert speaker_of(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We wait,” the Prime Minister of Canada said.", "Justin Trudeau"),
        ("The president of France answered: “We wait.”", "Emmanuel Macron"),
    ],
)
def test_finds_who_was_in_office_on_the_day(text: str, name: str) -> None:
    assert speaker_of(text, date(2018, 6, 11)) == name


@pytest.mark.parametrize(
    "text",
    [
        "Secretary of State Anna Lindqvist spoke. “We wait,” she said.",
        "Presidents Anna Lindqvist and Tomas Berg met. “We wait,” Lindqvist said.",
    ],
)
def test_leaves_no_title_in_a_name(text: str) -> None:
    assert speaker_of(text) == "Anna Lindqvist"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They sent a letter. “We wait,” the letter says.", None),
        ("Their declaration says: “We wait.”", None),
        ("“We wait,” the Charter says.", None),
        ("“We wait,” the joint statement says.", "joint statement"),
        ("“We wait,” the Oslo declaration says.", "Oslo declaration"),
        ("They signed the Charter of Oslo. “We wait,” the Charter says.", "Charter of Oslo"),
        ("They read the Nordic Charter of 1951 aloud. The Charter: “We wait for nobody.”", "Nordic Charter"),
    ],
)
def test_calls_a_document_by_its_whole_name(text: str, name: str | None) -> None:
    quote = find_quotes(text)[-1]
    assert (quote.name, quote.speaker_kind) == (name, "document")
