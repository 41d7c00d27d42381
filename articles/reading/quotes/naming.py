"""From the words that name a speaker to the full name they stand for: the text's own full names first, then the
gazetteer by date of office. Where neither tells, the name is unknown: a wrong name is worse than none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Leader, common_surnames
from articles.reading.names import fold
from articles.reading.notes import SpeakerKind
from articles.reading.quotes.grammar import DETERMINERS, LINKS
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.people import (
    ALSO_SURNAMES,
    CAPITALISED,
    INSTITUTIONS,
    NAME,
    SUFFIXES,
    TITLES,
    Cast,
    Named,
    bare,
    gender_of,
    parse,
)

POSSESSIVE = re.compile(r"['’]s?\s")
DOCUMENTS = listed("people", "documents")
INDEFINITE = listed("people", "indefinite")
ACRONYM = re.compile(r" \((?P<letters>[A-Z]{2,6})\b")
LIKELY = 0.8  # that a given name alone, or a surname with a letter amiss, means who it seems to
SHARED = 0.90  # that a surname which several bear in the text means who it seems to
SMALL_WORDS = frozenset({"of", "the", "and", "for"})


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a speaker is; no name: unknown."""

    name: str | None
    kind: SpeakerKind | None
    named: Named | None = None
    certainty: float = 1.0  # that the words mean this person
    back: int | None = None  # of a pronoun: how many paragraphs back the name stands


def without_marks(name: str) -> str:
    """Return a name so that one person's spellings are the same: “María J. Lée-Park, Jr.” is `maria lee park`."""
    words = fold(name).split()
    return " ".join(word for word in words if len(word) > 1 and word not in SUFFIXES) or " ".join(words)


