"""A role that stands for its holder: “the President said”, where the text speaks of one President Kim Lee alone;
“the French president said”, where the gazetteer knows who that was on the day of publication."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from articles.reading.gazetteer import Gazetteer
from articles.reading.leaders import mentions
from articles.reading.notes import Span
from articles.reading.quotes.people import NAME, PERSONAL_TITLES, bare, parse

OFFICE = "office and country"  # the rule of a leader who is not named


class Roles:
    """Knows who holds the roles that one text speaks of. It looks only when it is asked."""

    def __init__(self, text: str, gazetteer: Gazetteer, published: date | None) -> None:
        self._text, self._gazetteer, self._published = text, gazetteer, published

    def holder(self, mention: Span) -> str | None:
        """Return the name of the one who holds the role that the mention describes; None if that cannot be told."""
        words = [bare(word) for word in mention.text.split()]
        if words[:1] != ["the"] or PERSONAL_TITLES.isdisjoint(words):
            return None
        for office in self._offices:
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
        for match in NAME.finditer(self._text):
            words = [bare(word) for word in match.group().split()]
            named = parse(match.group())
            before = words[: len(words) - len(named.words)]
            if named.words and before and before[-1] in PERSONAL_TITLES:
                known = titled[before[-1]].get(named.surname, "")
                titled[before[-1]][named.surname] = max(known, named.name, key=len)
        return titled

    @cached_property
    def _offices(self) -> list[Span]:
        found = mentions(self._text, self._published, self._gazetteer)
        return [Span(each.name, each.start, each.end) for each in found if each.rule == OFFICE]
