"""No pattern of the reader runs away with a text, however nasty: each costs no more than about the text's length."""

import re

import pytest

from tests.reading.hard_texts import HARDEST, hard_texts
from tests.reading.limits import RanAway, limited
from tests.reading.patterns import patterns

PATTERNS = patterns()

UNMENDED = {
    "authors.ENDING",
    "authors.JOINERS",
    "page.bio.start_of_bio",
    "page.frontmatter.KEY",
    "page.lines.HEADING",
    "page.markdown.SIDE_BY_SIDE",
    "page.site.COPYRIGHT",
    "page.title.SITE",
    "page.title.SITE_LAST",
    "page.verdict.TEASER_END",
}


def test_stops_a_pattern_that_runs_away() -> None:
    with pytest.raises(RanAway), limited(0.05):
        re.search("(?:a|a)*b", "a" * 60)


def test_knows_what_is_hard_on_every_pattern() -> None:
    assert set(HARDEST) == set(PATTERNS)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=pytest.mark.xfail(name in UNMENDED, reason="it runs away", run=False))
        for name in PATTERNS
    ],
)
def test_comes_to_an_end(name: str) -> None:
    for text in hard_texts(name):
        with limited():
            PATTERNS[name].read(text)
