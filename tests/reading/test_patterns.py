"""No pattern of the reader runs away with a text, however nasty: each costs no more than about the text's length."""

import re

import pytest

from tests.reading.hard_texts import HARDEST, hard_texts
from tests.reading.limits import RanAway, limited
from tests.reading.patterns import patterns

PATTERNS = patterns()


def test_stops_a_pattern_that_runs_away() -> None:
    with pytest.raises(RanAway), limited(0.05):
        re.search("(?:a|a)*b", "a" * 60)


def test_knows_what_is_hard_on_every_pattern() -> None:
    assert set(HARDEST) == set(PATTERNS)


@pytest.mark.parametrize("name", PATTERNS)
def test_comes_to_an_end(name: str) -> None:
    for text in hard_texts(name):
        with limited():
            PATTERNS[name].read(text)
