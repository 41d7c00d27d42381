"""The verbs that have contents."""

from collections.abc import Callable

import pytest

from articles.reading.quotes.lexicon import verb_forms
from articles.reading.quotes.reported.verbs import VERBS, forms_of, governing, taking


@pytest.mark.parametrize("look_up", [taking, governing])
def test_does_not_know_an_unlisted_kind(look_up: Callable[[str], frozenset[str]]) -> None:
    with pytest.raises(KeyError):
        look_up("spell")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("hope", ("hope", "hopes", "hoped", "hoping")),
        ("find", ("find", "finds", "found", "finding")),
        ("refer", ("refer", "refers", "referred", "referring")),
    ],
)
def test_forms_verbs(verb: str, forms: tuple[str, ...]) -> None:
    assert forms_of(verb) == forms


def test_knows_verbs_by_what_they_take() -> None:
    assert {"hoped", "hoping"} <= taking("to do")
    assert "pointed" in governing("to")


def test_lists_irregular_verbs_that_take_something() -> None:
    assert {forms[0] for forms in verb_forms("complements_irregular")} <= VERBS
