"""Where quotation marks open and close."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.quotes.marks import passages


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nobody said a word.",
        "The minister’s plan and the unions’ answer",
        "It's the union's day, isn't it?",
        "back in the '90s, and the '80s too",
        "rock 'n' roll",
        "a closing mark” alone",
        "> ",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert passages(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We agree,” she said.", ["We agree,"]),
        ('"We agree," she said, "all of us."', ["We agree,", "all of us."]),
        ("''We agree,'' she said.", ["We agree,"]),
        ("``We agree,'' she said.", ["We agree,"]),
        ("«We agree», she said.", ["We agree"]),
        ("‘We all agree,’ she said.", ["We all agree,"]),
        ("”We agree,” she said.", ["We agree,"]),  # the first mark is turned the wrong way
        ("“We agree,“ she said.", ["We agree,"]),  # the last is
        ("He said **“we agree.”**", ["we agree."]),
        ("“We heard ‘no’ again,” she said.", ["We heard ‘no’ again,"]),
        ("‘We heard “no” again,’ she said.", ["We heard “no” again,"]),
        ("'We heard \"don't\" again,' she said.", ['We heard "don\'t" again,']),
        ("> We all agree.", ["We all agree."]),
        ("> “We agree,” she said.", ["We agree,"]),
        ("“(W)e agree...mak(e) peace,” she said.", ["(W)e agree...mak(e) peace,"]),
    ],
)
def test_finds_what_stands_between_marks(text: str, inside: list[str]) -> None:
    assert [text[one.inner_start : one.inner_end] for one in passages(text)] == inside


def test_ends_a_passage_with_its_paragraph_where_the_closing_mark_is_missing() -> None:
    (passage,) = passages("She said: “We agree. ")
    assert not passage.closed
    assert (passage.start, passage.end) == (10, 20)


@given(st.text(alphabet="ab .,'\"“”‘’«»`*(\n-", max_size=60))
def test_gives_passages_in_order_and_apart(text: str) -> None:
    found = passages(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start <= one.inner_start <= one.inner_end <= one.end <= len(text) for one in found)
