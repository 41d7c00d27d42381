"""What a text tells in its own words that somebody says, thinks or wants: line → contents.

Words of the lexicon call for rules; a rule looks at one of them and finds where the content begins and who its speaker
is. Where it ends, is the same for all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, count

from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content, Rule
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

RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (that.WORDS, that.that),
    (that_farther_on.WORDS, that_farther_on.that_farther_on),
    (clause.WORDS, clause.clause),
    (clause_to_hearer.WORDS, clause_to_hearer.clause_to_hearer),
    (finding.WORDS, finding.finding),
    (question.WORDS, question.question),
    (to_do.WORDS, to_do.to_do),
    (is_expected.WORDS, is_expected.is_expected),
    (naming.WORDS, naming.naming),
    (seen_as.WORDS, seen_as.seen_as),
    (thing.WORDS, thing.thing),
    (governed.WORDS, governed.governed),
    (noun_that.WORDS, noun_that.noun_that),
    (adjective_that.WORDS, adjective_that.adjective_that),
    (told_after.WORDS, told_after.told_after),
    (told_between.WORDS, told_between.told_between),
    (according_to.WORDS, according_to.according_to),
)


def _by_word() -> Mapping[str, tuple[Rule, ...]]:
    found: dict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for words, rule in RULES:
        for word in words:
            found[word] += (rule,)
    return dict(found)


BY_WORD = _by_word()


def contents(line: Line) -> Iterator[Content]:
    """Give every content of a line that a rule finds, overlapping ones too."""
    for at in compress(count(), map(BY_WORD.__contains__, line.lows)):
        for rule in BY_WORD[line.lows[at]]:
            if content := rule(line, at):
                yield content


def outermost(found: Iterable[Content]) -> list[Content]:
    """Return the longest contents, none of which overlaps another, in order: in “said [she hopes to win]”, not
    “[to win]”."""
    found = list(found)
    if len(found) < 2:
        return found
    kept: list[Content] = []
    taken: set[int] = set()
    for content in sorted(found, key=lambda each: (each.first - each.last, each.first)):
        places = range(content.first, content.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(content)
    return sorted(kept, key=lambda each: each.first)
