"""Every rule can be told in a sentence."""

import pytest

from articles.reading.quotes import confidence
from articles.reading.quotes.explained import explained, share
from articles.reading.quotes.reported import confidence as reported


def test_knows_nothing_of_a_rule_that_nobody_has() -> None:
    assert explained("by moonlight", "said", "he") == ""
    assert share("by moonlight", "said", "direct") is None
    assert share("unattributed", "", "direct") is None


@pytest.mark.parametrize("rule", [*confidence.MEASURED, *reported.MEASURED, "unattributed"])
def test_tells_every_rule_in_a_plain_sentence(rule: str) -> None:
    sentence = explained(rule, "said", "he")
    assert sentence[0].isupper() or sentence[0] == "“"
    assert sentence.endswith(".")
    assert "{" not in sentence + explained(rule, "", "")


def test_gives_the_words_of_the_text() -> None:
    assert explained("cue after", "said", "he") == "The words “said” and “he” follow the quotation."
    assert "somebody who is not named" in explained("that", "told", "")


def test_gives_the_share_that_was_measured() -> None:
    assert share("cue after", "said", "direct") == confidence.confidence("cue after", "said")
    assert share("cue after", "groaned", "direct") < share("cue after", "said", "direct")
    assert share("that", "said", "indirect") == reported.confidence("that")
