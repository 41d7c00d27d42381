"""A region's and a theme's page: what changed over the years."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from tests.making import make_article
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db

SHARE = re.compile(r'href="/articles/(\?[^"]+)"[^>]*aria-label="(\d+): ([^"]+) %, (\d+) of (\d+) article')
BAR = re.compile(r'href="/articles/(\?[^"]+)"[^>]*aria-label="([^"]+), ([\d–]+): (\d+) article')


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return str(response.content.decode())


def test_without_a_day_there_is_nothing_to_tell(client: Client) -> None:
    cast = Cast()
    cast.article(published=None)
    for thing in (cast.country, cast.theme):
        assert "Over the years" not in page(client, thing.get_absolute_url())


def test_what_is_hidden_or_rejected_changes_nothing(client: Client) -> None:
    cast = Cast()
    cast.article()
    cast.article(status="hidden", published=date(1950, 1, 1))
    cast.article(review="rejected", published=date(1950, 1, 1))
    for thing in (cast.country, cast.theme):
        assert "1950:" not in page(client, thing.get_absolute_url())


def test_a_leader_named_in_passing_is_no_course(client: Client) -> None:
    cast = Cast()
    cast.article().leader_links.update(central=False)
    drawings = page(client, cast.theme.get_absolute_url())
    assert f'"{cast.speaker.name}, by year"' not in drawings[drawings.index("Over the years") :]


def test_the_share_is_that_of_the_year_s_stories(client: Client) -> None:
    cast = Cast()
    for year, own, others in ((1999, 1, 3), (2000, 1, 0), (2003, 1, 150)):
        for _ in range(own):
            original = cast.article(published=date(year, 1, 1))
        cast.article(original=original, copy_kind="copy", published=date(year, 1, 2))
        for _ in range(others):
            make_article(published=date(year, 5, 5))
    shares = SHARE.findall(page(client, cast.theme.get_absolute_url()))
    assert [share[1:] for share in shares] == [
        ("1999", "25", "1", "4"),
        ("2000", "100", "1", "1"),
        ("2003", "less than 1", "1", "151"),
    ]


def test_the_greatest_share_is_the_tallest_bar_and_none_is_invisible(client: Client) -> None:
    cast = Cast()
    for year, others in ((1999, 0), (2000, 1), (2003, 150)):
        cast.article(published=date(year, 1, 1))
        for _ in range(others):
            make_article(published=date(year, 5, 5))
    html = page(client, cast.theme.get_absolute_url())
    drawing = html[html.index("Share of the archive, by year") :]
    assert re.findall(r'class="value"[^>]* height="(\d+)"', drawing)[:3] == ["40", "20", "1"]


def test_every_bar_has_as_many_articles_as_its_list(client: Client) -> None:
    cast = Cast()
    for year in (1999, 1999, 2003):
        original = cast.article(published=date(year, 1, 1))
    cast.article(original=original, copy_kind="copy", published=date(2003, 2, 1))
    for thing, beside in ((cast.area, cast.theme), (cast.country, cast.speaker), (cast.theme, cast.country)):
        html = page(client, thing.get_absolute_url())
        bars = BAR.findall(html)
        assert {(years, count) for _, name, years, count in bars if name == beside.name} == {
            ("1999", "2"),
            ("2003", "1"),
        }
        for state, *_, count in [*bars, *(share[:4] for share in SHARE.findall(html))]:
            assert f"1–{count} of {count}" in page(client, f"/articles/{unescape(state)}")


def test_all_drawings_of_a_page_have_the_years_of_the_subject(client: Client) -> None:
    cast, other = Cast("Ada Example"), Cast("Ben Example")
    cast.article(published=date(1990, 1, 1)).region_links.create(region=other.country)
    for year in (1970, 2010):
        other.article(published=date(year, 1, 1))
    html = page(client, other.country.get_absolute_url())
    drawings = html[html.index("Over the years") :]
    assert set(re.findall(r'viewBox="0 0 (\d+) 40"', drawings)) == {"410"}
    (bar,) = re.findall(r'aria-label="Theme Ada Example, 1990: 1 article".*?class="value" x="(\d+)"', drawings)
    assert bar == "201"


def test_an_author_s_page_tells_nothing_of_it(client: Client) -> None:
    cast = Cast()
    cast.article()
    assert "Over the years" not in page(client, cast.author.get_absolute_url())
