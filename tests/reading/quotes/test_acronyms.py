"""Acronyms that a text explains."""

import pytest

from articles.reading.quotes.acronyms import explained_acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim Lee (D-Ohio) met the CR.", {}),
        ("They gave out a common report (UN below).", {}),
        ("They gave out a common report (CR below).", {"CR": "common report"}),
        ("The Bank of the North (BN) closed.", {"BN": "Bank of the North"}),
    ],
)
def test_reads_what_an_acronym_stands_for(text: str, expected: dict[str, str]) -> None:
    assert explained_acronyms(text) == expected
