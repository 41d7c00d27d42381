import os
import signal
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction

from articles import importing, rereading
from articles.importing import import_paths
from articles.merging import merge
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleRegion,
    ArticleTheme,
    Author,
    ImportRun,
    Quote,
    SourceFile,
    Speaker,
)
from articles.reading import VERSION, read_bytes
from articles.reading.gazetteer import load
from articles.reading.notes import Notes
from articles.rereading import Reread, Result, UnknownVersionError, outdated, reread
from articles.rereading.changes import Count, Members, Rewritten, Said, Several, Speaking, Turned
from articles.rereading.kept import Kept
from articles.store import store, store_again
from articles.turns import AnotherImportError
from articles.undoing import undo_import
from tests.making import make_run
from tests.noting import found, note, note_problem, prose, quote_of
from tests.raw import raw_article, write_articles

pytestmark = pytest.mark.django_db

RAW = """Harbour towns agree on steel tariffs

By Bo Writer

3 May 2001

Officials from France and Switzerland met in Geneva on Tuesday over trade, and over the tariffs on steel.

“We have waited for this day in France,” said Ada Example, the mayor of Lyon. “It was worth the years.”

Trade between France and Switzerland has grown for years. “Tariffs help nobody,” Cy Second said. Exporters hope on.

The two countries will meet again in the autumn, when the ministers of trade of France and Switzerland sign a treaty.
"""
WAITED, WORTH, TARIFFS = (
    "“We have waited for this day in France,”",
    "“It was worth the years.”",
    "“Tariffs help nobody,”",
)


@pytest.fixture(autouse=True)
def _no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (importing, rereading):
        monkeypatch.setattr(module, "load_gazetteer", lambda: ())
        monkeypatch.setattr(module, "listed_things", load)


@pytest.fixture
def run() -> ImportRun:
    return make_run()


def read(text: str = RAW, path: str = "/a.txt") -> Notes:
    return read_bytes(text.encode(), Path(path).name)


def put(run: ImportRun, text: str = RAW, path: str = "/a.txt", notes: Notes | None = None) -> SourceFile:
    """Store a file as an older reader read it: by default as today's does."""
    file = store(notes or read(text, path), text.encode(), path, run)
    SourceFile.objects.filter(pk=file.pk).update(reader="")
    return file


def older(**page: Any) -> Notes:
    """Return the notes of an older reader, which read the page otherwise."""
    notes = read()
    return replace(notes, page=replace(notes.page, **page))


def again(**options: Any) -> dict[str, Reread]:
    """Read again; return what was told, by path, of the files in which anything changed or was kept."""
    told: list[Reread] = []
    reread(report=told.append, **options)
    return {each.path: each for each in told if each.changes or each.kept}


def rows(but: str = "") -> dict[str, list[dict[str, Any]]]:
    """Return every row of the archive's tables, column by column, but for one column."""
    tables = apps.get_app_config("articles").get_models()
    return {
        table.__name__: [_without(but, row) for row in table._default_manager.order_by("pk").values()]
        for table in tables
    }


def _without(column: str, row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != column}


def stored() -> dict[str, list[Any]]:
    """Return what an import brings, without ids and times."""
    of_links = ("article__title", "origin", "confidence", "rule", "evidence", "review")
    of_quotes = ("number", "text", "kind", "start", "cue", "speaker_text", "speaker_start", "speaker__name", "rule")
    asked: dict[str, tuple[Any, tuple[str, ...]]] = {
        "articles": (Article, ("title", "body", "published", "source", "language", "signature", "original__title")),
        "files": (SourceFile, ("path", "outcome", "problems", "dropped", "encoding", "article__title", "reader")),
        "quotes": (Quote, ("article__title", *of_quotes, "confidence")),
        "authors": (ArticleAuthor, ("author__name", "position", *of_links)),
        "regions": (ArticleRegion, ("region__name", *of_links)),
        "themes": (ArticleTheme, ("theme__name", *of_links)),
        "people": (Author, ("name", "slug")),
        "speakers": (Speaker, ("name", "slug")),
    }
    return {name: sorted(map(repr, table.objects.values_list(*fields))) for name, (table, fields) in asked.items()}


