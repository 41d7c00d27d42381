"""Text wrapped at a fixed width → each paragraph on one line."""

import textwrap

import pytest

from articles.reading.page.wrapping import unwrapped, wrapping_width

PARAGRAPHS = (
    "The ministers met in the old town hall of Harwick on Tuesday, and the talks went on far into the night, as all "
    "had expected of them.",
    "A second round was agreed for the spring. The host said that nothing was settled until all was, and that the "
    "doors would stay open until then, in fog as in clear weather, for whoever had something new to say to the others.",
    "Nobody left before the morning, and nobody spoke to the press, which had waited in the rain since the afternoon.",
)


def _wrapped(*paragraphs: str, width: int = 72, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        "\n".join(PARAGRAPHS),
        "\n\n".join(PARAGRAPHS),
        "\n".join(["Home", "World news", "The arts", "About us", "Sign in", "Our archive", "Contact"]),
        "\n".join(f"A headline of a middling length for story number {'x' * (7 * n % 20)}" for n in range(30)),
    ],
)
def test_leaves_text_that_is_not_wrapped(text: str) -> None:
    assert wrapping_width(text.split("\n")) == 0
    assert unwrapped(text) == text


@pytest.mark.parametrize(("width", "between"), [(60, "\n\n"), (72, "\n\n"), (78, "\n\n"), (72, "\n")])
def test_joins_the_lines_of_each_paragraph(width: int, between: str) -> None:
    paragraphs = PARAGRAPHS * 3
    assert unwrapped(_wrapped(*paragraphs, width=width, between=between)).split(between) == list(paragraphs)


@pytest.mark.parametrize(
    "block",
    [
        "# Ministers of nine countries meet in the old town hall of Harwick to talk about a harbour",
        "By [Ann Lee](https://example.org/people/ann) and [Bo Chen, the paper's man on the quay](https://example.org/bo)",
        "* The first round is to be held in the customs house, and the second one in the town hall in spring",
        "A word such as mole-and-pier-and-lighthouse-keeping, or a wide-open, twenty-year-old, well-known one",
    ],
)
def test_joins_headings_links_and_items(block: str) -> None:
    assert unwrapped(_wrapped(block, *PARAGRAPHS)).split("\n\n")[0] == block


def test_joins_a_word_broken_at_its_hyphen() -> None:
    paragraphs = (*PARAGRAPHS, "It was on the whole a quiet and somewhat sleepy meeting of some twenty-nine ministers.")
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs)
    assert "twenty-\nnine" in wrapped
    assert unwrapped(wrapped).split("\n\n") == list(paragraphs)


def test_joins_a_block_quotation_and_keeps_its_mark() -> None:
    quoted = textwrap.fill(PARAGRAPHS[1], 72, initial_indent="> ", subsequent_indent="> ")
    assert unwrapped(f"{_wrapped(*PARAGRAPHS)}\n\n{quoted}").split("\n\n")[-1] == f"> {PARAGRAPHS[1]}"


def test_keeps_the_items_of_a_list_apart() -> None:
    items = ["* A second cable along the western mole, laid by the harbour's own men", "* New lamps", "* Higher pay"]
    assert unwrapped(_wrapped(*PARAGRAPHS) + "\n\n" + "\n".join(items)).split("\n\n")[-1] == "\n".join(items)


def test_leaves_a_byline_below_a_full_title_alone() -> None:
    head = "Ministers meet in the old town hall of Harwick to talk about the harbour\nBy Ann Lee"
    assert unwrapped(f"{head}\n\n{_wrapped(*PARAGRAPHS)}").split("\n\n")[0] == head
