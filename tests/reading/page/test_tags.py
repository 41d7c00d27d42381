"""Tags of HTML that were left in plain text."""

import pytest

from articles.reading.page.tags import without_tags


@pytest.mark.parametrize(
    "text",
    [
        "The tag <p> opens a paragraph, and <b> makes it bold.",
        "5 < 7 and 9 > 3",
        "<https://example.org/a>",
        "The <minister> met.</minister>",
    ],
)
def test_leaves_what_is_no_markup(text: str) -> None:
    assert without_tags(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The <b>ministers</b> met.", "The ministers met."),
        ("<p>The ministers met.</p>", "\nThe ministers met.\n"),
        ("They met.<br>They parted.<BR />", "They met.\nThey parted.\n"),
        ("In <a href='/x' title=\"y\">Harwick</a>.<!-- here -->", "In Harwick."),
        ("<div class=a><span>Harwick</span></div>", "\nHarwick\n"),
    ],
)
def test_leaves_the_words_between_tags(text: str, shown: str) -> None:
    assert without_tags(text) == shown
