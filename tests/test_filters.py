"""What filters leave of a list, and what is said of what they cannot understand."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.filters import ArticleFilter, QuoteFilter
from articles.models import Article, ArticleAuthor, ArticleLeader, ArticleRegion, Author, Region, Review
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db


def titles(query: str) -> list[str]:
    return [article.title for article in ArticleFilter.of(QueryDict(query)).sorted_rows()]


def notes(query: str) -> list[str]:
    return ArticleFilter.of(QueryDict(query)).notes


@pytest.fixture
def europe() -> Region:
    return Region.objects.create(name="Europe", slug="europe")


@pytest.fixture
def france(europe: Region) -> Region:
    return Region.objects.create(name="France", slug="france", parent=europe)


def place(article: Article, region: Region, **fields: Any) -> None:
    ArticleRegion.objects.create(article=article, region=region, **fields)


def test_does_not_show_hidden_articles() -> None:
    make_article(title="Hidden", status="hidden")
    assert titles("") == titles("q=hidden") == []


def test_does_not_show_copies() -> None:
    original = make_article(title="First")
    make_article(title="Second", original=original, copy_kind="copy")
    assert titles("") == ["First"]


def test_shows_a_copy_where_only_it_fits() -> None:
    original = make_article(title="First", source="Early Site", published=date(2001, 1, 1))
    copy = make_article(
        title="Boats at sea", original=original, copy_kind="copy", source="Late Site", published=date(2002, 1, 1)
    )
    ArticleAuthor.objects.create(article=copy, author=Author.objects.create(name="Kit", slug="kit"))
    for query in ("q=boats", "source=Late+Site", "author=kit", "from=2002", "source=Late+Site&q=boats&from=2002"):
        assert titles(query) == ["Boats at sea"]
    assert titles("source=Early+Site&q=boats") == []


def test_shows_the_original_where_it_fits_too() -> None:
    original = make_article(title="First", source="Site", published=date(2001, 1, 1))
    make_article(title="Second", original=original, copy_kind="copy", source="Site", published=date(2001, 1, 1))
    assert titles("source=Site") == titles("from=2001&to=2001") == titles("q=paragraph") == ["First"]


def test_shows_the_earliest_of_the_copies_that_fit() -> None:
    original = make_article(title="First")
    for title, day in (("Undated", None), ("Later", date(2003, 1, 1)), ("Earlier", date(2002, 1, 1))):
        make_article(title=title, original=original, copy_kind="copy", source="Site", published=day)
    assert titles("source=Site") == ["Earlier"]


def test_shows_a_copy_whose_original_is_hidden() -> None:
    original = make_article(title="First")
    make_article(title="Second", original=original, copy_kind="copy")
    Article.objects.filter(pk=original.pk).update(status="hidden")
    assert titles("") == titles("q=paragraph") == ["Second"]


def test_does_not_go_by_a_rejected_link(europe: Region) -> None:
    place(make_article(), europe, review=Review.REJECTED)
    assert titles("region=europe") == []


def test_counts_an_article_once_for_several_links(europe: Region, france: Region) -> None:
    article = make_article(title="Both")
    place(article, europe)
    place(article, france)
    assert titles("region=europe&region=france") == ["Both"]


def test_takes_an_area_with_its_countries(france: Region) -> None:
    place(make_article(title="French"), france)
    assert titles("region=europe") == ["French"]


def test_takes_any_of_one_filter_and_all_of_several(europe: Region) -> None:
    ada, bob = make_speaker("Ada Example"), make_speaker("Bob Example")
    both, one = make_article(title="Both"), make_article(title="One")
    place(both, europe)
    ArticleLeader.objects.create(article=both, leader=ada)
    ArticleLeader.objects.create(article=one, leader=bob)
    assert set(titles("leader=ada-example&leader=bob-example")) == {"Both", "One"}
    assert titles("leader=ada-example&leader=bob-example&region=europe") == ["Both"]


def test_tells_articles_about_a_leader_from_those_that_name_them() -> None:
    ada = make_speaker("Ada Example")
    ArticleLeader.objects.create(article=make_article(title="About"), leader=ada)
    ArticleLeader.objects.create(article=make_article(title="In passing"), leader=ada, central=False)
    ArticleLeader.objects.create(article=make_article(title="Rejected"), leader=ada, central=False, review="rejected")
    assert titles("leader=ada-example") == ["About"]
    assert set(titles("naming=ada-example")) == {"About", "In passing"}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("from=2017", []),
        ("to=2015", []),
        ("from=2016-07-02", []),
        ("from=2016", ["Dated"]),
        ("from=2016&to=2016", ["Dated"]),
        ("to=2016-07", ["Dated"]),
        ("from=2016-07-01&to=2016-07-01", ["Dated"]),
        ("from=2017&to=2015", ["Dated"]),
    ],
)
def test_reads_days_months_and_years(dates: str, expected: list[str]) -> None:
    make_article(title="Dated", published=date(2016, 7, 1))
    make_article(title="Undated")
    assert titles(dates) == expected


def test_puts_undated_articles_last() -> None:
    make_article(title="Undated")
    make_article(title="Old", published=date(1950, 1, 1))
    make_article(title="New", published=date(2000, 1, 1))
    assert titles("sort=newest") == ["New", "Old", "Undated"]
    assert titles("sort=oldest") == ["Old", "New", "Undated"]


def test_sorts_by_relevance_only_where_there_are_words() -> None:
    assert ArticleFilter.of(QueryDict("sort=relevance")).sort == "newest"
    assert ArticleFilter.of(QueryDict("q=boat")).sort == "relevance"
    assert ArticleFilter.of(QueryDict("q=boat&sort=oldest")).sort == "oldest"


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("region=atlantis", "There is no region called “atlantis”"),
        ("from=2016-02-30", "“2016-02-30” is no day"),
        ("to=tomorrow", "“tomorrow” is no day"),
        ("from=0000", "“0000” is no day"),
        ("from=2017&to=2015", "wrong way round"),
        ("q=the", "too common"),
        ("q=-boat", "needs a word"),
        ('q="boat', "quotation mark"),
    ],
)
def test_says_what_it_left_out(query: str, note: str) -> None:
    make_article(title="Still there", body="A boat.")
    assert [said for said in notes(query) if note in said]
    assert titles(query) == (["Still there"] if "2015" not in query else [])


@pytest.mark.usefixtures("europe")
def test_has_nothing_to_say_of_good_values() -> None:
    assert notes("region=europe&q=boat&from=2016&source=Anywhere") == []


def test_leaves_out_words_where_a_filter_narrows() -> None:
    make_article(title="Boat", source="Site")
    make_article(title="Cart", source="Site")
    assert titles("source=Site&q=-boat") == ["Cart"]


def test_finds_quotes_by_speaker_kind_and_review() -> None:
    ada = make_speaker("Ada Example")
    article = make_article(body="She said “yes” and “no” and “well”.")
    make_quote(article, "“yes”", ada)
    make_quote(article, "“no”", ada, review=Review.CONFIRMED)
    make_quote(article, "“well”", kind="mixed")

    def texts(query: str) -> set[str]:
        return {quote.text for quote in QuoteFilter.of(QueryDict(query)).rows()}

    assert texts("speaker=ada-example") == {"“yes”", "“no”"}
    assert texts("speaker=ada-example&review=confirmed") == {"“no”"}
    assert texts("kind=mixed") == {"“well”"}
    assert texts("kind=sung") == {"“yes”", "“no”", "“well”"}
    assert "sung" in QuoteFilter.of(QueryDict("kind=sung")).notes[0]


@pytest.mark.parametrize("fields", [{"review": Review.REJECTED}, {}])
def test_shows_no_quote_that_readers_may_not_see(fields: dict[str, str]) -> None:
    article = make_article(body="She said “yes”.", status="unreviewed" if fields else "hidden")
    make_quote(article, "“yes”", **fields)
    assert not QuoteFilter.of(QueryDict("")).rows().exists()


NAMES = [
    "q",
    "region",
    "theme",
    "leader",
    "author",
    "summit",
    "source",
    "speaker",
    "kind",
    "review",
    "from",
    "to",
    "sort",
]
NASTY = st.text(max_size=60) | st.sampled_from(["\0", "'; --", ":*", "<->", "9999-12-31", "0001", "x" * 10_000, "%"])


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), NASTY), max_size=8))
def test_takes_whatever_it_is_given(values: list[tuple[str, str]]) -> None:
    given_values = QueryDict(mutable=True)
    for name, value in values:
        given_values.appendlist(name, value)
    for asked in (ArticleFilter.of(given_values), QuoteFilter.of(given_values)):
        list(asked.sorted_rows()[:1])
        assert all(isinstance(note, str) for note in asked.notes)
