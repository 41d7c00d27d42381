"""Whom “he”, “she” and “who” mean: the subject of the sentence before, if it is a man, a woman.

Kim Lee met Jo Park. “We agree,” she said.   →   Kim Lee
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from articles.reading.quotes.cast import Cast
from articles.reading.quotes.cues import CUES, PARTICIPLES
from articles.reading.quotes.grammar import LINKS, POSSESSIVES, ROLES, is_capital, is_finite, is_verb
from articles.reading.quotes.identity import NOBODY, Identity
from articles.reading.quotes.lines import QUOTE, REACH, Line, Lines
from articles.reading.quotes.named import FEMALE_TITLES, MALE_TITLES, PERSONAL_TITLES, Named, gender_of
from articles.reading.quotes.naming import Names
from articles.reading.quotes.nouns import Noun, noun_after
from articles.reading.quotes.subjects import subject_after, subject_before

GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
PRONOUNS = {"m": frozenset({"he", "his", "him", "himself"}), "f": frozenset({"she", "her", "herself"})}
GOVERNING = LINKS | frozenset(
    {"above", "across", "after", "against", "along", "around", "before", "below", "beside", "beyond", "despite", "like"}
    | {"over", "per", "under", "via"}
)
UNNAMED = frozenset(role for role in ROLES | PERSONAL_TITLES if not role.endswith("s"))  # one, by role alone
ANYBODY = frozenset({"a", "an", "another", "one"})
GENDERED = dict.fromkeys(MALE_TITLES, "m") | dict.fromkeys(FEMALE_TITLES, "f")
TELLING = CUES | {"according"}
FARTHEST = 400  # words
NEAREST = 2  # paragraphs back, “it” means no organisation any more
PASSING = 3  # paragraphs back, somebody named only once in the whole text has been forgotten


class Candidate(NamedTuple):
    """A name, or a pronoun that stands for one, in a sentence."""

    named: Named | None  # None: a pronoun
    owns: bool = False  # “Lee’s”
    governed: bool = False  # “with Lee”
    speaks: bool = False  # “Lee said”
    joined: bool = False  # “he and Lee”
    told: bool = True  # False: somebody whom the text does not name, “the host”
    introduced: bool = False  # named for the first time, and described: “Kim Lee, a nurse”


class Antecedent(NamedTuple):
    """Whom a pronoun means, and how many paragraphs back the name stands."""

    named: Named
    back: int


class Antecedents:
    """Finds whom the pronouns of one text mean."""

    def __init__(self, lines: Lines, cast: Cast, names: Names) -> None:
        """Take the lines of a text, its names, and what knows the full ones."""
        self._lines = lines
        self._cast = cast
        self._full = names.person
        self._identify = names.identify
        self._sources: dict[tuple[int, int], set[int]] = {}
        self._found: dict[tuple[int, int, int, str], list[Candidate]] = {}

    def person(self, pronoun: str, start: int) -> Antecedent | None:
        """Return the person that the pronoun at the offset stands for, by full name; None: cannot be told."""
        line = self._lines.holding(start)
        at = bisect_right(line.starts, start) - 1
        if pronoun == "who":
            return self._before_who(line, at)
        gender = GENDERS.get(pronoun)
        return self._named_before(line.number, at, gender) if gender else None

    def organisation(self, start: int) -> Identity | None:
        """Return the organisation or document that “it” or “they” at the offset stands for; None: cannot be told."""
        line = self._lines.holding(start)
        at = bisect_right(line.starts, start) - 1
        for sentence, first, last in self._sentences_back(line.number, at):
            if line.number - sentence.number > NEAREST:
                return None
            found = list(self._organisations(sentence, first, last))
            named = [identity for identity, _ in found if identity.name]
            spoken = [identity for identity, speaks in found if speaks and identity.name]
            if found:
                return next(iter(spoken or named), None)
        return None

    def _organisations(self, line: Line, first: int, last: int) -> Iterator[tuple[Identity, bool]]:
        """Give the organisations that a sentence names, neither owning nor governed, and whether each speaks.

        A town or an adjective is given without a name: what the sentence speaks of has none, “the Geneva talks”.
        """
        for at in range(first, last):
            start = line.starts[at]
            if start not in self._cast.at or at in line.quotes:
                continue
            end, _ = self._cast.at[start]
            has_article = at > first and line.lows[at - 1] == "the"
            governed = at - has_article > first and line.lows[at - 1 - has_article] in GOVERNING
            if governed or line.text[end : end + 2] in POSSESSIVES:
                continue
            identity = self._identify(("the " if has_article else "") + line.text[start:end], start)
            if identity == NOBODY or (identity.name and identity.kind in ("organisation", "document")):
                yield identity, start in self._speaking(line, at)

    def _before_who(self, line: Line, at: int) -> Antecedent | None:
        for place in range(at - 1, line.first(at) - 1, -1):
            if line.starts[place] in self._cast.at:
                person = self._full(self._cast.at[line.starts[place]][1], True, line.starts[place])
                return Antecedent(person, 0) if person else None
        return None

    def _named_before(self, number: int, at: int, gender: str) -> Antecedent | None:
        others = set[str]()
        for before, (line, first, last) in enumerate(self._sentences_back(number, at)):
            found = self._candidates(line, first, last, gender)
            back = number - line.number
            possible = [
                one for one in found if not one.named or self._may_be(one, one.named, others, passing=back >= PASSING)
            ]
            chosen = (_introduced(possible) if before == 1 else None) or _subject(possible, own=before == 0)
            if chosen and chosen.named:
                return Antecedent(chosen.named, back)
            if chosen and not chosen.told:
                return None
            if chosen:
                others |= _others(found)
        return None

    def _may_be(self, one: Candidate, named: Named, others: set[str], *, passing: bool) -> bool:
        """Tell whether a pronoun may mean a name: not one beside the pronoun, nor, far back, one named only once."""
        return not one.joined and named.name not in others and not (passing and self._cast.times(named) == 1)

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

    def _candidates(self, line: Line, first: int, last: int, gender: str) -> list[Candidate]:
        key = line.number, first, last, gender
        if key not in self._found:
            self._found[key] = list(self._candidates_in(line, first, last, gender))
        return self._found[key]

    def _candidates_in(self, line: Line, first: int, last: int, gender: str) -> Iterator[Candidate]:
        pronouns, names = PRONOUNS[gender], self._cast.at
        for at, (start, low) in enumerate(zip(line.starts[first:last], line.lows[first:last], strict=True), first):
            if low in pronouns:
                yield Candidate(None)
            elif start in names and at not in line.quotes:
                end, named = names[start]
                speaks = start in self._speaking(line, at) or line.text[end : end + 6].lstrip(",").startswith(" who ")
                speaks = speaks or (at == first and self._acts(line, at, named))
                person = self._full(named, speaks, start)
                if person and self._cast.gender(person) in {gender, ""}:
                    governed = at > 0 and line.lows[at - 1] in GOVERNING
                    joined = at > first + 1 and line.lows[at - 1] == "and" and line.lows[at - 2] in PRONOUNS[gender]
                    introduced = self._cast.is_first(named, start) and _ends_described(line, at, end, last)
                    owns = line.text[end : end + 2] in POSSESSIVES
                    yield Candidate(person, owns, governed, speaks, joined, introduced=introduced)
                elif person is None and speaks and gender_of(named.name) == gender:  # a given name alone
                    yield Candidate(None, speaks=True, told=False)
            elif low in PERSONAL_TITLES and self._is_role(line, at):
                governed = at > 1 and line.lows[at - 2] in GOVERNING
                yield Candidate(None, line.lows[at + 1 : at + 2] == ["’s"], governed, told=False)
            elif start in self._speaking(line, at) and GENDERED.get(low, gender) == gender:
                yield Candidate(None, speaks=True, told=False)

    def _acts(self, line: Line, at: int, named: Named) -> bool:
        """Tell whether a name that opens a sentence is a verb's subject, and its surname stands alone elsewhere."""
        verb = at + len(named.words)
        return named.is_full and self._cast.stands_alone(named) and verb < len(line.words) and is_finite(line, verb)

    def _is_role(self, line: Line, at: int) -> bool:
        """Tell whether “the host” stands at a place, not “the host Kim Lee”."""
        if line.words[at] not in PERSONAL_TITLES or at < 1 or line.lows[at - 1] != "the":
            return False
        return not is_capital(line.word(at + 1))

    def _speaking(self, line: Line, at: int) -> set[int]:
        """Return where the names start that say something in a sentence, and those it goes by (“according to Lee”).

        Of somebody who is not named, “an aide to Lee”, it is where “aide” starts.
        """
        sentence = line.sentences[at]
        key = line.number, sentence
        if key not in self._sources:
            first, last = line.bounds[sentence], line.bounds[sentence + 1]
            telling = (at for at in range(first, min(last, first + REACH)) if line.lows[at] in TELLING)
            nouns = filter(None, (_source(line, verb) for verb in telling))
            self._sources[key] = {start for noun in nouns for start in self._heads(line, noun)}
        return self._sources[key]

    def _heads(self, line: Line, noun: Noun) -> list[int]:
        """Return where the name in a noun starts, its last; of “an aide to Lee”, “Lee’s aide”, where “aide” does."""
        first, last = noun
        head = next((at for at in range(first + 1, last) if line.lows[at] in LINKS), last) - 1
        if line.words[head] in UNNAMED and (line.lows[first] in ANYBODY or line.lows[head - 1] in POSSESSIVES):
            return [line.starts[head]]
        return [line.starts[at] for at in range(first, last) if line.starts[at] in self._cast.at][-1:]


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


def _ends_described(line: Line, at: int, end: int, last: int) -> bool:
    """Tell whether a sentence ends with the description of a name: “It worries Kim Lee, head of the union.”"""
    if line.text[end : end + 2] != ", ":
        return False
    return not any(is_finite(line, place) or line.words[place] == QUOTE for place in range(at + 1, last))


def _introduced(found: list[Candidate]) -> Candidate | None:
    """Return the one whom a sentence brings in and describes, if nobody speaks in it."""
    new = [one for one in found if one.introduced and not one.owns]
    return new[0] if len(new) == 1 and not any(one.speaks for one in found) else None


def _others(found: list[Candidate]) -> set[str]:
    """Return who a pronoun of the same sentence cannot mean: in “he and Lee met Park”, Lee and Park."""
    first = next((at for at, one in enumerate(found) if one.told and one.named is None), len(found))
    return {one.named.name for one in found[first:] if one.named and (one.joined or (one.governed and not one.owns))}