# What is not done


@pytest.mark.parametrize("version", ["x", "2026", "2026-13-01", "2026-01-01 ", "2026-01-01ab", "9999-01-01"])
def test_knows_no_version_that_no_reader_had(version: str) -> None:
    with pytest.raises(UnknownVersionError):
        reread(since=version)


def test_does_not_read_while_an_import_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    with pytest.raises(AnotherImportError):
        reread()


def test_does_not_read_what_is_not_outdated(run: ImportRun) -> None:
    for number, version in enumerate(["", "2000-01-01", "2000-01-01b", "2000-01-02", VERSION]):
        SourceFile.objects.filter(pk=put(run, path=f"/{number}").pk).update(reader=version)
    assert [outdated(since).count() for since in ("2000-01-01", "2000-01-01b", "2000-01-02", VERSION)] == [1, 2, 3, 4]
    assert outdated().count() == 5


@pytest.mark.parametrize("code", ["too-large", "encrypted", "archive-bomb", "unreadable"])
def test_leaves_a_file_alone_whose_bytes_could_not_be_had(run: ImportRun, code: str) -> None:
    store(note_problem(code), b"", "/refused.zip/a.txt", run)
    before = rows()
    assert reread().counts["left alone"] == 1
    assert rows() == before


def test_an_archive_that_was_refused_keeps_its_reason(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"no archive")
    import_paths([tmp_path])
    assert not again()
    assert SourceFile.objects.get().problems[0]["code"] == "broken-archive"


def test_today_s_files_stay_as_they_are(tmp_path: Path) -> None:
    import_paths([write_articles(tmp_path, 3)])
    before = stored()
    assert not again()
    assert stored() == before


def test_a_dry_run_changes_no_row_and_tells_the_same(run: ImportRun) -> None:
    put(run, notes=older(title="Before", authors=("Al Second",), body=f"Menu\n\n{read().page.body}"))
    put(run, f"{RAW}\nAnd more of it.\n", "/b.txt", note("Another body.", quotes=(quote_of("Another body.", "body"),)))
    put(run, raw_article(1), "/c.txt", note_problem())
    put(run, "", "/d.txt", note("Once an article."))
    before = rows()
    told = again(dry_run=True)
    assert rows() == before
    assert len(told) == 4
    assert again() == told


def test_reading_again_twice_changes_nothing(run: ImportRun) -> None:
    put(run, notes=older(title="Before", published=None, authors=("Al Second",)))
    put(run, raw_article(1), "/c.txt", note_problem())
    assert len(again()) == 2
    before = rows(but="read_at")
    assert not again()
    assert rows(but="read_at") == before


# What an editor decided


def test_an_edited_title_stays_while_the_date_changes(run: ImportRun) -> None:
    put(run, notes=older(published=date(1999, 1, 1)))
    Article.objects.update(title="The editor’s", edited_fields=["title"])
    told = again()["/a.txt"]
    article = Article.objects.get()
    assert (article.title, article.published) == ("The editor’s", date(2001, 5, 3))
    assert told.changes == {"date": Turned("1999-01-01", "2001-05-03"), "known otherwise": Count(1)}
    assert told.kept == (Kept("title", "The editor’s", "set by an editor", "Harbour towns agree on steel tariffs"),)


def test_an_edited_body_stays_and_the_quotes_in_it_find_their_places(run: ImportRun) -> None:
    put(run, notes=replace(read(), quotes=()))
    Article.objects.update(body=f"Corrected. {TARIFFS} says one.", edited_fields=["body"])
    (kept,) = again()["/a.txt"].kept
    assert Article.objects.get().body == f"Corrected. {TARIFFS} says one."
    assert list(Quote.objects.values_list("text", "start")) == [(TARIFFS, 11)]
    assert (kept.what, kept.decided) == ("body", "set by an editor")


