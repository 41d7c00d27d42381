import pytest
from django.db import DataError, IntegrityError, connection, transaction

from articles.models import Article, Quote, SourceFile, Speaker
from tests.making import make_article, make_quote, make_run, make_speaker

pytestmark = pytest.mark.django_db

BODY = "The minister paused. “We keep our word,” she said.\n\nNobody stirred."


def check_now() -> None:
    """Ask the database for what it would check at the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_refuses_a_quote_that_does_not_stand_at_its_place() -> None:
    quote = make_quote(make_article(body=BODY), "“We keep our word,”")
    Quote.objects.filter(pk=quote.pk).update(start=quote.start + 1, end=quote.end + 1)
    with pytest.raises(IntegrityError, match="does not stand at its place"):
        check_now()


def test_refuses_a_body_that_moves_its_quotes_alone() -> None:
    article = make_article(body=BODY)
    make_quote(article, "“We keep our word,”")
    Article.objects.filter(pk=article.pk).update(body="Now " + BODY)
    with pytest.raises(IntegrityError, match="does not stand at its place"):
        check_now()


def test_takes_a_body_and_its_quotes_moved_together() -> None:
    article = make_article(body=BODY)
    quote = make_quote(article, "“We keep our word,”")
    Article.objects.filter(pk=article.pk).update(body="Now " + BODY)
    Quote.objects.filter(pk=quote.pk).update(start=quote.start + 4, end=quote.end + 4)
    check_now()


def test_counts_characters_as_python_does() -> None:
    article = make_article(body="😀 Zoë’s “naïve 🎈 word” stands.")
    quote = make_quote(article, "“naïve 🎈 word”")
    check_now()
    assert article.body[quote.start : quote.end] == quote.text


def test_keeps_a_quote_that_lost_its_place() -> None:
    quote = make_quote(make_article(body=BODY), "“We keep our word,”")
    Quote.objects.filter(pk=quote.pk).update(start=None, end=None)
    check_now()


@pytest.mark.parametrize(
    "fields",
    [
        {"start": 5, "end": 5},
        {"start": None},
        {"end": 4000},
        {"number": 0},
        {"confidence": 1.01},
        {"end": None},
        {"speaker_start": 1},
    ],
)
def test_refuses_a_quote_that_cannot_be(fields: dict[str, int | None]) -> None:
    article = make_article(body=BODY)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_quote(article, "“We keep our word,”", **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"speaker_text": "Nobody", "speaker_start": 0, "speaker_end": 6},
        {"speaker_text": "", "speaker_start": 0, "speaker_end": 4},
        {"speaker_text": "x", "speaker_start": 9_000, "speaker_end": 9_001},
    ],
)
def test_refuses_a_speaker_whose_words_do_not_stand_there(fields: dict[str, int | str]) -> None:
    article = make_article(body=BODY)
    quote = make_quote(article, "“We keep our word,”")
    Quote.objects.filter(pk=quote.pk).update(**fields)
    with pytest.raises(IntegrityError, match="its speaker does not stand"):
        check_now()


def test_refuses_a_body_in_which_the_speakers_words_stand_elsewhere() -> None:
    article = make_article(body="“We agree,” Ada said.")
    make_quote(article, "“We agree,”", speaker_text="Ada", speaker_start=12, speaker_end=15)
    check_now()
    Article.objects.update(body="“We agree,” then Ada said.")
    with pytest.raises(IntegrityError, match="its speaker does not stand"):
        check_now()


def test_takes_the_first_of_a_speakers_many_words() -> None:
    words = "the chair of " * 30
    article = make_article(body=f"“We agree,” {words} said.")
    make_quote(article, "“We agree,”", speaker_text=words[:300], speaker_start=12, speaker_end=12 + len(words))
    check_now()


@pytest.mark.parametrize(
    ("written", "told"),
    [("a historian", "a historian"), ("The declaration", "The declaration"), ("He", ""), ("her", ""), ("", "")],
)
def test_says_who_said_it_in_the_articles_words_where_there_is_no_name(written: str, told: str) -> None:
    assert Quote(speaker_text=written).said_by == told
    assert Quote(speaker_text=written, speaker=Speaker(name="Ada Example")).said_by == "Ada Example"


def test_refuses_two_quotes_of_one_number() -> None:
    article = make_article(body=BODY)
    make_quote(article, "“We keep our word,”", number=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_quote(article, "Nobody stirred.", number=1)


def test_refuses_a_nul() -> None:
    with pytest.raises(DataError, match="NUL"), transaction.atomic():
        make_article(title="a\x00b")


def test_refuses_an_article_that_copies_itself() -> None:
    article = make_article()
    with pytest.raises(IntegrityError), transaction.atomic():
        Article.objects.filter(pk=article.pk).update(original=article, copy_kind="copy")


def test_refuses_a_copy_without_an_original() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_article(copy_kind="copy")


def test_refuses_one_path_twice() -> None:
    run = make_run()
    file = {"path": "/a.txt", "sha256": "0" * 64, "content": b"", "size": 0, "outcome": "new", "run": run}
    SourceFile.objects.create(**file)
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceFile.objects.create(**file)


def test_hides_hidden_articles_and_rejected_quotes_from_readers() -> None:
    shown, hidden = make_article(body=BODY), make_article(body=BODY, status="hidden")
    speaker = make_speaker()
    quote = make_quote(shown, "“We keep our word,”", speaker)
    make_quote(shown, "Nobody stirred.", speaker, review="rejected")
    make_quote(hidden, "“We keep our word,”", speaker)
    assert list(Article.objects.public()) == [shown]
    assert list(Quote.objects.public()) == [quote]


def test_orders_the_newest_first_and_the_undated_last() -> None:
    undated = make_article()
    old, new = make_article(published="1986-10-12"), make_article(published="2021-06-16")
    assert list(Article.objects.all()) == [new, old, undated]


def test_keeps_the_search_vector_true() -> None:
    article = make_article(title="Erdoğan in Zürich")
    assert list(Article.objects.search("erdogan zurich")) == [article]
    Article.objects.filter(pk=article.pk).update(title="Nobody anywhere")
    assert not Article.objects.search("erdogan").exists()


def test_indexes_a_body_longer_than_a_search_vector_holds() -> None:
    body = " ".join(f"word{number}" for number in range(200_000))
    make_article(body=body)
    assert Article.objects.search("word17").exists()
