"""Who says, thinks or wants."""

import pytest

from articles.reading.quotes.lines import Lines
from articles.reading.quotes.reported.speaking import is_passive, is_verb, speaker_of, takes_next, teller_after


def speaker(text: str, verb: str) -> str | None:
    line = Lines(text)[0]
    noun = speaker_of(line, line.words.index(verb))
    return text[line.starts[noun[0]] : line.ends[noun[1] - 1]] if noun else None


@pytest.mark.parametrize(("text", "verb"), [("Maria Lee was asked why.", "asked"), ("Asked why, he left.", "Asked")])
def test_does_not_take_who_is_told_for_the_speaker(text: str, verb: str) -> None:
    assert speaker(text, verb) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Maria Lee hopes to win.", "hopes"),
        ("Maria Lee went to Geneva to praise him.", "praise"),
        ("Maria Lee went home and praised him.", "praised"),
        ("Maria Lee went home, praising him.", "praising"),
        ("Maria Lee is praising him.", "praising"),
    ],
)
def test_finds_the_subject(text: str, verb: str) -> None:
    assert speaker(text, verb) == "Maria Lee"


@pytest.mark.parametrize("text", ["The hope is there", "Lee’s hope is there", "Hope is there", "Big hope is there"])
def test_does_not_take_nouns_for_verbs(text: str) -> None:
    line = Lines(text)[0]
    assert not is_verb(line, line.lows.index("hope"))


@pytest.mark.parametrize("text", ["They hope so", "We all really hope so", "The unions hope so", "Maria Lee to hope"])
def test_takes_verbs_for_verbs(text: str) -> None:
    line = Lines(text)[0]
    assert is_verb(line, line.lows.index("hope"))


@pytest.mark.parametrize(("text", "passive"), [("Lee praised him", False), ("Lee was warmly praised", True)])
def test_tells_passive_from_active(text: str, passive: bool) -> None:
    line = Lines(text)[0]
    assert is_passive(line, line.words.index("praised")) is passive


def test_passive_has_its_doer_behind() -> None:
    line = Lines("the plan praised by Lee")[0]
    assert is_passive(line, line.words.index("praised"))


@pytest.mark.parametrize("text", ["“So,” said Lee.", "So it is, said Lee.", "Lee said", "Lee said.", "Lee was said so"])
def test_verb_does_not_take_the_next_word(text: str) -> None:
    line = Lines(text)[0]
    assert not takes_next(line, line.words.index("said"))


@pytest.mark.parametrize("text", ["Lee said so", "Lee, a nurse, said Park left", "Lee said “so”"])
def test_verb_takes_the_next_word(text: str) -> None:
    line = Lines(text)[0]
    assert takes_next(line, line.words.index("said"))


@pytest.mark.parametrize(("text", "teller"), [("so, said Jo Lee.", (3, 5)), ("so, said Jo Lee is ill.", None)])
def test_teller_has_no_verb_of_its_own(text: str, teller: tuple[int, int] | None) -> None:
    assert teller_after(Lines(text)[0], 2) == teller
