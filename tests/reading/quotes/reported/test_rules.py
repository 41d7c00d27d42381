"""Each rule by its own examples: the content that it finds and whose it is, or that it finds none."""

from types import ModuleType

import pytest

from articles.reading.quotes.lines import Lines
from articles.reading.quotes.reported.rules import (
    according_to,
    adjective_that,
    clause,
    clause_to_hearer,
    finding,
    governed,
    is_expected,
    naming,
    noun_that,
    question,
    seen_as,
    that,
    that_farther_on,
    thing,
    to_do,
    told_after,
    told_between,
)


def found(module: ModuleType, text: str) -> list[tuple[str, str]]:
    """Return what the rule of a module finds in a text: each content with the words that name its speaker."""
    line = Lines(text)[0]
    rule = getattr(module, module.__name__.rsplit(".", 1)[-1])
    contents = [content for at, low in enumerate(line.lows) if low in module.WORDS and (content := rule(line, at))]
    places = [((one.first, one.last), one.speaker or (0, 0)) for one in contents]
    return [
        (text[line.starts[first] : line.ends[last - 1]], text[line.starts[start] : line.ends[end - 1]] if end else "")
        for (first, last), (start, end) in places
    ]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (that, "Maria Lee said all of them agree."),
        (that, "The house that Maria Lee built stands."),
        (that, "They met in the United States that all of them love."),
        (that, "Lee’s report that all agree is out."),
        (that_farther_on, "Maria Lee said that all of them agree."),
        (that_farther_on, "Maria Lee said the house that stands in Geneva is hers."),
        (that_farther_on, "She told the man: “I know” that all of them agree."),
        (that_farther_on, "She told the man nothing at all of the many houses in the old town that all of them own."),
        (clause, "Maria Lee said that all of them agree."),
        (clause, "Maria Lee said nothing at all."),
        (clause, "Maria Lee said on Monday all of them agree."),
        (clause, "“We agree,” said Maria Lee of the union."),
        (clause, "All of them agree, said Maria Lee, a nurse."),
        (clause, "Maria Lee was suggested by the board."),
        (clause, "Maria Lee said."),
        (clause_to_hearer, "Maria Lee told the truth."),
        (clause_to_hearer, "Maria Lee told reporters on Monday she agrees."),
        (clause_to_hearer, "Maria Lee was told she is ill."),
        (clause_to_hearer, "Maria Lee told her"),
        (finding, "Maria Lee found the house on fire."),
        (finding, "The poll found that all agree."),
        (to_do, "Maria Lee promised the plan."),
        (to_do, "This Maria Lee promised to him in Geneva."),
        (to_do, "This Maria Lee offered to Jo Park."),
        (to_do, "Maria Lee is expected to win the seat."),
        (to_do, "It was her promise to win the seat."),
        (is_expected, "Maria Lee expects to win the seat."),
        (is_expected, "It seems so to us."),
        (thing, "Maria Lee ate the cake."),
        (thing, "Maria Lee was criticised in Geneva."),
        (thing, "The plan criticised by Maria Lee is dead."),
        (thing, "Maria Lee explained to us."),
        (question, "Maria Lee asked for the bill."),
        (question, "Maria Lee asked the board to act."),
        (question, "Her question why all agree is open."),
        (naming, "Maria Lee called for calm in the city."),
        (naming, "Maria Lee called the office."),
        (seen_as, "Maria Lee sees the plan of the union."),
        (seen_as, "Maria Lee is seen as a risk to all."),
        (governed, "Maria Lee called the office of the union."),
        (governed, "His call for calm was heard."),
        (noun_that, "The claim of the union was heard."),
        (adjective_that, "Maria Lee is sure of it."),
        (told_after, "Maria Lee said that all agree."),
        (told_after, "In Geneva on Monday, Maria Lee said, all agree."),
        (told_after, "A nurse, Maria Lee, said nothing."),
        (told_after, "The nurse, Maria Lee was told, is ill."),
        (told_after, "A house in Geneva, Maria Lee said."),
        (told_between, "All of them agree, Maria Lee said."),
        (told_between, "All of them agree, Maria Lee said, adding that she does not."),
        (told_between, "“We agree,” Maria Lee said, as they stood up."),
        (according_to, "Things went according to the plan"),
        (according_to, "They went to the city, according every one a place."),
    ],
)
def test_does_not_find(rule: ModuleType, text: str) -> None:
    assert not [each for each in found(rule, text) if rule is not according_to or each[1]]


