"""A small map of the world: degrees as units, from 84° north, where the land ends, down to 57° south."""

from dataclasses import dataclass

from articles.models import Summit
from articles.reading.gazetteer.cities import place


@dataclass(frozen=True, slots=True)
class Spot:
    """A city on the map."""

    north: float  # in degrees; south and west are negative
    east: float

    @property
    def x(self) -> float:
        return round(self.east + 180, 2)

    @property
    def y(self) -> float:
        return round(90 - self.north, 2)

    @property
    def coordinates(self) -> str:
        """The place as it is written: 46.2° N, 6.1° E."""
        north, east = "N" if self.north >= 0 else "S", "E" if self.east >= 0 else "W"
        return f"{abs(self.north):.1f}° {north}, {abs(self.east):.1f}° {east}"


def spot(summit: Summit) -> Spot | None:
    """Return where the summit met; None: by video, or in a city that no table knows."""
    found = place(summit.city, summit.country)
    return Spot(found.north, found.east) if found else None
