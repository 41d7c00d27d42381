"""All values of a facet on a page of their own."""

import re

import pytest
from django.test import Client

from articles.models import ArticleRegion, ArticleTheme, Region, Theme
from tests.making import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _themes() -> None:
    for n in range(60):
        article = make_article(body="A boat." if n % 2 else "A cart.")
        for name in {f"Théme {n:02}", "Trade"}:
            theme, _ = Theme.objects.get_or_create(name=name, slug=name.lower().replace(" ", "-"))
            ArticleTheme.objects.create(article=article, theme=theme)


def names(client: Client, query: str) -> list[str]:
    response = client.get(f"/articles/facet/theme/{query}")
    assert response.status_code == 200
    return re.findall(r'class="name">([^<]+)', response.content.decode())


@pytest.mark.parametrize("path", ["/articles/facet/colour/", "/articles/facet/speaker/", "/quotes/facet/author/"])
def test_a_list_has_no_page_of_a_facet_that_it_has_not(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_finds_nothing_by_a_name_that_none_has(client: Client) -> None:
    assert names(client, "?find=chess") == []
    assert "Nothing here is called “chess”" in client.get("/articles/facet/theme/?find=chess").content.decode()


def test_holds_all_values_the_most_frequent_first_or_by_name(client: Client) -> None:
    assert len(names(client, "")) == 61
    assert names(client, "")[0] == "Trade"
    assert names(client, "?order=name")[-1] == "Trade"


def test_finds_by_a_part_of_a_name_without_its_accents_and_keeps_the_chosen(client: Client) -> None:
    assert names(client, "?find=theme+07") == ["Théme 07"]
    assert names(client, "?find=theme+07&theme=trade") == ["Trade", "Théme 07"]


def test_finds_a_country_apart_from_its_area(client: Client) -> None:
    area = Region.objects.create(name="Far Area", slug="far-area")
    for name in ("Farland", "Nearland"):
        country = Region.objects.create(name=name, slug=name.lower(), parent=area)
        ArticleRegion.objects.create(article=make_article(), region=country)
    page = client.get("/articles/facet/region/?find=farland").content.decode()
    assert re.findall(r'class="name">([^<]+)', page) == ["Farland"]
    assert "<details" not in page
    assert "1 of 3" in page


def test_tells_which_list_its_numbers_count(client: Client) -> None:
    page = client.get("/articles/facet/theme/?q=boat&author=nobody").content.decode()
    assert "Articles with “boat”" in page
    assert "There is no author called “nobody”" in page


def test_says_where_no_row_has_a_value(client: Client) -> None:
    page = client.get("/articles/facet/theme/?q=zzzz").content.decode()
    assert "Nothing under the other filters has one." in page
    assert '<a href="/articles/" rel="nofollow">Back' in client.get("/articles/facet/theme/").content.decode()


def test_counts_under_the_list_s_other_filters_and_leads_there(client: Client) -> None:
    page = client.get("/articles/facet/theme/?q=boat&find=trade").content.decode()
    assert 'href="/articles/?q=boat&amp;theme=trade"' in page
    assert '<span class="count">30</span>' in page
    assert '<a href="/articles/?q=boat" rel="nofollow">Back to the articles</a>' in page


def test_carries_on_a_choice_that_does_not_show(client: Client) -> None:
    page = client.get("/articles/facet/theme/?theme=trade&q=boat").content.decode()
    chosen = page[page.index('action="/articles/"') :]
    assert 'type="hidden" name="q" value="boat"' in chosen
    assert 'type="hidden" name="theme"' not in chosen
    assert 'value="trade" aria-label="Trade" checked' in chosen


def test_a_list_leads_to_all_the_values_that_it_folds_away(client: Client) -> None:
    page = client.get("/articles/?q=cart").content.decode()
    assert 'href="/articles/facet/theme/?q=cart"' in page
    assert "Find among all 31" in page


def test_leaves_empty_values_out_of_its_address(client: Client) -> None:
    assert client.get("/articles/facet/theme/?find=&q=boat").headers["Location"] == "/articles/facet/theme/?q=boat"
