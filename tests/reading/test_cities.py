"""Where the cities of summits lie."""

import pytest

from articles.reading import gazetteer
from articles.reading.gazetteer.cities import place


@pytest.mark.parametrize(("city", "country"), [("", "AT"), ("Geneva", "US"), ("Atlantis", "GR"), ("geneva", "CH")])
def test_does_not_know_other_places(city: str, country: str) -> None:
    assert place(city, country) is None


@pytest.mark.parametrize(
    ("city", "country", "north", "east"),
    [("Geneva", "CH", 46.2, 6.1), ("Buenos Aires", "AR", -34.6, -58.4), ("Auckland", "NZ", -36.9, 174.8)],
)
def test_knows_where_a_city_lies(city: str, country: str, north: float, east: float) -> None:
    assert place(city, country) == pytest.approx((north, east), abs=0.1)


def test_knows_every_city_where_a_summit_met_and_no_other() -> None:
    met = {(summit.city, summit.country) for summit in gazetteer.load().summits if summit.city}
    listed = [(row["city"], row["country"]) for row in gazetteer.rows("cities.csv")]
    assert met.symmetric_difference(listed) == set()
    assert len(listed) == len(set(listed))


def test_every_city_lies_on_the_map() -> None:
    points = [place(row["city"], row["country"]) for row in gazetteer.rows("cities.csv")]
    assert all(-57 < point.north < 84 and -180 < point.east < 180 for point in points)


# Where a country's cities may lie: south, north, west, east, in whole degrees around it.
BOXES = {
    "US": (18, 72, -170, -66),
    "CA": (41, 84, -141, -52),
    "RU": (41, 82, 19, 180),
    "CN": (18, 54, 73, 135),
    "GB": (49, 61, -9, 2),
    "DE": (47, 56, 5, 16),
    "FR": (41, 52, -6, 10),
    "IT": (35, 48, 6, 19),
    "JP": (24, 46, 122, 146),
    "BR": (-34, 6, -74, -34),
    "ID": (-11, 6, 95, 141),
    "ZA": (-35, -22, 16, 33),
    "AU": (-44, -10, 112, 154),
    "MX": (14, 33, -118, -86),
    "IN": (6, 36, 68, 98),
}


@pytest.mark.parametrize(("country", "box"), BOXES.items())
def test_cities_lie_in_their_country(country: str, box: tuple[int, int, int, int]) -> None:
    south, north, west, east = box
    cities = [row["city"] for row in gazetteer.rows("cities.csv") if row["country"] == country]
    assert cities
    points = {city: place(city, country) for city in cities}
    astray = {city: p for city, p in points.items() if not (south < p.north < north and west < p.east < east)}
    assert astray == {}
