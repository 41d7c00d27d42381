"""The sentences that speak of a meeting: which meetings it may be, and the places and days named beside it."""

from datetime import date

from articles.reading.moments import moments
from articles.reading.summits.beside import is_of_others
from articles.reading.summits.by_day import by_day
from articles.reading.summits.by_name import by_name, is_bare
from articles.reading.summits.by_people import by_people
from articles.reading.summits.counted import with_counted
from articles.reading.summits.listing import BARE, CITY, LAND, LOOSE, NAMED, PERSON, PLURAL, SERIES, Listing
from articles.reading.summits.mentions import by_value, kinds, values
from articles.reading.summits.pairs import some_may_have_met
from articles.reading.summits.parties import called
from articles.reading.summits.people import people
from articles.reading.summits.plurals import singled
from articles.reading.summits.scene import Scene, Stage

MEETINGS = {NAMED, LOOSE, SERIES, BARE, PLURAL}


def scenes(text: str, title_end: int, known: Listing, published: date | None) -> list[Scene]:
    """Return the scenes of a text, in its order. The text up to `title_end` is a heading."""
    mentions = [(kinds(mention), mention) for mention in known.matcher.find(text)]
    places = [mention for kind, mention in mentions if kind & {CITY, LAND}]
    persons = [mention for kind, mention in mentions if PERSON in kind]
    plain = [mention for kind, mention in mentions if kind & MEETINGS]
    meetings = [
        one for one in singled(text, plain, places, known) if not is_of_others(text, one.end, bare=is_bare(one))
    ]
    days = [moment for moment in moments(text) if moment.day]
    if not meetings and not some_may_have_met(by_value(persons, PERSON), known.met):
        persons = []
    if not meetings and not persons and not (days and places):
        return []
    meant = people(text, title_end, persons, known)
    complete = _complete(frozenset(values(meant, PERSON)), known) if meetings else frozenset()
    stage = Stage(known, published, places, meant, complete)
    named = [by_name(text, one, stage) for one in with_counted(text, meetings, places, known)]
    of_two = list(by_people(text, stage, named))
    others = sorted([*named, *of_two], key=_start)
    placed = (scene for moment in days for scene in by_day(text, moment, places, others, known))
    return sorted([*others, *placed], key=_start)


def _complete(names: frozenset[str], known: Listing) -> frozenset[str]:
    """Return the slugs of the meetings all of whose people go by some of these names."""
    some = {slug for name in names for slug in known.attended.get(name, ())}
    return frozenset(
        slug
        for slug in some
        for party in known.parties[slug]
        if all(not names.isdisjoint(called(leader, party)) for leader in party)
    )


def _start(scene: Scene) -> int:
    return scene.start
