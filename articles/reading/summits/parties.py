"""Who took part in a meeting of a few, told by its names: “2018 Trump–Kim summit”, “Truman–Stalin–Attlee meeting”.

A family name is that of whoever led on one of its days. Where two of one family name met, the full names stand there.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from articles.reading.gazetteer import Leader, Office, Summit
from articles.reading.leaders.tenure import HEADS
from articles.reading.names import fold

Party = tuple[Leader, ...]  # two or more who met
Pair = frozenset[str]  # what two leaders may be called by: a folded family name or a slug each

DASH = "–"


def is_of_few(summit: Summit) -> bool:
    """Tell whether a meeting goes by the names of those who met, leaders or countries, with a dash between them."""
    return any(DASH in name for name in (summit.name, *summit.aliases))


def parties(summits: Iterable[Summit], leaders: Iterable[Leader]) -> dict[str, tuple[Party, ...]]:
    """Return the leaders who met, by the meeting's slug; several parties where its names differ in that."""
    bearers: dict[str, list[Leader]] = defaultdict(list)
    for leader in leaders:
        for name in {fold(called) for called in (leader.family_name, leader.name, *leader.aliases)}:
            bearers[name].append(leader)
    found = {summit.slug: tuple(dict.fromkeys(_parties(summit, bearers))) for summit in filter(is_of_few, summits)}
    return {slug: met for slug, met in found.items() if met}


def met_by_pair(summits: Iterable[Summit], met: Mapping[str, Sequence[Party]]) -> dict[Pair, tuple[Summit, ...]]:
    """Return the meetings of each two leaders, by all that the two may be called."""
    found: dict[Pair, dict[str, Summit]] = defaultdict(dict)
    for summit in summits:
        for party in met.get(summit.slug, ()):
            for first, second in combinations(party, 2):
                for names in product(called(first, party), called(second, party)):
                    found[frozenset(names)][summit.slug] = summit
    return {pair: tuple(meetings.values()) for pair, meetings in found.items()}


def called(leader: Leader, party: Party) -> tuple[str, ...]:
    """Return what one of a party may be called by: the slug, and the folded family name if no other bears it."""
    family = fold(leader.family_name)
    alone = sum(fold(other.family_name) == family for other in party) == 1
    return (leader.slug, family) if alone else (leader.slug,)


def _parties(summit: Summit, bearers: Mapping[str, Sequence[Leader]]) -> Iterator[Party]:
    for name in (summit.name, *summit.aliases):
        sides = [fold(side).split() for side in name.split(DASH)]
        if len(sides) < 2:
            continue
        first, *middle, last = sides
        spans = [
            [first[at:] for at in range(len(first))],
            *([words] for words in middle),
            [last[:at] for at in range(len(last), 0, -1)],
        ]
        party = tuple(leader for span in spans if (leader := _longest(span, summit, bearers)))
        if len(party) == len(sides):
            yield party


def _longest(spans: Sequence[Sequence[str]], summit: Summit, bearers: Mapping[str, Sequence[Leader]]) -> Leader | None:
    """Return who bears the longest of some runs of words that anyone bears."""
    for words in spans:
        if borne := bearers.get(" ".join(words)):
            return _who_led(borne, summit)
    return None


def _who_led(bearers: Sequence[Leader], summit: Summit) -> Leader | None:
    """Return the only bearer of a name, or of several the one head, else the one holder of an office, in its days."""
    if len(bearers) == 1:
        return bearers[0]
    tests: tuple[Callable[[Office], bool], ...] = (
        lambda office: _held_in(office, summit) and office.title in HEADS,
        lambda office: _held_in(office, summit),
    )
    for test in tests:
        fitting = [leader for leader in bearers if any(map(test, leader.offices))]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _held_in(office: Office, summit: Summit) -> bool:
    return office.start <= summit.end and (office.end is None or office.end > summit.start)
