"""Whom “he”, “she” and “who” mean: the subject of the sentence before, if it is a man, a woman.

Kim Lee met Jo Park. “We agree,” she said.   →   Kim Lee
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.reading.quotes.lines import Line
from articles.reading.quotes.mentions import LINKS
from articles.reading.quotes.people import Cast, Named

GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
PRONOUNS = {"m": frozenset({"he", "his", "him", "himself"}), "f": frozenset({"she", "her", "herself"})}
GOVERNING = LINKS | frozenset("under over like against per via after before despite between".split())
FARTHEST = 6  # lines


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name, or a pronoun that stands for one, in a sentence."""

    start: int
    named: Named | None  # None: a pronoun
    owns: bool = False  # “Lee’s”
    governed: bool = False  # “with Lee”


class Antecedents:
    """Finds whom the pronouns of one text mean."""

    def __init__(self, lines: list[Line], cast: Cast, full: Callable[[Named], Named | None]) -> None:
        """Take the lines of a text, its names, and what gives the full name of a person, None for anything else."""
        self._lines = lines
        self._cast = cast
        self._full = full
        self._named_at = dict(zip(cast.starts, zip(cast.names, cast.ends, strict=True), strict=True))

    def person(self, pronoun: str, start: int) -> Named | None:
        """Return the full name of the person that the pronoun at the offset stands for; None: cannot be told."""
        number = self._line_at(start)
        if pronoun == "who":
            return self._before_who(self._lines[number], start)
        gender = GENDERS.get(pronoun)
        if gender is None:
            return None
        for line, sentence in self._sentences_back(number, start):
            found = [one for one in self._candidates(line, sentence, gender) if one.start < start]
            chosen = _subject(found, own=line.number == number and _holds(line, sentence, start))
            if chosen and chosen.named:
                return chosen.named
        return None

    def _line_at(self, start: int) -> int:
        return max((line.number for line in self._lines if line.starts and line.starts[0] <= start), default=0)

    def _sentences_back(self, number: int, start: int) -> Iterator[tuple[Line, int]]:
        for line in reversed(self._lines[max(0, number - FARTHEST) : number + 1]):
            before = [sentence for sentence, at in zip(line.sentences, line.starts, strict=True) if at < start]
            for sentence in range(before[-1] if before else -1, -1, -1):
                yield line, sentence

    def _candidates(self, line: Line, sentence: int, gender: str) -> Iterator[Candidate]:
        for at, number in enumerate(line.sentences):
            if number != sentence or at in line.quotes:
                continue
            start, before = line.starts[at], line.lows[at - 1] if at else ""
            if line.lows[at] in PRONOUNS[gender]:
                yield Candidate(start, None)
            elif start in self._named_at:
                named, end = self._named_at[start]
                person = self._full(named)
                if person and self._cast.gender(person) in {gender, ""}:
                    owns = line.text[end : end + 2] in {"’s", "'s"}
                    yield Candidate(start, person, owns, before in GOVERNING)

    def _before_who(self, line: Line, start: int) -> Named | None:
        within = [
            one for one in zip(line.starts, line.words, strict=True) if one[0] < start and one[0] in self._named_at
        ]
        return self._full(self._named_at[within[-1][0]][0]) if within else None


def _holds(line: Line, sentence: int, start: int) -> bool:
    return any(number == sentence and at == start for number, at in zip(line.sentences, line.starts, strict=True))


def _subject(found: list[Candidate], *, own: bool) -> Candidate | None:
    """Return the likely subject: the first that is neither owner nor governed; of its own sentence, an owner will do."""
    free = [one for one in found if not one.owns and not one.governed]
    owners = [one for one in found if one.owns]
    return next(iter(free or owners or ([] if own else found)), None)
