"""Meetings called by their number alone: “the 17th G20 summit met in Bali; the 18th met in New Delhi”."""

import re
from collections.abc import Iterator, Sequence

from articles.reading.gazetteer import Summit
from articles.reading.names import Mention
from articles.reading.summits.beside import ORDINALS
from articles.reading.summits.listing import CITY, NAMED, SERIES, Listing, towns
from articles.reading.summits.mentions import values
from articles.reading.summits.sentences import NEAR, between

_THE = re.compile(
    r"(?:[;,.]|\b(?:and|while|but))\s"
    rf"(?P<name>[Tt]he\s(?:(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(ORDINALS)}))))"
    r"(?:(?P<at>\s(?:in|at)\s)|\s(?:met|meets|gathered|convened|opened|takes\splace|took\splace|was\sheld|is\sheld"
    r"|(?:will|is\sto)\sbe\sheld)\b)"
)


def with_counted(
    text: str, meetings: Sequence[Mention], places: Sequence[Mention], known: Listing
) -> Iterator[Mention]:
    """Give the mentions of meetings, in their order, each followed by those that go on counting from it."""
    for number, mention in enumerate(meetings):
        yield mention
        until = meetings[number + 1].start if number + 1 < len(meetings) else len(text)
        for match in _THE.finditer(text, mention.end, min(until, mention.end + NEAR)):
            counted = [summit for summit in _series(mention, known) if summit.ordinal == _number(match)]
            if counted and (
                not match["at"] or _is_host(between(places, match.end("at"), match.end("at") + 1), counted)
            ):
                keys = tuple(f"{NAMED} {summit.slug}" for summit in counted)
                yield Mention(keys, match["name"], match.start("name"), match.end("name"))


def _series(mention: Mention, known: Listing) -> Iterator[Summit]:
    """Give the meetings of the series that a mention is of."""
    named = (known.summits[slug].series for slug in values([mention], NAMED))
    for series in dict.fromkeys((*named, *values([mention], SERIES))):
        yield from known.series[series]


def _is_host(beside: Sequence[Mention], summits: Sequence[Summit]) -> bool:
    return any(city in towns(summit) for summit in summits for city in values(beside, CITY))


def _number(match: re.Match[str]) -> int:
    return int(match["number"]) if match["number"] else ORDINALS.index(match["word"].lower()) + 1
