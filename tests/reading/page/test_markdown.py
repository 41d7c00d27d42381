"""Markdown → what the page shows."""

import pytest

from articles.reading.page.markdown import close_links, is_markdown, shown


@pytest.mark.parametrize("text", ["", "2 * 3 * 4", "a [note] (in passing)", "snake_case_word", "#hashtag", "-- a dash"])
def test_does_not_take_plain_text_for_markdown(text: str) -> None:
    assert not is_markdown(text)


@pytest.mark.parametrize("text", ["[words](#)", "**strong**", "one\n## two", "one\n> two"])
def test_knows_markdown_by_its_marks(text: str) -> None:
    assert is_markdown(text)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain", "plain"),
        ("By [Ann Lee](#)", "By Ann Lee"),
        ('[words](http://example.org/a_(b) "title")', "words"),
        ("[![picture](a.png)](b)", ""),
        ("**strong** and *soft* and _soft_ and `code`", "strong and soft and soft and code"),
        ("snake_case and 2 * 3", "snake_case and 2 * 3"),
        (r"a star \* and \[brackets\]", "a star * and [brackets]"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("[Ann Lee](a) [Bo Chen](b)", "Ann Lee, Bo Chen"),
        ("[unclosed](here", "[unclosed](here"),
    ],
)
def test_leaves_what_the_page_shows(source: str, text: str) -> None:
    assert shown(source)[0] == text


def test_counts_the_letters_of_links() -> None:
    assert shown("see [here](#) and [there](#)")[1] == len("here") + len("there")


def test_makes_one_link_of_each_line_of_a_long_link() -> None:
    sources = ["[", "#### Harbour dues rise", "Fishermen protest.", "](https://example.org/dues) and more"]
    close_links(sources)
    assert sources == ["[](#)", "#### [Harbour dues rise](#)", "[Fishermen protest.](#)", " and more"]


def test_leaves_a_bracket_without_a_link_alone() -> None:
    sources = ["[sic", "The ministers met.", "(as said)"]
    close_links(sources)
    assert sources == ["[sic", "The ministers met.", "(as said)"]
