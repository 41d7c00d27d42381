"""How much a line reads like an article's text."""

import pytest

from articles.reading.page.language import common_words
from articles.reading.page.lines import Line
from articles.reading.page.prose import size_of, weight, words_that_tell

ENGLISH = common_words()["en"]
NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("World news · Sports · Arts · Letters · Weather · Travel · Shop · Games", ENGLISH),
        ("Harbour dues rise", ENGLISH),
        ("Fishermen protest in the capital of the north again", ENGLISH),
        ("ニュース 天気 スポーツ 動画 特集 地域 経済 国際", NONE),
        ("समाचार खेल मौसम वीडियो राज्य देश विदेश व्यापार मनोरंजन", NONE),
    ],
)
def test_weighs_menus_and_titles_below_zero(text: str, common: frozenset[str]) -> None:
    assert weight(Line(text), None, common) < 0


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("The ministers of nine countries met in the town hall on Tuesday.", ENGLISH),
        ("会議は火曜日に町役場で開かれ、九か国の大臣が夜遅くまで話し合った。", NONE),
        ("九个国家的部长星期二在市政厅开会，会谈一直持续到深夜。", NONE),
        ("मंत्रियों की बैठक मंगलवार को नगर भवन में हुई, और बातचीत देर रात तक चली।", NONE),
        ("Abaphathiswa bamazwe athoba badibene eholweni ngoLwesibini, iingxoxo zaqhubeka.", NONE),
    ],
)
def test_weighs_sentences_above_zero(text: str, common: frozenset[str]) -> None:
    assert weight(Line(text), None, common) > 0


def test_weighs_a_linked_sentence_less() -> None:
    text = "The ministers of nine countries met in the town hall on Tuesday."
    assert weight(Line(text, linked=0.5), None, ENGLISH) < weight(Line(text), None, ENGLISH)


@pytest.mark.parametrize(("text", "size"), [("", 0), ("two words", 2), ("九个国家的部长", 3), ("Ann Lee’s quay", 3)])
def test_counts_words_with_and_without_spaces(text: str, size: int) -> None:
    assert size_of(text, text.split()) == size


def test_drops_little_words_of_another_language() -> None:
    lines = [Line("Abaphathiswa bamazwe athoba badibene eholweni ngoLwesibini, iingxoxo zaqhubeka ebusuku bonke.")]
    assert words_that_tell(lines, ENGLISH) == NONE


def test_keeps_little_words_that_the_page_uses() -> None:
    lines = [Line("The ministers of nine countries met in the town hall on Tuesday, and the talks went on for hours.")]
    assert words_that_tell(lines, ENGLISH) == ENGLISH
