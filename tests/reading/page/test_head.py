"""Lines of an article's head."""

import pytest

from articles.reading.page.head import is_head
from articles.reading.page.lines import Line


@pytest.mark.parametrize(
    "text",
    [
        "On May 3, 2019, the last of the ministers came by train.",
        "The treaty of March 2, 1945, and what became of it since",
        "Nine Ministers Meet in Harwick",
        "By the end of the week the talks were over.",
    ],
)
def test_does_not_take_a_sentence_or_a_title_for_a_head(text: str) -> None:
    assert not is_head(Line(text))


@pytest.mark.parametrize(
    "text",
    [
        "By Ann Lee",
        "By",
        "May 3, 2019",
        "Fri 3 May 2019 18.08 CET",
        "Aktualisiert am 3. Mai 2019 um 12:31 Uhr von der Redaktion",
    ],
)
def test_knows_bylines_and_datelines(text: str) -> None:
    assert is_head(Line(text))
