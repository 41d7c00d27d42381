"""What a copy left out and what it added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.differing import PARAGRAPHS, WORDS, Row, Stretch, differences, is_cut

TIDE = "The tide went out at dawn and took the boats along."
QUAY = "Nobody on the quay had seen them leave."


@pytest.mark.parametrize("copy", [f"{TIDE}\n\n{QUAY}", f"## {TIDE.upper()}\n\n> {QUAY}", f"“{TIDE}”\n\n{QUAY} – "])
def test_finds_no_difference_in_marks_and_capitals(copy: str) -> None:
    assert differences(f"{TIDE}\n\n{QUAY}", copy) == [Row(same=2)]


def test_tells_what_was_left_out_and_what_was_added() -> None:
    added = "Read more about it elsewhere."
    assert differences(f"{TIDE}\n\n{QUAY}", f"{QUAY}\n\n{added}") == [
        Row((Stretch("gone", TIDE),)),
        Row(same=1),
        Row((Stretch("added", added),)),
    ]


def test_tells_a_changed_word_within_its_paragraph() -> None:
    (row,) = differences(TIDE, TIDE.replace("dawn", "noon"))
    assert row.stretches == (
        Stretch("same", "The tide went out at "),
        Stretch("gone", "dawn "),
        Stretch("added", "noon "),
        Stretch("same", "and took the boats along."),
    )


def test_takes_paragraphs_with_nothing_in_common_for_two() -> None:
    assert [row.stretches[0].kind for row in differences(TIDE, QUAY)] == ["gone", "added"]


def test_compares_so_much_and_no_more() -> None:
    long = " ".join(f"word{number}" for number in range(WORDS + 1))
    assert [row.stretches[0].kind for row in differences(long, f"{long} more")] == ["gone", "added"]
    many = "\n\n".join([TIDE] * (PARAGRAPHS + 50))
    assert differences(many, many) == [Row(same=PARAGRAPHS)]
    assert is_cut(many)
    assert not is_cut("\n\n".join([TIDE] * PARAGRAPHS))


PARTS = st.lists(st.sampled_from(["One here.", "Two here now.", "## Head", "> Set apart", "—"]), max_size=8)


@given(PARTS, PARTS)
def test_holds_all_of_the_copy(original: list[str], copy: list[str]) -> None:
    rows = differences("\n\n".join(original), "\n\n".join(copy))
    added = sum(row.same or any(stretch.kind != "gone" for stretch in row.stretches) for row in rows)
    assert added == max(len(copy), 1) or "" in ("\n\n".join(copy), "\n\n".join(original))
