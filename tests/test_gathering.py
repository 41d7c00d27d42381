"""The same words in several articles."""

from datetime import date

import pytest
from django.test import Client

from articles.gathering import Told, is_earliest, told
from articles.models import Quote
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db


def make(day: date | None = None, words: str = "“We will keep our word”", **fields: object) -> Quote:
    return make_quote(make_article(body=f"She said {words}.", published=day, **fields), words)


def test_says_nothing_of_words_that_one_story_alone_tells() -> None:
    quote = make()
    make(original=quote.article, copy_kind="copy")
    make(status="hidden")
    make(words="“Other words”")
    assert told([quote]) == {}


def test_says_how_many_others_tell_the_words_and_since_when() -> None:
    quote = make(date(2002, 1, 1))
    for day in (date(2001, 5, 3), None):
        make(day)
    assert told([quote]) == {quote.fingerprint: Told(2, date(2001, 5, 3))}
    make_quote(quote.article, "“We will keep our word”")
    assert told([quote])[quote.fingerprint].others == 2


@pytest.mark.parametrize(
    ("own", "others", "earliest"),
    [
        (None, [None], False),
        (None, [date(2001, 1, 1)], False),
        (date(2002, 1, 1), [date(2001, 1, 1), None], False),
        (date(2001, 1, 1), [date(2001, 1, 1)], True),
        (date(2001, 1, 1), [None], True),
        (date(2001, 1, 1), [date(2002, 1, 1)], True),
    ],
)
def test_is_the_earliest_where_no_other_is_earlier(
    own: date | None, others: list[date | None], *, earliest: bool
) -> None:
    assert is_earliest(make(own), [make(day) for day in others]) is earliest


def test_a_row_of_the_list_leads_to_the_other_articles(client: Client) -> None:
    quote = make(date(2002, 1, 1))
    first = make(date(2001, 5, 3))
    page = client.get("/quotes/").content.decode()
    assert (
        f'<a href="{quote.get_absolute_url()}?opened=list#elsewhere">also in 1 other article</a> <span>earliest: 3 May 2001' in page
    )
    assert (
        f'<a href="{first.get_absolute_url()}?opened=list#elsewhere">also in 1 other article</a> <span>this is the earliest' in page
    )


def test_a_quote_says_whether_it_is_the_earliest(client: Client) -> None:
    later, first = make(date(2002, 1, 1)), make(date(2001, 5, 3))
    assert "The earliest is of 3 May 2001." in client.get(later.get_absolute_url()).content.decode()
    assert "in the earliest article of them" in client.get(first.get_absolute_url()).content.decode()
