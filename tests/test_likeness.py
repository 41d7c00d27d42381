"""Other articles like one."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.likeness import MOST, more_like
from articles.models import Theme
from tests.making import make_article, make_speaker, make_summit

pytestmark = pytest.mark.django_db


def test_finds_nothing_alike_where_nothing_is_shared() -> None:
    article = make_article(title="Harbour tales")
    make_article(title="Mountain songs")
    assert more_like(article) == []


def test_one_broad_theme_makes_no_articles_alike() -> None:
    theme = Theme.objects.create(name="Trade", slug="trade")
    made = [make_article(title="Sea") for _ in range(20)]
    for article in made:
        article.theme_links.create(theme=theme)
    assert more_like(made[0]) == []


def test_offers_no_copy_of_itself_and_nothing_hidden_or_rejected() -> None:
    summit = make_summit()
    article = make_article(title="Sea")
    article.summit_links.create(summit=summit)
    copy = make_article(title="Sea", original=article, copy_kind="copy")
    copy.summit_links.create(summit=summit)
    make_article(title="Sea", status="hidden").summit_links.create(summit=summit)
    make_article(title="Sea").summit_links.create(summit=summit, review="rejected")
    assert more_like(article) == []
    assert more_like(copy) == []


def test_finds_those_that_share_most_and_what_fewest_share() -> None:
    summit, leader = make_summit(), make_speaker()
    article, both, one, titled = (
        make_article(title=title) for title in ("Harbour unrest", "A", "B", "Unrest, harbour")
    )
    for other in (article, both):
        other.summit_links.create(summit=summit)
    for other in (article, both, one):
        other.leader_links.create(leader=leader)
    assert more_like(article) == [both, titled, one]


def test_of_those_that_are_equally_alike_the_nearest_in_time_come_first() -> None:
    summit = make_summit()
    days = [date(2001, 1, day) for day in (15, 1, 14, 28, 13, 20, 18)]
    made = [make_article(published=day) for day in days]
    for article in made:
        article.summit_links.create(summit=summit)
    found = more_like(made[0])
    assert [article.published.day for article in found] == [14, 13, 18, 20, 28]
    assert len(found) == MOST


@pytest.mark.parametrize("title", ["", "%s %(x)s %", "' \\ OR", "а́ ß İstanbul'", "x" * 500])
def test_takes_any_title_and_asks_once(title: str) -> None:
    article = make_article(title=title)
    with CaptureQueriesContext(connection) as asked:
        assert more_like(article) == []
    assert len(asked) == 1
