"""The names of a text, and who bears a surname in it."""

import pytest

from articles.reading.quotes.cast import Cast, differs_by_one
from articles.reading.quotes.named import parse


def full_names(text: str, surname: str, place: int = 0) -> list[str]:
    return [named.name for named in Cast(text).full_names(surname, place)]


@pytest.mark.parametrize(
    ("one", "other"), [("bennet", "bennet"), ("bennet", "bennets"), ("bennet", "benno"), ("bennet", "tennyson")]
)
def test_does_not_find_two_words_alike(one: str, other: str) -> None:
    assert not differs_by_one(one, other)


@pytest.mark.parametrize(("one", "other"), [("bennet", "bennett"), ("bennet", "bonnet"), ("benet", "bennet")])
def test_finds_two_words_that_differ_by_one_letter(one: str, other: str) -> None:
    assert differs_by_one(one, other)


def test_puts_persons_before_others_and_the_commonest_first() -> None:
    text = "Ohio Lee met Thomas Lee. Maria Lee knows Maria Lee."
    assert full_names(text, "Lee") == ["Maria Lee", "Thomas Lee", "Ohio Lee"]


def test_puts_first_who_was_named_shortly_before_a_place() -> None:
    text = "Maria Lee knows Maria Lee. Thomas Lee left. Lee said so."
    assert full_names(text, "Lee", text.index("Lee said")) == ["Thomas Lee", "Maria Lee"]


def test_leaves_out_the_authors() -> None:
    cast = Cast("Maria Lee met Thomas Lee.", ["Maria Lee"])
    assert [named.name for named in cast.full_names("Lee")] == ["Thomas Lee"]
    assert cast.is_author(parse("Maria Lee"))
    assert not cast.is_author(parse("Lee"))


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Kim Lee spoke. Lee left.", ""),
        ("Kim Lee spoke. Ms. Lee left.", "f"),
        ("Kim Lee met Jo Lee. Ms. Lee left.", ""),
    ],
)
def test_tells_gender_by_a_title_beside_the_surname_if_one_has_it(text: str, gender: str) -> None:
    assert Cast(text).gender(parse("Kim Lee")) == gender
