"""What the words before a day say of it."""

import pytest

from articles.reading.page.dating import Label, label


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("", ""),
        ("Northern Post, ", ""),
        ("Postage from ", "event"),
        ("Unpublished ", ""),
        ("Published: ", "published"),
        ("Published", "published"),
        ("PUBLISHED ON ", "published"),
        ("Updated 3 May 2019, first published ", "published"),
        ("Published 3 May 2019, updated ", "updated"),
        ("Last modified: ", "updated"),
        ("Veröffentlicht am ", "published"),
        ("Mis à jour le ", "updated"),
        ("公開日 ", "published"),
        ("Expires ", "event"),
        ("© ", "event"),
        ("born ", "event"),
        ("Event date: ", "event"),
        ("Closing date: ", "event"),
        ("Δημοσιεύτηκε ", "published"),
    ],
)
def test_reads_the_nearest_word(before: str, said: Label) -> None:
    assert label(before) == said
