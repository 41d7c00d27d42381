"""The bands of how sure it is who said a quote."""

from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client

from articles.facets import facets
from articles.filters import QuoteFilter
from articles.headings import chips
from articles.models import Quote
from articles.sureness import TITLES
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("band", "fields"),
    [
        ("nobody", {"speaker": None}),
        ("nobody", {"speaker": None, "speaker_text": "She", "confidence": 0.99}),
        ("less", {"confidence": 0.794}),
        ("80", {"confidence": 0.796}),
        ("80", {"confidence": 0.944}),
        ("95", {"confidence": 0.946}),
        ("95", {"speaker": None, "speaker_text": "a historian", "confidence": 1.0}),
        ("editor", {"confidence": 0.1, "review": "confirmed"}),
        ("editor", {"confidence": 0.1, "origin": "editor"}),
    ],
)
def test_each_quote_is_in_one_band_that_fits_what_is_said_of_it(band: str, fields: dict[str, Any]) -> None:
    article = make_article(body="She said “yes”.")
    made = make_quote(article, "“yes”", **{"speaker": make_speaker()} | fields)
    bands = [name for name in TITLES if QuoteFilter.of(QueryDict(f"sure={name}")).rows()]
    assert bands == [band]
    assert (band == "nobody") is not bool(made.said_by)
    if band in {"less", "80", "95"}:
        least = {"less": 0, "80": 80, "95": 95}
        assert least[band] <= made.percent


def test_tells_each_band_and_its_number_from_the_surest() -> None:
    make_quote(make_article(body="She said “yes”."), "“yes”", make_speaker())
    shown = next(facet for facet in facets(QuoteFilter.of(QueryDict())) if facet.parameter == "sure")
    assert [(choice.name, choice.count) for choice in shown.choices] == [
        (title, int(band == "80")) for band, title in TITLES.items()
    ]
    assert shown.title == "How sure"


def test_a_chip_says_the_band_in_words() -> None:
    assert [chip.name for chip in chips(QuoteFilter.of(QueryDict("sure=95")))] == ["95 % and more"]


@pytest.mark.parametrize("form", ["json", "csv", "atom"])
def test_the_other_forms_obey_it(client: Client, form: str) -> None:
    article = make_article(body="She said “yes” and “no”.")
    for words, confidence in (("“yes”", 0.99), ("“no”", 0.5)):
        make_quote(article, words, make_speaker(words), confidence=confidence)
    text = client.get(f"/quotes.{form}?sure=95").getvalue().decode()
    assert "“yes”" in text or "\\u201cyes\\u201d" in text
    assert "“no”" not in text


def test_is_described(client: Client) -> None:
    path = client.get("/api/openapi.json").json()["paths"]["/quotes.json"]["get"]
    described = next(one for one in path["parameters"] if one["name"] == "sure")
    assert described["schema"]["items"] == {"enum": list(TITLES)}
    assert "95: 95 % and more" in described["description"]
    assert (
        Quote.Kind.values == next(one for one in path["parameters"] if one["name"] == "kind")["schema"]["items"]["enum"]
    )
