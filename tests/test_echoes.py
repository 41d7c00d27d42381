"""The quotations told most often."""

from datetime import date

import pytest
from django.test import Client

from articles.echoes import LEAST, echoes
from articles.models import Article
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db

WORDS = "“We shall meet again in the spring”"


def test_leaves_out_what_one_article_tells() -> None:
    Cast().article(words=WORDS)
    assert echoes(3) == []


def test_leaves_out_what_hidden_articles_and_copies_repeat() -> None:
    cast = Cast()
    original = cast.article(words=WORDS)
    cast.article(words=WORDS, status=Article.Status.HIDDEN)
    cast.article(words=WORDS, original=original, copy_kind=Article.CopyKind.COPY)
    cast.article(words=WORDS, review="rejected")
    assert echoes(3) == []


def test_leaves_out_words_that_may_be_the_same_by_chance() -> None:
    cast = Cast()
    few = "“" + "a" * (LEAST - 3) + "”"
    cast.article(words=few)
    cast.article(words=few)
    assert echoes(3) == []


def test_counts_only_words_between_marks_of_a_mixed_quote() -> None:
    cast = Cast()
    for _ in range(2):
        cast.article(words="that the whole of the new plan is “a risk” to every one of them", kind="mixed")
    assert echoes(3) == []


def test_knows_the_same_words_in_direct_and_mixed_quotes() -> None:
    cast = Cast()
    cast.article(words=WORDS)
    cast.article(words=f"that {WORDS} or never", kind="mixed")
    assert [quote.told for quote in echoes(3)] == [2]


def test_gives_the_earliest_of_each_and_the_most_told_first() -> None:
    cast = Cast()
    for year in (2003, 2001):
        cast.article(words="“Nobody has asked us to stay”", published=date(year, 1, 1))
    for year in (2009, 2004, 2006):
        cast.article(words=WORDS, published=date(year, 1, 1))
    found = [(quote.told, quote.article.published.year) for quote in echoes(3)]
    assert found == [(3, 2004), (2, 2001)]
    assert len(echoes(1)) == 1


def test_the_first_page_shows_them(client: Client) -> None:
    cast = Cast()
    for year in (2003, 2001):
        cast.article(words=WORDS, published=date(year, 1, 1))
    html = client.get("/").content.decode()
    assert WORDS in html
    assert "in 2 articles" in html
