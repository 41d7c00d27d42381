"""Countries that speak."""

import pytest

from articles.reading.gazetteer import load
from articles.reading.quotes import find_quotes
from articles.reading.quotes.countries import Countries


@pytest.mark.parametrize("name", ["Georgia", "Jordan", "Chad", "Europe", "Lee", ""])
def test_knows_no_other_name(name: str) -> None:
    assert Countries(load()).named(name) is None


@pytest.mark.parametrize("name", ["Côte d'Ivoire", "Côte d’Ivoire", "cote d’ivoire"])
def test_knows_a_country_however_spelt(name: str) -> None:
    assert Countries(load()).named(name) == "Côte d'Ivoire"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We agree,” Canada said.", ("Canada", "organisation")),
        ("“We agree,” South Korea said.", ("South Korea", "organisation")),
        ("“We agree,” Mr. Canada said.", (None, "person")),
        ("Anna Canada came. “We agree,” Canada said.", ("Anna Canada", "person")),
    ],
)
def test_hears_a_country_unless_it_is_a_person(text: str, speaker: tuple[str | None, str]) -> None:
    (quote,) = find_quotes(text)
    assert (quote.name, quote.speaker_kind) == speaker
