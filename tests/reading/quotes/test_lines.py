"""Paragraphs as lines of words."""

import pytest

from articles.reading.quotes.lines import QUOTE, Lines


def words(text: str) -> list[str]:
    return Lines(text)[0].words


def test_leaves_out_blank_paragraphs() -> None:
    assert len(Lines("One.\n\n   \n\nTwo.")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” said Kim.", [QUOTE, "said", "Kim", "."]),
        ("Mr. Lee's aide", ["Mr.", "Lee", "'s", "aide"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("didn’t co-operate", ["didn’t", "co-operate"]),
        ("Lee's niece, Del. Jo “Bo” Park", ["Lee", "'s", "niece", ",", "Del.", "Jo", "Bo", "Park"]),
    ],
)
def test_reads_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Lee left.", 1),
        ("The U.S. envoy left.", 1),
        ("He left. She stayed.", 2),
        ("“We agree,” he said. “Really.” Then he left.", 3),
        ("“We agree!” Lee said.", 1),
        ("It cost $1.5 million.", 1),
        ("He left. 12 stayed.", 2),
    ],
)
def test_numbers_sentences(text: str, sentences: int) -> None:
    assert Lines(text)[0].sentences[-1] + 1 == sentences
