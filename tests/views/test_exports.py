"""Every list in other forms: the same rows as its page, and nothing that is not public."""

import csv
import json
import re
from datetime import date
from io import StringIO
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.listings import LISTINGS
from articles.models import Article
from articles.views.exports import cell
from tests.making import make_article
from tests.views.cast import MARKUP, Cast

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
FORMS = ("json", "csv", "atom")

ODD = [
    "q=%00",
    "q=%ff%fe",
    "q=" + "x" * 10_000,
    "q=%27%22%3B--&q=2",
    "q=%3A*+%3C-%3E",
    "sort=nothing&page=-1",
    "from=0001&to=9999-99-99",
    "from=2016-02-30",
    "region=&region=nowhere&theme[]=x",
    "speaker=%E2%80%AE",
]


def body(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.getvalue().decode()


def records(client: Client, address: str) -> list[dict[str, Any]]:
    answer = json.loads(body(client, address))
    assert answer["count"] == len(answer["results"])
    results: list[dict[str, Any]] = answer["results"]
    return results


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def entries(text: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(text).findall(f"{ATOM}entry")  # noqa: S314 – our own feed


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("row", ["hidden", "rejected"])
def test_shows_nothing_that_is_not_public(client: Client, name: str, row: str) -> None:
    cast = Cast()
    fields = {"hidden": {"status": "hidden"}, "rejected": {"review": "rejected"}}
    article = cast.article(body="“One plain phrase” was said.", **fields[row])
    for form in FORMS:
        text = body(client, f"/{name}.{form}")
        assert "Ada Example" not in text
        assert row == "rejected" or article.title not in text


@pytest.mark.parametrize("name", LISTINGS)
def test_leaves_copies_to_their_original(client: Client, name: str) -> None:
    cast = Cast()
    original = cast.article(title="The original")
    before = body(client, f"/{name}.csv").count("\r\n")
    cast.article(title="The copy", source="Other Site", original=original, copy_kind="copy")
    for form in FORMS:
        assert "The copy" not in body(client, f"/{name}.{form}")
    assert body(client, f"/{name}.csv").count("\r\n") == before


def test_says_where_else_an_article_was_published(client: Client) -> None:
    original = make_article(source="First Site")
    copy = make_article(source="Second Site", original=original, copy_kind="copy")
    third = make_article(title="Third", original=original, copy_kind="excerpt", published=date(2001, 1, 1))
    make_article(source="Veiled Site", original=original, copy_kind="copy", status="hidden")
    first, second, last = (
        {"name": name, "url": f"http://testserver{article.get_absolute_url()}"}
        for name, article in (("First Site", original), ("Second Site", copy), ("Third", third))
    )
    (row,) = records(client, "/articles.json")
    assert (row["copy_of"], row["also_on"]) == (None, [last, second])
    (row,) = records(client, "/articles.json?source=Second+Site")
    assert (row["id"], row["copy_of"], row["also_on"]) == (copy.pk, first, [first, last])
    (line,) = table(body(client, "/articles.csv"))
    assert (line["copy_of"], line["also_on"]) == ("", "Third; Second Site")


@pytest.mark.parametrize("name", LISTINGS)
def test_an_empty_list_is_whole_in_every_form(client: Client, name: str) -> None:
    assert records(client, f"/{name}.json") == []
    assert body(client, f"/{name}.csv").count("\r\n") == 1
    assert entries(body(client, f"/{name}.atom")) == []


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize("state", ODD)
def test_survives_odd_parameters(client: Client, name: str, state: str) -> None:
    for form in FORMS:
        body(client, f"/{name}.{form}?{state}")


@pytest.mark.parametrize("name", LISTINGS)
def test_markup_comes_out_as_text(client: Client, name: str) -> None:
    Cast(MARKUP).article(title=MARKUP, source=MARKUP)
    assert MARKUP in json.dumps(records(client, f"/{name}.json")).replace('\\"', '"')
    assert any(MARKUP in value for value in table(body(client, f"/{name}.csv"))[0].values())
    feed = body(client, f"/{name}.atom")
    assert MARKUP in (entries(feed)[0].findtext(f"{ATOM}title") or "")
    assert "<" not in (entries(feed)[0].findtext(f"{ATOM}summary") or "")
    assert "<script" not in feed


def test_a_feed_says_what_atom_demands(client: Client) -> None:
    Cast().article()
    for name in LISTINGS:
        feed = ElementTree.fromstring(body(client, f"/{name}.atom"))  # noqa: S314
        for element in (feed, *feed.findall(f"{ATOM}entry")):
            assert all(element.findtext(f"{ATOM}{tag}") for tag in ("id", "title", "updated"))
        assert feed.find(f"{ATOM}link[@rel='self']") is not None


def test_control_characters_do_not_break_a_feed(client: Client) -> None:
    make_article(title="Bell \x07 and \x0b\ufffe", body="One \x1b paragraph.")
    (entry,) = entries(body(client, "/articles.atom"))
    assert entry.findtext(f"{ATOM}title") == "Bell and"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_a_cell_is_no_formula(formula: str) -> None:
    assert cell(formula) == f"'{formula}"
    assert cell([{"name": formula, "url": ""}]) == f"'{formula}"


def test_numbers_and_plain_text_stay_as_they_are_in_a_cell() -> None:
    assert [cell(value) for value in (-1, 0.5, None, "plain", ["a", "b"])] == [-1, 0.5, None, "plain", "a; b"]


@pytest.mark.parametrize("name", ["articles", "quotes"])
@pytest.mark.parametrize("state", ["", "q=phrase", "sort=oldest", "from=2001&to=2002", "q=phrase&sort=newest"])
def test_has_the_rows_of_its_page_in_their_order(client: Client, name: str, state: str) -> None:
    cast = Cast()
    for year in range(1990, 1990 + settings.PAGE_SIZE + 5):
        cast.article(published=f"{year}-05-05")
    cast.article(published=None, title="Undated phrase")
    shown: dict[str, None] = {}
    for page in (1, 2):
        html = client.get(f"/{name}/?{state}&page={page}").content.decode()
        shown |= dict.fromkeys(re.findall(rf'href="/{name}/(\d+)/', html[html.index('class="results"') :]))
    assert shown
    assert [str(row["id"]) for row in records(client, f"/{name}.json?{state}")] == list(shown)
    assert [row["id"] for row in table(body(client, f"/{name}.csv?{state}"))] == list(shown)
    assert len(entries(body(client, f"/{name}.atom?{state}"))) == len(shown)


@pytest.mark.parametrize("name", ["speakers", "leaders", "summits", "regions", "themes", "authors"])
def test_named_things_have_the_rows_of_their_page(client: Client, name: str) -> None:
    for person in ("Ada Example", "Ben Example", "Cleo Other"):
        Cast(person).article()
    for state in ("", "q=example", "sort=most"):
        html = client.get(f"/{name}/?{state}").content.decode()
        shown = re.findall(r'class="entry" href="([^"]+)"', html)
        assert [row["url"] for row in records(client, f"/{name}.json?{state}")] == [
            f"http://testserver{address}" for address in shown
        ]


@pytest.mark.parametrize("name", LISTINGS)
def test_asks_as_often_for_fifty_rows_as_for_one(client: Client, name: str) -> None:
    counts = []
    for more in (1, 49):
        for number in range(more):
            Cast(f"Person {more} {number}").article()
        with CaptureQueriesContext(connection) as asked:
            for form in FORMS:
                body(client, f"/{name}.{form}")
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("form", FORMS)
def test_asks_for_no_rows_where_only_the_head_is_wanted(client: Client, form: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        response = client.head(f"/articles.{form}")
    assert response.getvalue() == b""
    assert response["Content-Disposition"].endswith(f'filename="articles.{form}"')
    assert len(asked) == 0


def test_sends_many_more_rows_than_it_fetches_at_a_time(client: Client) -> None:
    Article.objects.bulk_create(Article(title=f"Title {n}", slug=f"title-{n}", body="Text.") for n in range(1_203))
    assert len({row["id"] for row in records(client, "/articles.json")}) == 1_203
