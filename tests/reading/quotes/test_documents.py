"""Documents that speak, by the words that name them."""

import pytest

from articles.reading.quotes.documents import Documents


@pytest.mark.parametrize(
    ("text", "mention", "expected"),
    [
        ("How old is the Charter of Oslo?", "the letter", None),
        ("How old is the Charter of Oslo?", "its charter", None),
        ("Is the Charter of Oslo the Charter of Bergen?", "the Charter", None),
        ("How old is the Charter of Oslo?", "the Charter", "Charter of Oslo"),
        ("They signed the Oslo Charter.", "the Charter", "Oslo Charter"),
        ("They signed it.", "the city charter", "city charter"),
    ],
)
def test_names_a_document_by_the_words_for_it(text: str, mention: str, expected: str | None) -> None:
    assert Documents(text).name(mention) == expected
