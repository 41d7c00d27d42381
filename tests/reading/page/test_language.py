"""Which language a text is in."""

import pytest

from articles.reading.page.language import language_of


@pytest.mark.parametrize(
    "text", ["", "Harwick", "1 2 3", "Die Zeit", "The ministers met, and that was all that was said."]
)
def test_takes_a_text_for_english_unless_another_is_clear(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Minister haben sich in der Stadt getroffen, und es war ein langer Tag für alle, die dabei waren.", "de"),
        (
            "Les ministres se sont réunis dans la ville, et ce fut une longue journée pour tous ceux qui étaient là.",
            "fr",
        ),
        (
            "Los ministros se reunieron en la ciudad, y fue un día muy largo para todos los que estaban en el lugar.",
            "es",
        ),
        (
            "I ministri si sono riuniti nella città, ed è stata una lunga giornata per quelli che non sono partiti.",
            "it",
        ),
    ],
)
def test_knows_other_languages_by_their_little_words(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("大臣たちは町の庁舎に集まり、話し合いは夜まで続いた。", "ja"),
        ("九国部长在市政厅会面，会谈一直持续到深夜。", "zh"),
        ("아홉 나라의 장관들이 시청에서 만났다.", "ko"),
        ("नौ देशों के मंत्री नगर भवन में मिले।", "hi"),
        ("Οι υπουργοί συναντήθηκαν στο δημαρχείο.", "el"),
        ("التقى الوزراء في مبنى البلدية", "ar"),
    ],
)
def test_knows_other_scripts(text: str, language: str) -> None:
    assert language_of(text) == language


def test_does_not_read_addresses() -> None:
    links = " ".join(f"https://www.example.com/de/a/o/{n}.html" for n in range(40))
    assert language_of(f"The ministers met, and that was all. {links}") == "en"
