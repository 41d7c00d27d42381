"""Who is in a text: every name at its place, the full names that the text gives, and who bears a surname there."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from articles.reading.quotes.named import NAME, Named, gender_of, parse

LATE = 3  # times
NEAR, RIVAL = 500, 2  # characters; times
SHORTEST_MISSPELT, LONGEST_MISSPELT = 5, 30  # letters


def _within_a_letter(word: str) -> set[str]:
    """Return a word and what is left of it without any one letter; nothing of a word too long for a surname."""
    if len(word) > LONGEST_MISSPELT:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


@dataclass(slots=True)
class _Introduced:
    """A full name that a text gives."""

    named: Named
    starts: list[int]  # where it stands, in order

    @property
    def times(self) -> int:
        """How often the text gives it."""
        return len(self.starts)

    def is_rival(self, place: int, most: int) -> bool:
        """Tell whether it was given shortly before a place, and not far more rarely than the commonest."""
        last = self.last_before(place)
        return last >= 0 and place - last < NEAR and RIVAL * self.times >= most

    def last_before(self, place: int) -> int:
        """Return where it was last given before a place; -1: nowhere."""
        at = bisect_left(self.starts, place)
        return self.starts[at - 1] if at else -1


class Cast:
    """The names of one text at their places, and the full names that the text itself gives."""

    def __init__(self, text: str, authors: Sequence[str] = ()) -> None:
        """Read a text; its authors are left out of the people in it."""
        self.at = {match.start(): (match.end(), parse(match.group())) for match in NAME.finditer(text)}
        self._authors = {parse(author).name.lower(): parse(author).surname for author in authors}
        self._full: dict[str, dict[str, _Introduced]] = {}  # by surname, then by name
        self._bare: dict[str, list[int]] = {}  # by surname: where it stands alone
        self._titled: dict[str, set[str]] = {}
        for start, (_, named) in self.at.items():
            if named.is_full:
                self._note_full(start, named)
            else:
                self._bare.setdefault(named.surname, []).append(start)
                if named.gender:
                    self._titled.setdefault(named.surname, set()).add(named.gender)

    def _note_full(self, start: int, named: Named) -> None:
        of_surname = self._full.get(named.surname, {})
        if introduced := of_surname.get(named.name):
            introduced.starts.append(start)
        elif named.name.lower() not in self._authors:
            of_surname[named.name] = _Introduced(named, [start])
            self._full[named.surname] = of_surname

    def is_author(self, named: Named) -> bool:
        """Tell whether this is one of the article's own authors: by full name, or by a surname nobody else has."""
        if named.is_full:
            return named.name.lower() in self._authors
        return named.surname in self._authors.values() and named.surname not in self._full

    def full_names(self, surname: str, place: int = 0) -> list[Named]:
        """Return the full names with this surname, persons before others, the commonest first; but of persons much
        alike in number, the one given shortly before a place."""
        introduced = self._full.get(surname.lower(), {}).values()
        if len(introduced) < 2:
            return [one.named for one in introduced]
        most = max((one.times for one in introduced), default=0)
        found = sorted(introduced, key=lambda one: (not one.named.is_person, -one.times))
        if place:
            found.sort(
                key=lambda one: -one.last_before(place) if one.named.is_person and one.is_rival(place, most) else 1
            )
        return [one.named for one in found]

    def with_first_name(self, word: str) -> list[Named]:
        """Return the full names that begin with a word: a given name, or a surname where that goes first."""
        return self._by_first_name.get(word, [])

    @cached_property
    def _by_first_name(self) -> dict[str, list[Named]]:
        found: dict[str, list[Named]] = {}
        for one in (one.named for named in self._full.values() for one in named.values()):
            found.setdefault(one.words[0], []).append(one)
        return found

    def is_shared(self, surname: str) -> bool:
        """Tell whether the text gives more than one full name with a surname."""
        return len(self._full.get(surname, ())) > 1

    def misspelt(self, surname: str) -> list[Named]:
        """Return the persons whose surname differs by one letter from one that nobody has."""
        if len(surname) < SHORTEST_MISSPELT:
            return []
        alike = dict.fromkeys(known for part in _within_a_letter(surname) for known in self._alike.get(part, ()))
        near = (known for known in alike if known[0] == surname[0] and differs_by_one(known, surname))
        return [one.named for known in near for one in self._full[known].values() if one.named.may_be_person]

    @cached_property
    def _alike(self) -> dict[str, list[str]]:
        """Return the surnames by what is left of them without a letter: any two that differ by one share such a key."""
        found: dict[str, list[str]] = {}
        for known in self._full:
            for part in _within_a_letter(known):
                found.setdefault(part, []).append(known)
        return found

    def is_first(self, named: Named, place: int) -> bool:
        """Tell whether a full name at a place is given there for the first time."""
        introduced = self._full.get(named.surname, {}).get(named.name)
        return introduced is not None and introduced.starts[0] == place

    def stands_alone(self, named: Named) -> bool:
        """Tell whether the surname stands alone anywhere."""
        return named.surname in self._bare

    def times(self, named: Named) -> int:
        """Return how often a person is named, in full or by the surname alone."""
        introduced = self._full.get(named.surname, {}).get(named.name)
        return (introduced.times if introduced else 0) + len(self._bare.get(named.surname, ()))

    def comes_late(self, full: Named) -> bool:
        """Tell whether the surname stood alone, and often, before this full name came: then it means somebody else."""
        introduced = self._full[full.surname][full.name]
        before = sum(start < introduced.starts[0] for start in self._bare.get(full.surname, ()))
        return before >= LATE

    def is_person(self, named: Named) -> bool:
        """Tell whether the name is a person's, by itself or by a title beside the surname anywhere in the text."""
        return named.is_person or named.surname in self._titled

    def gender(self, named: Named) -> str:
        """Return the gender that the name tells, or else a title beside the surname, if one person has it."""
        if named.gender:
            return named.gender
        told = self._titled.get(named.surname, set())
        if len(told) == 1 and len(self._full.get(named.surname, ())) < 2:
            return next(iter(told))
        return "" if named.is_full else gender_of(named.name)


def differs_by_one(one: str, other: str) -> bool:
    """Tell whether two words differ by one letter, put in, left out or changed; a plural is another word."""
    short, long = sorted((one, other), key=len)
    if long == short or len(long) - len(short) > 1 or long == short + "s":
        return False
    same = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