def test_an_edited_field_on_which_the_reader_agrees_is_not_told(run: ImportRun) -> None:
    put(run)
    Article.objects.update(edited_fields=["title", "published", "body", "status"])
    assert not again()


def test_a_rejected_region_does_not_come_back(run: ImportRun) -> None:
    put(run)
    ArticleRegion.objects.filter(region__name="France").update(review="rejected")
    told = again()["/a.txt"]
    assert dict(ArticleRegion.objects.values_list("region__name", "review")) == {
        "France": "rejected",
        "Switzerland": "unreviewed",
    }
    assert told.changes == {}
    assert told.kept == (Kept("region", "France", "rejected by an editor", "France"),)


@pytest.mark.parametrize(
    ("decision", "decided"),
    [({"review": "confirmed"}, "confirmed by an editor"), ({"origin": "editor"}, "set by an editor")],
)
def test_a_region_that_an_editor_stands_by_does_not_go(run: ImportRun, decision: dict[str, str], decided: str) -> None:
    put(run, notes=replace(read(), regions=(*read().regions, found("Atlantis"))))
    ArticleRegion.objects.filter(region__name="Atlantis").update(**decision)
    assert again()["/a.txt"].kept == (Kept("region", "Atlantis", decided, ""),)
    assert ArticleRegion.objects.filter(region__name="Atlantis", **decision).exists()


def test_a_confirmed_quote_stays_though_the_reader_gives_it_no_more(run: ImportRun) -> None:
    body = read().page.body
    quote = quote_of(body, "a treaty", "Di Third")
    put(run, notes=replace(read(), quotes=(*read().quotes, quote)))
    Quote.objects.filter(text="a treaty").update(review="confirmed")
    assert again()["/a.txt"].kept == (Kept("quote", Said("a treaty", "Di Third"), "confirmed by an editor", ""),)
    assert Quote.objects.get(text="a treaty").review == "confirmed"
    assert Speaker.objects.filter(name="Di Third").exists()


def test_a_speaker_whom_an_editor_set_stays(run: ImportRun) -> None:
    put(run)
    other = Speaker.objects.create(name="Di Third", slug="di-third")
    Quote.objects.filter(text=TARIFFS).update(speaker=other, origin="editor", review="confirmed")
    told = again()["/a.txt"]
    assert Quote.objects.get(text=TARIFFS).speaker == other
    (kept,) = told.kept
    assert (kept.value, kept.given) == (Said(TARIFFS, "Di Third"), Said(TARIFFS, "Cy Second"))
    assert told.changes == {}


def test_what_was_confirmed_and_the_reader_gives_too_is_not_told(run: ImportRun) -> None:
    put(run)
    for table in (Quote, ArticleAuthor, ArticleRegion, ArticleTheme):
        table.objects.update(review="confirmed")
    assert not again()


def test_a_confirmed_quote_whose_words_are_no_longer_read_is_told(run: ImportRun) -> None:
    body = f"“Buy now,” said Di Third.\n\n{read().page.body}"
    put(run, notes=replace(older(body=body), quotes=(quote_of(body, "“Buy now,”", "Di Third"),)))
    Quote.objects.update(review="confirmed")
    told = again()["/a.txt"]
    assert told.changes["quotes without a place"] == Members(("“Buy now,”",), ())
    assert [kept.value for kept in told.kept] == [Said("“Buy now,”", "Di Third")]
    assert Quote.objects.get(text="“Buy now,”").start is None


def test_a_rejected_quote_does_not_come_back_and_makes_no_speaker(run: ImportRun) -> None:
    quotes = tuple(replace(quote, name=None) for quote in read().quotes)
    put(run, notes=replace(read(), quotes=quotes))
    Quote.objects.filter(text=TARIFFS).update(review="rejected")
    kept = again()["/a.txt"].kept
    assert Quote.objects.get(text=TARIFFS).review == "rejected"
    assert [speaker.name for speaker in Speaker.objects.all()] == ["Ada Example"]
    assert kept == (Kept("quote", Said(TARIFFS, ""), "rejected by an editor", Said(TARIFFS, "Cy Second")),)


