"""What a reader may have meant."""

import pytest

from articles.meaning import meanings, nearest
from articles.models import KnownWord
from articles.questions import understand

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _known() -> None:
    for word, texts in {"lantern": 40, "lanterns": 3, "harbour": 20, "elysee": 5, "river": 90, "kayak": 7}.items():
        KnownWord.objects.create(word=word, texts=texts)


def meant(typed: str) -> str:
    return next((question.words for question in meanings(understand(typed))), "")


@pytest.mark.parametrize(
    "typed", ["", "lantern", "LANTERN harbour", "Élysée", "zebra", "lan", "-lantren", "x9lantren9", "kaakk", "akkya"]
)
def test_does_not_guess(typed: str) -> None:
    assert meant(typed) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("lantren", "lantern"),
        ("Lanturn river", "lantern river"),
        ("harbor -lantren", "harbour -lantren"),
        ('"lantren harbor"', '"lantern harbour"'),
        ("author:lantren OR harbour", "author:lantern OR harbour"),
        ("elisee", "elysee"),
        ("kaayk", "kayak"),
        ("Akyak rievr", "kayak river"),
        ("élsyée", "elysee"),
    ],
)
def test_takes_the_nearest_known_word(typed: str, words: str) -> None:
    assert meant(typed) == words


def test_gives_other_readings_after_the_nearest() -> None:
    assert [question.words for question in meanings(understand("lantren"))] == ["lantern", "lanterns"]


def test_asks_the_index_of_words() -> None:
    assert nearest(["lantren"]) == {"lantren": ["lantern", "lanterns"]}
    assert nearest([]) == {}
