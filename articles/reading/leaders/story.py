"""One text in the reading: its words and day, and who has been introduced in it, and where."""

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from articles.reading.leaders.listing import Listing
from articles.reading.leaders.years import Years, years_of
from articles.reading.names import Mention, Tokens, fold


def last_name(surname: str) -> str:
    """Return a surname's last word, folded: of “al-Assad” what “Assad” has too."""
    return fold(surname).split()[-1]


@dataclass(slots=True)
class Story:
    """What is known of a text while its leaders are settled."""

    words: Tokens
    title_end: int
    day: date | None
    listing: Listing
    places: dict[str, list[int]] = field(default_factory=dict)  # slug → where the leader is introduced, in order
    others: dict[str, int] = field(default_factory=dict)  # last name → first place of another bearer
    strangers: set[str] = field(default_factory=set)  # last names borne by others who are no kin of a leader
    taken: set[str] = field(default_factory=set)  # slugs of those meant by a surname that nobody else bore so far
    lands: dict[tuple[str, str], bool] = field(default_factory=dict)  # country and adjective → named otherwise too
    holding: set[str] = field(default_factory=set)  # slugs of those named by their office

    @property
    def years(self) -> Years:
        """The years that the text names, found when they are first asked for."""
        return years_of(self.words.text)

    def tells_of(self, country: str, shared: str) -> bool:
        """Tell whether the text names a country by a word that it does not share: Kinshasa, not Congolese."""
        if (country, shared) not in self.lands:
            self.lands[country, shared] = bool(self.listing.shared[shared][country].find(self.words.text))
        return self.lands[country, shared]

    def introduce(self, slug: str, place: int) -> None:
        """Note that a leader is named in full, or with a title, at a place."""
        insort(self.places.setdefault(slug, []), place)

    def introduced(self, slugs: Iterable[str], place: int) -> str | None:
        """Return who of them was last introduced before a place, else who first is after it."""
        last, first = (-1, ""), (len(self.words.text), "")
        for slug in slugs:
            if places := self.places.get(slug):
                number = bisect_left(places, place)
                last = max(last, (places[number - 1], slug)) if number else last
                first = min(first, (places[0], slug))
        return last[1] or first[1] or None

    def note_another(self, surname: str, given: str, place: int) -> None:
        """Note that somebody else bears a surname, of that given name."""
        self.others.setdefault(last_name(surname), place)
        if given not in self.listing.first_names:
            self.strangers.add(last_name(surname))

    def is_anothers(self, mention: Mention, slugs: list[str]) -> bool:
        """Tell whether somebody else of that name has come first; a heading is read after the text below it."""
        place = self.others.get(last_name(mention.text))
        return place is not None and (
            mention.start < self.title_end or (place < mention.start and self.taken.isdisjoint(slugs))
        )
