"""Printed lines → whole paragraphs."""

from articles.reading.page.layout import whole_paragraphs
from articles.reading.page.lines import read_lines

PARAGRAPHS = (
    "The ministers met in the old town hall of Harwick on Tuesday, and the talks went on far into the night, as all "
    "had expected of them.",
    "A second round was agreed for the spring. The host said that nothing was settled until all was, and that the "
    "doors would stay open until then.",
    "Nobody left before the morning, and nobody spoke to the press, which had waited in the rain since the afternoon.",
)


def _joined(text: str) -> list[str]:
    return [line.text for line in whole_paragraphs(read_lines(text))]


def test_does_not_join_paragraphs_on_lines_of_their_own() -> None:
    assert _joined("\n".join(PARAGRAPHS)) == list(PARAGRAPHS)


def test_does_not_join_a_menu() -> None:
    menu = ["Home", "World news", "The arts", "About us", "Sign in", "Our archive", "Contact"]
    assert _joined("\n".join(menu)) == menu


def test_joins_a_sentence_that_a_link_broke() -> None:
    broken = "The ministers met on Tuesday in the\nOld Town Hall\n, which had been closed for repairs since the winter."
    assert _joined(broken) == [broken.replace("\n,", ",").replace("\n", " ")]


def test_leaves_a_byline_below_a_long_title_alone() -> None:
    text = "Ministers meet in the old town hall of Harwick to talk about a harbour\nby Ann Lee"
    assert _joined(text) == text.split("\n")
