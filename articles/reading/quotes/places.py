"""Words that only tell where or whose: towns, and what the people of a country are called. None of them speaks.

“The Geneva meeting went on. It agreed …” – nobody is called Geneva; nor is anybody in “the Russian president”.
"""

from collections.abc import Iterator
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Region
from articles.reading.gazetteer.cities import cities
from articles.reading.names import fold

ALWAYS_ADJECTIVES = ("ese", "ish", "ch")  # Chinese, Polish, French: English gives them no plural


class Places:
    """Knows the towns and the adjectives of the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._names = _listed(gazetteer)

    def holds(self, name: str) -> bool:
        """Tell whether a name is a town's or an adjective, however it is spelt."""
        return fold(name) in self._names


@lru_cache(maxsize=4)
def _listed(gazetteer: Gazetteer) -> frozenset[str]:
    towns = {*cities(), *(summit.city for summit in gazetteer.summits if summit.city)}
    adjectives = (word for region in gazetteer.regions for word in _adjectives(region))
    return frozenset(map(fold, (*towns, *adjectives)))


def _adjectives(region: Region) -> Iterator[str]:
    """Give the words of a region that have a plural beside them, “Russian” and “Russians”, or are never one."""
    words = set(region.words) - {region.name}
    for word in words:
        if " " not in word and (f"{word}s" in words or word.endswith(ALWAYS_ADJECTIVES)):
            yield word
