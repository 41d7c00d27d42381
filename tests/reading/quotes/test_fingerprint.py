"""One hash for the same words."""

import pytest

from articles.reading.quotes import fingerprint


@pytest.mark.parametrize("other", ["we disagree", "we", "agree we", ""])
def test_parts_other_words(other: str) -> None:
    assert fingerprint("We agree") != fingerprint(other)


@pytest.mark.parametrize(
    "same",
    ["“We agree!”", '"we agree"', "(W)e agree", "[W]e agree", "We… agree.", "WE\nAGREE", "‘We’ agree"],
)
def test_gathers_the_same_words(same: str) -> None:
    assert fingerprint(same) == fingerprint("We agree")


def test_is_short_and_hexadecimal() -> None:
    assert len(fingerprint("We agree")) == 16
    assert int(fingerprint("We agree"), 16) >= 0
