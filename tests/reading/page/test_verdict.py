"""Whether a page is one article at all."""

import pytest

from articles.reading.page import read_page

TEXT = "The ministers of nine countries met in the town hall of Harwick on Tuesday, and talked far into the night."
TEASERS = "\n\n".join(
    f"Ministers meet for the {n}th time\n\nMay {n}, 2019\n\nThe talks went on, and what the {n}th guest left out…"
    for n in range(4, 12)
)


def _code(text: str) -> str:
    aside = [problem for problem in read_page(text, "page.txt").problems if problem.sets_aside]
    assert all(problem.message.endswith(".") for problem in aside)
    return aside[0].code if aside else ""


@pytest.mark.parametrize(
    "text",
    [
        f"Nine ministers meet\n\n{TEXT}",
        f"Nine ministers meet\n\n{TEXT}\n\n{TEXT[:-1]} again.\n\nRead next\n\n{TEASERS}",
        f"Error 404: how a page not found became art\n\n{TEXT}\n\n" + TEXT.replace("Tuesday", "Monday") * 6,
        f"Cookie law passes\n\nThis website uses cookies.\n\nAccept all cookies\n\n{TEXT}\n\n{TEXT[:-1]} again." * 4,
        "大臣たちが集まる\n\n会議は火曜日に町役場で開かれ、九か国の大臣が夜遅くまで話し合った。結論は出なかった。",
    ],
)
def test_does_not_set_an_article_aside(text: str) -> None:
    assert _code(text) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("404\n\nPage not found\n\nThe page you are looking for does not exist. Try the search.", "error-page"),
        ("Before you go on\n\nWe use cookies to measure. You may reject all.\n\nAccept all cookies", "wall"),
        (f"Treaties: all articles\n\n{TEASERS}", "listing"),
        ("Home\nWorld\nSports\nArts\nLetters", "no-text"),
    ],
)
def test_says_why_a_page_is_no_article(text: str, code: str) -> None:
    assert _code(text) == code
