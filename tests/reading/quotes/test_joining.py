"""Which passages are one quote."""

import pytest

from articles.reading.quotes import find_quotes
from articles.reading.quotes.joining import LONGEST, whole, wholes


def joined(text: str) -> list[str]:
    return [whole(parts, text).text for parts in wholes(find_quotes(text))]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“We agree.” Then Maria Lee left. “All came,” she said.", ["“We agree.”", "“All came,”"]),
        ("“We agree,” Maria Lee said. Then she left. “All came.”", ["“We agree,”", "“All came.”"]),
        ("“We agree,” Maria Lee said, adding: “All came.”", ["“We agree,”", "“All came.”"]),
        ("“We agree,” Maria Lee said. “All came,” Jo Park said.", ["“We agree,”", "“All came,”"]),
        ("“We agree,” Maria Lee said.\n\n“All came.”", ["“We agree,”", "“All came.”"]),
        ("Maria Lee said: “We agree.”\n\n“All came.”", ["“We agree.”", "“All came.”"]),
        (
            "Maria Lee said: “We agree.\n\nThen she left.\n\n“All of us came to see it.”",
            ["“We agree.", "“All of us came to see it.”"],
        ),
        ("Maria Lee said: “We agree.\n\n“All came,” Jo Park said.", ["“We agree.", "“All came,”"]),
    ],
)
def test_keeps_quotes_apart(text: str, quotes: list[str]) -> None:
    assert joined(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "“We agree,” Maria Lee said, “and all of us came.”",
        "“We agree,” Maria Lee said. “All came.”",
        "“We agree,” she said of Jo Park, a nurse in St. Ives. “All came. All of us.”",
        "“We agree,” said Maria Lee. “All came.” “All of us.”",
        "“We agree.\n\n“All came.\n\n“All of us.”",
        "“All of us here agree on it.\n\n“All came,” Maria Lee said. “All of us.”",
        "> We agree on all of it, and more.\n\n> All of us came to see it done.",
    ],
)
def test_joins_what_is_one_quote(text: str) -> None:
    told = f"Maria Lee told the hall:\n\n{text}\n\nThen they left."
    assert joined(told) == [text.removeprefix("> ")]


def test_marks_the_parts_that_go_on() -> None:
    parts = find_quotes("“We agree,” Maria Lee said. “All came.” Then she left. “None stayed,” she said.")
    assert [part.continues for part in parts] == [False, True, False]


def test_is_by_the_first_part_with_a_speaker_and_as_sure_as_the_least_sure() -> None:
    text = "“All of us here agree on it.\n\n“All came,” Maria Lee said. “All of us.”"
    parts = find_quotes(text)
    one = whole(parts, text)
    assert (one.name, one.rule, one.cue, one.kind, one.continues) == ("Maria Lee", "cue after", "said", "direct", False)
    assert one.confidence == parts[2].confidence < parts[1].confidence
    assert parts[0].speaker is None


def test_parts_nobodys_words_like_any_other() -> None:
    text = "It began so. “All of us agree on it.\n\n“All of us came to see it done.”"
    parts = find_quotes(text)
    assert [whole(some, text).confidence for some in wholes(parts)] == [0.0]


def test_makes_no_quote_of_a_whole_speech() -> None:
    paragraph = "“" + "We all agree on it. " * 20
    text = "Maria Lee said: " + "\n\n".join([paragraph.strip()] * 30) + "”"
    quotes = joined(text)
    assert 1 < len(quotes) < 30
    assert all(len(quote) <= LONGEST for quote in quotes)
