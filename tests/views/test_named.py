"""The indexes of named things and their own pages."""

import re
from datetime import UTC, date, datetime
from html import escape
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.merging import merge
from articles.models import Author, Merge, Named, Region, Summit, Theme
from tests.making import make_article, make_quote, make_summit
from tests.views.cast import MARKUP, Cast

pytestmark = pytest.mark.django_db

INDEXES = ("speakers", "leaders", "summits", "regions", "themes", "authors")
ODD = ("q=%00", "q=%ff", "q=%25_", "page=0", "page=abc", "page=999999999999", "sort=x&sort=y", "q=" + "x" * 10_000)
ENTRY = re.compile(r'class="entry" href="([^"]+)"[^>]*>.*?<span class="count">([\d,]+)</span></a>')


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return str(response.content.decode())


def entries(html: str) -> dict[str, int]:
    """Return the lines of a page's indexes: address → number."""
    return {address.replace("&amp;", "&"): int(count) for address, count in ENTRY.findall(html)}


@pytest.mark.parametrize("kind", ["speakers", "summits", "regions", "themes", "authors"])
@pytest.mark.parametrize("slug", ["nobody", "%00", "%FF", "' OR 1=1", "x" * 2_000])
def test_there_is_no_page_of_nothing(client: Client, kind: str, slug: str) -> None:
    assert client.get(f"/{kind}/{slug}/").status_code == 404


@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"review": "rejected"}])
def test_nothing_hidden_or_rejected_shows(client: Client, fields: dict[str, str]) -> None:
    cast = Cast()
    article = cast.article(**fields, title="Secret title", words="“secret words”")
    for address in [f"/{name}/" for name in INDEXES] + cast.addresses():
        html = page(client, address)
        assert "Secret title" not in html
        assert "secret words" not in html
        assert article.get_absolute_url() not in html
        assert not entries(html)


def test_copies_are_not_counted(client: Client) -> None:
    cast = Cast()
    original = cast.article()
    cast.article(original=original, copy_kind="copy", title="The copy")
    for name in INDEXES:
        assert set(entries(page(client, f"/{name}/")).values()) == {1}
    for address in cast.addresses():
        html = page(client, address)
        assert set(entries(html).values()) <= {1}
        assert "2 articles" not in html
        assert "2 quotes" not in html


def test_what_only_a_copy_says_is_counted_as_its_link_shows(client: Client) -> None:
    cast, other = Cast("Ada Example"), Cast("Bob Example")
    original = other.article(published=date(2001, 2, 1))
    for day in (date(2001, 2, 4), date(2001, 2, 5)):
        cast.article(original=original, copy_kind="copy", title=f"The copy of {day}", published=day)
    for name in ("leaders", "summits", "regions", "themes", "authors"):
        assert set(entries(page(client, f"/{name}/")).values()) == {1}
    for address in [*cast.addresses(), *other.addresses()]:
        for link, count in entries(page(client, address)).items():
            if link.startswith("/articles/?"):
                assert f"1–{count} of {count}" in page(client, link)
    for address in cast.addresses()[2:]:
        html = page(client, address)
        assert "The copy of 2001-02-04" in html
        assert "The copy of 2001-02-05</a></h" not in html


@pytest.mark.parametrize("name", INDEXES)
@pytest.mark.parametrize("state", ODD)
def test_an_index_survives_odd_parameters(client: Client, name: str, state: str) -> None:
    Cast().article()
    page(client, f"/{name}/?{state}")


def test_every_page_survives_odd_parameters(client: Client) -> None:
    cast = Cast()
    cast.article()
    for address in cast.addresses():
        for state in ODD:
            page(client, f"{address}?{state}")


def test_things_without_articles_have_pages_that_say_so(client: Client) -> None:
    cast = Cast()
    for address in cast.addresses():
        assert 'class="notes"' in page(client, address)


def test_markup_comes_out_as_text(client: Client) -> None:
    cast = Cast(MARKUP, aliases=[MARKUP], note=MARKUP, family_name=MARKUP)
    cast.article(title=MARKUP, source=MARKUP, words=f"“{MARKUP}”", body=f"He said “{MARKUP}”.")
    Summit.objects.update(series=MARKUP, city=MARKUP, note=MARKUP, aliases=[MARKUP])
    for model in (Region, Theme, Author):
        model.objects.update(note=MARKUP, aliases=[MARKUP])
    for address in [f"/{name}/" for name in INDEXES] + cast.addresses():
        html = page(client, address)
        assert "<script>" not in html
        assert "<b>bold" not in html
        assert escape(MARKUP).replace("&#x27;", "&#39;") in html.replace("&#x27;", "&#39;")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("nobody", set()),
        ("%", set()),
        ("example", {"Ada Éxample", "Ben Example"}),
        ("EXÁMPLE ada", {"Ada Éxample"}),
        ("nickname", {"Ben Example"}),
    ],
)
def test_an_index_finds_names_and_other_names(client: Client, words: str, found: set[str]) -> None:
    Cast("Ada Éxample").article()
    Cast("Ben Example", aliases=["A Nickname"]).article()
    for name in ("speakers", "leaders"):
        html = page(client, f"/{name}/?q={words}")
        assert {person for person in ("Ada Éxample", "Ben Example") if f'"name">{person}' in html} == found


