from collections.abc import Callable
from pathlib import Path

import pytest

from articles import importing, undoing
from articles.importing import import_paths
from articles.models import Article, Author, EarlierFile, ImportRun, Quote, Region, SourceFile, Speaker
from articles.reading.gazetteer import Gazetteer, load
from articles.reading.notes import Notes
from articles.store import store
from articles.turns import AnotherImportError
from articles.undoing import UndoError, undo_import
from tests.making import make_run
from tests.noting import found, note, note_problem, prose, quote_of
from tests.raw import raw_article, write_articles

pytestmark = pytest.mark.django_db


def notes_on(raw: bytes, _name: str = "", _gazetteer: Gazetteer | None = None) -> Notes:
    """Read a test's file: its words are the body, those in marks are Ada Example’s; an empty file is set aside."""
    body = raw.decode()
    if not body:
        return note_problem()
    quotes = (quote_of(body, "“Yes.”", "Ada Example"),) if "“Yes.”" in body else ()
    return note(body, title=body[:20], quotes=quotes, authors=("Bo Writer",), regions=(found("Asia"),))


@pytest.fixture(autouse=True)
def _reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undoing, "read_bytes", notes_on)


def put(run: ImportRun, path: str, text: str) -> SourceFile:
    return store(notes_on(text.encode()), text.encode(), path, run)


def bodies() -> dict[str, str | None]:
    return dict(SourceFile.objects.values_list("path", "article__body"))


def test_does_not_undo_twice() -> None:
    run = make_run()
    undo_import(run)
    with pytest.raises(UndoError):
        undo_import(run)


def test_does_not_undo_while_an_import_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    with pytest.raises(AnotherImportError):
        undo_import(make_run())


def test_leaves_what_other_runs_brought() -> None:
    put(make_run(), "/a", "Of the first run.")
    run = make_run()
    put(run, "/b", "Of the second run.")
    undo_import(run)
    assert bodies() == {"/a": "Of the first run."}
    assert Author.objects.count() == 1


@pytest.mark.parametrize(
    "decide",
    [
        lambda: Article.objects.update(status="approved"),
        lambda: Article.objects.update(title="Corrected", edited_fields=["title"]),
        lambda: Quote.objects.update(review="rejected"),
        lambda: Quote.objects.update(origin="editor"),
    ],
)
def test_keeps_and_names_an_article_that_an_editor_worked_on(decide: Callable[[], object]) -> None:
    run = make_run()
    put(run, "/a", "“Yes.” That was all.")
    decide()
    undone = undo_import(run)
    assert undone.kept == ["/a"]
    assert undone.counts["files kept"] == 1
    assert bodies() == {"/a": "“Yes.” That was all."}
    assert Speaker.objects.exists()


def test_keeps_what_a_later_run_changed() -> None:
    run = make_run()
    put(run, "/a", "First.")
    put(make_run(), "/a", "Second.")
    undone = undo_import(run)
    assert bodies() == {"/a": "Second."}
    assert undone.counts["files changed since"] == 1


def test_keeps_an_article_that_a_later_file_joined() -> None:
    run = make_run()
    put(run, "/a", "The same.")
    put(make_run(), "/b", "The same.")
    undo_import(run)
    assert bodies() == {"/b": "The same."}


def test_leaves_nothing_of_two_runs_over_the_same_file_whichever_is_undone_first() -> None:
    first, second = make_run(), make_run()
    put(first, "/a", "As it was at first.")
    put(second, "/a", "As it was changed.")
    undo_import(first)
    assert bodies() == {"/a": "As it was changed."}
    undo_import(second)
    assert not Article.objects.exists()
    assert not SourceFile.objects.exists()


def test_goes_back_beyond_a_run_that_was_undone_in_between() -> None:
    runs = [make_run(), make_run(), make_run()]
    for run, text in zip(runs, ("One way to say it.", "Another way.", "A third way."), strict=True):
        put(run, "/a", text)
    undo_import(runs[1])
    undo_import(runs[2])
    assert bodies() == {"/a": "One way to say it."}


def test_removes_an_article_with_the_last_of_its_files() -> None:
    first, second = make_run(), make_run()
    put(first, "/a", "The same in both.")
    put(second, "/b", "The same in both.")
    undo_import(first)
    undo_import(second)
    assert not Article.objects.exists()


def test_keeps_a_speaker_whom_an_editor_touched_or_another_quote_names() -> None:
    put(make_run(), "/a", "“Yes.” First.")
    run = make_run()
    put(run, "/b", "“Yes.” Second.")
    undo_import(run)
    assert Speaker.objects.filter(name="Ada Example").exists()


def test_takes_back_new_articles_and_the_people_only_they_named() -> None:
    run = make_run()
    put(run, "/a", "“Yes.” That was all.")
    put(run, "/b", "“Yes.” That was all.")
    undone = undo_import(run)
    run.refresh_from_db()
    assert run.state == "undone"
    assert not SourceFile.objects.exists()
    for table in (Article, Quote, Speaker, Author):
        assert not table.objects.exists()
    assert {what: count for what, count in undone.counts.items() if count} == {
        "files removed": 2,
        "articles removed": 1,
        "authors removed": 1,
        "speakers removed": 1,
    }
    assert Region.objects.exists()


def test_gives_changed_files_their_former_bytes_and_reads_them_again() -> None:
    first, run = make_run(), make_run()
    before = put(first, "/a", "“Yes.” First.").article
    put(run, "/a", "Second.")
    undo_import(run)
    file = SourceFile.objects.get()
    assert (bytes(file.content).decode(), file.run, file.article) == ("“Yes.” First.", first, before)
    assert Quote.objects.get().text == "“Yes.”"
    assert not EarlierFile.objects.exists()


def test_parts_a_new_file_from_a_changed_one_that_it_joined() -> None:
    before = put(make_run(), "/a", "First.").article
    run = make_run()
    put(run, "/a", "Second.")
    put(run, "/b", "Second.")
    undo_import(run)
    assert bodies() == {"/a": "First."}
    assert SourceFile.objects.get().article == before


def test_brings_a_file_back_to_the_article_that_it_shared() -> None:
    first = make_run()
    put(first, "/a", "The same.")
    put(first, "/b", "The same.")
    run = make_run()
    put(run, "/b", "Another.")
    undo_import(run)
    assert Article.objects.count() == 1
    assert bodies() == {"/a": "The same.", "/b": "The same."}


def test_sets_a_mended_file_aside_again() -> None:
    put(make_run(), "/a", "")
    run = make_run()
    put(run, "/a", "Mended.")
    undo_import(run)
    assert SourceFile.objects.get().outcome == "set aside"
    assert not Article.objects.exists()


def test_copies_of_an_article_that_goes_find_another_original() -> None:
    run = make_run()
    put(run, "/a", text := prose(1, 300))
    put(make_run(), "/b", f"{text} and more")
    put(make_run(), "/c", f"{text} and more of it")
    undo_import(run)
    assert list(Article.objects.order_by("id").values_list("original__files__path", flat=True)) == [None, "/b"]


def test_an_undone_import_can_be_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(importing, "load_gazetteer", lambda: ())
    monkeypatch.setattr(importing, "listed_things", load)
    folder = write_articles(tmp_path / "in", 3)
    import_paths([folder])
    (folder / "001.txt").write_text(raw_article(9))
    changed = import_paths([folder])
    undo_import(changed)
    assert Article.objects.filter(body__contains="Street1x1 ").exists()
    assert not Article.objects.filter(body__contains="Street9x1 ").exists()
    assert import_paths([folder]).counts == {"unchanged": 2, "changed": 1}