@pytest.mark.parametrize(
    ("rule", "text", "words", "speaker"),
    [
        (that, "Maria Lee said that all of them agree.", "that all of them agree", "Maria Lee"),
        (that, "Maria Lee left, saying that all agree.", "that all agree", "Maria Lee"),
        (that, "Maria Lee was told that all agree.", "that all agree", ""),
        (that_farther_on, "Maria Lee said on Monday that all agree.", "that all agree", "Maria Lee"),
        (that_farther_on, "Maria Lee told the Gazette that all agree.", "that all agree", "Maria Lee"),
        (clause, "Maria Lee said all of them agree.", "all of them agree", "Maria Lee"),
        (clause, "Maria Lee, a nurse, said all of them agree.", "all of them agree", "Maria Lee"),
        (clause, "Maria Lee left, saying all of them agree.", "all of them agree", "Maria Lee"),
        (clause, "She said Park “has courage” and will win.", "Park “has courage” and will win", "She"),
        (clause_to_hearer, "Maria Lee told reporters she agrees with us.", "she agrees with us", "Maria Lee"),
        (clause_to_hearer, "She told the Gazette they all agree.", "they all agree", "She"),
        (clause_to_hearer, "She told voters Park will win.", "Park will win", "She"),
        (finding, "The poll found Lee ahead of Park.", "Lee ahead of Park", "The poll"),
        (finding, "A poll that was out on Monday shows the race is close.", "the race is close", ""),
        (finding, "New polls show the race is close.", "the race is close", "New polls"),
        (to_do, "Maria Lee hopes to win the seat.", "to win the seat", "Maria Lee"),
        (to_do, "She promised to help the poor and went home.", "to help the poor", "She"),
        (is_expected, "Maria Lee is expected to win the seat.", "to win the seat", ""),
        (is_expected, "Maria Lee seems to like the seat.", "to like the seat", ""),
        (thing, "Maria Lee criticised the plan of the state.", "the plan of the state", "Maria Lee"),
        (thing, "Maria Lee praised the plan on Monday.", "the plan", "Maria Lee"),
        (thing, "She described a long, good and happy day.", "a long, good and happy day", "She"),
        (question, "Maria Lee asked whether all agree.", "whether all agree", "Maria Lee"),
        (question, "Maria Lee asked the board why all agree.", "why all agree", "Maria Lee"),
        (question, "Asked why all agree, she left.", "why all agree", ""),
        (naming, "Maria Lee called him “a risk” in Geneva.", "him “a risk” in Geneva", "Maria Lee"),
        (naming, "Maria Lee called him “a risk” after all.", "him “a risk”", "Maria Lee"),
        (naming, "She called Jo Park a great risk.", "Jo Park a great risk", "She"),
        (seen_as, "Maria Lee sees him as a risk to all.", "him as a risk to all", "Maria Lee"),
        (governed, "Maria Lee called for calm in the city.", "calm in the city", "Maria Lee"),
        (governed, "She spoke about the rest of it.", "the rest of it", "She"),
        (noun_that, "The assertion that all agree is false.", "that all agree is false", ""),
        (noun_that, "Maria Lee’s belief that all agree.", "that all agree", "Maria Lee"),
        (noun_that, "He kept his hope that all agree.", "that all agree", "his"),
        (adjective_that, "Maria Lee is sure that all agree.", "that all agree", "Maria Lee"),
        (told_after, "All of them agree, Maria Lee said.", "All of them agree", "Maria Lee"),
        (told_after, "But all of them agreed, Maria Lee said on Monday.", "all of them agreed", "Maria Lee"),
        (told_after, "She left; all of them agreed, said Maria Lee.", "all of them agreed", "Maria Lee"),
        (told_after, "They are “good” at it, Maria Lee said.", "They are “good” at it", "Maria Lee"),
        (told_between, "All of them, Maria Lee said, agree on it.", "agree on it", "Maria Lee"),
        (according_to, "All agree, according to Maria Lee.", "All agree", "Maria Lee"),
        (according_to, "According to Maria Lee, all of them agree.", "all of them agree", "Maria Lee"),
    ],
)
def test_finds(rule: ModuleType, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in found(rule, text)
