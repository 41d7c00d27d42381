"""Every way in which a text may name the meetings of a gazetteer: names, series, host towns and host countries."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from articles.reading.gazetteer import Gazetteer, Leader, Region, Summit
from articles.reading.leaders.around import TITLES
from articles.reading.leaders.listing import listing as listing_of_leaders
from articles.reading.names import Matcher, fold
from articles.reading.summits.pairs import spellings
from articles.reading.summits.parties import Pair, Party, called, is_of_few, met_by_pair, parties

NAMED, LOOSE, SERIES, BARE, PLURAL = "named", "loose", "series", "bare", "plural"
CITY, LAND, PERSON = "city", "land", "person"

SUMMITS = ("summit", "summit meeting", "leaders meeting", "leaders summit")
MEETINGS = (*SUMMITS, "conference", "meeting", "forum", "gathering")
OUTCOMES = frozenset(
    (
        *("accord", "accords", "act", "agreement", "agreements", "charter", "communique", "consensus"),
        *("criteria", "cut", "deal", "declaration", "document", "embargo", "final", "framework"),
        *("initiative", "jcpoa", "memorandum", "noes", "pact", "package", "plan", "principles"),
        *("protocol", "resolution", "round", "sort", "statement", "treaty"),
        *(
            "new start",
            "salt i",
            "salt ii",
            "start i",
            "start ii",
            "minsk i",
            "minsk ii",
            "minsk 2",
            "oslo i",
            "oslo ii",
        ),
    )
)
"""What a meeting leaves, folded: a name that ends in or is one of these is spoken of for years."""
MEETING_WORDS = frozenset(
    {"summit", "summits", "meeting", "conference", "council", "assembly", "ministerial", "signing", "talks"}
)
NAMED_FOR = re.compile(r"([A-Z][\w-]+) summit")
OF_TWO = "of "  # before the names of two who met, as a series of their own
ALSO_CALLED = {
    "G7": ("Group of Seven",),
    "G8": ("Group of Eight",),
    "G20": ("Group of 20", "Group of Twenty"),
    "APEC": ("Asia-Pacific Economic Cooperation",),
    "UN climate COP": ("UN climate", "United Nations climate"),
    "SCO": ("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation"),
    "EAS": ("East Asia",),
    "Inter-Korean": ("inter-Korean",),
}
WITHOUT_A_SEAT = frozenset({"APEC", "BRICS", "CELAC", "G7", "G8", "G20", "G20 foreign ministers", "Quad"})
"""Groups that exist in their meetings: “the G20 in Hamburg” is a meeting, “NATO in Brussels” is an address."""
WITH_A_SEAT = frozenset({"ASEAN", "NATO", "OPEC", "OSCE", "SCO", "WTO"})
GROUPS = (WITHOUT_A_SEAT | WITH_A_SEAT) - {"G20 foreign ministers"}


@dataclass(frozen=True, slots=True)
class Listing:
    """A gazetteer's meetings, ready to be found. The matcher's keys are a kind, a space, and whom it means."""

    matcher: Matcher
    summits: dict[str, Summit]
    series: dict[str, tuple[Summit, ...]]
    cities: dict[str, tuple[Summit, ...]]  # by folded town
    groups: dict[str, str]  # what a series is called, folded and without spaces → the series
    met: dict[Pair, tuple[Summit, ...]]  # the meetings of two leaders
    parties: dict[str, tuple[Party, ...]]  # slug → the leaders who met
    attended: dict[str, frozenset[str]]  # what a leader may be called by → slugs of the meetings that name him so
    families: dict[str, str]  # what a leader of a party may be called by → the folded family name
    given: dict[str, frozenset[str]]  # folded family name → given names of those of the parties who bear it
    first_names: frozenset[str]  # folded given names, of any leaders or of their kin


@lru_cache(maxsize=4)
def listing(gazetteer: Gazetteer) -> Listing:
    """Return a gazetteer's listing; it is made once."""
    series: dict[str, list[Summit]] = defaultdict(list)
    cities: dict[str, list[Summit]] = defaultdict(list)
    for summit in gazetteer.summits:
        series[summit.series].append(summit)
        if "G8" in summit.name.split():
            series["G8"].append(summit)
        for town in towns(summit):
            cities[town].append(summit)
    all_parties = parties(gazetteer.summits, gazetteer.leaders)
    met = met_by_pair(gazetteer.summits, all_parties)
    leaders = {leader.slug: leader for several in all_parties.values() for party in several for leader in party}
    families = {name: fold(leader.family_name) for leader in leaders.values() for name in _keys(leader)}
    by_family = {pair: meetings for pair, meetings in met.items() if all(families[name] == name for name in pair)}
    for pair, meetings in by_family.items():
        series[_name(pair)].extend(meetings)
    people = listing_of_leaders(gazetteer)
    hosts = {summit.country for summit in gazetteer.summits}
    listed = [
        *_names(gazetteer.summits),
        *_series(name for name in series if not name.startswith(OF_TWO)),
        *_turned(series),
        *_pairs(by_family),
        *_people(leaders.values()),
        *_cities(gazetteer.summits),
        *_lands(gazetteer.regions, hosts),
    ]
    return Listing(
        matcher=Matcher(listed),
        summits={summit.slug: summit for summit in gazetteer.summits},
        series={name: tuple(summits) for name, summits in series.items()},
        cities={city: tuple(summits) for city, summits in cities.items()},
        groups={fold(called).replace(" ", ""): name for name in series for called in _called(name)},
        met=met,
        parties=all_parties,
        attended=_attended(all_parties),
        families=families,
        given={
            family: frozenset(name for slug in leaders if families[slug] == family for name in people.given[slug])
            for family in families.values()
        },
        first_names=people.first_names,
    )