def test_a_merged_author_stays_merged(run: ImportRun) -> None:
    put(run)
    kept = Author.objects.create(name="Boris Writer", slug="boris-writer")
    merge(kept, Author.objects.get(name="Bo Writer"), None)
    assert not again()
    assert [link.author for link in ArticleAuthor.objects.all()] == [kept]


def test_a_merged_speaker_stays_merged_whose_name_is_another_s_alias_too(run: ImportRun) -> None:
    put(run)
    kept = Speaker.objects.create(name="Cyrus Second", slug="cyrus-second")
    merge(kept, Speaker.objects.get(name="Cy Second"), None)
    Speaker.objects.create(name="Cynthia Second", slug="cynthia-second", aliases=["Cy Second"])
    assert not again()
    assert Quote.objects.get(text=TARIFFS).speaker == kept


def test_a_hidden_article_stays_hidden(run: ImportRun) -> None:
    put(run, notes=older(title="Before"))
    Article.objects.update(status="hidden", edited_fields=["status"])
    assert list(again()["/a.txt"].changes) == ["title", "known otherwise"]  # words of the title are evidence
    assert Article.objects.get().status == "hidden"


def test_an_original_that_an_editor_set_stays(run: ImportRun) -> None:
    first = put(run, prose(1, 300), "/1", note(prose(1, 300))).article
    put(run, notes=older(published=None))
    Article.objects.filter(files__path="/a.txt").update(
        original=first, copy_kind="copy", edited_fields=["original", "copy_kind"]
    )
    assert list(again()["/a.txt"].changes) == ["date"]
    assert Article.objects.get(files__path="/a.txt").original == first


# What becomes of files


def test_brings_what_an_older_reader_stored_to_what_an_import_stores_today(run: ImportRun) -> None:
    body = f"Menu\n\n{read().page.body}"
    words = (quote_of(body, "“We have", "Ada"), quote_of(body, "“It was worth the years.”", "Al Second"))
    notes = replace(
        older(title="T", body=body, authors=("Al", "Bo Writer"), source="Wrong", language="fr"), quotes=words
    )
    put(run, notes=replace(notes, regions=(found("Atlantis"),), themes=(found("Seas"),), leaders=(found("Cy Lead"),)))
    put(run, raw_article(1), "/b.txt", note_problem())
    again()
    read_again = stored()
    SourceFile.objects.all().delete()
    Article.objects.all().delete()
    Author.objects.all().delete()
    Speaker.objects.all().delete()
    for path, text in (("/a.txt", RAW), ("/b.txt", raw_article(1))):
        store(read(text, path), text.encode(), path, run)
    assert stored() == read_again


def test_tells_field_by_field_what_changed(run: ImportRun) -> None:
    body = read().page.body
    quotes = (
        quote_of(body, WAITED, "Ada Example"),
        quote_of(body, TARIFFS, "Ada Example"),
        quote_of(body, "a treaty"),
    )
    notes = older(title="Before", authors=("Al Second", "Bo Writer"), published=None, body=f"{body}\n\nBuy this now")
    put(run, notes=replace(notes, quotes=quotes, regions=(found("France"), found("Atlantis"))))
    joined = body[body.index(WAITED) : body.index(WORTH) + len(WORTH)]
    changes = dict(again()["/a.txt"].changes)
    assert changes.pop("known otherwise")
    assert changes == {
        "title": Turned("Before", "Harbour towns agree on steel tariffs"),
        "date": Turned("", "2001-05-03"),
        "body": Rewritten(paragraphs_added=0, paragraphs_gone=1, words_added=0, words_gone=3),
        "authors": Turned(["Al Second", "Bo Writer"], ["Bo Writer"]),
        "regions": Members(("Switzerland",), ("Atlantis",)),
        "quotes": Members((Said(joined, "Ada Example"),), (Said(WAITED, "Ada Example"), Said("a treaty", ""))),
        "speakers": Several((Speaking(TARIFFS, "Ada Example", "Cy Second"),)),
    }


