"""A body as paragraphs of runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Quote, Speaker
from articles.passages import around, passages

BODY = "## Head\n\nShe said “yes, we can” twice.\n\n> Set apart.\nOn two lines.\n\nLast."


def quote(text: str, number: int = 1, body: str = BODY) -> Quote:
    start = body.index(text)
    return Quote(number=number, text=text, start=start, end=start + len(text))


def test_gives_nothing_for_nothing() -> None:
    assert list(passages("", [])) == []


def test_tells_headings_and_block_quotations_apart() -> None:
    found = [(p.number, p.kind, "".join(run.text for run in p.runs)) for p in passages(BODY, [])]
    assert found == [
        (1, "heading", "Head"),
        (2, "text", "She said “yes, we can” twice."),
        (3, "quotation", "Set apart.\nOn two lines."),
        (4, "text", "Last."),
    ]


def test_leaves_a_quote_without_a_place_alone() -> None:
    assert all(not paragraph.quotes for paragraph in passages(BODY, [Quote(number=1, text="gone")]))


def test_marks_a_quote_where_it_stands() -> None:
    said = quote("“yes, we can”")
    paragraph = [*passages(BODY, [said])][1]
    assert [(run.text, run.quote, run.opens) for run in paragraph.runs] == [
        ("She said ", None, False),
        ("“yes, we can”", said, True),
        (" twice.", None, False),
    ]
    assert paragraph.quotes == (said,)


def test_notes_in_the_margin_only_who_is_known() -> None:
    unknown, known = quote("She said"), quote("“yes, we can”", number=2)
    known.speaker = Speaker(name="Ada Example")
    paragraph = [*passages(BODY, [unknown, known])][1]
    assert (paragraph.quotes, paragraph.said) == ((unknown, known), [known])


def test_marks_hits_within_and_across_quotes() -> None:
    start = BODY.index("said")
    paragraph = [*passages(BODY, [quote("“yes, we can”")], [(start, start + 9)])][1]
    assert [(run.text, run.hit) for run in paragraph.runs] == [
        ("She ", False),
        ("said ", True),
        ("“yes", True),
        (", we can”", False),
        (" twice.", False),
    ]
    assert [run.opens for run in paragraph.runs] == [False, False, True, False, False]


def test_numbers_hits_through_the_body_once_each() -> None:
    hits = [(3, 7), (BODY.index("said"), BODY.index("said") + 9), (BODY.index("Last"), BODY.index("Last") + 4)]
    found = [run for paragraph in passages(BODY, [quote("“yes, we can”")], hits) for run in paragraph.runs if run.hit]
    assert [(run.text, run.hit, run.is_first) for run in found] == [
        ("Head", 1, True),
        ("said ", 2, True),
        ("“yes", 2, False),
        ("Last", 3, True),
    ]


def test_opens_a_quote_over_two_paragraphs_once() -> None:
    long = quote("can” twice.\n\n> Set apart.")
    opening = [run for paragraph in passages(BODY, [long]) for run in paragraph.runs if run.opens]
    assert [run.text for run in opening] == ["can” twice."]


def test_gives_words_to_the_innermost_quote() -> None:
    outer, inner = quote("“yes, we can”"), quote("we", 2)
    runs = [*passages(BODY, [outer, inner])][1].runs
    assert [(run.text, run.quote and run.quote.number) for run in runs][1:4] == [("“yes, ", 1), ("we", 2), (" can”", 1)]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Before. She said “yes” twice. After.", "She said ", " twice."),
        ("“yes”", "", ""),
        ("Above.\n\nHe: “yes”\n\nBelow.", "He: ", ""),
        ("Was it “yes”? It was.", "Was it ", "?"),
    ],
)
def test_finds_the_sentence_around(text: str, before: str, after: str) -> None:
    start = text.index("“yes”")
    assert around(text, start, start + 5) == (before, after)


def test_ends_with_a_quote_that_ends_its_sentence() -> None:
    text = "He said: “Yes.” Nobody heard."
    assert around(text, 9, 15) == ("He said: ", "")


TEXTS = st.text(alphabet="ab. \n“”>#", max_size=60)
PLACES = st.lists(st.integers(0, 60), max_size=8)


@given(TEXTS, PLACES, PLACES)
def test_loses_no_word_of_a_paragraph(body: str, quoted: list[int], searched: list[int]) -> None:
    def pairs(numbers: list[int]) -> list[tuple[int, int]]:
        places = sorted({number for number in numbers if number <= len(body)})
        return list(zip(places[::2], places[1::2], strict=False))

    quotes = [Quote(number=n, text=body[a:b], start=a, end=b) for n, (a, b) in enumerate(pairs(quoted), 1)]
    plain = ["".join(run.text for run in paragraph.runs) for paragraph in passages(body, [])]
    marked = ["".join(run.text for run in paragraph.runs) for paragraph in passages(body, quotes, pairs(searched))]
    assert plain == marked
