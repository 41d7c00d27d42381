"""Whom “he”, “she” and “who” mean: the subject of the sentence before, if it is a man, a woman.

Kim Lee met Jo Park. “We agree,” she said.   →   Kim Lee
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import LINKS, POSSESSIVES, is_verb
from articles.reading.quotes.lines import QUOTE, REACH, Line, Lines
from articles.reading.quotes.nouns import Noun, noun_after
from articles.reading.quotes.people import Cast, Named
from articles.reading.quotes.subjects import subject_after, subject_before

GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
PRONOUNS = {"m": frozenset({"he", "his", "him", "himself"}), "f": frozenset({"she", "her", "herself"})}
GOVERNING = LINKS | frozenset({"under", "over", "like", "against", "per", "via", "after", "before", "despite"})
FARTHEST = 400  # words


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name, or a pronoun that stands for one, in a sentence."""

    named: Named | None  # None: a pronoun
    owns: bool = False  # “Lee’s”
    governed: bool = False  # “with Lee”
    speaks: bool = False  # “Lee said”


class Antecedents:
    """Finds whom the pronouns of one text mean."""

    def __init__(self, lines: Lines, cast: Cast, full: Callable[[Named, bool], Named | None]) -> None:
        """Take the lines of a text, its names, and what gives the full name of a person, None for anything else."""
        self._lines = lines
        self._cast = cast
        self._full = full
        self._sources: dict[tuple[int, int], set[int]] = {}

    def person(self, pronoun: str, start: int) -> Named | None:
        """Return the full name of the person that the pronoun at the offset stands for; None: cannot be told."""
        line = self._lines.holding(start)
        at = bisect_right(line.starts, start) - 1
        if pronoun == "who":
            return self._before_who(line, at)
        gender = GENDERS.get(pronoun)
        return self._named_before(line.number, at, gender) if gender else None

    def _before_who(self, line: Line, at: int) -> Named | None:
        for place in range(at - 1, line.first(at) - 1, -1):
            if line.starts[place] in self._cast.at:
                return self._full(self._cast.at[line.starts[place]][1], True)
        return None

    def _named_before(self, number: int, at: int, gender: str) -> Named | None:
        own = True
        for line, first, last in self._sentences_back(number, at):
            chosen = _subject(list(self._candidates(line, first, last, gender)), own=own)
            if chosen and chosen.named:
                return chosen.named
            own = False
        return None

    def _sentences_back(self, number: int, at: int) -> Iterator[tuple[Line, int, int]]:
        """Give the sentences back from a place, each as its line, first place and the place after its last."""
        line, last, left = self._lines[number], at, FARTHEST
        while left > 0:
            while last <= 0:
                number -= 1
                if number < 0:
                    return
                line = self._lines[number]
                last = len(line.words)
            first = max(line.bounds[line.sentences[last - 1]], last - REACH)
            yield line, first, last
            left -= last - first
            last = first

    def _candidates(self, line: Line, first: int, last: int, gender: str) -> Iterator[Candidate]:
        for at in range(first, last):
            start = line.starts[at]
            if line.lows[at] in PRONOUNS[gender]:
                yield Candidate(None)
            elif start in self._cast.at and at not in line.quotes:
                end, named = self._cast.at[start]
                speaks = start in self._speaking(line, at)
                person = self._full(named, speaks)
                if person and self._cast.gender(person) in {gender, ""}:
                    governed = at > 0 and line.lows[at - 1] in GOVERNING
                    yield Candidate(person, line.text[end : end + 2] in POSSESSIVES, governed, speaks)

    def _speaking(self, line: Line, at: int) -> set[int]:
        """Return where the names start that say something in a sentence, and those it goes by (“according to Lee”)."""
        sentence = line.sentences[at]
        key = line.number, sentence
        if key not in self._sources:
            first, last = line.bounds[sentence], line.bounds[sentence + 1]
            nouns = filter(None, (_source(line, verb) for verb in range(first, min(last, first + REACH))))
            named = ([line.starts[at] for at in range(*noun) if line.starts[at] in self._cast.at] for noun in nouns)
            self._sources[key] = {starts[-1] for starts in named if starts}
        return self._sources[key]


def _source(line: Line, verb: int) -> Noun | None:
    if line.lows[verb] == "according":
        return noun_after(line, verb + 2, line.last(verb))
    if not is_verb(line, verb) or line.lows[verb] in PARTICIPLES:
        return None
    return subject_before(line, verb) or (subject_after(line, verb) if line.words[verb - 1] in {",", QUOTE} else None)


def _subject(found: list[Candidate], *, own: bool) -> Candidate | None:
    """Return the likely subject: who speaks, or else the first that is neither owner nor governed; in a
    sentence other than the pronoun's own, any will do."""
    speaking = [one for one in found if one.speaks]
    free = [one for one in found if not one.owns and not one.governed]
    owners = [one for one in found if one.owns]
    return next(iter(speaking or free or owners or ([] if own else found)), None)