def test_a_file_that_is_set_aside_now_keeps_its_article_and_gets_the_problem(run: ImportRun) -> None:
    article = put(run, "", notes=note("Once an article.")).article
    told = again()["/a.txt"]
    file = SourceFile.objects.get()
    assert (file.outcome, file.article, file.problems[0]["code"]) == ("set aside", article, "empty")
    assert told.set_aside
    assert told.changes["outcome"] == Turned("new", "set aside")
    assert [problem["code"] for problem in told.changes["problems"].added] == [each["code"] for each in file.problems]
    assert Article.objects.get().body == "Once an article."


def test_a_file_that_is_set_aside_no_longer_gives_an_article_of_its_run(run: ImportRun) -> None:
    put(run, notes=note_problem())
    told = again()["/a.txt"]
    article = Article.objects.get()
    assert (article.body, article.run, article.files.get().outcome) == (read().page.body, run, "new")
    assert told.article is None
    assert told.changes["outcome"] == Turned("set aside", "new")
    assert told.changes["title"] == Turned("", "Harbour towns agree on steel tariffs")


def test_copies_find_their_original_anew_where_a_day_changes(run: ImportRun) -> None:
    text = prose(1, 300)
    put(run, RAW, "/a.txt", older(body=text, published=date(1999, 1, 1)))
    put(run, "", "/b.txt", note(f"{text} and more", published=date(2000, 1, 1)))
    first, second = Article.objects.order_by("id")
    assert second.original == first
    told = again()["/a.txt"]
    second.refresh_from_db()
    assert second.original is None
    assert told.changes["copies"] == Members((), ("/b.txt",))


def test_a_signature_of_another_kind_is_taken_anew_and_finds_copies(run: ImportRun) -> None:
    put(run)
    put(run, f"{RAW}\nAnd more.\n", "/b.txt")
    Article.objects.update(signature=[1, 2, 3], original=None, copy_kind="")
    assert set(again()) == {"/a.txt", "/b.txt"}
    first, second = Article.objects.order_by("id")
    assert 3 not in first.signature
    assert second.original == first


