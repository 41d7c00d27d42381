"""Several meetings named at once, told apart: “the G7 and NATO summits”, “the G20 summits in Hamburg and Osaka”.

“The last two G20 summits” are no particular ones.
"""

from collections.abc import Iterator, Sequence

from articles.reading.names import Mention, fold
from articles.reading.summits.listing import CITY, NAMED, PLURAL, SERIES, Listing

BESIDE = 60  # characters from the plural to a town that hosted one of them, or back to what is joined to it
LONGEST = 3  # words in the name of a group


def singled(text: str, meetings: Sequence[Mention], places: Sequence[Mention], known: Listing) -> list[Mention]:
    """Return the mentions of meetings, in their order, with one for each meeting that a plural tells apart."""
    plural = [mention for mention in meetings if _series(mention)]
    if not plural:
        return list(meetings)
    found = [single for mention in plural for single in _single(text, mention, places, known)]
    taken = {single.start for single in found} | {mention.start for mention in plural}
    return sorted([*(one for one in meetings if one.start not in taken), *found], key=lambda one: one.start)


def _single(text: str, plural: Mention, places: Sequence[Mention], known: Listing) -> Iterator[Mention]:
    series = _series(plural)
    if other := _other(text, plural.start, known):
        yield other
        yield Mention((f"{SERIES} {series}",), plural.text, plural.start, plural.end)
        return
    for place in places:
        if plural.end <= place.start <= plural.end + BESIDE:
            towns = {key.partition(" ")[2] for key in place.keys if key.startswith(CITY)}
            hosted = [s for town in towns for s in known.cities.get(town, ()) if s.series == series]
            if hosted:
                yield Mention(tuple(f"{NAMED} {s.slug}" for s in hosted), place.text, place.start, place.end)


def _other(text: str, start: int, known: Listing) -> Mention | None:
    """Return the group joined to a plural by “and”: the longest of the words before it that name one."""
    before = text[max(start - BESIDE, 0) : start]
    for joint in (" and ", " and the ", " or ", " or the "):
        words = before.removesuffix(joint).split(" ") if before.endswith(joint) else []
        for first in range(max(len(words) - LONGEST, 0), len(words)):
            name = " ".join(words[first:])
            if series := known.groups.get(fold(name).replace(" ", "")):
                end = start - len(joint)
                return Mention((f"{SERIES} {series}",), name, end - len(name), end)
    return None


def _series(mention: Mention) -> str | None:
    return next((key.partition(" ")[2] for key in mention.keys if key.startswith(PLURAL)), None)
