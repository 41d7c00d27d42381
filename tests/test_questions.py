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
    ("author:roe", "author:roe"),
    ("AUTHOR: Roe", "author:Roe"),
    ('author:"jane roe" trade', 'author:"jane roe" trade'),
    ("author:“jane roe", 'author:"jane roe"'),
    ("-title:summit trade", "-title:summit trade"),
    ("title:or", "title:or"),
    ("author:", "author:"),
    ('author:""', ""),
    ("co-author:roe", "co-author:roe"),
    ("speaker:roe", "speaker:roe"),
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
        ("trade author:roe", "trade and author roe"),
        ('author:"jane roe" OR -title:trade', "author “jane roe”, or not trade in the title"),
        ('war -title:"trade war"', "war without “trade war” in the title"),
    ],
)
def test_echoes_in_words(typed: str, echo: str) -> None:
    assert understand(typed).echo == echo


def test_has_nothing_to_say_of_plain_words() -> None:
    assert understand("free trade").notes == ()
    assert understand("free trade").plain


def test_says_that_a_quotation_mark_was_mended() -> None:
    assert "quotation mark" in understand('free "trade').notes[0]


@pytest.mark.parametrize("typed", ["10:30", "https://example.org", "author:roe", "title: roe", '"so: it"'])
def test_does_not_take_a_word_for_a_field(typed: str) -> None:
    assert understand(typed).notes == ()


def test_says_which_fields_there_are_where_one_is_unknown() -> None:
    question = understand("speaker:roe")
    assert question.notes == ("There is no field “speaker:”, only author: and title:; it was taken as words.",)
    assert question.fields == frozenset()


@pytest.mark.parametrize(
    ("typed", "in_text", "in_title"),
    [
        ("author:roe", "", ""),
        ("boat author:roe", "boat", "boat"),
        ("boat title:river", "boat", "boat river"),
        ('title:river OR boat -title:"old boat"', "boat", "river OR boat"),
        ("title:river OR author:roe", "", "river"),
    ],
)
def test_parts_what_stands_in_the_text_from_the_fields(typed: str, in_text: str, in_title: str) -> None:
    question = understand(typed)
    assert (question.in_text, question.in_title) == (in_text, in_title)


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
