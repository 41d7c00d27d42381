"""One hash for the same words."""

import pytest

from articles.reading.quotes import fingerprint


@pytest.mark.parametrize("other", ["we disagree", "we", "agree we", ""])
def test_parts_other_words(other: str) -> None:
    assert fingerprint("We agree") != fingerprint(other)


@pytest.mark.parametrize(("one", "other"), [("“कि”", "“का”"), ("“👍”", "“👎”"), ("“…”", "“?”")])
def test_parts_words_that_no_plain_letter_parts(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"), [("“कि, तू!”", "कि तू"), ("“Yes \u2764\ufe0f”", "“yes \u2764”"), ("é", "e\u0301")]
)
def test_gathers_the_same_words_in_any_script(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    "same",
    ["“We agree!”", '"we agree"', "(W)e agree", "[W]e agree", "We… agree.", "WE\nAGREE", "‘We’ agree"],
)
def test_gathers_the_same_words(same: str) -> None:
    assert fingerprint(same) == fingerprint("We agree")


def test_does_not_pick_words_between_marks_out_of_a_direct_quote() -> None:
    assert fingerprint("him “a great risk”") != fingerprint("“a great risk”")


@pytest.mark.parametrize(
    "mixed",
    ["him “a great risk”", "that Park is “a great risk” to all", "it ''a great'' sort of “risk”", "“a great risk”"],
)
def test_of_a_mixed_quote_only_words_between_marks_count(mixed: str) -> None:
    assert fingerprint(mixed, "mixed") == fingerprint("“a great risk”")


def test_mixed_quote_without_marks_counts_whole() -> None:
    assert fingerprint("a great risk", "mixed") == fingerprint("a great risk")


def test_is_short_and_hexadecimal() -> None:
    assert len(fingerprint("We agree")) == 16
    assert int(fingerprint("We agree"), 16) >= 0


@pytest.mark.parametrize(
    "interrupted", ["“We agree,” Lee said, “on all.”", "“We agree.” “On all”", "“We agree\n\n“on all.”"]
)
def test_words_that_interrupt_a_quote_do_not_count(interrupted: str) -> None:
    assert fingerprint(interrupted) == fingerprint("“We agree on all.”")


def test_every_paragraph_of_a_block_quotation_counts() -> None:
    assert fingerprint("We agree.\n\n> On all.") == fingerprint("“We agree on all.”")
