"""The words of a gazetteer's regions, ready to be found in a text and to be looked up when a page states them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Region
from articles.reading.names import Matcher, fold

MASK = ""  # no region's slug: a phrase that holds a region's word and means something else
CLEAR, DOUBTFUL = "clear", "doubtful"
FOREMOST = 4  # of a region's words the first are its name, capital and people; farther down are parties and armies


@dataclass(frozen=True, slots=True)
class Listing:
    """A gazetteer's regions. The matcher's keys are *clear* or *doubtful*, a space, and a slug, or else a mask."""

    matcher: Matcher
    regions: dict[str, Region]
    stated: dict[str, Region]  # by folded name or word
    subjects: frozenset[str]  # folded names that are places even where nobody says so


@lru_cache(maxsize=4)
def listing(gazetteer: Gazetteer) -> Listing:
    """Return a gazetteer's listing; it is made once."""
    return Listing(
        matcher=Matcher([pair for region in gazetteer.regions for pair in _words(region)]),
        regions={region.slug: region for region in gazetteer.regions},
        stated=_stated(gazetteer.regions),
        subjects=frozenset(fold(name) for region in gazetteer.regions for name in _subjects(region)),
    )


def _words(region: Region) -> Iterator[tuple[str, str]]:
    for word in dict.fromkeys((region.name, *region.aliases, *region.words)):
        yield word, f"{DOUBTFUL if word in region.ambiguous else CLEAR} {region.slug}"
    yield from ((mask, MASK) for mask in region.masks)


def _stated(regions: tuple[Region, ...]) -> dict[str, Region]:
    """Return the regions by what a page may call them: first a name, then a slug, another name, a word."""
    called: dict[str, Region] = {}
    for names in (
        lambda region: (region.name,),
        lambda region: (region.slug,),
        lambda region: region.aliases,
        lambda region: [word for word in region.words if word not in region.ambiguous],
        lambda region: region.ambiguous,
    ):
        for region in regions:
            for name in names(region):
                called.setdefault(fold(name), region)
    return called


def _subjects(region: Region) -> Iterator[str]:
    yield from (region.name, *region.aliases)
    yield from (word for word in region.words[:FOREMOST] if word[0].isupper())
    yield from (word for word in region.words if region.name in word)
