"""Several meetings named at once, told apart: “the G7 and NATO summits”, “the G20 summits in Hamburg and Osaka”, “the
APEC summits in Lima of 2008, 2016 and 2024”.

“The last two G20 summits” are no particular ones.
"""

import re
from collections.abc import Iterator, Sequence

from articles.reading.gazetteer import Summit
from articles.reading.moments import Moment, moments
from articles.reading.names import Mention, fold
from articles.reading.summits.listing import CITY, NAMED, PLURAL, SERIES, Listing
from articles.reading.summits.mentions import values
from articles.reading.summits.sentences import between

BESIDE = 60  # characters from the plural to a town that hosted one of them, or back to what is joined to it
LONGEST = 3  # words in the name of a group

_LISTED = re.compile(r",?\s(?:and\s)?(?:(?:held\s)?(?:of|in|from|for)\s)?")


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
    held = known.series[series or ""]
    own = _years(text, plural.end)
    towns = [
        (place, hosted)
        for place in between(places, plural.end, plural.end + BESIDE + 1)
        if (hosted := _hosted(place, held))
    ]
    for place, hosted in towns:
        years = _years(text, place.end) or own
        yield from _of_years(text, hosted, years) if years else [_mention(hosted, place.text, place.start)]
    if not towns:
        yield from _of_years(text, held, own)


def _hosted(place: Mention, held: Sequence[Summit]) -> list[Summit]:
    cities = frozenset(values([place], CITY))
    return [summit for summit in held if fold(summit.city) in cities]


def _of_years(text: str, summits: Sequence[Summit], years: Sequence[Moment]) -> Iterator[Mention]:
    for year in years:
        if fitting := [summit for summit in summits if summit.start.year == year.year]:
            yield _mention(fitting, text[year.start : year.end], year.start)


def _years(text: str, end: int) -> list[Moment]:
    """Return the years in a list that begins here: “ of 2008, 2016 and 2024”."""
    listed: list[Moment] = []
    for moment in between(moments(text), end, end + BESIDE):
        if moment.month or not _LISTED.fullmatch(text, listed[-1].end if listed else end, moment.start):
            break
        listed.append(moment)
    return listed


def _mention(summits: Sequence[Summit], text: str, start: int) -> Mention:
    return Mention(tuple(f"{NAMED} {summit.slug}" for summit in summits), text, start, start + len(text))


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
    return next(values([mention], PLURAL), None)
