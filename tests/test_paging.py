"""Which page is opened, whatever is asked."""

import pytest
from django.conf import settings

from articles.models import Article
from articles.paging import page_of
from tests.making import make_article

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("asked", "number"),
    [("", 1), ("abc", 1), ("0", 1), ("-1", 1), ("1.5", 1), ("²", 1), ("9" * 5_000, 1), ("2", 2), ("٢", 2), ("999", 3)],
)
def test_opens_a_page_that_is_there(asked: str, number: int) -> None:
    for _ in range(3):
        make_article()
    assert page_of(Article.objects.all(), asked, size=1).number == number


def test_opens_an_empty_first_page_of_nothing() -> None:
    page = page_of(Article.objects.all(), "3")
    assert (page.number, list(page.object_list)) == (1, [])


def test_holds_as_many_rows_as_the_settings_say() -> None:
    assert page_of(Article.objects.all(), "").paginator.per_page == settings.PAGE_SIZE
