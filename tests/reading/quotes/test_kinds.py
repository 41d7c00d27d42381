"""Whether words between marks are a sentence of their own."""

import pytest

from articles.reading.quotes.attributing import attributed
from articles.reading.quotes.kinds import kind_of
from articles.reading.quotes.lines import Lines


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We agree,” Maria Lee said.", "direct"),
        ("Maria Lee said: “We agree on that.”", "direct"),
        ("Maria Lee said “we agree on that.”", "direct"),
        ("Later, “We agree,” Maria Lee said.", "direct"),
        ("Maria Lee called it “good” and left.", "mixed"),
        ("Maria Lee said that “we agree on that.”", "mixed"),
        ("Maria Lee said “we agree on that” because of it.", "mixed"),
        ("“We all agree on that very well” in Geneva, Maria Lee said.", "mixed"),
        ("In Geneva, “we agree,” Maria Lee said.", "mixed"),
    ],
)
def test_tells_direct_from_mixed(text: str, kind: str) -> None:
    (said,) = attributed(Lines(text))
    assert kind_of(said) == kind
