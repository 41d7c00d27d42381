"""What of a quote's text is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.quotes.segments import abridged, segments


def parts(text: str, kind: str = "direct") -> list[tuple[str, bool]]:
    return [(text[one.start : one.end], one.said) for one in segments(text, kind)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We agree.”", "direct"),
        ("We agree", "direct"),
        ("it “a day” for all", "direct"),
        ("him “a risk” and “a danger”", "mixed"),
        ("“a day” for all", "mixed"),
        ("that all agree", "indirect"),
        ("“Left open", "direct"),
    ],
)
def test_finds_no_interruption(text: str, kind: str) -> None:
    assert parts(text, kind) == [(text, True)]


def test_finds_nothing_in_nothing() -> None:
    assert segments("") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“A,” Lee said, “b.”", [("“A,”", True), (" Lee said, ", False), ("“b.”", True)]),
        ('"A," he said. "B."', [('"A,"', True), (" he said. ", False), ('"B."', True)]),
        ("“A.\n\n“B.”", [("“A.", True), ("“B.”", True)]),
        ("“A.\n\n**“B.”", [("“A.", True), ("**", False), ("“B.”", True)]),
        ("A.\n\n> B.", [("A.", True), ("B.", True)]),
    ],
)
def test_parts_what_is_said_from_what_is_not(text: str, found: list[tuple[str, bool]]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("“A,” Lee said, “b.”", "“A,” … “b.”"),
        ("“A.” “B.”", "“A.” “B.”"),
        ("“A.\n\n“B.”", "“A. “B.”"),
        ("A.\n\n> B.", "A. B."),
        ("“A.\n\n**“B.”", "“A. “B.”"),
    ],
)
def test_abridges_an_interruption(text: str, short: str) -> None:
    assert abridged(text) == short


@given(st.text(alphabet="“”\"'‘’ab .,>*\n", max_size=40))
def test_stretches_stand_in_order_and_leave_out_no_word(text: str) -> None:
    end = 0
    for one in segments(text):
        assert end <= one.start < one.end <= len(text)
        assert not any(letter.isalnum() for letter in text[end : one.start])
        end = one.end
    assert not any(letter.isalnum() for letter in text[end:])
