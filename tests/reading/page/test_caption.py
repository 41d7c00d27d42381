"""Captions and credits of pictures."""

import pytest

from articles.reading.page.caption import is_caption, is_credit


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met on Tuesday, and the host left early.",
        "She left, and the right to speak went to the next in line.",
        "“There are two ways, and/or none,” the minister told Reuters.",
        "The file on the harbour was closed in May.",
        "They asked for one thing: a photo of the treaty, signed by all nine and dated.",
        "He joined the agency in 1990 and worked for Reuters.",
        "The talks began on Tuesday, May 3, and ended on Friday.",
        "The council met on Tuesday, May 3, 2019 and adopted the plan.",
        "Senator Lee (R) voted against the plan, and so did the far left, which had asked for more.",
        "The vote was close (Harwick lost it 3/2), and nobody was glad.",
        "Parties of the centre, left and right agreed.",
    ],
)
def test_does_not_take_a_sentence_for_a_caption(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "The quay of Harwick in spring. Photo: Ann Lee",
        "The quay of Harwick in spring. Ann Lee/AP",
        "The quay of Harwick in spring. (AP Photo/Ann Lee, File)",
        "The quay of Harwick in spring. Bo Chen via Getty Images",
        "Ann Lee / Getty Images",
        "Images courtesy of the port of Harwick",
        "Bo Chen, left, greets the host at the town hall.",
        "The host (right) greets a guest.",
        "Ministers arrive for talks, Tuesday, May 3, 2019, in Harwick.",
        "The quay at dusk. (Ann Lee/Northern Courier)",
        "FILE - The quay of Harwick in the spring of last year.",
        "Der Hafen von Harwick (Foto: Ann Lee)",
    ],
)
def test_knows_a_caption(text: str) -> None:
    assert is_caption(text)


def test_does_not_take_a_long_paragraph_for_a_caption() -> None:
    assert not is_caption("The ministers met again and went on for days. " * 10 + "Photo: Ann Lee")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee/Northern Post", True),
        ("WWD / Getty Images", True),
        ("Ministers meet in Harwick and/or elsewhere, it was said.", False),
        ("Photo: Ann Lee", False),
    ],
)
def test_tells_a_credit_of_names(text: str, expected: bool) -> None:
    assert is_credit(text) is expected
