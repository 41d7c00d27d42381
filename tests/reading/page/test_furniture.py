"""Lines that every site prints around its articles."""

import pytest

from articles.reading.page.furniture import furniture
from articles.reading.page.lines import Line


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Tuesday.",
        "Comments made on Tuesday were withdrawn on Wednesday.",
        "Related to this is the question of the harbour.",
        "Home was where they went.",
    ],
)
def test_does_not_take_a_sentence_for_furniture(text: str) -> None:
    assert furniture(Line(text)) is None


@pytest.mark.parametrize(
    ("text", "reason", "effect"),
    [
        ("Share this:", "share links", "skip"),
        ("ADVERTISEMENT", "advertisement", "skip"),
        ("READ MORE: Ministers meet again", "link to another article", "skip"),
        ("Leave a Reply", "comments", "end"),
        ("2 thoughts on “Ministers meet”", "comments", "end"),
        ("12 thoughts on “Ministers meet”", "comments", "end"),
        ("%d bloggers like this:", "blog's foot", "end"),
        ("Related articles", "other articles", "break"),
        ("Disclaimer: the author alone answers for this text.", "disclaimer", "end"),
        ("Tags: harbour, treaty", "tags", "break"),
    ],
)
def test_knows_furniture_and_what_it_does(text: str, reason: str, effect: str) -> None:
    kind = furniture(Line(text))
    assert kind is not None
    assert (kind.reason, kind.effect) == (reason, effect)
