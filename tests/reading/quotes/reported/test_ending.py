"""Where contents end."""

import pytest

from articles.reading.quotes.lines import REACH, Lines
from articles.reading.quotes.reported.ending import clause_end, thing_end, trimmed

CUE = 1  # “Lee said …”


def clause(text: str) -> str | None:
    line = Lines(text)[0]
    end = clause_end(line, CUE, CUE + 1)
    return text[line.starts[CUE + 1] : line.ends[end - 1]] if end else None


def thing(text: str) -> str | None:
    line = Lines(text)[0]
    end = thing_end(line, CUE, CUE + 1)
    return text[line.starts[CUE + 1] : line.ends[end - 1]] if end else None


@pytest.mark.parametrize(
    "text",
    [
        "Lee said all 1,300 of them agree",
        "Lee said all of them agree, old and young",
        "Lee said all agree and are glad",
        "Lee said all agree – all but one – on the plan",
        "Lee said they met on Monday in Geneva",
        "Lee said all (or most) agree",
        "Lee said they paid $1.5 million for it",
    ],
)
def test_clause_does_not_end_within_its_sentence(text: str) -> None:
    assert clause(f"{text}. Park left.") == text.removeprefix("Lee said ")


@pytest.mark.parametrize(
    "rest",
    [
        "; Park does not",
        " – but Park does not",
        ", adding that Park does not",
        ", which is true",
        ", but she does not",
        ", but Park does not",
        " but noted the cost",
        ", and he left",
        " and warned of it",
        ", said Park",
        ", Jo Park said",
        ", according to Park",
        ", though Park does not",
        " in an interview",
        ").",
    ],
)
def test_clause_ends_before_what_is_not_said(rest: str) -> None:
    assert clause(f"Lee said all of them agree{rest}.") == "all of them agree"


@pytest.mark.parametrize("text", ["Although Lee said all agree, Park left.", "Jo, who said all agree, left."])
def test_clause_ends_with_the_clause_that_holds_it(text: str) -> None:
    line = Lines(text)[0]
    cue = line.lows.index("said")
    end = clause_end(line, cue, cue + 1)
    assert end is not None
    assert line.words[end - 1] == "agree"


@pytest.mark.parametrize(
    "text", ["Lee praised the plan of the state", "Lee praised the plan, the cost and the risk", "Lee praised “a plan”"]
)
def test_thing_does_not_end_within_its_noun(text: str) -> None:
    assert thing(f"{text}. Park left.") == text.removeprefix("Lee praised ")


@pytest.mark.parametrize(
    "rest",
    [
        ", a long one",
        " on Monday",
        " Tuesday",
        " last week",
        " earlier this week",
        " in March",
        " in 2012",
        " at a rally",
        " and called for calm",
        " and he left",
        " and went home",
        " and calls for calm",
        " but left",
        ": all agree",
        ", while Park did not",
    ],
)
def test_thing_ends_before_what_does_not_belong_to_it(rest: str) -> None:
    assert thing(f"Lee praised the plan{rest}.") == "the plan"


def test_comma_within_marks_counts() -> None:
    assert clause("Lee said Park is “good,” adding that she agrees.") == "Park is “good,”"


def test_looks_no_farther_than_its_reach() -> None:
    assert clause("Lee said " + "all agree " * REACH) is None


def test_trims_marks_but_keeps_signs() -> None:
    line = Lines("Lee won 5% , – .")[0]
    assert trimmed(line, 0, len(line.words)) == line.words.index("%") + 1


def test_trims_to_nothing_where_there_are_marks_alone() -> None:
    line = Lines(", – .")[0]
    assert trimmed(line, 0, len(line.words)) == 0