def test_speakers_stand_under_the_letter_of_their_family_name(client: Client) -> None:
    for person, family in (("Ada Zimt", "Zimt"), ("Ben Ärger", "Ärger"), ("Cleo", "")):
        Cast(person, family_name=family).article()
    html = page(client, "/speakers/")
    assert re.findall(r"<h2>(.*?)</h2>|\"name\">(.*?)</span>", html) == [
        ("A", ""),
        ("", "Ben Ärger"),
        ("C", ""),
        ("", "Cleo"),
        ("Z", ""),
        ("", "Ada Zimt"),
    ]


def test_an_index_has_pages(client: Client) -> None:
    article = make_article()
    for number in range(105):
        author = Author.objects.create(name=f"Author {number:03}", slug=f"author-{number:03}")
        article.author_links.create(author=author)
    first, second = page(client, "/authors/"), page(client, "/authors/?page=2")
    assert [len(entries(html)) for html in (first, second)] == [100, 5]
    assert 'rel="next" href="?page=2"' in first


def test_summits_stand_under_their_year_or_their_series(client: Client) -> None:
    for series, year in (("A series", 2001), ("B series", 2003), ("A series", 2002)):
        summit = make_summit(series=series, start=date(year, 1, 1), end=date(year, 1, 2))
        make_article().summit_links.create(summit=summit)
    assert re.findall(r"<h2>(.*?)</h2>", page(client, "/summits/")) == ["2003", "2002", "2001"]
    assert re.findall(r"<h2>(.*?)</h2>", page(client, "/summits/?sort=series")) == ["A series", "B series"]


def test_leaders_stand_under_their_country(client: Client) -> None:
    cast = Cast()
    cast.article()
    cast.speaker.offices.create(title="Envoy", country="UN", start=date(1990, 1, 1), end=date(1999, 1, 1))
    html = page(client, "/leaders/")
    assert re.findall(r"<h2>(.*?)</h2>", html) == ["Country Ada Example", "UN"]
    assert "1990–1999" in html
    assert "2000–" in html


def test_an_areas_articles_are_those_of_its_countries_too(client: Client) -> None:
    cast = Cast()
    cast.article()
    make_article().region_links.create(region=cast.area)
    counts = entries(page(client, "/regions/"))
    assert counts == {cast.area.get_absolute_url(): 2, cast.country.get_absolute_url(): 1}
    assert entries(page(client, cast.area.get_absolute_url()))[cast.country.get_absolute_url()] == 1


def test_every_number_is_that_of_the_rows_behind_its_link(client: Client) -> None:
    cast, other = Cast("Ada Example"), Cast("Ben Example")
    for number in range(3):
        article = cast.article()
        make_quote(article, f"{cast.speaker.name} said", cast.speaker)
        if number:
            article.leader_links.create(leader=other.speaker)
            article.region_links.create(region=cast.area)
            article.theme_links.create(theme=other.theme, review="rejected")
    followed = 0
    for address in cast.addresses():
        for link, count in entries(page(client, address)).items():
            parts = urlsplit(link)
            if parts.query:
                rows = client.get(f"{parts.path.rstrip('/')}.json?{parts.query}").getvalue()
                assert f'"count": {count}}}' in rows.decode(), (address, link)
                followed += 1
    assert followed > 10


def test_a_speakers_page_tells_offices_other_names_and_latest_quotes(client: Client) -> None:
    cast = Cast("Ada Example", aliases=["The Lady"])
    cast.article(words="“an early word”", published=date(1999, 1, 1))
    cast.article(words="“a late word”", published=date(2009, 1, 1))
    html = page(client, cast.speaker.get_absolute_url())
    for told in ("President, Country Ada Example", "2000–", "The Lady", "1999: 1 quote", "2009: 1 quote", "2 quotes"):
        assert told in html, told
    assert html.index("a late word") < html.index("an early word")


def test_a_speakers_page_counts_what_is_about_them_and_what_names_them(client: Client) -> None:
    cast = Cast("Ada Example")
    for number in range(3):
        cast.article(title=f"Number {number}")
    cast.speaker.article_links.filter(article__title="Number 1").update(central=False)
    html = page(client, cast.speaker.get_absolute_url())
    assert f'<a href="/articles/?leader={cast.speaker.slug}">2 articles about them</a>' in html
    assert f'<a href="/articles/?naming={cast.speaker.slug}">3 that name them</a>' in html
    assert b'"count": 3}' in client.get(f"/articles.json?naming={cast.speaker.slug}").getvalue()


