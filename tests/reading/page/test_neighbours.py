"""What only a line's neighbours tell of it."""

import pytest

from articles.reading.page.furniture import Furniture, furniture
from articles.reading.page.lines import Line
from articles.reading.page.neighbours import LONE, boxed, noticed, weights_in_context

SENTENCE = Line("The ministers of nine countries met in Harwick on Tuesday.")
LINK = Line("Fishermen protest in the capital", linked=1.0)
BREAK = Furniture("other articles", "break")


def test_does_not_take_a_line_above_a_sentence_for_a_caption() -> None:
    assert noticed([SENTENCE, SENTENCE], 0) is None


def test_takes_the_line_above_a_credit_for_a_caption() -> None:
    told = noticed([SENTENCE, Line("Ann Lee/Northern Post")], 0)
    assert told is not None
    assert told.reason == "caption"


def test_does_not_take_a_paragraph_above_a_credit_for_a_caption() -> None:
    paragraph = Line(" ".join([SENTENCE.text] * 8))
    assert noticed([paragraph, Line("Ann Lee/Northern Post")], 0) is None


def test_does_not_take_speech_above_a_credit_for_a_caption() -> None:
    assert noticed([Line("“The lamps are out,” the host said of the mole."), Line("Ann Lee/Northern Post")], 0) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The old town hall", SENTENCE.text], []),
        (["Read more:", SENTENCE.text, "The old town hall"], []),
        (["Read more:", "which was new"], []),
        (["Related", "Fishermen protest in the capital", "Harbour dues rise", SENTENCE.text, "The old hall"], [1, 2]),
        (["READ MORE: Harbour dues rise", "Fishermen protest in the capital"], [1]),
    ],
)
def test_finds_titles_in_boxes(texts: list[str], expected: list[int]) -> None:
    lines = [Line(text) for text in texts]
    weights = [10.0 if line == SENTENCE else -3.0 for line in lines]
    kinds = [furniture(line) for line in lines]
    assert list(boxed(lines, kinds, weights)) == [at for at in expected if kinds[at] is None]


@pytest.mark.parametrize(
    "lines",
    [
        [LINK, SENTENCE, SENTENCE, LINK],
        [Line("The old town hall"), SENTENCE, Line("A new quay")],
        [LINK, SENTENCE, Line("A new quay"), Line("A new road")],
    ],
)
def test_does_not_weigh_sentences_of_a_text_less(lines: list[Line]) -> None:
    weights = [10.0 if line == SENTENCE else -3.0 for line in lines]
    assert weights_in_context(lines, [None] * len(lines), weights) == weights


def test_weighs_a_lone_sentence_between_links_less() -> None:
    assert weights_in_context([LINK, SENTENCE, LINK], [None] * 3, [-6.0, 10.0, -6.0])[1] == 10 * LONE


def test_weighs_a_lone_sentence_among_other_articles_less() -> None:
    lines = [Line("Related"), Line("Harbour dues rise"), SENTENCE, Line("A new quay")]
    assert weights_in_context([SENTENCE, *lines], [None, BREAK, None, None, None], [9, -60, -3, 10, -3])[3] == 10 * LONE


def test_parts_nothing_at_an_empty_box() -> None:
    lines = [SENTENCE, Line("Recommended"), SENTENCE, SENTENCE]
    assert weights_in_context(lines, [None, BREAK, None, None], [50, -60, 50, 50]) == [50, -4, 50, 50]