@cache
def towns(summit: Summit) -> frozenset[str]:
    """Return where a meeting was, folded: its town, and of a meeting of two what it is named for, such as Alaska."""
    aliases = summit.aliases if is_of_few(summit) else ()
    named_for = (match[1] for alias in aliases if (match := NAMED_FOR.fullmatch(alias)))
    return frozenset(fold(place) for place in (summit.city, *named_for) if place)


def _names(summits: Iterable[Summit]) -> Iterator[tuple[str, str]]:
    for summit in summits:
        for name in (summit.name, *summit.aliases):
            yield name, f"{LOOSE if _is_loose(name, summit) else NAMED} {summit.slug}"
            first, _, last = name.rpartition(" ")
            if first and last in {"Accords", "Agreement", "Conference", "Summit"}:
                yield f"{first} {last.lower()}", f"{LOOSE} {summit.slug}"  # “a Stockholm conference”


def _is_loose(name: str, summit: Summit) -> bool:
    """Tell whether a name may stand for an address or for what came of the meeting, spoken of for years."""
    words = fold(name).split()
    if MEETING_WORDS.intersection(words):
        return False
    return summit.series in WITH_A_SEAT or bool(OUTCOMES.intersection(words)) or fold(name) in OUTCOMES


def _series(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        for name_of in _called(name):
            if name_of.lower().endswith(MEETINGS):
                yield name_of, f"{SERIES} {name}"
            elif name in WITHOUT_A_SEAT:
                yield name_of, f"{BARE} {name}"
            for meeting in MEETINGS if "–" in name or name in WITHOUT_A_SEAT else SUMMITS:
                yield f"{name_of} {meeting}", f"{SERIES} {name}"
                yield f"{name_of} {meeting}s", f"{PLURAL} {name}"


def _called(name: str) -> Iterator[str]:
    first, dash, second = name.partition("–")
    yield from (name, *ALSO_CALLED.get(name, ()), *([f"{second}–{first}"] if dash else []))


def _turned(series: dict[str, list[Summit]]) -> Iterator[tuple[str, str]]:
    """Give “summit of NATO” and “Washington summit of the G20”."""
    for name, summits in series.items():
        for group, article in product(_called(name) if name in GROUPS else (), ("", "the ")):
            yield f"summit of {article}{group}", f"{SERIES} {name}"
            for summit in summits:
                if summit.city:
                    yield f"{summit.city} summit of {article}{group}", f"{NAMED} {summit.slug}"


def _pairs(met: Iterable[Pair]) -> Iterator[tuple[str, str]]:
    for pair in met:
        for words in spellings(pair):
            yield words, f"{SERIES} {_name(pair)}"


def _people(leaders: Iterable[Leader]) -> Iterator[tuple[str, str]]:
    for leader in leaders:
        family = fold(leader.family_name)
        yield family.title(), f"{PERSON} {family}"
        for name in (leader.name, *leader.aliases):
            words = fold(name).split()
            if len(words) > 1 and words[0] not in TITLES:
                yield name, f"{PERSON} {leader.slug}"


def _keys(leader: Leader) -> tuple[str, str]:
    return leader.slug, fold(leader.family_name)


def _attended(met: dict[str, tuple[Party, ...]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for slug, several in met.items():
        for party in several:
            for leader in party:
                for name in called(leader, party):
                    found[name].add(slug)
    return {name: frozenset(slugs) for name, slugs in found.items()}


def _name(pair: Pair) -> str:
    return OF_TWO + " ".join(sorted(pair))


def _cities(summits: Iterable[Summit]) -> Iterator[tuple[str, str]]:
    for summit in summits:
        for town in towns(summit):
            yield town.title(), f"{CITY} {town}"
    for city in sorted({summit.city for summit in summits if summit.city}):
        yield city, f"{CITY} {fold(city)}"
        yield city.replace(" ", ""), f"{CITY} {fold(city)}"  # Danang
        if city.startswith("Saint "):
            yield city.replace("Saint ", "St. "), f"{CITY} {fold(city)}"


def _lands(regions: Iterable[Region], hosts: set[str]) -> Iterator[tuple[str, str]]:
    for region in regions:
        if region.parent is not None and region.countries[0] in hosts:
            for word in dict.fromkeys((region.name, *region.words[:1])):
                yield word, f"{LAND} {region.countries[0]}"
