"""Who says it most: a phrase, and its speakers by number."""

import json
import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.making import make_article, make_quote, make_speaker
from tests.views.cast import MARKUP, Cast

pytestmark = pytest.mark.django_db


def page(client: Client, state: str = "") -> str:
    response = client.get(f"/quotes/who/?{state}")
    assert response.status_code == 200
    return str(response.content.decode())


def rows(client: Client, state: str) -> list[tuple[str, int]]:
    results: list[dict[str, Any]] = json.loads(client.get(f"/quotes/who.json?{state}").getvalue())["results"]
    return [(row["name"], row["quotes"]) for row in results]


ODD = [
    "q=%00",
    "q=-only",
    "q=the",
    "q=" + "%28" * 500,
    "speaker=" + "x" * 9_999,
    "page=-1&q=phrase",
    "page=999999999&q=phrase",
    "from=2016-02-30",
    "q[]=1",
]


@pytest.mark.parametrize("state", ODD)
def test_survives_odd_parameters(client: Client, state: str) -> None:
    Cast("Ada Example").article()
    page(client, state)
    rows(client, state)


def test_what_nobody_said_is_nobody_s(client: Client) -> None:
    Cast("Ada Example").article(words="“peace”")
    html = page(client, "q=war")
    assert "Nobody known is quoted with these words" in html
    assert "<svg" not in html
    assert rows(client, "q=war") == []


@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"review": "rejected"}])
def test_nothing_hidden_or_rejected_counts(client: Client, fields: dict[str, str]) -> None:
    Cast("Ada Example").article(**fields)
    assert "Ada Example" not in page(client, "q=phrase")


def test_copies_and_unknown_speakers_do_not_count(client: Client) -> None:
    cast = Cast("Ada Example")
    cast.article(original=cast.article(), copy_kind="copy")
    make_quote(make_article(body="“One plain phrase”"), "“One plain phrase”")
    assert rows(client, "q=phrase") == [("Ada Example", 1)]


def test_markup_comes_out_as_text(client: Client) -> None:
    Cast(MARKUP).article()
    html = page(client, "q=phrase+OR+%3Cscript%3E")
    assert "<script>" not in html
    assert "<b>bold" not in html


def test_those_who_say_it_most_come_first(client: Client) -> None:
    for name, times in (("Ada Example", 1), ("Ben Example", 3), ("Cleo Example", 2)):
        cast = Cast(name)
        for _ in range(times):
            cast.article(words="“peace”")
        cast.article(words="“trade”")
    html = page(client, "q=peace")
    assert "<h1>Who says “peace” most</h1>" in html
    ranking = [("Ben Example", 3), ("Cleo Example", 2), ("Ada Example", 1)]
    assert rows(client, "q=peace") == ranking
    names = "|".join(name for name, _ in ranking)
    assert re.findall(rf'<a href="/speakers/[^"]+">({names})</a>', html) == [name for name, _ in ranking]


def test_every_number_and_every_bar_is_that_of_the_rows_behind_its_link(client: Client) -> None:
    cast = Cast("Ada Example")
    for year in (1999, 1999, 2003):
        cast.article(published=date(year, 1, 1))
    links = re.findall(r'href="/quotes/(\?[^"]+)"[^>]*>(?:<title>[^<]*: )?(\d+) quote', page(client, "q=phrase"))
    assert sorted(int(count) for _, count in links) == [1, 2, 3]
    for state, count in links:
        assert f'"count": {count}}}' in client.get(f"/quotes.json{unescape(state)}").getvalue().decode()


def test_the_other_filters_of_quotes_hold_and_stand_above(client: Client) -> None:
    cast = Cast("Ada Example")
    for year in (1999, 2003):
        cast.article(published=date(year, 1, 1))
    html = page(client, "q=phrase&from=2000")
    assert "From: 2000" in html
    assert rows(client, "q=phrase&from=2000") == [("Ada Example", 1)]


def test_all_share_one_scale(client: Client) -> None:
    for name, years in (("Ada Example", (1999, 1999)), ("Ben Example", (2003,))):
        cast = Cast(name)
        for year in years:
            cast.article(published=date(year, 1, 1))
    html = page(client, "q=phrase")
    assert "<figcaption>1999–2003</figcaption>" in html
    assert re.findall(r'class="value" x="(\d+)" y="\d+" width="8" height="(\d+)"', html) == [("1", "40"), ("41", "20")]


def test_the_chosen_are_compared(client: Client) -> None:
    casts = [Cast("Ada Example"), Cast("Ben Example")]
    for cast in casts:
        cast.article()
    html = page(client, "q=phrase")
    assert '<form class="ranking" action="/compare/">' in html
    assert re.findall(r'type="checkbox" name="speaker" value="([^"]+)"', html) == [cast.speaker.slug for cast in casts]


def test_the_list_of_quotes_leads_here(client: Client) -> None:
    Cast().article()
    assert '<a href="/quotes/who/?q=phrase" rel="nofollow">Who says it most?</a>' in unescape(
        client.get("/quotes/?q=phrase").content.decode()
    )


def test_pages_hold_so_many_speakers_each(client: Client) -> None:
    article = make_article(body="“One plain phrase”")
    for number in range(settings.PAGE_SIZE + 3):
        make_quote(article, "“One plain phrase”", make_speaker(f"Person {number:02}"))
    assert page(client, "q=phrase").count('class="box"') == settings.PAGE_SIZE
    assert page(client, "q=phrase&page=2").count('class="box"') == 3


def test_asks_as_often_for_twenty_speakers_as_for_one(client: Client) -> None:
    counts = []
    for more in (1, 19):
        for number in range(more):
            Cast(f"Person {more} {number}").article()
        with CaptureQueriesContext(connection) as asked:
            page(client, "q=phrase")
        counts.append(len(asked))
    assert counts[0] == counts[1]
