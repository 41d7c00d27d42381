"""Meetings told by a town and a day alone: “met in Hamburg, Germany on July 7, 2017”."""

from collections.abc import Iterator, Sequence

from articles.reading.moments import Moment
from articles.reading.names import Mention
from articles.reading.summits.listing import CITY, Listing
from articles.reading.summits.mentions import values
from articles.reading.summits.scene import Scene
from articles.reading.summits.sentences import between, sentence


def by_day(
    text: str, moment: Moment, places: Sequence[Mention], others: Sequence[Scene], known: Listing
) -> Iterator[Scene]:
    """Give a scene for each town beside a day, where none of the other scenes, which stand in order, is beside it."""
    start, end = sentence(text, moment.start, moment.end)
    if between(others, start, end):
        return
    for place in between(places, start, end):
        for city in values([place], CITY):
            hosted = tuple(summit for summit in known.cities[city] if summit.ordinal is not None)
            yield Scene("placed", place.text, place.start, place.end, hosted, frozenset({city}), frozenset(), (moment,))
