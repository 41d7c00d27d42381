"""Names in free words: “Williams” is not “William”, and a Bush is no bush."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.asking import understood
from articles.filters import ArticleFilter, QuoteFilter
from articles.lexicon import learn, names_among
from articles.models import Article, Speaker
from articles.search import HIT
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _people() -> None:
    both = make_article(title="Both", body="William Lake met Ada Williams. “Sails,” said Williams. “Ropes,” said he.")
    make_quote(both, "“Sails,”", make_speaker("Ada Williams"))
    make_quote(both, "“Ropes,”", make_speaker("William Lake"))
    make_article(title="William alone", body="King William has a treaty and two lakes.")
    plural = make_article(title="Williams alone", body="Here Williams’s treaty stands. “Williams signs,” she said.")
    make_quote(plural, "“Williams signs,”")
    make_article(title="Lakes", body="The lakes are deep, and the lake is cold.")
    make_article(title="Lakes again", body="Two lakes.")
    learn()


def asked(words: str, filters: type[ArticleFilter | QuoteFilter] = ArticleFilter) -> ArticleFilter | QuoteFilter:
    given = QueryDict(mutable=True)
    given["q"] = words
    return filters.of(given)


def titles(words: str) -> list[str]:
    return sorted(article.title for article in asked(words).sorted_rows())


@pytest.mark.parametrize("words", ["Harbour", "williams", "ada", "Sails", "Ada", "Lakes", "Österreich", "X9", "The"])
def test_takes_no_other_word_for_a_name(words: str) -> None:
    assert understood(words).names == ()


def test_takes_no_word_for_a_name_that_is_met_in_one_form_only() -> None:
    assert names_among({"Ada", "Williams", "Lake"}) == {"Williams", "Lake"}
    assert names_among(set()) == set()


@pytest.mark.parametrize("kind", ["organisation", "document"])
def test_takes_no_word_for_a_name_that_is_not_a_person_s(kind: str) -> None:
    Speaker.objects.update(kind=kind)
    assert names_among({"Williams"}) == set()


BOTH, ONE, OTHER = "Both", "William alone", "Williams alone"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("williams", [BOTH, ONE, OTHER]),
        ("Williams", [BOTH, OTHER]),
        ("WILLIAMS", [BOTH, OTHER]),
        ('"williams"', [BOTH, OTHER]),
        ("William", [BOTH, ONE]),
        ("Williams William", [BOTH]),
        ("Williams -William", [OTHER]),
        ("treaty -Williams", [ONE]),
        ("treaty Williams", [OTHER]),
        ("-Williams treaty", [ONE]),
        ('-"Ada Williams" treaty', [ONE, OTHER]),
        ("title:alone -Williams", [ONE]),
        ("lakes OR -Williams treaty", [BOTH, "Lakes", "Lakes again", ONE]),
        ("Williams, treaty", [OTHER]),
        ("(Williams) treaty", [OTHER]),
        ("Williams’s treaty", [OTHER]),
        ('"Ada Williams"', [BOTH]),
        ("Lake", [BOTH]),
        ("Lake OR treaty", [BOTH, ONE, OTHER]),
        ("title:Williams", [OTHER]),
        ("title:William", [ONE]),
        ("title:william", [ONE, OTHER]),
        ("treaty -title:Williams", [ONE]),
        ("title:alone Williams", [OTHER]),
        ("author:nobody OR Williams", [BOTH, OTHER]),
        ("Williams the", [BOTH, OTHER]),
    ],
)
def test_meets_a_name_as_it_is_spelt(words: str, found: list[str]) -> None:
    assert titles(words) == found
    assert asked(words).rows().count() == len(found)


def test_meets_names_in_quotes() -> None:
    assert [quote.text for quote in asked("Williams", QuoteFilter).sorted_rows()] == ["“Williams signs,”"]
    assert not asked("William", QuoteFilter).rows().exists()
    assert asked("william", QuoteFilter).rows().count() == 1


def test_meets_a_name_whatever_its_accents() -> None:
    make_article(title="Accents", body="Wílliams came.")
    assert "Accents" in titles("Williams")
    assert understood("Wílliams").echo == "the name Wílliams"
    assert "Accents" in titles("Wílliams")


@pytest.mark.parametrize(
    ("words", "echo"),
    [
        ("Williams treaty", "the name Williams and treaty"),
        ("treaty -Williams", "treaty without the name Williams"),
        ('"Ada Williams"', "“Ada Williams” with the name Williams"),
        ('"williams"', "the name williams"),
        ("title:Williams", "the name Williams in the title"),
    ],
)
def test_tells_that_a_name_was_looked_for(client: Client, words: str, echo: str) -> None:
    assert understood(words).echo == echo
    assert f"searched for {echo}" in client.get("/articles/", {"q": words}).content.decode()


def test_tells_nothing_of_names_where_none_is_asked_for(client: Client) -> None:
    assert understood("williams treaty").plain
    assert "searched for" not in client.get("/articles/", {"q": "williams treaty"}).content.decode()


def test_finds_names_by_the_index_of_words() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")  # of a table of few rows
    plan = asked("Williams -Lake OR treaty").fitting().explain()
    assert "Bitmap Index Scan on article_search" in plan


def marks(text: str) -> list[str]:
    return re.findall("<mark>([^<]*)</mark>", text)


def test_marks_the_name_alone(client: Client) -> None:
    both = Article.objects.get(title="Both")
    assert HIT.findall(Article.objects.filter(pk=both.pk).marked("body", "Williams", ["Williams"])[both.pk]) == [
        "Williams",
        "Williams",
    ]
    page = client.get(both.get_absolute_url(), {"q": "Williams"})
    assert [both.body[start:end] for start, end in page.context["places"]] == ["Williams", "Williams"]
    assert set(marks(client.get("/articles/", {"q": "Williams"}).content.decode())) == {"Williams"}
    assert set(marks(client.get(both.get_absolute_url(), {"q": "Williams william"}).content.decode())) == {
        "William",
        "Williams",
    }


def test_finds_by_a_filter_alone_what_has_not_a_name() -> None:
    Article.objects.update(source="Site")
    given = QueryDict("q=-Williams&source=Site")
    assert sorted(article.title for article in ArticleFilter.of(given).sorted_rows()) == ["Lakes", "Lakes again", ONE]


def test_marks_nothing_of_what_is_left_out(client: Client) -> None:
    alone = Article.objects.get(title="William alone")
    assert set(marks(client.get("/articles/", {"q": "treaty -Williams"}).content.decode())) == {"treaty"}
    assert set(marks(client.get(alone.get_absolute_url(), {"q": "treaty -Williams"}).content.decode())) == {"treaty"}


def test_shows_a_name_that_stands_far_behind_its_other_form(client: Client) -> None:
    far = "\n\n".join(f"Part {n}. {'Filler words stand here in between. ' * 12} William." for n in range(4))
    make_article(title="Far", body=f"{far}\n\n{'Filler words stand here in between. ' * 12} Ms Williams came.")
    (found,) = (row for row in client.get("/articles/", {"q": "Williams"}).context["page"] if row.title == "Far")
    assert [HIT.findall(snippet) for snippet in found.snippets] == [["Williams"]]


def test_other_forms_say_the_same(client: Client) -> None:
    rows = json.loads(client.get("/articles.json", {"q": "Williams"}).getvalue())
    assert sorted(row["title"] for row in rows["results"]) == titles("Williams")
    assert rows["count"] == 2


def test_walks_through_what_a_name_finds(client: Client) -> None:
    both = Article.objects.get(title="Both")
    walk: Any = client.get(both.get_absolute_url(), {"q": "Williams"}).context["neighbours"]
    assert walk.count == 2


def test_asks_once_for_all_words_that_may_be_names(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        understood("williams treaty author:Lake")
    with django_assert_num_queries(1):
        understood('Williams Lake "Ada" title:Roe')
