"""The word lists that anyone may edit."""

import pytest

from articles.reading.quotes.cues import CUES, LEMMA
from articles.reading.quotes.lexicon import FOLDER, listed, verb_forms


def test_does_not_know_an_unlisted_list() -> None:
    with pytest.raises(KeyError):
        listed("grammar", "spells")


@pytest.mark.parametrize("word", ["house", "the", "saids"])
def test_does_not_take_other_words_for_cues(word: str) -> None:
    assert word not in CUES


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("said", "say"),
        ("told", "tell"),
        ("replied", "reply"),
        ("quipped", "quip"),
        ("echoes", "echo"),
        ("urging", "urge"),
    ],
)
def test_knows_verbs_in_all_their_forms(form: str, lemma: str) -> None:
    assert LEMMA[form] == lemma


def test_holds_small_letters_only() -> None:
    texts = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt")]
    words = [line for text in texts for line in text.splitlines() if not line.startswith("#")]
    assert words == [line.lower() for line in words]


def test_lists_four_forms_of_an_irregular_verb() -> None:
    assert {len(forms) for forms in verb_forms()} == {4}
