"""All contents of a line, and which of them stand."""

from collections.abc import Iterable

import pytest

from articles.reading.quotes.lines import Lines
from articles.reading.quotes.reported import RULES, contents, outermost
from articles.reading.quotes.reported.confidence import MEASURED, confidence
from articles.reading.quotes.reported.content import Content


def words(text: str, found: Iterable[Content]) -> list[str]:
    line = Lines(text)[0]
    return [text[line.starts[one.first] : line.ends[one.last - 1]] for one in found]


@pytest.mark.parametrize("text", ["Maria Lee met us on Monday in Geneva.", "She went home.", "“We agree,” said Lee."])
def test_finds_nothing(text: str) -> None:
    assert outermost(one for one in contents(Lines(text)[0]) if one.last - one.first > 1) == []


def test_keeps_the_outermost() -> None:
    text = "Maria Lee said she hopes to win the seat, adding that Park praised the plan."
    found = list(contents(Lines(text)[0]))
    assert "to win the seat" in words(text, found)
    assert words(text, outermost(found)) == ["she hopes to win the seat", "that Park praised the plan"]


def test_every_rule_has_its_words_and_its_share() -> None:
    assert all(rule_words for rule_words, _ in RULES)
    assert {rule.__name__.replace("_", " ") for _, rule in RULES} == set(MEASURED)


def test_share_is_that_of_the_rule() -> None:
    assert confidence("that") == MEASURED["that"]
    with pytest.raises(KeyError):
        confidence("hearsay")
