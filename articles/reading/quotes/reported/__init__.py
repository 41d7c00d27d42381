"""What a text tells in its own words that somebody says, thinks or wants: line by line → contents, none in another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from articles.reading.quotes.lines import Line, Lines
from articles.reading.quotes.reported.content import Content, Rule
from articles.reading.quotes.reported.verbs import HEARER
from articles.reading.quotes.reported.rules import (
    according_to,
    clause,
    governed,
    infinitive,
    naming,
    question,
    saying,
    that,
    thing,
    told_after,
)

RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (that.WORDS, that.that),
    (clause.WORDS, clause.clause),
    (question.WORDS, question.question),
    (infinitive.WORDS, infinitive.infinitive),
    (naming.WORDS, naming.naming),
    (thing.WORDS, thing.thing),
    (governed.WORDS, governed.governed),
    (saying.WORDS, saying.saying),
    (told_after.WORDS, told_after.told_after),
    (told_after.WORDS, told_after.told_between),
    (clause.FINDING, clause.finding),
    (HEARER, clause.told_hearer),
    (infinitive.ASKING, infinitive.asked_to),
    (according_to.WORDS, according_to.according_to),
)


def _by_word() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = defaultdict(list)
    for words, rule in RULES:
        for word in words:
            found[word].append(rule)
    return {word: tuple(rules) for word, rules in found.items()}


BY_WORD = _by_word()


def contents(line: Line) -> Iterator[Content]:
    """Give every content of a line, overlapping ones too."""
    for at, low in enumerate(line.lows):
        for rule in BY_WORD.get(low, ()):
            if content := rule(line, at):
                yield content


def chosen(found: list[Content]) -> list[Content]:
    """Return those that hold others rather than these, in order, so that none overlaps another."""
    kept: list[Content] = []
    for content in sorted(found, key=lambda each: (each.first - each.last, each.first)):
        if all(content.last <= other.first or other.last <= content.first for other in kept):
            kept.append(content)
    return sorted(kept, key=lambda each: each.first)