class Names:
    """Knows the full names of one text's speakers."""

    def __init__(self, text: str, cast: Cast, gazetteer: Gazetteer, published: date | None) -> None:
        self._text = text
        self._cast = cast
        self._by_name, self._by_surname = _listed(_Same(gazetteer.leaders))
        self._published = published
        self._declared = dict(_declared(text))
        self._documents: dict[str, frozenset[str]] = {}  # their full names, by the word that was looked for
        self._known: dict[tuple[Named, bool], Identity] = {}  # of surnames that one person has, wherever they stand

    def identify(self, mention: str, place: int = 0) -> Identity:
        """Return who is meant by a mention that is no pronoun and stands at a place of the text."""
        head = POSSESSIVE.split(mention)[-1] if POSSESSIVE.search(mention) else mention
        words = head.split()
        if not words:
            return Identity(None, None)
        if not self._ends_in_name(words) or (words[0].lower() in INDEFINITE and bare(words[-1]) in TITLES):
            return self._described(mention, words)
        all_runs = self._runs(head, place)
        runs = [named for named in all_runs if named.words]
        if not runs or (not all_runs[0].words and " of " in head and not any(named.is_person for named in runs)):
            return Identity(None, "person")  # “the President”, “the Prime Minister of Canada”
        if bare(runs[0].words[-1]) in DOCUMENTS and not runs[0].is_person:
            return self._document(head)
        if " of " in head and bare(runs[0].words[-1]) in INSTITUTIONS:
            return Identity(head.removeprefix("the ").removeprefix("The "), "organisation")
        by_place = (
            len(runs) == 2 and runs[0].is_full and f"{runs[0].name} of {runs[1].name}" == head
        )  # “Kim Lee of Ohio”
        named = runs[0] if runs[0].is_person or by_place else runs[-1]
        return self._by_words(named, place, has_article=words[0].lower() == "the")

    def _runs(self, head: str, place: int) -> list[Named]:
        """Return the names in a mention; of “King” alone, that of Kim King, if the text speaks of her."""
        full = self._cast.full_names(head, place) if bare(head) in ALSO_SURNAMES else []
        return full[:1] or [parse(match.group()) for match in NAME.finditer(head)]

    def person(self, named: Named, speaks: bool, place: int = 0) -> Named | None:
        """Return the full name of a person that is named; None where it is no person, or not known.

        Of a name whose given name says nothing, that it speaks is told by the caller.
        """
        if not named.words:
            return None
        identity = self._by_words(named, place, has_article=False)
        person = identity.named if identity.name else None
        return person if person and (speaks or self._cast.is_person(person) or self._listed_name(person.name)) else None

    def _ends_in_name(self, words: list[str]) -> bool:
        link = next((at for at, word in enumerate(words) if at and word in LINKS), None)
        if link and words[link - 1][0].islower():
            return False
        return words[-1][0].isupper()

    def _described(self, mention: str, words: list[str]) -> Identity:
        link = next((at for at, word in enumerate(words) if at and word in LINKS), len(words))
        head, first = bare(words[link - 1]), words[0].lower()
        if head in DOCUMENTS:
            return self._document(mention)
        if first in INDEFINITE:
            return Identity(mention.split(" ", 1)[1] if first in {"a", "an"} and " " in mention else mention, "unnamed")
        if first not in DETERMINERS and head.endswith("s") and words[0] == mention.split(maxsplit=1)[0]:
            return Identity(mention, "unnamed")
        return Identity(None, None)

    def _document(self, mention: str) -> Identity:
        """Return a document by the words that describe it; one that is only “the letter” has no name of its own.

        A capital word alone, “the Charter”, is the document of that word that the text names in full, if it is one.
        """
        first, *others = mention.split()
        words = others if first.lower() in ("a", "an", "the") else [first, *others]
        if len(words) > 1 and words[0].lower() not in DETERMINERS:
            return Identity(" ".join(words), "document")
        full = self._full_documents(words[0]) if words and words[0][0].isupper() else frozenset[str]()
        return Identity(next(iter(full)) if len(full) == 1 else None, "document")

    def _full_documents(self, word: str) -> frozenset[str]:
        if word not in self._documents:
            found = {match.group() for match in _in_full(word).finditer(self._text) if match.lastgroup}
            names = (name for name in found if name.split(maxsplit=1)[0].lower() not in DETERMINERS)
            self._documents[word] = frozenset(names)
        return self._documents[word]

    def _by_words(self, named: Named, place: int, *, has_article: bool) -> Identity:
        if self._cast.is_shared(named.surname):
            found = self._looked_up(named, place, has_article=has_article)
            return replace(found, certainty=min(found.certainty, SHARED)) if len(named.words) == 1 else found
        key = named, has_article
        if key not in self._known:
            self._known[key] = self._looked_up(named, place, has_article=has_article)
        return self._known[key]

    def _looked_up(self, named: Named, place: int, *, has_article: bool) -> Identity:
        if len(named.words) == 1:
            return self._by_one_word(named, place, has_article=has_article)
        if named.is_person or self._listed_name(named.name):
            return Identity(self._listed_name(named.name) or named.name, "person", named)
        if has_article or named.name.isupper() or bare(named.words[-1]) in INSTITUTIONS:
            return Identity(named.name, "organisation")
        return Identity(named.name, "person", named)

    def _by_one_word(self, named: Named, place: int, *, has_article: bool) -> Identity:
        word = named.words[0]
        if word in self._declared:
            words = self._declared[word]
            kind: SpeakerKind = "document" if bare(words.split()[-1]) in DOCUMENTS else "organisation"
            return Identity(words, kind)
        if full := self._full_name(named, place, has_article=has_article):
            return self._by_words(full, place, has_article=has_article)
        if leader := self._in_office(named):
            return Identity(leader.name, "person", parse(leader.name))
        if has_article or (word.isupper() and len(word) > 1):
            return Identity(word, "organisation")
        others = self._cast.with_first_name(word) or self._cast.misspelt(named.surname)
        if len(others) == 1:
            return replace(self._by_words(others[0], place, has_article=False), certainty=LIKELY)
        known = gender_of(word) and self._cast.times(named) > 1  # by a given name only, all through the text
        return Identity(word if known else None, "person", named, LIKELY if known else 1.0)

    def _full_name(self, named: Named, place: int, *, has_article: bool) -> Named | None:
        found = self._cast.full_names(named.words[0], place)
        fitting = [full for full in found if full.is_person != has_article] or ([] if has_article else found)
        if named.gender:
            fitting = [full for full in fitting if self._cast.gender(full) in {named.gender, ""}]
        if fitting and self._cast.comes_late(fitting[0]) and (other := self._other_leader(fitting[0])):
            return other
        return fitting[0] if fitting else None

    def _other_leader(self, full: Named) -> Named | None:
        """Return the one leader of the same surname, if the full name is not itself a leader's."""
        if self._listed_name(full.name):
            return None
        leaders = self._by_surname.get(fold(full.surname), ())
        chosen = self._chosen(leaders)
        return parse(chosen.name) if chosen else None

    def _listed_name(self, name: str) -> str | None:
        leaders = self._by_name.get(fold(name), ())
        chosen = leaders[0] if len(leaders) == 1 else self._chosen(leaders)
        return chosen.name if chosen else None

    def _in_office(self, named: Named) -> Leader | None:
        """Return the leader of a surname; of a surname that is common, only with a title before it."""
        surname = named.words[0]
        if surname in common_surnames() and not named.is_person:
            return None
        return self._chosen(self._by_surname.get(fold(surname), ()))

    def _chosen(self, leaders: tuple[Leader, ...]) -> Leader | None:
        """Return the one leader who was in office on the day of publication, else the only one there is."""
        if self._published and len(leaders) > 1:
            leaders = tuple(leader for leader in leaders if _in_office_on(leader, self._published))
        return leaders[0] if len(leaders) == 1 else None


