"""What fields in a question find."""

import pytest
from django.db import connection
from django.http import QueryDict

from articles.asking import written_by
from articles.filters import ArticleFilter, QuoteFilter
from articles.models import Article, ArticleAuthor, Author, Review
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _boats() -> None:
    author = Author.objects.create(name="Jané Roe-Example", slug="jane", aliases=["J. Roe", "The Boatman"])
    other = Author.objects.create(name="William Lake", slug="william")
    boat = make_article(title="An old river boat", body="It “sails on” in the harbour.")
    harbour = make_article(title="The harbour", body="A river boat sails, and “it rests” too.")
    ArticleAuthor.objects.create(article=boat, author=author)
    ArticleAuthor.objects.create(article=harbour, author=other)
    make_quote(boat, "“sails on”")
    make_quote(harbour, "“it rests”")


def asked(words: str, filters: type[ArticleFilter | QuoteFilter] = ArticleFilter) -> ArticleFilter | QuoteFilter:
    given = QueryDict(mutable=True)
    given["q"] = words
    return filters.of(given)


def titles(words: str) -> list[str]:
    return sorted(article.title for article in asked(words).sorted_rows())


@pytest.mark.parametrize(
    "words",
    [
        "author:Ro",
        "author:williams",
        'author:"roe jane"',
        'author:"example j"',  # over two names
        "author:%",
        "author:boat",
        "title:sails",
        'title:"river old"',
        "title:boat author:lake",
        "title:boat -author:roe",
    ],
)
def test_does_not_find(words: str) -> None:
    assert titles(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "author:roe",
        "author:JANE",
        'author:"jane roe"',
        'author:"j. roe"',
        "author:roe-example",
        "author:boatman",
        "title:boats",
        'title:"river boat" sails',
        "river -title:harbour",
        "river -author:lake",
        "author:roe the",
        "author:roe -title:the",
        "title:boat OR author:nobody",
    ],
)
def test_finds(words: str) -> None:
    assert titles(words) == ["An old river boat"]


def test_takes_either_of_two_fields() -> None:
    assert titles("title:boat OR author:lake") == ["An old river boat", "The harbour"]


def test_does_not_go_by_a_rejected_link() -> None:
    ArticleAuthor.objects.filter(author__slug="jane").update(review=Review.REJECTED)
    assert titles("author:roe") == []


def test_does_not_show_hidden_articles() -> None:
    Article.objects.filter(title="An old river boat").update(status="hidden")
    assert titles("author:roe") == titles("title:boat") == []


@pytest.mark.parametrize("words", ["title:the", "title:the OR title:of"])
def test_says_that_a_title_is_asked_for_too_common_a_word(words: str) -> None:
    assert "too common" in asked(words).notes[0]


def test_needs_something_to_look_for() -> None:
    assert "needs a word" in asked("-author:roe").notes[0]


def test_offers_no_best_match_where_only_an_author_is_asked_for() -> None:
    assert "relevance" not in asked("author:roe").sorts
    assert "relevance" in asked("title:boat").sorts


def test_finds_quotes_by_their_article() -> None:
    for words in ("author:roe", "title:boat sails", "-title:harbour sails"):
        found = asked(words, QuoteFilter)
        assert [quote.text for quote in found.sorted_rows()] == ["“sails on”"]
    assert "article that a quote stands in" in found.notes[-1]
    assert asked("sails", QuoteFilter).notes == []


def test_finds_authors_by_an_index() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "author_spellings" in written_by("roe").explain()


def test_finds_titles_by_the_index_of_words() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")  # of a table of one row
    assert "article_search" in asked("title:boat").fitting().explain()
