"""Meetings told by who met, each by its place: “Trump and Kim met in Hanoi; they had met in Singapore”."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from articles.reading.gazetteer import Summit
from articles.reading.moments import MONTHS, moments
from articles.reading.names import Mention
from articles.reading.summits.beside import days_told
from articles.reading.summits.listing import CITY, LAND, PERSON, towns
from articles.reading.summits.mentions import by_value, values
from articles.reading.summits.pairs import SUMMIT, is_denied, meetings_of_two, where_met
from articles.reading.summits.scene import Scene, Stage
from articles.reading.summits.sentences import SENTENCE_END, between, sentence
from articles.reading.summits.tense import tense

_ADVERBS = r"(?:\s(?:had|have|will|would|also|first|last|again|already|previously|earlier|later|then))*"
_BOTH = r"(?:the\stwo|both)(?:\s(?:leaders|men|presidents))?"
_THEY = rf"\b(?:they|{_BOTH}|the\spair|who|and|but)"
_MEET = r"\s(?:met|meet|sat\sdown|shook\shands)\b"
_AGAIN = re.compile(
    rf"(?:{_THEY}{_ADVERBS}{_MEET}|\b(?:their|an?|the)\s(?:\w+\s)?(?:meeting|summit|talks)\b)", re.IGNORECASE
)
_WHEN = rf"(?:,?\s(?:in|on)\s(?:(?:{'|'.join(MONTHS)})(?:\s\d{{1,2}})?,?\s?)?(?:(?:19|20)\d\d)?)?"
_JOINED = re.compile(rf"{_WHEN}(?:,|,?\sand)(?:\s(?:then|later|again))?\s(?:(?:in|at)\s)?")
_GOES_ON = re.compile(rf"[.!?][”\"’)]*\s+(?:in\s(?:19|20)\d\d,?\s)?{_THEY}{_ADVERBS}{_MEET}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Encounter:
    """Leaders in a sentence that says they met."""

    families: frozenset[str]  # folded family names
    start: int  # of the first name
    end: int  # of the last
    met: int  # where it says so
    together: tuple[Summit, ...]  # the meetings of them all


def by_people(text: str, stage: Stage, named: Sequence[Scene]) -> Iterator[Scene]:
    """Give the scenes of leaders who met, where their sentence names no meeting; `named` stand in the text's order."""
    for encounter in _merged(_encounters(text, stage)):
        start, end = sentence(text, encounter.start, encounter.end)
        if not start <= encounter.met < end or between(named, start, end):
            continue
        towns_met = _towns(text, encounter, start, end, stage)
        if len(towns_met) < 2:
            yield _scene(text, encounter, start, end, stage)
        else:
            yield from _by_town(text, encounter, towns_met, stage)


def _encounters(text: str, stage: Stage) -> Iterator[Encounter]:
    for first, second, together in meetings_of_two(by_value(stage.people, PERSON), stage.known.met):
        met = where_met(text, first, second)
        if met is not None and not SENTENCE_END.search(text, first.end, second.start):
            families = frozenset(stage.known.families[name] for name in values([first, second], PERSON))
            yield Encounter(families, first.start, second.end, met, together)


def _merged(encounters: Iterator[Encounter]) -> Iterator[Encounter]:
    """Give as one those who share a name and met together: “Churchill, Roosevelt and Stalin”."""
    last: Encounter | None = None
    for encounter in encounters:
        if last and (both := _both(last, encounter)):
            last = both
            continue
        if last:
            yield last
        last = encounter
    if last:
        yield last


def _both(one: Encounter, other: Encounter) -> Encounter | None:
    """Return two encounters as one if the second tells of one person more at a meeting of the first."""
    slugs = {summit.slug for summit in other.together}
    together = tuple(summit for summit in one.together if summit.slug in slugs)
    if other.start >= one.end or not together or other.families <= one.families:
        return None
    return replace(one, families=one.families | other.families, end=other.end, together=together)


def _scene(text: str, encounter: Encounter, start: int, end: int, stage: Stage) -> Scene:
    """Return the scene of leaders who met once in the words from `start` to `end`."""
    around = between(stage.places, start, end)
    told = days_told(text, encounter.start, encounter.end, stage.published)
    return Scene(
        kind="of two",
        text=text[encounter.start : encounter.end],
        start=encounter.start,
        end=encounter.end,
        candidates=encounter.together,
        cities=frozenset(values(around, CITY)),
        lands=frozenset(values([place for place in around if text.endswith(" in ", 0, place.start)], LAND)),
        moments=tuple(between(moments(text), start, end)),
        days=told[0] if told else None,
        sure=bool(told and told[1]),
        says_summit=SUMMIT.search(text, start, end) is not None,
        tense=tense(text, encounter.start, encounter.end),
    )


def _by_town(text: str, encounter: Encounter, met_in: list[Mention], stage: Stage) -> Iterator[Scene]:
    """Give a scene for each town where leaders met, with the days that stand by it."""
    first, *others = met_in
    last = others[-1]
    bounds = (encounter.start, *(town.start for town in others), sentence(text, last.start, last.end)[1])
    for town, (begins, ends) in zip(met_in, pairwise(bounds), strict=True):
        scene = _scene(text, encounter, begins, ends, stage)
        told = days_told(text, town.start, town.end, stage.published)
        scene = replace(
            scene,
            cities=frozenset(values([town], CITY)),
            lands=frozenset(),
            days=told[0] if told else None,
            sure=bool(told and told[1]),
        )
        yield scene if town is first else replace(scene, text=town.text, start=town.start, end=town.end)


def _towns(text: str, encounter: Encounter, start: int, end: int, stage: Stage) -> list[Mention]:
    """Return the towns where the text says, in one sentence or two, that the leaders met, if they ever met there."""
    following = _GOES_ON.match(text, end)
    last = sentence(text, following.end(), following.end())[1] if following else end
    hosts = frozenset(town for summit in encounter.together for town in towns(summit))
    met_in: list[Mention] = []
    for place in between(stage.places, start, last):
        since = met_in[-1].end if met_in else encounter.met
        if hosts.isdisjoint(values([place], CITY)) or place.start < encounter.met:
            continue
        if between(stage.people, max(since, encounter.end), place.start):
            continue  # somebody else met there
        if _is_where(text, since, place, first=not met_in):
            met_in.append(place)
    return met_in


def _is_where(text: str, since: int, place: Mention, *, first: bool) -> bool:
    """Tell whether a place follows “they met in”, or the place before it in a list of them."""
    if not first and _JOINED.fullmatch(text, since, place.start):
        return True
    if not text.startswith((" in ", " at "), place.start - 4) or is_denied(text, place.start):
        return False
    return first or _AGAIN.search(text, since, place.start) is not None
