"""Every way in which a text may name the meetings of a gazetteer: names, series, host towns and host countries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Region, Summit
from articles.reading.names import Matcher, fold

NAMED, SERIES, BARE, CITY, LAND = "named", "series", "bare", "city", "land"

SUMMITS = ("summit", "summit meeting", "leaders meeting", "leaders summit")
MEETINGS = (*SUMMITS, "conference", "meeting", "forum", "gathering")
ALSO_CALLED = {
    "G7": ("G8", "Group of Seven", "Group of Eight"),
    "G20": ("Group of 20", "Group of Twenty"),
    "APEC": ("Asia-Pacific Economic Cooperation",),
    "UN climate COP": ("UN climate", "United Nations climate"),
    "SCO": ("Shanghai Cooperation Organization", "Shanghai Cooperation Organisation"),
    "EAS": ("East Asia",),
}
WITHOUT_A_SEAT = frozenset({"APEC", "BRICS", "CELAC", "G7", "G20", "Quad"})
"""Groups that exist in their meetings: “the G20 in Hamburg” is a meeting, “NATO in Brussels” is an address."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A gazetteer's meetings, ready to be found. The matcher's keys are a kind, a space, and whom it means."""

    matcher: Matcher
    summits: dict[str, Summit]
    series: dict[str, tuple[Summit, ...]]
    cities: dict[str, tuple[Summit, ...]]  # by folded town


@lru_cache(maxsize=4)
def listing(gazetteer: Gazetteer) -> Listing:
    """Return a gazetteer's listing; it is made once."""
    series: dict[str, list[Summit]] = defaultdict(list)
    cities: dict[str, list[Summit]] = defaultdict(list)
    for summit in gazetteer.summits:
        series[summit.series].append(summit)
        if summit.city:
            cities[fold(summit.city)].append(summit)
    hosts = {summit.country for summit in gazetteer.summits}
    listed = [
        *_names(gazetteer.summits),
        *_series(series),
        *_cities(gazetteer.summits),
        *_lands(gazetteer.regions, hosts),
    ]
    return Listing(
        matcher=Matcher(listed),
        summits={summit.slug: summit for summit in gazetteer.summits},
        series={name: tuple(summits) for name, summits in series.items()},
        cities={city: tuple(summits) for city, summits in cities.items()},
    )


def _names(summits: Iterable[Summit]) -> Iterator[tuple[str, str]]:
    for summit in summits:
        for name in (summit.name, *summit.aliases):
            yield name, f"{NAMED} {summit.slug}"


def _series(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        first, dash, second = name.partition("–")
        for called in (name, *ALSO_CALLED.get(name, ()), *([f"{second}–{first}"] if dash else [])):
            if called.lower().endswith(MEETINGS):
                yield called, f"{SERIES} {name}"
            elif name in WITHOUT_A_SEAT:
                yield called, f"{BARE} {name}"
            for meeting in MEETINGS if dash or name in WITHOUT_A_SEAT else SUMMITS:
                yield f"{called} {meeting}", f"{SERIES} {name}"


def _cities(summits: Iterable[Summit]) -> Iterator[tuple[str, str]]:
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
