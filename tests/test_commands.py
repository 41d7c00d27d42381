import json
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles import importing
from articles.models import Article, ImportRun, Quote, SourceFile
from articles.reading.gazetteer import load
from articles.store import store
from tests.making import make_run
from tests.noting import found, note, prose, quote_of
from tests.raw import write_articles

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "load_gazetteer", lambda: ())
    monkeypatch.setattr(importing, "listed_things", load)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "in", 3)


def call(command: str, *arguments: object, **options: Any) -> tuple[str, int]:
    """Call a command; return what it printed and its exit code."""
    out = StringIO()
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=StringIO(), **options)
    except SystemExit as ended:
        return out.getvalue(), int(ended.code or 0)
    except CommandError as error:
        return str(error), error.returncode
    return out.getvalue(), 0


def records() -> Iterator[dict[str, Any]]:
    return map(json.loads, call("export_articles")[0].splitlines())


# Importing


def test_an_import_without_a_path_is_a_usage_error() -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "import_articles"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "PATH" in done.stderr


def test_names_a_path_that_leads_nowhere(tmp_path: Path) -> None:
    told, code = call("import_articles", tmp_path / "nowhere")
    assert code == 2
    assert str(tmp_path / "nowhere") in told


def test_refuses_to_read_with_no_process(folder: Path) -> None:
    assert call("import_articles", folder, "--jobs", 0)[1] == 2


def test_says_that_another_import_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    told, code = call("import_articles", folder)
    assert code == 1
    assert "Another import" in told


def test_says_that_a_reading_process_was_killed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise BrokenExecutor

    monkeypatch.setattr(importing, "read_all", die)
    told, code = call("import_articles", folder)
    assert code == 1
    assert "--jobs" in told


def test_all_in_is_exit_0(folder: Path) -> None:
    told, code = call("import_articles", folder)
    assert (told, code) == (f"Run {ImportRun.objects.get().pk}: 3 new.\n", 0)
    assert call("import_articles", folder)[0] == "Nothing new: 3 unchanged.\n"


def test_some_set_aside_is_exit_3_and_says_which_and_why(folder: Path) -> None:
    (folder / "001.txt").write_bytes(b"")
    told, code = call("import_articles", folder)
    assert code == 3
    assert told.splitlines()[0].startswith(f"set aside: {folder}/001.txt: ")
    assert told.splitlines()[1].endswith(": 2 new, 1 set aside.")


def test_tells_of_a_file_on_one_line_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "one\nor \x1b[31mtwo é.txt").write_bytes(b"")
    told, _ = call("import_articles", tmp_path)
    assert told.splitlines()[0].startswith(f"set aside: {tmp_path}/one\\nor \\x1b[31mtwo é.txt: ")


def test_a_dry_run_says_so(folder: Path) -> None:
    assert call("import_articles", folder, "--dry-run")[0] == "Dry run, nothing was stored: 3 new.\n"
    assert not SourceFile.objects.exists()


def test_lists_every_file_when_asked(folder: Path) -> None:
    told, _ = call("import_articles", folder, "--verbose-files")
    assert told.splitlines()[:3] == [f"new: {folder}/00{number}.txt" for number in range(3)]


def test_prints_one_json_object_when_asked(folder: Path) -> None:
    told = json.loads(call("import_articles", folder, "--json")[0])
    run = ImportRun.objects.get()
    assert (told["run"], told["state"], told["counts"]) == (run.pk, "finished", {"new": 3})
    assert [file["article"] for file in told["files"]] == list(
        Article.objects.order_by("id").values_list("pk", flat=True)
    )
    assert [file["outcome"] for file in told["files"]] == ["new"] * 3


def test_prints_json_of_an_empty_folder(tmp_path: Path) -> None:
    told = json.loads(call("import_articles", tmp_path, "--json")[0])
    assert (told["files"], told["counts"]) == ([], {})


# Undoing


def test_names_a_run_that_there_is_not() -> None:
    assert call("undo_import", 12345) == ("There is no run 12345.", 2)


def test_undoes_a_run_and_says_what_went(folder: Path) -> None:
    call("import_articles", folder)
    run = ImportRun.objects.get()
    told, code = call("undo_import", run.pk)
    assert code == 0
    assert told.startswith(f"Run {run.pk} is undone: 3 articles removed, 3 files removed")
    assert call("undo_import", run.pk)[1] == 1


# Exporting


def test_exports_no_hidden_article_and_no_rejected_find() -> None:
    body = "“Yes,” said Ada Example. “No.”"
    quotes = (quote_of(body, "“Yes,”", "Ada Example"), quote_of(body, "“No.”"))
    store(note(body, quotes=quotes, regions=(found("Asia"), found("Europe"))), b"a", "/a", make_run())
    store(note("Hidden."), b"b", "/b", make_run())
    Article.objects.filter(body="Hidden.").update(status="hidden")
    Quote.objects.filter(number=2).update(review="rejected")
    Article.objects.get(body=body).region_links.filter(region__name="Asia").update(review="rejected")
    (record,) = records()
    assert [quote["text"] for quote in record["quotes"]] == ["“Yes,”"]
    assert [region["name"] for region in record["regions"]] == ["Europe"]


def test_exports_files_originals_and_quotes() -> None:
    text = prose(1, 300)
    store(note(text, title="One", authors=("Bo Writer",)), b"a", "/a", make_run())
    store(note(text, title="One"), b"a", "/b", make_run())
    store(note(f"{text} and more", title="Two"), b"c", "/c", make_run())
    one, two = records()
    assert (one["files"], one["original"], one["authors"], one["published"]) == (
        ["/a", "/b"],
        None,
        ["Bo Writer"],
        None,
    )
    assert (two["files"], two["original"], two["copy_kind"]) == (["/c"], one["id"], "copy")


def test_tells_no_hidden_original() -> None:
    text = prose(1, 300)
    store(note(text), b"a", "/a", make_run())
    store(note(f"{text} and more"), b"b", "/b", make_run())
    Article.objects.filter(original=None).update(status="hidden")
    assert [record["original"] for record in records()] == [None]


def test_exports_with_the_same_number_of_queries_however_many(django_assert_num_queries: Any) -> None:
    for number in range(30):
        store(note(prose(number, 30), authors=(f"Bo {number}",)), b"%d" % number, f"/{number}", make_run())
    with django_assert_num_queries(8):
        assert len(list(records())) == 30


# The tables


def test_says_what_came_of_each_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    call("load_gazetteer")
    told, code = call("load_gazetteer")
    assert code == 0
    assert told.startswith("speakers 0 new, 0 changed; offices 0 new, 0 changed;")
