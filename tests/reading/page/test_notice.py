"""What a site prints for its readers among the lines of a text."""

import pytest

from articles.reading.page.lines import Line
from articles.reading.page.notice import notice


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Tuesday and signed nothing.",
        "She baked cookies for the delegates, who had come a long way.",
        "Watch the harbour closely, the minister said, for it will change within the year.",
        "$5 million was set aside for the new quay, and twice as much for the road.",
        "The inbox of the ministry was full by noon.",
        "The country hopes to become a member of the league in its first month.",
        "The council rewrote the privacy policy and the terms of use.",
        "The court held that the site was liable for views that others expressed on it.",
        "The publisher is responsible for the information that this article contains, the minister said of “The Quay”.",
        "“You may become a member when you like,” the host said.",
    ],
)
def test_does_not_take_a_sentence_for_a_notice(text: str) -> None:
    assert notice(Line(text)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The day’s news, straight to your inbox.", "invitation"),
        ("By signing up you agree to our terms and the privacy policy.", "invitation"),
        ("We may earn a commission if you buy through our links.", "affiliate note"),
        ("This cookie is set by a plugin to count visits.", "cookie notice"),
        ("Read full bio", "author's bio"),
        ("$26 at the shop", "product box"),
        ("2h ago / 7:58 AM", "time"),
        ("The quay in spring. Photo: Ann Lee", "caption"),
        (
            "The information on this website is provided as it is. The Post makes no warranty of any kind, and what "
            "you do with it you do at your own risk. " + "Nor is any of it advice on law, money or the sea. " * 8,
            "disclaimer",
        ),
    ],
)
def test_says_what_a_notice_is(text: str, reason: str) -> None:
    told = notice(Line(text))
    assert told is not None
    assert (told.reason, told.effect) == (reason, "skip")


def test_leaves_headings_alone() -> None:
    assert notice(Line("New privacy policy divides the council", heading=2)) is None
