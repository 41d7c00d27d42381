"""What a reader's words are taken to ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.questions import Question, tidy, understand

PLAIN = [
    ("", ""),
    ("   ", ""),
    ("& | ! <-> :* ( )", ""),
    ('""', ""),
    ("OR or OR", ""),
    ("-", ""),
    ("trade", "trade"),
    ("  free   trade ", "free trade"),
    ('"free trade"', '"free trade"'),
    ("“free trade”", '"free trade"'),
    ('free "trade', 'free "trade"'),
    ("trade -war", "trade -war"),
    ('trade -"trade war"', 'trade -"trade war"'),
    ("war OR peace", "war OR peace"),
    ("war or peace", "war OR peace"),
    ("OR peace", "peace"),
    ("war OR", "war"),
    ("tear\0down\ud800", "tear down"),
    ("co-operate", "co-operate"),
]


@pytest.mark.parametrize(("typed", "words"), PLAIN)
def test_writes_a_question_in_one_spelling(typed: str, words: str) -> None:
    assert understand(typed).words == words


@pytest.mark.parametrize(
    ("typed", "echo"),
    [
        ("trade", "trade"),
        ("free trade", "free and trade"),
        ('trade "but verify" -Reagan', "trade and “but verify” without Reagan"),
        ("war OR peace -treaty", "war, or peace without treaty"),
    ],
)
def test_echoes_in_words(typed: str, echo: str) -> None:
    assert understand(typed).echo == echo


def test_has_nothing_to_say_of_plain_words() -> None:
    assert understand("free trade").notes == ()
    assert understand("free trade").plain


def test_says_that_a_quotation_mark_was_mended() -> None:
    assert "quotation mark" in understand('free "trade').notes[0]


def test_takes_no_more_than_256_characters() -> None:
    question = understand("x" * 10_000)
    assert len(question.words) == 256
    assert "256" in question.notes[0]


def test_takes_no_more_than_16_words() -> None:
    question = understand(" ".join(f"w{number}" for number in range(40)))
    assert len(question.terms) == 16
    assert "16 words" in question.notes[0]


def test_counts_the_words_of_phrases() -> None:
    assert understand(f'first "{"and " * 16}"').words == "first"


def test_takes_no_more_than_8_ors() -> None:
    assert understand(" OR ".join("abcdefghijk")).words.count("OR") == 8


def test_leaves_out_one_term_and_keeps_its_or() -> None:
    question = understand("war OR trade treaty")
    assert question.leaving_out(question.terms[1]).words == "war OR treaty"
    assert question.leaving_out(question.terms[0]).words == "trade treaty"


def test_leaves_out_the_only_term() -> None:
    question = understand("war")
    assert question.leaving_out(question.terms[0]) == Question()


@given(st.text(max_size=400))
def test_understands_its_own_spelling(typed: str) -> None:
    words = understand(typed).words
    assert understand(words).words[:200] == words[:200]


@given(st.text())
def test_tidies_whatever_a_database_refuses(typed: str) -> None:
    assert not set(tidy(typed)) & {"\0", "\ud800", "\ue000", "\n"}
    tidy(typed).encode()
