"""Where the article stands among the lines of a page."""

import pytest

from articles.reading.page.extent import heaviest, last_line
from articles.reading.page.furniture import Furniture

END = Furniture("comments", "end")


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([], (0, 0)),
        ([-3, -3], (0, 0)),
        ([-3, 20, -3, 30, -3], (1, 4)),
        ([20, -60, 30, 30], (2, 4)),
        ([30, -20, 30], (0, 3)),
    ],
)
def test_finds_the_heaviest_stretch(weights: list[float], expected: tuple[int, int]) -> None:
    assert heaviest(weights) == expected


def test_ends_a_text_at_its_comments() -> None:
    assert last_line([200, -60, 300], [None, END, None], 0) == 1


def test_does_not_end_a_text_before_it_began() -> None:
    assert last_line([10, -60, 300], [None, END, None], 0) == 3


def test_does_not_end_a_text_at_a_link_below_its_standfirst() -> None:
    assert last_line([60, -60, 300], [None, END, None], 0) == 3


def test_ends_a_short_text_at_a_few_comments() -> None:
    assert last_line([60, -60, 100], [None, END, None], 0) == 1
