"""Where the cities of summits lie: the table `cities.csv`, in degrees to the nearest hundredth, north and east."""

from functools import cache
from typing import NamedTuple

from articles.reading.gazetteer import rows


class Place(NamedTuple):
    """A point on the globe, in degrees; south and west are negative."""

    north: float
    east: float


def place(city: str, country: str) -> Place | None:
    """Return where the city of a country (its code) lies; None: the table does not know it."""
    return _places().get((city, country))


def cities() -> frozenset[str]:
    """Return the names of the table's cities."""
    return frozenset(city for city, _ in _places())


@cache
def _places() -> dict[tuple[str, str], Place]:
    return {(row["city"], row["country"]): Place(float(row["lat"]), float(row["lon"])) for row in rows("cities.csv")}
