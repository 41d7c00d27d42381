"""What is reported without marks."""

import pytest

from articles.reading.quotes import find_quotes


def reported(text: str) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.name) for quote in find_quotes(text) if quote.kind == "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lee met us on Monday in Geneva.",
        "Maria Lee said so.",  # too short to be a statement
        "I think that all of them have gone.",  # nobody to name
        "Maria Lee called it “a good day” and said that all agree.",  # the sentence holds a passage between marks
        "On her way to the talks in Geneva, Maria Lee said little.",
        "Maria Lee was told that all of them agree.",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Lee said that all of them agree.", "all of them agree"),
        ("Maria Lee said all of them agree.", "all of them agree"),
        ("Maria Lee told reporters that all of them agree.", "all of them agree"),
        ("All of them agree on it, Maria Lee said.", "All of them agree on it"),
        ("All of them agree on it, said Maria Lee.", "All of them agree on it"),
    ],
)
def test_finds_what_somebody_is_said_to_have_said(text: str, words: str) -> None:
    assert reported(text) == [(words, "Maria Lee")]
