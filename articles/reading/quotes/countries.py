"""The countries of the gazetteer, which speak as organisations do: “Canada said it would wait.”"""

from collections.abc import Mapping
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer
from articles.reading.names import fold


class Countries:
    """Knows the countries that a text may speak of, but for those whose name is also a person's or a town's."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._by_name = _listed(gazetteer)

    def named(self, name: str) -> str | None:
        """Return the listed name of a country, however it is spelt; None of anything else."""
        return self._by_name.get(fold(name))


@lru_cache(maxsize=4)
def _listed(gazetteer: Gazetteer) -> Mapping[str, str]:
    countries = (region for region in gazetteer.regions if region.parent and region.name not in region.ambiguous)
    return {fold(region.name): region.name for region in countries}
