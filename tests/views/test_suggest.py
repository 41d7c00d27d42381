"""Names while a reader types."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.lexicon import learn
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Office,
    Region,
    Speaker,
    Theme,
)
from articles.suggesting import MOST, starting
from tests.making import make_article, make_quote, make_speaker, make_summit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _names() -> None:
    article = make_article(body="“Sails,” she said. “Ropes,” he said.")
    leader = make_speaker("Lántern Leader")
    Office.objects.create(speaker=leader, title="President", country="FR", start="2001-01-01")
    ArticleLeader.objects.create(article=article, leader=leader)
    make_quote(article, "“Sails,”", make_speaker("Ada Lanterne", aliases=["Lady Boatswain"]))
    ArticleAuthor.objects.create(article=article, author=Author.objects.create(name="Kit Lantern", slug="kit"))
    ArticleSummit.objects.create(article=article, summit=make_summit(name="Lantern Summit", slug="lantern-summit"))
    ArticleRegion.objects.create(article=article, region=Region.objects.create(name="Lanternia", slug="lanternia"))
    ArticleTheme.objects.create(article=article, theme=Theme.objects.create(name="Lanterns", slug="lanterns"))
    make_speaker("Lantern Silent")
    learn()


def answer(client: Client, typed: str) -> list[Any]:
    response = client.get("/suggest", {"q": typed})
    assert response.status_code == 200
    return list(json.loads(response.content))


def names(client: Client, typed: str) -> list[str]:
    return list(answer(client, typed)[1])


@pytest.mark.parametrize("typed", ["", "l", "-", "%", "an", "ant", "zebra", "_%", "\0", "²³", "x" * 10_000])
def test_suggests_nothing(client: Client, typed: str) -> None:
    assert names(client, typed) == []


def test_suggests_every_kind_of_name_with_its_address(client: Client) -> None:
    typed, found, kinds, addresses = answer(client, "lant")
    assert typed == "lant"
    assert dict(zip(found, kinds, strict=True)) == {
        "Lántern Leader": "leader",
        "Ada Lanterne": "speaker",
        "Kit Lantern": "author",
        "Lantern Summit": "summit",
        "Lanternia": "region",
        "Lanterns": "theme",
    }
    assert addresses[found.index("Kit Lantern")] == "http://testserver/authors/kit/"
    for address in addresses:
        assert client.get(address, follow=True).status_code == 200


@pytest.mark.parametrize("typed", ["ADA LANT", "ada  lant", "adá", "boatsw", "lady b", "ada-lant"])
def test_minds_neither_case_nor_accents_nor_which_name(client: Client, typed: str) -> None:
    assert names(client, typed) == ["Ada Lanterne"]


def test_suggests_the_nearest_where_no_name_starts_so(client: Client) -> None:
    assert names(client, "boatswian") == ["Ada Lanterne"]


def test_suggests_nothing_that_was_hidden_since(client: Client) -> None:
    Article.objects.update(status="hidden")
    assert names(client, "lant") == names(client, "lanterm") == []


def test_calls_things_as_they_are_called_now(client: Client) -> None:
    Author.objects.update(name="Kit Renamed")
    assert "Kit Renamed" in names(client, "lant")


def test_puts_those_with_most_behind_them_first_and_no_more_than_a_few(client: Client) -> None:
    article = make_article(body=" ".join(f"“w{number}”" for number in range(12)))
    for number in range(12):
        speaker = Speaker.objects.create(name=f"Rope {number}", slug=f"rope-{number}")
        make_quote(article, f"“w{number}”", speaker)
    make_quote(article, "“w0”", Speaker.objects.get(slug="rope-7"))
    learn()
    found = names(client, "rope")
    assert found[0] == "Rope 7"
    assert len(found) == MOST


def test_asks_little_and_is_kept_without_a_cookie(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        response = client.get("/suggest", {"q": "lant"})
    assert response["Content-Type"] == "application/x-suggestions+json"
    assert response["Cache-Control"] == "public, max-age=60"
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_browsers_are_told_where_to_ask(client: Client) -> None:
    html = client.get("/opensearch.xml").content.decode()
    assert 'type="application/x-suggestions+json" template="http://testserver/suggest?q={searchTerms}"' in html


def test_finds_names_by_an_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "known_name_trigrams" in starting("lant").explain()


def test_knows_names_in_any_script(client: Client) -> None:
    article = make_article(body="“Слова,” she said.")
    make_quote(article, "“Слова,”", Speaker.objects.create(name="Анна Примерова", slug="anna"))
    learn()
    assert names(client, "прим") == ["Анна Примерова"]
