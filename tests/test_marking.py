"""Links to passages: they hold while the words stand somewhere in the text."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.marking import CHARACTERS, Passage

BODY = "## Head\n\nThe tide is out. We wait.\n\n> The tide is out, they said.\n\nThen the tide is out again — at last."


def asked(link: str) -> Passage | None:
    return Passage.asked({name: values[0] for name, values in parse_qs(urlsplit(link).query).items()})


def found(passage: Passage, body: str) -> str | None:
    place = passage.find(body)
    return body[slice(*place)] if place else None


@pytest.mark.parametrize("query", [{}, {"passage": ""}, {"passage": " … “”"}, {"before": "a", "until": "b"}])
def test_names_no_passage_without_words(query: dict[str, str]) -> None:
    assert Passage.asked(query) is None


@pytest.mark.parametrize(
    "passage",
    [
        Passage(("tides",)),
        Passage(("tid",)),
        Passage(("out", "is")),
        Passage(("the", "tide"), until=("head",)),
        Passage(("x" * 400,)),
    ],
)
def test_finds_no_words_that_are_not_there(passage: Passage) -> None:
    assert passage.find(BODY) is None


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        (Passage(("TIDE", "is")), "tide is"),
        (Passage(("they", "said")), "they said."),
        (Passage(("is", "out"), after=("they",)), "is out"),
        (Passage(("out", "We")), "out. We"),
        (Passage(("wait", "The")), "wait.\n\n> The"),
        (Passage(("tide", "is", "out"), before=("nothing", "Then", "THE")), "tide is out"),
        (Passage(("wait",), until=("they", "said")), "wait.\n\n> The tide is out, they said."),
    ],
)
def test_finds_words_whatever_stands_between_them(passage: Passage, text: str) -> None:
    assert found(passage, BODY) == text


@pytest.mark.parametrize("number", range(3))
def test_tells_one_occurrence_from_another_by_its_neighbours(number: int) -> None:
    start = -1
    for _ in range(number + 1):
        start = BODY.index("tide is out", start + 1)
    passage = asked(Passage.at(BODY, start, start + len("tide is out")).query)
    assert passage.find(BODY) == (start, start + len("tide is out"))


def test_the_first_occurrence_stands_for_all_that_fit_alike() -> None:
    assert Passage(("is",)).find(BODY) == (BODY.index("is out"), BODY.index("is out") + 2)


def test_names_both_ends_of_a_long_passage() -> None:
    text = " ".join(f"word{number}" for number in range(60))
    passage = Passage.at(f"Before. {text} After.", 8, 8 + len(text))
    assert (len(passage.words), len(passage.until)) == (5, 5)
    assert found(passage, f"Other. {text.replace('word30', 'changed')} End.").startswith("word0 word1")
    assert passage.query.endswith("#passage")
    assert len(passage.query) < 200


def test_holds_when_the_text_around_it_changes() -> None:
    start = BODY.index("at last")
    passage = asked(Passage.at(BODY, start, start + 7).query)
    assert found(passage, "A new opening.\n\nNow, the tide is out once more – AT\nLAST, and so on.") == "AT\nLAST"
    assert found(passage, "A new opening.") is None


@given(st.text(alphabet=st.sampled_from("aB é1.\n“İß-"), max_size=60), st.data())
def test_every_link_leads_to_words_like_its_own(body: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    whole = (start == 0 or not body[start - 1].isalnum()) and (end == len(body) or not body[end].isalnum())
    passage = asked(Passage.at(body, start, end).query)
    if whole and any(c.isalnum() for c in body[start:end]):
        assert Passage.at(found(passage, body), 0, len(body)).words == passage.words
    elif not any(c.isalnum() for c in body[start:end]):
        assert passage is None


@given(st.text(max_size=50), st.text(max_size=50), st.text(max_size=200))
def test_any_query_is_answered(words: str, until: str, body: str) -> None:
    passage = Passage.asked({"passage": words, "until": until, "before": body, "after": until})
    if passage and (place := passage.find(body)):
        assert 0 <= place[0] < place[1] <= len(body)


def test_reads_so_much_of_a_query_and_no_more() -> None:
    passage = Passage.asked({"passage": "ab " * 10_000, "before": "cd " * 10_000})
    assert max(len(" ".join(part)) for part in (passage.words, passage.before)) <= CHARACTERS
