"""From the words that name a speaker to the full name they stand for: the text's own full names first, then the
gazetteer by date of office. Where neither tells, the name is unknown: a wrong name is worse than none."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import SpeakerKind
from articles.reading.quotes.acronyms import explained_acronyms
from articles.reading.quotes.cast import Cast
from articles.reading.quotes.countries import Countries
from articles.reading.quotes.documents import DOCUMENTS, Documents
from articles.reading.quotes.grammar import DETERMINERS, LINKS
from articles.reading.quotes.identity import NOBODY, Identity
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.named import ALSO_SURNAMES, INSTITUTIONS, TITLES, Named, bare, gender_of, names_in, parse
from articles.reading.quotes.officeholders import Officeholders
from articles.reading.quotes.places import Places

POSSESSIVE = re.compile(r"['’]s?\s")
INDEFINITE = listed("people", "indefinite")
LIKELY = 0.8  # that a given name alone, or a surname with a letter amiss, means who it seems to
SHARED = 0.90  # that a surname which several bear in the text means who it seems to


class Names:
    """Knows the full names of one text's speakers."""

    def __init__(self, text: str, cast: Cast, gazetteer: Gazetteer, published: date | None) -> None:
        self._text = text
        self._cast = cast
        self._leaders = Officeholders(gazetteer, published)
        self._countries = Countries(gazetteer)
        self._places = Places(gazetteer)
        self._documents = Documents(text)
        self._known: dict[tuple[Named, bool], Identity] = {}  # of surnames that one person has, wherever they stand

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        return explained_acronyms(self._text)

    def identify(self, mention: str, place: int = 0) -> Identity:
        """Return who is meant by a mention that is no pronoun and stands at a place of the text."""
        head = POSSESSIVE.split(mention)[-1] if POSSESSIVE.search(mention) else mention
        words = head.split()
        if not words:
            return NOBODY
        if not self._ends_in_name(words) or (words[0].lower() in INDEFINITE and bare(words[-1]) in TITLES):
            return self._described(mention, words)
        all_runs = self._runs(head, place)
        runs = [named for named in all_runs if named.words]
        if not runs or (not all_runs[0].words and " of " in head and not any(named.is_person for named in runs)):
            return Identity(None, "person")  # “the President”, “the Prime Minister of Canada”
        if bare(runs[0].words[-1]) in DOCUMENTS and not runs[0].is_person:
            return Identity(self._documents.name(head), "document")
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
        return full[:1] or list(names_in(head))

    def person(self, named: Named, speaks: bool, place: int = 0) -> Named | None:
        """Return the full name of a person that is named; None where it is no person, or not known.

        Of a name whose given name says nothing, that it speaks is told by the caller.
        """
        if not named.words:
            return None
        identity = self._by_words(named, place, has_article=False)
        person = identity.named if identity.name else None
        if person and (speaks or self._cast.is_person(person) or self._leaders.named(person.name)):
            return person
        return None

    def _ends_in_name(self, words: list[str]) -> bool:
        link = next((at for at, word in enumerate(words) if at and word in LINKS), None)
        if link and words[link - 1][0].islower():
            return False
        return words[-1][0].isupper()

    def _described(self, mention: str, words: list[str]) -> Identity:
        link = next((at for at, word in enumerate(words) if at and word in LINKS), len(words))
        head, first = bare(words[link - 1]), words[0].lower()
        if head in DOCUMENTS:
            return Identity(self._documents.name(mention), "document")
        if first in INDEFINITE:
            return Identity(mention.split(" ", 1)[1] if first in {"a", "an"} and " " in mention else mention, "unnamed")
        if first not in DETERMINERS and head.endswith("s") and words[0] == mention.split(maxsplit=1)[0]:
            return Identity(mention, "unnamed")
        return NOBODY

    def _by_words(self, named: Named, place: int, *, has_article: bool) -> Identity:
        if self._cast.is_shared(named.surname):
            found = self._looked_up(named, place, has_article=has_article)
            return found._replace(certainty=min(found.certainty, SHARED)) if len(named.words) == 1 else found
        key = named, has_article
        if key not in self._known:
            self._known[key] = self._looked_up(named, place, has_article=has_article)
        return self._known[key]

    def _looked_up(self, named: Named, place: int, *, has_article: bool) -> Identity:
        if len(named.words) == 1:
            return self._by_one_word(named, place, has_article=has_article)
        if named.is_person or self._leaders.named(named.name):
            return Identity(self._leaders.named(named.name) or named.name, "person", named)
        if country := self._countries.named(named.name):
            return Identity(country, "organisation")
        if named.name.isupper() and self._places.holds(named.name):
            return NOBODY  # a dateline
        if has_article or named.name.isupper() or bare(named.words[-1]) in INSTITUTIONS:
            return Identity(named.name, "organisation")
        return Identity(named.name, "person", named)

    def _by_one_word(self, named: Named, place: int, *, has_article: bool) -> Identity:
        word = named.words[0]
        if word.isupper() and (words := self._acronyms.get(word)):
            kind: SpeakerKind = "document" if bare(words.split()[-1]) in DOCUMENTS else "organisation"
            return Identity(words, kind)
        if full := self._full_name(named, place, has_article=has_article):
            return self._by_words(full, place, has_article=has_article)
        if leader := self._leaders.of_surname(word, with_title=named.is_person):
            return Identity(leader, "person", parse(leader))
        country = None if named.is_person else self._countries.named(word)
        if country or has_article or (word.isupper() and len(word) > 1):
            is_place = not country and not named.is_person and self._places.holds(word)
            return NOBODY if is_place else Identity(country or word, "organisation")
        others = self._cast.with_first_name(word) or self._cast.misspelt(named.surname)
        if len(others) == 1:
            return self._by_words(others[0], place, has_article=False)._replace(certainty=LIKELY)
        known = gender_of(word) and self._cast.times(named) > 1  # by a given name only, all through the text
        return Identity(word if known else None, "person", named, LIKELY if known else 1.0)

    def _full_name(self, named: Named, place: int, *, has_article: bool) -> Named | None:
        found = self._cast.full_names(named.words[0], place)
        fitting = [full for full in found if full.is_person != has_article] or ([] if has_article else found)
        if named.gender:
            fitting = [full for full in fitting if self._cast.gender(full) in {named.gender, ""}]
        return self._other_leader(fitting[0]) or fitting[0] if fitting else None

    def _other_leader(self, full: Named) -> Named | None:
        """Return the one leader of the same surname, if the full name comes late and is not itself a leader's."""
        if not self._cast.comes_late(full) or self._leaders.named(full.name):
            return None
        leader = self._leaders.of_surname(full.surname)
        return parse(leader) if leader else None
