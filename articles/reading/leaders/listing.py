"""Every way in which a text may name the leaders of a gazetteer: names, surnames, offices with their country."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from articles.reading.gazetteer import Gazetteer, Leader, Region, common_surnames
from articles.reading.leaders.around import NAMESAKES
from articles.reading.leaders.tenure import HEADS
from articles.reading.names import Matcher, fold

NAME, SURNAME, OFFICE = "name", "surname", "office"
LEADER = "leader"  # stands for whatever office makes a country's head: “the Cuban leader”

ORGANISATIONS = {
    "UN": ("UN", "United Nations"),
    "EU": ("EU", "European Union"),
    "NATO": ("NATO",),
    "IMF": ("IMF", "International Monetary Fund"),
    "WB": ("World Bank",),
    "WTO": ("WTO", "World Trade Organization"),
    "ICC": ("ICC",),
}
SINGLE_HELD = frozenset(
    {
        "President", "Prime Minister", "Premier", "Chancellor", "Secretary-General", "Secretary General",
        "Foreign Minister", "Foreign Secretary", "Supreme Leader", "King", "Managing Director", "Monarch", "Emperor",
        "Vice President", LEADER,
    }
)  # fmt: skip
"""Offices that a country names one holder of, so that “the Turkish president” is somebody."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A gazetteer's leaders, ready to be found. The matcher's keys are a kind, a space, and a slug or an office."""

    matcher: Matcher
    leaders: dict[str, Leader]
    holders: dict[str, tuple[str, ...]]  # office (“TR President”) → slugs
    given: dict[str, frozenset[str]]  # slug → folded given names and first words of aliases
    first_names: frozenset[str]  # folded given names, of leaders or of their kin
    last_names: frozenset[str]  # the last words of folded surnames
    common: frozenset[str]  # slugs of leaders whose surname is also an everyday word
    shared: dict[str, dict[str, Matcher]]  # folded adjective of several countries → country → its other words


@lru_cache(maxsize=4)
def listing(gazetteer: Gazetteer) -> Listing:
    """Return a gazetteer's listing; it is made once."""
    holders: dict[str, dict[str, None]] = defaultdict(dict)
    for leader in gazetteer.leaders:
        for office in leader.offices:
            holders[f"{office.country} {office.title}"][leader.slug] = None
            if office.title in HEADS:
                holders[f"{office.country} {LEADER}"][leader.slug] = None
    everyday = common_surnames()
    return Listing(
        matcher=Matcher([*_names(gazetteer.leaders), *_offices(holders, gazetteer.regions)]),
        leaders={leader.slug: leader for leader in gazetteer.leaders},
        holders={office: tuple(slugs) for office, slugs in holders.items()},
        given={leader.slug: frozenset(_given(leader)) for leader in gazetteer.leaders},
        first_names=NAMESAKES
        | {first for leader in gazetteer.leaders for first in fold(leader.given_name).split()[:1]},
        last_names=frozenset(fold(leader.family_name).split()[-1] for leader in gazetteer.leaders),
        common=frozenset(leader.slug for leader in gazetteer.leaders if leader.family_name in everyday),
        shared=_shared(gazetteer.regions),
    )


def _names(leaders: tuple[Leader, ...]) -> Iterator[tuple[str, str]]:
    for leader in leaders:
        for name in (leader.name, *leader.aliases):
            yield name, f"{SURNAME if _is_surname(name, leader) else NAME} {leader.slug}"
        if leader.family_name != leader.name:
            yield leader.family_name, f"{SURNAME} {leader.slug}"


def _is_surname(name: str, leader: Leader) -> bool:
    """Tell whether one of a leader's names is only the surname, perhaps in another spelling: Assad, Zelenskiy."""
    return len(name.split()) == 1 and not name.isupper() and name != leader.name and name not in leader.given_name


def _given(leader: Leader) -> Iterator[str]:
    yield from fold(leader.given_name).split()
    surname = fold(leader.family_name).split()
    for alias in leader.aliases:
        words = fold(alias).split()
        if len(words) > 1 and words[-1] in surname:
            yield words[0]


def _offices(holders: dict[str, dict[str, None]], regions: tuple[Region, ...]) -> Iterator[tuple[str, str]]:
    countries = {
        region.countries[0]: (region.name, *_adjectives(region)) for region in regions if region.parent is not None
    }
    for office in holders:
        country, title = office.split(" ", 1)
        if title not in SINGLE_HELD:
            continue
        called = title.lower()
        synonyms = (called, "premier") if called == "prime minister" else (called,)
        for land, words in product(countries.get(country, ORGANISATIONS.get(country, ())), synonyms):
            yield f"{land} {words}", f"{OFFICE} {office}"
            yield f"{words} of {land}", f"{OFFICE} {office}"


def _shared(regions: tuple[Region, ...]) -> dict[str, dict[str, Matcher]]:
    lands: dict[str, list[Region]] = defaultdict(list)
    for region in regions:
        if region.parent is not None:
            for word in _adjectives(region):
                lands[word].append(region)
    return {
        fold(word): {region.countries[0]: _told_by(region, word) for region in sharing}
        for word, sharing in lands.items()
        if len({region.countries[0] for region in sharing}) > 1
    }


def _told_by(region: Region, shared: str) -> Matcher:
    """Return a matcher of the words that name a country, but for the one that it shares with others."""
    return Matcher([(word, region.slug) for word in (region.name, *region.words) if word != shared])


def _adjectives(region: Region) -> Iterator[str]:
    """Give the region's words that may stand before an office: no towns, no peoples, no peaks."""
    endings = ("an", "ish", "ese", "ch", "i", "ic", "US", "U.S.", "UK", "U.K.", "ek", "ab", "li", "Soviet", "Thai")
    yield from (word for word in region.words if word.endswith(endings) and word != region.name)
