"""Of many articles: what fits is gone through by the index of words, and of a broad search by a sample."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.paginator import Page
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from articles import filters, ordering, tally
from articles.estimates import About
from articles.facets import facets
from articles.filters import ArticleFilter, ListFilter
from articles.histogram import histogram
from articles.neighbours import Neighbours
from articles.ordering import Ordered, in_full
from articles.paging import page_of

pytestmark = pytest.mark.django_db

# As many small articles as show which way PostgreSQL takes: each tenth holds a rarer word, each twentieth is a copy.
MANY = """
INSERT INTO articles_article (title, slug, body, published, source, source_url, language, status, copy_kind,
    original_id, signature, word_count, edited_fields, created_at, updated_at)
SELECT 'Boat ' || n, 'boat', 'A boat at sea. ' || CASE WHEN n % 10 = 0 THEN 'A cart.' ELSE '' END,
    date '2000-01-01' + n % 3000, 'Site ' || n % 3, '', 'en', 'unreviewed', '', NULL, '{}', 4, '{}', now(), now()
FROM generate_series(1, 20000) AS n;
UPDATE articles_article SET original_id = id - 1, copy_kind = 'copy' WHERE id % 20 = 0;
"""


@pytest.fixture(scope="module")
def many(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001
    """Store the articles for all tests here, and leave no room behind that later ones would have to go through."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(MANY)
        cursor.execute("VACUUM ANALYZE articles_article")  # as the database itself does after an import
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("TRUNCATE articles_article CASCADE")


@pytest.fixture
def broad(many: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    """Take 20,000 articles for more than are counted."""
    for module in (filters, tally):
        monkeypatch.setattr(module, "EXACT", 5_000)


def asked(query: str) -> ArticleFilter:
    return ArticleFilter.of(QueryDict(query))


def plan(of: ListFilter) -> str:
    """Return how PostgreSQL goes through what fits."""
    with CaptureQueriesContext(connection) as captured:
        tally.tally(of)
    sql = next(query["sql"] for query in captured if "AS MATERIALIZED" in query["sql"])
    _, question, _ = sql.split("; ")
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL enable_seqscan = off; EXPLAIN {question}; SET LOCAL enable_seqscan = on")
        cursor.nextset()
        return "\n".join(line for (line,) in cursor.fetchall())


@pytest.mark.parametrize("query", ["q=boat", "q=cart", "q=boat+cart", "q=boat&sort=newest", "q=cart&source=Site+1"])
@pytest.mark.usefixtures("many")
def test_asks_the_index_of_words_however_common_they_are(query: str) -> None:
    lines = plan(asked(query))
    assert "Bitmap Index Scan on article_search" in lines
    assert "Seq Scan on articles_article" not in lines


@pytest.mark.usefixtures("broad")
def test_asks_the_sample_of_what_is_broad() -> None:
    assert "Bitmap Index Scan on article_search_sampled" in plan(asked("q=boat"))


@pytest.mark.usefixtures("many")
def test_reads_no_more_rows_in_time_than_a_page_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (filters, tally):
        monkeypatch.setattr(module, "EXACT", 5_000)
    rows = ordering.in_time(asked("q=boat&sort=newest"), asked("q=boat").rows())[:20]
    assert "Index Scan using article_newest" in rows.explain()


@pytest.mark.parametrize("query", ["", "q=boat", "source=Site+1", "q=boat&from=2001&to=2001", "q=cart"])
@pytest.mark.usefixtures("broad")
def test_estimates_are_near_what_is_there(query: str) -> None:
    found, there = asked(query), asked(query).rows().count()
    told = tally.tally(found)
    assert abs(told.count - there) < max(there * 0.15, 1)
    assert isinstance(told.count, About) == (there > 5_000)


@pytest.mark.usefixtures("broad")
def test_every_number_of_an_estimate_says_that_it_is_one() -> None:
    found = asked("q=boat")
    numbers = [bar.count for bar in histogram(found).full]
    numbers += [choice.count for facet in facets(found) for choice in facet.choices]
    assert {type(number) for number in numbers} == {About}


@pytest.mark.usefixtures("many")
def test_counts_what_is_not_too_many_one_by_one() -> None:
    found = asked("q=cart")
    told = tally.tally(found)
    assert told.count == found.rows().count()
    assert not told.about


def ids(page: "Page[Any]") -> list[int]:
    return [row.pk for row in page.object_list]


def pages(query: str) -> Iterator[list[int]]:
    for number in ("1", "2", "60", "100"):
        yield ids(page_of(Ordered(asked(query)), number))


@pytest.mark.parametrize("query", ["q=boat", "q=boat&sort=newest", "q=boat&sort=oldest", "source=Site+1", "q=cart"])
@pytest.mark.usefixtures("many")
def test_shows_the_same_rows_whether_they_are_counted_or_estimated(query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = list(pages(query))
    for module in (filters, tally):
        monkeypatch.setattr(module, "EXACT", 1_000)
    estimated = list(pages(query))
    if "sort" in query or "q" not in query:
        assert estimated == counted
    assert [len(page) for page in estimated] == [len(page) for page in counted]
    assert len({pk for page in estimated for pk in page}) == 80


@pytest.mark.parametrize("query", ["q=boat", "q=cart"])
@pytest.mark.usefixtures("broad")
def test_gives_all_rows_in_the_order_of_the_pages(query: str) -> None:
    rows = list(in_full(asked(query)).values_list("pk", flat=True))
    assert rows[:20] == ids(page_of(Ordered(asked(query)), "1"))
    assert rows[1_980:2_000] == ids(page_of(Ordered(asked(query)), "100"))
    assert len(set(rows)) == len(rows) == asked(query).rows().count()


@pytest.mark.usefixtures("broad")
def test_walks_through_an_estimated_list_in_its_own_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ordering, "RANKED", 3)
    shown = list(page_of(Ordered(asked("q=boat")), "1").object_list)[:8]
    for place, article in enumerate(shown[:-1]):
        found = Neighbours.of(article, asked("q=boat"))
        assert found
        assert found.place == place + 1
        assert found.previous == (f"{shown[place - 1].get_absolute_url()}?q=boat" if place else "")
        assert found.next == f"{shown[place + 1].get_absolute_url()}?q=boat"