def test_a_summits_page_parts_its_articles_by_time_and_leads_along_its_series(client: Client) -> None:
    cast = Cast()
    before = make_summit(name="The one before", start=date(2000, 1, 1), end=date(2000, 1, 2))
    after = make_summit(name="The one after", start=date(2002, 1, 1), end=date(2002, 1, 2))
    make_summit(name="Of another series", series="Other", start=date(2001, 5, 1), end=date(2001, 5, 2))
    days = {"Before": date(2001, 2, 2), "During": date(2001, 2, 4), "After": date(2001, 2, 5), "Undated": None}
    for name, day in days.items():
        cast.article(title=f"Written {name}", published=day)
    html = page(client, cast.summit.get_absolute_url())
    assert re.findall(r'<h2>(\w+) <span class="count">1', html) == list(days)
    assert re.findall(r">(Written \w+)</a></h", html) == [f"Written {name}" for name in days]
    assert f'rel="prev" href="{before.get_absolute_url()}"' in html
    assert f'rel="next" href="{after.get_absolute_url()}"' in html
    assert "Town, Country Ada Example" in html
    assert entries(html)[f"/quotes/?summit={cast.summit.slug}&speaker={cast.speaker.slug}"] == 4


def test_a_summits_page_shows_the_articles_nearest_to_it_in_the_order_of_time(client: Client) -> None:
    cast = Cast()
    for day in range(1, 10):
        cast.article(title=f"In January {day}", published=date(2001, 1, day))
        cast.article(title=f"In March {day}", published=date(2001, 3, day))
        cast.article(title=f"Without a day {day}", published=None)
    html = page(client, cast.summit.get_absolute_url())
    shown = re.findall(r">((?:In|Without) [\w ]+)</a></h", html)
    assert shown[:6] == [f"In January {day}" for day in range(4, 10)]
    assert shown[6:12] == [f"In March {day}" for day in range(1, 7)]
    assert shown[12:] == [f"Without a day {day}" for day in range(1, 7)]
    assert re.findall(r'<h2>(\w+) <span class="count">(\d+)', html) == [
        ("Before", "9"),
        ("After", "9"),
        ("Undated", "9"),
    ]
    for text, order in {
        "All 9 before": "newest",
        "All 9 after": "oldest",
        "All articles, the undated last": "oldest",
    }.items():
        (link,) = re.findall(rf'href="([^"]+)">{text}<', html)
        assert link.endswith(f"sort={order}")


def test_the_list_behind_a_period_holds_as_many_as_it_says(client: Client) -> None:
    cast = Cast()
    for day in range(1, 10):
        cast.article(title=f"In January {day}", published=date(2001, 1, day))
    cast.article(title="On the day", published=date(2001, 2, 3))
    html = page(client, cast.summit.get_absolute_url())
    (link,) = re.findall(r'href="([^"]+)">All 9 before<', html)
    listed = page(client, link.replace("&amp;", "&"))
    assert listed.index("In January 9") < listed.index("In January 1<")
    assert "On the day" not in listed


def test_a_leaders_address_leads_to_the_speakers(client: Client) -> None:
    cast = Cast()
    response = client.get(f"/leaders/{cast.speaker.slug}/")
    assert (response.status_code, response["Location"]) == (301, cast.speaker.get_absolute_url())


@pytest.mark.parametrize("kind", ["speaker", "author", "summit"])
def test_the_address_of_a_merged_thing_leads_to_the_one_that_stayed(client: Client, kind: str) -> None:
    kept: Named = getattr(Cast("Ada Example"), kind)
    gone: Named = getattr(Cast("Ben Example"), kind)
    address = gone.get_absolute_url()
    merge(kept, gone, None)  # type: ignore[type-var]
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, kept.get_absolute_url())
    Merge.objects.update(undone_at=datetime.now(UTC))
    assert client.get(address).status_code == 404


def test_asks_as_often_for_fifty_rows_as_for_one(client: Client) -> None:
    cast = Cast()
    addresses = [*(f"/{name}/" for name in INDEXES), *cast.addresses()]
    counts = []
    for more in (1, 49):
        for number in range(more):
            article = cast.article()
            other = Cast(f"Person {more} {number}")
            other.article()
            article.leader_links.create(leader=other.speaker)
            article.theme_links.create(theme=other.theme)
        counts.append([asked(client, address) for address in addresses])
    assert counts[0] == counts[1]


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        page(client, address)
    return len(queries)