def test_files_with_the_same_bytes_have_one_article_that_follows_the_first(
    run: ImportRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in ("/a.txt", "/b.txt"):
        put(run, path=path)
    monkeypatch.setattr("articles.readings.read_bytes", lambda _, name, __: older(title=f"As {name} says"))
    assert list(again()) == ["/a.txt"]
    assert Article.objects.get().title == "As a.txt says"
    assert not again()


def test_files_with_the_same_bytes_that_were_set_aside_give_one_article(run: ImportRun) -> None:
    for path in ("/a.txt", "/b.txt"):
        put(run, path=path, notes=note_problem())
    again()
    assert list(SourceFile.objects.values_list("outcome", flat=True)) == ["new", "same"]
    assert Article.objects.count() == 1
    assert not again()


def test_a_file_whose_article_is_another_s_gives_its_own_once_it_is_read(run: ImportRun) -> None:
    for path in ("/a.txt", "/b.txt"):
        put(run, path=path)
    put(run, raw_article(1), "/a.txt", note_problem())
    told = again()
    assert told["/a.txt"].changes["title"] == Turned("", read(raw_article(1)).page.title)
    assert SourceFile.objects.get(path="/a.txt").article != SourceFile.objects.get(path="/b.txt").article
    assert SourceFile.objects.get(path="/b.txt").article.title == "Harbour towns agree on steel tariffs"


def test_people_whom_nothing_names_any_more_go_unless_an_editor_touched_them(run: ImportRun) -> None:
    put(run, notes=older(authors=("Al Second", "Di Third")))
    Author.objects.filter(name="Di Third").update(edited_fields=["note"])
    assert reread().counts["authors removed"] == 1
    assert {author.name for author in Author.objects.all()} == {"Bo Writer", "Di Third"}


def test_a_file_that_the_database_refuses_keeps_its_article_and_says_so(
    run: ImportRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(run, notes=older(title="Before"))

    def refuse(notes: Notes, *rest: Any) -> SourceFile:
        if not notes.set_aside:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("INSERT INTO articles_author (name) VALUES (NULL)")
        return store_again(notes, *rest)

    monkeypatch.setattr(rereading, "store_again", refuse)
    assert again()["/a.txt"].set_aside
    file = SourceFile.objects.get()
    assert (file.problems[0]["code"], file.article.title) == ("not-stored", "Before")


def test_several_processes_store_what_one_would(tmp_path: Path) -> None:
    import_paths([write_articles(tmp_path, 40)])
    Article.objects.update(title="Before")
    told = again(jobs=2)
    assert len(told) == 40
    assert {each.changes["title"].after for each in told.values()} == set(
        Article.objects.values_list("title", flat=True)
    )


def test_asks_for_the_bytes_of_a_few_files_at_a_time(
    run: ImportRun, django_assert_num_queries: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "TASK", 2)
    for number in range(5):
        put(run, path=f"/{number}")
    sources = rereading._sources(outdated())
    with django_assert_num_queries(1):
        assert [next(sources)[0].path for _ in range(2)] == ["/0", "/1"]
    assert [source.path for source, _ in sources] == ["/2", "/3", "/4"]


# Stopping and going on


def interrupted(run: ImportRun, monkeypatch: pytest.MonkeyPatch, version: str = "", **options: Any) -> Result:
    """Read five files again, two in a batch; Ctrl-C comes with the first."""
    monkeypatch.setattr(rereading, "BATCH", 2)
    for number in range(5):
        text = raw_article(number)
        put(run, text, f"/{number}", replace(note("Before."), file=f"{number}"))
    SourceFile.objects.update(reader=version)

    def interrupt(each: Reread) -> None:
        if each.path == "/0":
            os.kill(os.getpid(), signal.SIGINT)

    return reread(report=interrupt, **options)


def test_ctrl_c_finishes_the_batch_and_the_rest_can_be_gone_on_with(
    run: ImportRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = interrupted(run, monkeypatch)
    assert (result.is_interrupted, result.go_on, result.counts["changed"]) == (True, VERSION, 2)
    assert list(again(since=result.go_on)) == ["/2", "/3", "/4"]
    assert not Article.objects.filter(body="Before.").exists()


def test_goes_on_since_the_version_that_was_asked_for(run: ImportRun, monkeypatch: pytest.MonkeyPatch) -> None:
    assert interrupted(run, monkeypatch, "2000-01-01", since="2000-01-02").go_on == "2000-01-02"


def test_begins_anew_where_no_version_tells_the_rest(run: ImportRun, monkeypatch: pytest.MonkeyPatch) -> None:
    assert interrupted(run, monkeypatch, VERSION).go_on == ""


def test_ctrl_c_with_the_last_file_interrupts_nothing(run: ImportRun) -> None:
    put(run)
    assert not reread(report=lambda _: os.kill(os.getpid(), signal.SIGINT)).is_interrupted


# Undoing a run afterwards


def test_a_run_is_undone_as_before_with_what_reading_again_brought(run: ImportRun) -> None:
    put(run, notes=older(authors=("Al Second",)))
    put(run, raw_article(1), "/b.txt", note_problem())
    again()
    undone = undo_import(run)
    assert undone.counts["files removed"] == undone.counts["articles removed"] == 2
    for table in (SourceFile, Article, Author, Speaker):
        assert not table.objects.exists()


def test_a_file_that_a_run_changed_gets_its_former_bytes_back(run: ImportRun) -> None:
    put(run, raw_article(1), notes=note("Before."))
    later = make_run()
    put(later, notes=older(title="Before"))
    again()
    undo_import(later)
    file = SourceFile.objects.get()
    assert (bytes(file.content).decode(), file.run, file.reader) == (raw_article(1), run, VERSION)
    assert file.article.title == read(raw_article(1)).page.title
