import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.db import OperationalError, connection, connections, transaction

from articles import importing
from articles.importing import Imported, import_paths
from articles.models import Article, ImportRun, Quote, SourceFile
from articles.reading.gazetteer import load
from articles.store import store
from articles.turns import AnotherImportError, importing_alone
from tests.raw import raw_article, write_articles

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading thousands of named things for every import is not what these tests are about."""
    monkeypatch.setattr(importing, "load_gazetteer", lambda: ())
    monkeypatch.setattr(importing, "listed_things", load)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "in", 3)


def outcomes(*paths: Path, **options: Any) -> dict[str, str]:
    """Import; return the outcomes by file name."""
    told: list[Imported] = []
    import_paths(paths, report=told.append, **options)
    return {Path(imported.path).name: imported.outcome for imported in told}


# What is not done


@pytest.mark.django_db
def test_a_dry_run_stores_nothing_and_says_what_would_come(folder: Path) -> None:
    assert outcomes(folder, dry_run=True) == {"000.txt": "new", "001.txt": "new", "002.txt": "new"}
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


@pytest.mark.django_db
def test_reads_no_file_again_whose_bytes_are_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes(folder)
    monkeypatch.setattr("articles.readings.read_bytes", None)
    assert set(outcomes(folder).values()) == {"unchanged"}


@pytest.mark.django_db
def test_a_run_that_brought_nothing_leaves_no_record(folder: Path) -> None:
    outcomes(folder)
    outcomes(folder)
    assert [run.counts for run in ImportRun.objects.all()] == [{"new": 3}]


@pytest.mark.django_db
def test_a_path_that_leads_nowhere_leaves_no_run(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        outcomes(folder / "nowhere")
    assert not ImportRun.objects.exists()


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_leaves_what_it_gave_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes(folder)
    before = list(SourceFile.objects.values())
    monkeypatch.setattr(settings, "FILE_BYTES", 10)
    assert set(outcomes(folder).values()) == {"set aside"}
    assert list(SourceFile.objects.values()) == before


# Bad files


@pytest.mark.django_db
def test_one_bad_file_stops_nothing(folder: Path) -> None:
    (folder / "001.txt").write_bytes(b"")
    (folder / "bad.zip").write_bytes(b"no archive")
    assert outcomes(folder) == {"000.txt": "new", "001.txt": "set aside", "002.txt": "new", "bad.zip": "set aside"}
    assert bytes(SourceFile.objects.get(path=str(folder / "bad.zip")).content) == b"no archive"


@pytest.mark.django_db
def test_a_file_set_aside_is_told_again_by_the_next_import(folder: Path) -> None:
    (folder / "001.txt").write_bytes(b"")
    outcomes(folder)
    assert outcomes(folder) == {"000.txt": "unchanged", "001.txt": "set aside", "002.txt": "unchanged"}


@pytest.mark.django_db
def test_sets_aside_a_file_that_the_reader_fails_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("articles.readings.read_bytes", fail)
    told: list[Imported] = []
    import_paths([folder], report=told.append)
    assert [imported.problems[0]["code"] for imported in told] == ["reader-failed"] * 3
    assert bytes(SourceFile.objects.all()[0].content) == raw_article(0).encode()


@pytest.mark.django_db
def test_sets_aside_a_file_that_the_database_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(notes: Any, raw: bytes, path: str, *rest: Any) -> SourceFile:
        if path.endswith("001.txt") and not notes.set_aside:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("INSERT INTO articles_author (name) VALUES (NULL)")
        return store(notes, raw, path, *rest)

    monkeypatch.setattr(importing, "store", refuse)
    assert outcomes(folder) == {"000.txt": "new", "001.txt": "set aside", "002.txt": "new"}
    assert SourceFile.objects.get(outcome="set aside").problems[0]["code"] == "not-stored"


@pytest.mark.django_db
def test_sets_aside_an_article_that_is_too_long(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BODY_BYTES", 100)
    outcomes(folder)
    assert {file.problems[-1]["code"] for file in SourceFile.objects.all()} == {"too-long"}


@pytest.mark.django_db(transaction=True)
def test_a_database_that_fails_ends_the_import_without_half_a_batch(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(notes: Any, raw: bytes, path: str, *rest: Any) -> SourceFile:
        if path.endswith("001.txt"):
            raise OperationalError("disk full")
        return store(notes, raw, path, *rest)

    monkeypatch.setattr(importing, "BATCH", 2)
    (folder / "!first.txt").write_text(raw_article(7))
    (folder / "#second.txt").write_text(raw_article(8))
    monkeypatch.setattr(importing, "store", fail)
    with pytest.raises(OperationalError):
        outcomes(folder)
    assert sorted(file.name for file in SourceFile.objects.all()) == ["!first.txt", "#second.txt"]
    monkeypatch.setattr(importing, "store", store)
    assert outcomes(folder)["001.txt"] == "new"
    assert [run.state for run in ImportRun.objects.order_by("id")] == ["interrupted", "finished"]


# Good files


@pytest.mark.django_db
def test_reads_files_and_folders_and_archives(folder: Path, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("a/x.txt", raw_article(8))
        archive.writestr("../evil.txt", raw_article(9))
    run = import_paths([folder, tmp_path / "more.zip"])
    assert run.counts == {"new": 4, "set aside": 1}
    assert SourceFile.objects.filter(path=f"{tmp_path}/more.zip/a/x.txt", article__isnull=False).exists()
    assert not (tmp_path / "evil.txt").exists()


@pytest.mark.django_db
def test_keeps_the_bytes_as_they_came(folder: Path) -> None:
    (folder / "000.txt").write_bytes(raw := raw_article(0).replace("\n", "\r\n").encode("cp1252"))
    run = import_paths([folder])
    file = SourceFile.objects.get(path=str(folder / "000.txt"))
    assert (bytes(file.content), file.size, file.run) == (raw, len(raw), run)


@pytest.mark.django_db
def test_tells_changed_from_same_and_new(folder: Path) -> None:
    outcomes(folder)
    (folder / "001.txt").write_text(raw_article(20))
    (folder / "again.txt").write_text(raw_article(0))
    (folder / "other.txt").write_text(raw_article(21))
    assert outcomes(folder) == {
        "000.txt": "unchanged",
        "001.txt": "changed",
        "002.txt": "unchanged",
        "again.txt": "same",
        "other.txt": "new",
    }


@pytest.mark.django_db
def test_several_processes_store_what_one_would(folder: Path) -> None:
    write_articles(folder, 40)
    alone = import_paths([folder]).counts
    rows = list(Article.objects.order_by("title").values("title", "body", "word_count", "signature"))
    SourceFile.objects.all().delete()
    Article.objects.all().delete()
    assert import_paths([folder], jobs=2).counts == alone == {"new": 40}
    assert list(Article.objects.order_by("title").values("title", "body", "word_count", "signature")) == rows


# Stopping


@pytest.mark.django_db
def test_ctrl_c_finishes_the_batch_and_marks_the_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)

    def interrupt(imported: Imported) -> None:
        if imported.path.endswith("000.txt"):
            os.kill(os.getpid(), signal.SIGINT)

    run = import_paths([folder], report=interrupt)
    assert (run.state, run.counts) == ("interrupted", {"new": 2})
    assert outcomes(folder) == {"000.txt": "unchanged", "001.txt": "unchanged", "002.txt": "new"}


@pytest.mark.django_db
def test_a_second_importer_leaves(folder: Path) -> None:
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(20160101)")
        with pytest.raises(AnotherImportError):
            outcomes(folder)
    finally:
        other.close()
        wait_for_the_lock()
    assert not SourceFile.objects.exists()


@pytest.mark.django_db
def test_the_lock_is_let_go_of_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), importing_alone():
        _ = 1 / 0
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(20160101)")
            assert cursor.fetchone() == (True,)
    finally:
        other.close()


def stored() -> list[tuple[Any, ...]]:
    """Return all that an import brings, without ids and times."""
    articles = Article.objects.order_by("title").values_list("title", "body", "published", "files__path", "signature")
    quotes = Quote.objects.order_by("article__title", "number").values_list("number", "text", "speaker__name")
    files = SourceFile.objects.order_by("path").values_list("path", "sha256", "outcome", "article__title")
    return [*articles, *quotes, *files]


@pytest.mark.django_db(transaction=True)
def test_a_killed_import_started_again_stores_what_an_undisturbed_one_would(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "in", 160)
    killed = subprocess.Popen(
        [sys.executable, "manage.py", "import_articles", "--skip-checks", "--jobs", "1", str(folder)],
        cwd=ROOT,
        env={**os.environ, **same_database(tmp_path)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while killed.poll() is None and SourceFile.objects.count() < importing.BATCH:
        time.sleep(0.02)
    killed.kill()
    killed.wait()
    assert 0 < SourceFile.objects.count() < 160
    wait_for_the_lock()
    import_paths([folder])
    resumed = stored()
    SourceFile.objects.all().delete()
    Article.objects.all().delete()
    import_paths([folder])
    assert stored() == resumed


def same_database(data: Path) -> dict[str, str]:
    """Return the environment in which a command uses the tests' database."""
    database = connection.settings_dict
    address = f"postgresql:///{database['NAME']}?host={database['HOST']}&user={database['USER']}"
    if database["PORT"]:
        address += f"&port={database['PORT']}"
    return {
        "DATABASE_URL": address,
        "PGPASSWORD": database["PASSWORD"],
        "SECRET_KEY": "for the tests",
        "ARCHIVE_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "archive.settings",
    }


def wait_for_the_lock() -> None:
    """PostgreSQL takes a moment to notice that a client went or was killed."""
    for _ in range(200):
        try:
            with importing_alone():
                return
        except AnotherImportError:
            time.sleep(0.05)
