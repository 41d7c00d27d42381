"""Words about the author at the head and at the end of a text."""

import pytest

from articles.reading.page.bio import without_bios
from articles.reading.page.lines import Line

TEXT = [f"The ministers met for the {number}th time, and nothing came of it." for number in range(4, 24)]


def _kept(texts: list[str], authors: tuple[str, ...] = ("Ann Lee",)) -> list[str]:
    return [texts[at] for at in without_bios([Line(text) for text in texts], authors)]


@pytest.mark.parametrize(
    "text",
    [
        "Bo Chen is the minister of a country of nine islands.",
        "Harwick’s Lamp Room is an editor for charts of the harbour.",
        "The editor of the paper was there as well.",
        "Ann Lee-Moor was the first to leave.",
    ],
)
def test_keeps_sentences_about_others(text: str) -> None:
    assert _kept([text, *TEXT]) == [text, *TEXT]


def test_keeps_a_reporter_in_the_midst_of_the_text() -> None:
    texts = [*TEXT[:10], "Bo Chen is a reporter who was there.", *TEXT[10:]]
    assert _kept(texts) == texts


@pytest.mark.parametrize(
    "bio",
    [
        "Ann Lee is a reporter in Oslo.",
        "Ann Lee covers harbours and treaties.",
        "Bo Chen is a fact-checker with years of practice.",
        "Bo Chen, RDN, is an award-winning writer in Harwick.",
    ],
)
def test_drops_a_bio_at_the_head(bio: str) -> None:
    assert _kept([bio, *TEXT]) == TEXT


@pytest.mark.parametrize(
    "bio", ["Ann Lee lives in Oslo.", "Bo Chen is a staff writer.", "She can be reached at", "The author is a sailor."]
)
def test_drops_a_bio_at_the_end(bio: str) -> None:
    assert _kept([*TEXT, bio]) == TEXT
