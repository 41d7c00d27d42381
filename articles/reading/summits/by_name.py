"""Meetings called by a name, a series or a group, with what their sentence says of them."""

from collections.abc import Iterator

from articles.reading.gazetteer import Summit
from articles.reading.moments import moments
from articles.reading.names import Mention
from articles.reading.summits.beside import days_told, is_out_of_turn, ordinal
from articles.reading.summits.listing import BARE, CITY, LAND, LOOSE, NAMED, PERSON, SERIES, Listing
from articles.reading.summits.mentions import kinds, values
from articles.reading.summits.scene import Kind, Scene, Stage
from articles.reading.summits.sentences import between, sentence
from articles.reading.summits.tense import tense

BESIDE = 60  # characters between a meeting and the town or country that hosts it


def by_name(text: str, mention: Mention, stage: Stage) -> Scene:
    """Return the scene of a mention of a meeting."""
    start, end = sentence(text, mention.start, mention.end)
    around = between(stage.places, max(start, mention.start - BESIDE), min(end, mention.end + BESIDE))
    told = days_told(text, mention.start, mention.end, stage.published)
    people = between(stage.people, start, end)
    return Scene(
        kind=_kind(mention),
        text=mention.text,
        start=mention.start,
        end=mention.end,
        candidates=_that_count(_candidates(mention, stage), ordinal(text, mention.start, mention.end)),
        cities=frozenset(values(around, CITY)),
        lands=frozenset(values(around, LAND)),
        moments=tuple(between(moments(text), start, end)),
        attended=frozenset(slug for name in values(people, PERSON) for slug in stage.known.attended.get(name, ())),
        complete=stage.complete,
        days=told[0] if told else None,
        sure=bool(told and told[1]),
        hosted=any(text[mention.end : place.start] in {" in ", " at "} for place in around),
        out_of_turn=is_out_of_turn(text, mention.start, mention.end),
        tense=tense(text, mention.start, mention.end),
    )


def is_bare(mention: Mention) -> bool:
    """Tell whether a mention is only the name of a group."""
    return _kind(mention) == "bare"


def _kind(mention: Mention) -> Kind:
    meant = kinds(mention) & {NAMED, LOOSE, SERIES, BARE}
    return "bare" if meant <= {BARE} else "loose" if meant <= {LOOSE} else "named"


def _candidates(mention: Mention, stage: Stage) -> tuple[Summit, ...]:
    """Return the meetings that the words may mean; those of the same words are looked up once."""
    if (known := stage.candidates.get(mention.keys)) is None:
        meant = {summit.slug: summit for summit in _listed(mention, stage.known)}
        known = stage.candidates[mention.keys] = tuple(meant.values())
    return known


def _listed(mention: Mention, known: Listing) -> Iterator[Summit]:
    """Give the meetings that bear a name, and then those of the series."""
    yield from (known.summits[slug] for kind in (NAMED, LOOSE) for slug in values([mention], kind))
    for kind in (SERIES, BARE):
        for name in values([mention], kind):
            yield from known.series[name]


def _that_count(candidates: tuple[Summit, ...], number: int | None) -> tuple[Summit, ...]:
    """Return those that bear a number; all of them where none was said or the series does not count its meetings."""
    if number is None or len({summit.series for summit in candidates if summit.ordinal is not None}) != 1:
        return candidates
    return tuple(summit for summit in candidates if summit.ordinal == number)
