"""A role that stands for its holder: “the President said”, where the text speaks of one President Kim Lee alone;
“the French president said”, where the gazetteer knows who that was on the day of publication."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from articles.reading.gazetteer import Gazetteer
from articles.reading.leaders import latest_day, mentions
from articles.reading.leaders.listing import SINGLE_HELD
from articles.reading.notes import Span
from articles.reading.quotes.cast import Cast
from articles.reading.quotes.lines import Lines
from articles.reading.quotes.named import PERSONAL_TITLES, bare

OFFICE = "office and country"  # the rule of a leader who is not named
OFFICE_WORDS = frozenset(word for title in SINGLE_HELD for word in title.lower().split())


class Roles:
    """Knows who holds the roles that one text speaks of. It looks only when it is asked."""

    def __init__(self, text: str, lines: Lines, cast: Cast, gazetteer: Gazetteer, published: date | None) -> None:
        self._text, self._lines, self._cast = text, lines, cast
        self._gazetteer, self._published = gazetteer, published
        self._by_line: dict[int, list[Span]] = {}

    def holder(self, mention: Span) -> str | None:
        """Return the name of the one who holds the role that the mention describes; None if that cannot be told."""
        words = [bare(word) for word in mention.text.split()]
        if words[:1] != ["the"] or PERSONAL_TITLES.isdisjoint(words):
            return None
        for office in () if OFFICE_WORDS.isdisjoint(words) else self._offices(mention.start):
            if office.start < mention.end and mention.start < office.end:
                return office.text
        if not PERSONAL_TITLES.issuperset({*words[1:]} - {"prime", "vice"}):
            return None
        names = self._titled.get(words[-1], {})
        return next(iter(names.values())) if len(names) == 1 else None

    @cached_property
    def _titled(self) -> Mapping[str, Mapping[str, str]]:
        """By the last word of a title, the names that stand after it, by surname: the fullest of each."""
        titled: dict[str, dict[str, str]] = defaultdict(dict)
        for start, (end, named) in self._cast.at.items():
            words = [bare(word) for word in self._text[start:end].split()]
            before = words[: len(words) - len(named.words)]
            if named.words and before and before[-1] in PERSONAL_TITLES:
                known = titled[before[-1]].get(named.surname, "")
                titled[before[-1]][named.surname] = max(known, named.name, key=len)
        return titled

    def _offices(self, place: int) -> list[Span]:
        """Return the holders of the offices that the paragraph around a place names, each where it does."""
        line = self._lines.holding(place)
        if line.number not in self._by_line:
            before = line.starts[0]
            found = mentions(self._text[before : line.ends[-1]], self._day, self._gazetteer)
            self._by_line[line.number] = [
                Span(each.name, before + each.start, before + each.end) for each in found if each.rule == OFFICE
            ]
        return self._by_line[line.number]

    @cached_property
    def _day(self) -> date | None:
        return self._published or latest_day(self._text)
