"""An article's row says what its links say, whoever writes."""

from collections.abc import Callable

import pytest
from django.db import connection

from articles.merging import merge, unmerge
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Region,
    Review,
    Theme,
)
from articles.things import number, told_apart
from tests.making import make_article, make_speaker, make_summit

pytestmark = pytest.mark.django_db


def kept(article: Article) -> set[int]:
    return set(Article.objects.values_list("things", flat=True).get(pk=article.pk))


@pytest.fixture
def theme() -> Theme:
    return Theme.objects.create(name="Trade", slug="trade")


def test_an_article_without_links_has_no_things() -> None:
    assert kept(make_article()) == set()


def test_knows_links_of_every_kind() -> None:
    article, area = make_article(), Region.objects.create(name="Europe", slug="europe")
    country = Region.objects.create(name="France", slug="france", parent=area)
    theme = Theme.objects.create(name="Trade", slug="trade")
    author, leader, summit = Author.objects.create(name="Kit", slug="kit"), make_speaker(), make_summit()
    ArticleRegion.objects.create(article=article, region=country)
    ArticleTheme.objects.create(article=article, theme=theme)
    ArticleAuthor.objects.create(article=article, author=author)
    ArticleLeader.objects.create(article=article, leader=leader)
    ArticleSummit.objects.create(article=article, summit=summit)
    assert kept(article) == {
        number("region", area.pk),
        number("region", country.pk),
        number("theme", theme.pk),
        number("author", author.pk),
        number("leader", leader.pk),
        number("summit", summit.pk),
    }


def rejected(link: ArticleTheme) -> None:
    link.review = Review.REJECTED
    link.save()


def rejected_by_the_hundred(link: ArticleTheme) -> None:
    ArticleTheme.objects.filter(pk=link.pk).update(review=Review.REJECTED)


def moved(link: ArticleTheme) -> None:
    ArticleTheme.objects.filter(pk=link.pk).update(article=make_article())


@pytest.mark.parametrize("done", [ArticleTheme.delete, rejected, rejected_by_the_hundred, moved])
def test_forgets_a_link_that_no_longer_stands(theme: Theme, done: Callable[[ArticleTheme], None]) -> None:
    article = make_article()
    link = ArticleTheme.objects.create(article=article, theme=theme)
    assert kept(article) == {number("theme", theme.pk)}
    done(link)
    assert kept(article) == set()


def test_counts_no_leader_who_is_named_in_passing() -> None:
    article = make_article()
    ArticleLeader.objects.create(article=article, leader=make_speaker(), central=False)
    assert kept(article) == set()


def test_links_of_many_articles_are_made_at_once(theme: Theme) -> None:
    articles = [make_article() for _ in range(5)]
    ArticleTheme.objects.bulk_create(ArticleTheme(article=article, theme=theme) for article in articles)
    assert [kept(article) for article in articles] == [{number("theme", theme.pk)}] * 5


def test_a_stale_save_changes_nothing(theme: Theme) -> None:
    article = make_article()
    stale = Article.objects.get(pk=article.pk)
    ArticleTheme.objects.create(article=article, theme=theme)
    stale.title = "Another title"
    stale.save()
    assert kept(article) == {number("theme", theme.pk)}
    assert Article.objects.get(pk=article.pk).title == "Another title"


def test_a_country_that_is_given_to_another_area_takes_its_articles_along() -> None:
    article, old = make_article(), Region.objects.create(name="Europe", slug="europe")
    country = Region.objects.create(name="Utopia", slug="utopia", parent=old)
    ArticleRegion.objects.create(article=article, region=country)
    country.parent = Region.objects.create(name="Asia", slug="asia")
    country.save()
    assert kept(article) == {number("region", country.pk), number("region", country.parent.pk)}


def test_follows_a_merge_and_its_undoing() -> None:
    article = make_article()
    stays, goes = (Author.objects.create(name=name, slug=name.lower()) for name in ("Kit", "Kitty"))
    ArticleAuthor.objects.create(article=article, author=goes)
    record = merge(stays, goes, None)
    assert kept(article) == {number("author", stays.pk)}
    unmerge(record)
    assert kept(article) == {number("author", int(record.gone["id"]))}


def test_the_kinds_are_those_of_the_database(theme: Theme) -> None:
    article = make_article()
    ArticleTheme.objects.create(article=article, theme=theme)
    with connection.cursor() as cursor:
        cursor.execute("SELECT archive_things(%s)", [article.pk])
        (thing,) = cursor.fetchone()[0]
    assert thing == number("theme", theme.pk)


def test_tells_numbers_apart_by_kind() -> None:
    counts = {number("theme", 7): 3, number("leader", 7): 2}
    assert {kind: found for kind, found in told_apart(counts).items() if found} == {"theme": {7: 3}, "leader": {7: 2}}
