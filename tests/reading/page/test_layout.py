"""Printed lines → whole paragraphs."""

import textwrap

from articles.reading.page.layout import whole_paragraphs, wrapping_width
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


def test_joins_text_wrapped_at_a_fixed_width() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in PARAGRAPHS)
    assert wrapping_width(read_lines(wrapped)) > 0
    assert _joined(wrapped) == list(PARAGRAPHS)


def test_joins_a_wrapped_heading() -> None:
    title = "# Ministers meet in the old town hall of Harwick to talk about\nthe new harbour"
    wrapped = title + "\n\n" + "\n\n".join(textwrap.fill(paragraph, 64) for paragraph in PARAGRAPHS)
    assert _joined(wrapped)[0] == title[2:].replace("\n", " ")


def test_joins_a_sentence_that_a_link_broke() -> None:
    broken = "The ministers met on Tuesday in the\nOld Town Hall\n, which had been closed for repairs since the winter."
    assert _joined(broken) == [broken.replace("\n,", ",").replace("\n", " ")]


def test_leaves_a_byline_below_a_long_title_alone() -> None:
    text = "Ministers meet in the old town hall of Harwick to talk about a harbour\nby Ann Lee"
    assert _joined(text) == text.split("\n")
