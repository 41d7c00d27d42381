"""Passages between marks and contents in the text's own words, put together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.quotes import find_quotes
from articles.reading.quotes.reported.confidence import MEASURED


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(quote.kind, quote.text, quote.name) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    ["Maria Lee met us on Monday in Geneva.", "Maria Lee said so.", "Maria Lee praised him.", "Jo praised the plan."],
)
def test_finds_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Lee said that all of them agree.", "that all of them agree"),
        ("Maria Lee said all of them agree.", "all of them agree"),
        ("Maria Lee told reporters that all of them agree.", "that all of them agree"),
        ("All of them agree on it, Maria Lee said.", "All of them agree on it"),
        ("All of them agree on it, said Maria Lee.", "All of them agree on it"),
    ],
)
def test_content_without_marks_is_indirect(text: str, words: str) -> None:
    assert told(text) == [("indirect", words, "Maria Lee")]


def test_direct_passage_stands_alone() -> None:
    assert told("“We all agree,” Maria Lee said.") == [("direct", "“We all agree,”", "Maria Lee")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Lee called him “a risk.”", "him “a risk.”"),
        ("Maria Lee said Park “has courage” and “a plan” for all.", "Park “has courage” and “a plan” for all"),
        ("Maria Lee said that “we agree.”", "that “we agree.”"),
        ("They are “good” at what they do, Maria Lee said.", "They are “good” at what they do"),
    ],
)
def test_passage_goes_with_the_content_that_holds_it(text: str, words: str) -> None:
    assert told(text) == [("mixed", words, "Maria Lee")]


def test_passage_that_no_content_holds_stands_alone() -> None:
    assert told("Maria Lee’s “good” remark came late.")[0][1] == "“good”"


def test_title_does_not_make_a_content_mixed() -> None:
    text = "Maria Lee said she likes “Hamlet, Prince of Denmark” to all of them."
    assert [kind for kind, _, _ in told(text)] == ["indirect"]


def test_content_without_a_speaker_keeps_the_share_of_its_rule() -> None:
    (quote,) = find_quotes("The seat is expected to go to the union.")
    assert (quote.speaker, quote.confidence) == (None, MEASURED["is expected"])


PIECES = [
    "“",
    "”",
    "said",
    "says",
    "that",
    "Maria Lee",
    "he",
    "called",
    "a risk",
    ",",
    ".",
    "and",
    "hopes to",
    "praised",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_statements_stand_in_order_and_apart(text: str) -> None:
    quotes = find_quotes(text)
    assert all(quote.text == text[quote.start : quote.end] for quote in quotes)
    assert all(one.end <= other.start for one, other in pairwise(quotes))
