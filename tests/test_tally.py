"""What fits is gone through once, and ranked where that tells something."""

from datetime import date

import pytest
from django.http import QueryDict

from articles import tally
from articles.filters import ArticleFilter, QuoteFilter
from articles.models import Article
from articles.ordering import Ordered
from articles.paging import page_of
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db


def of(query: str) -> ArticleFilter:
    return ArticleFilter.of(QueryDict(query))


def test_puts_titles_first_where_there_are_too_many_to_rank(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tally, "RANKED", 2)
    late = make_article(body="One. " * 200 + "A lantern.", published=date(2009, 1, 1))
    early = make_article(body="One. " * 200 + "A lantern.", published=date(2008, 1, 1))
    opening = make_article(body="A lantern. " + "One. " * 200, published=date(2001, 1, 1))
    title = make_article(title="Lantern", published=date(2000, 1, 1))
    assert [row.pk for row in page_of(Ordered(of("q=lantern")), "1").object_list] == [
        title.pk,
        opening.pk,
        late.pk,
        early.pk,
    ]


def test_counts_the_quotes_of_every_speaker() -> None:
    article, speaker = make_article(body="“Peace,” and “war.”"), make_speaker()
    make_quote(article, "“Peace,”", speaker)
    make_quote(article, "“war.”")
    told = tally.tally(QuoteFilter.of(QueryDict("")))
    assert (told.count, told.of("speaker")) == (2, {str(speaker.pk): 1})


def test_a_search_for_nobody_finds_nothing() -> None:
    make_article()
    assert tally.tally(of("author=nobody&q=paragraph")).count == Article.objects.search("paragraph").count()