def _in_office_on(leader: Leader, day: date) -> bool:
    return any(office.start <= day and (office.end is None or day < office.end) for office in leader.offices)


class _Same:
    """A table as a key, compared by what it is, not by its thousand rows."""

    def __init__(self, leaders: tuple[Leader, ...]) -> None:
        self.leaders = leaders

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.leaders is other.leaders

    def __hash__(self) -> int:
        return id(self.leaders)


@lru_cache(maxsize=4)
def _listed(table: _Same) -> tuple[Mapping[str, tuple[Leader, ...]], Mapping[str, tuple[Leader, ...]]]:
    by_name: dict[str, tuple[Leader, ...]] = {}
    by_surname: dict[str, tuple[Leader, ...]] = {}
    for leader in table.leaders:
        for name in dict.fromkeys(map(fold, (leader.name, *leader.aliases))):
            by_name[name] = (*by_name.get(name, ()), leader)
        for surname in {fold(leader.family_name), *(fold(a) for a in leader.aliases if " " not in a)}:
            by_surname[surname] = (*by_surname.get(surname, ()), leader)
    return by_name, by_surname


def _in_full(word: str) -> re.Pattern[str]:
    """Return what reads capital words, those in groups that stand beside a document's: by “Charter”, “Charter of Oslo”.

    The others are read too, each to its end, so that none is begun again in its midst: a long text costs its length.
    """
    return re.compile(
        rf"(?P<opens>\b{re.escape(word)} of (?:the )?{CAPITALISED})"
        rf"|{CAPITALISED}(?P<ends>[ \xa0]{re.escape(word)}\b)?"
    )


def _declared(text: str) -> Iterator[tuple[str, str]]:
    """Give the acronyms that the text explains where it brings them in: “a common report (CR below)”."""
    for match in ACRONYM.finditer(text):
        letters = match["letters"]
        words = text[max(0, match.start() - 100) : match.start()].rsplit("\n", maxsplit=1)[-1].split()
        for count in range(len(letters), min(len(letters) + 3, len(words) + 1)):
            initials = "".join(word[0] for word in words[-count:] if word.lower() not in SMALL_WORDS)
            if initials.upper() == letters:
                yield letters, " ".join(words[-count:])
                break
