"""Towns and adjectives, which do not speak."""

import pytest

from articles.reading.gazetteer import load
from articles.reading.quotes import find_quotes
from articles.reading.quotes.places import Places


@pytest.mark.parametrize("name", ["Canada", "Kremlin", "Taliban", "Hamas", "Russia", "Lee", ""])
def test_holds_nothing_that_speaks(name: str) -> None:
    assert not Places(load()).holds(name)


@pytest.mark.parametrize("name", ["Geneva", "GENEVA", "Yaounde", "Russian", "Chinese", "French"])
def test_holds_towns_and_adjectives_however_spelt(name: str) -> None:
    assert Places(load()).holds(name)


@pytest.mark.parametrize(
    "text",
    [
        "The Geneva meeting went on all night. They said that the work was done.",
        "The Russian delegation stayed. They said that the work was done.",
        "GENEVA, March 3 – The talks ended late. They said that the work was done.",
        "The Russian said that the work was done.",
        "The Hudson was high. The Geneva meeting went on. They said that the work was done.",
        "The ministers met in the house above the Hudson. They said that the work was done.",
        "HYDE PARK, March 3 – The talks ended late. They said that the work was done.",
    ],
)
def test_no_town_and_no_adjective_speaks(text: str) -> None:
    assert [quote.name for quote in find_quotes(text)] == [None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Kremlin waited for a day. It said that the work was done.", "Kremlin"),
        ("Singapore waited for a day. It said that the work was done.", "Singapore"),
        ("The Geneva Group met. The group stayed. “We agree,” the Geneva Group said.", "Geneva Group"),
        ("Maria London came in. “We agree,” London said.", "Maria London"),
    ],
)
def test_who_is_named_like_a_town_speaks(text: str, speaker: str) -> None:
    assert [quote.name for quote in find_quotes(text)] == [speaker]
