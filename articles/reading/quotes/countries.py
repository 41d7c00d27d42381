"""The countries of the gazetteer, which speak as organisations do: “Canada said it would wait.”"""

from collections.abc import Mapping
from functools import lru_cache

from articles.reading.gazetteer import Gazetteer, Region
from articles.reading.names import fold


class Countries:
    """Knows the countries that a text may speak of, but for those whose name is also a person's or a town's."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._by_name = _listed(_Same(gazetteer.regions))

    def named(self, name: str) -> str | None:
        """Return the listed name of a country, however it is spelt; None of anything else."""
        return self._by_name.get(fold(name))


class _Same:
    """A table as a key, compared by what it is, not by its hundreds of rows."""

    def __init__(self, regions: tuple[Region, ...]) -> None:
        self.regions = regions

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.regions is other.regions

    def __hash__(self) -> int:
        return id(self.regions)


@lru_cache(maxsize=4)
def _listed(table: _Same) -> Mapping[str, str]:
    countries = (region for region in table.regions if region.parent and region.name not in region.ambiguous)
    return {fold(region.name): region.name for region in countries}
