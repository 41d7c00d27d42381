import json
import os
import signal
import subprocess
import sys
from concurrent.futures import BrokenExecutor
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from rich.console import Console

from articles import importing, rereading
from articles.importing import import_paths
from articles.models import Article, SourceFile
from articles.reading import VERSION
from articles.reading.gazetteer import load
from articles.rereading import Reread, Result
from articles.rereading.changes import Change, Count, Members, Rewritten, Said, Several, Speaking, Turned
from articles.rereading.kept import Kept
from articles.rereading.telling import Telling
from articles.store import store
from tests.making import make_run
from tests.noting import note
from tests.raw import write_articles

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _no_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (importing, rereading):
        monkeypatch.setattr(module, "load_gazetteer", lambda: ())
        monkeypatch.setattr(module, "listed_things", load)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three files that are imported, the titles of two of them being an older reader's."""
    folder = write_articles(tmp_path / "in", 3)
    import_paths([folder])
    Article.objects.exclude(files__path__endswith="001.txt").update(title="Before")
    return folder


def call(*arguments: object) -> tuple[str, int]:
    """Read again; return what was printed and the exit code."""
    out = StringIO()
    try:
        call_command("reread", *map(str, arguments), stdout=out, stderr=StringIO())
    except SystemExit as ended:
        return out.getvalue(), int(ended.code or 0)
    except CommandError as error:
        return str(error), error.returncode
    return out.getvalue(), 0


def told(changes: dict[str, Change], *kept: Kept) -> list[str]:
    """Return the lines that tell of a file with these changes, without its path."""
    out = StringIO()
    Telling(Console(file=out, soft_wrap=True), as_json=False, dry_run=False).add(Reread("/a", 1, False, changes, kept))
    return [line.removeprefix("  ") for line in out.getvalue().splitlines()[1:]]


# Usage


def test_an_option_that_there_is_not_is_a_usage_error() -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", "reread", "--from=x"], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 2


@pytest.mark.django_db
def test_refuses_to_read_with_no_process() -> None:
    assert call("--jobs", 0)[1] == 2


@pytest.mark.django_db
@pytest.mark.parametrize("version", ["today", "9999-01-01"])
def test_a_version_that_no_reader_had_is_a_usage_error(version: str) -> None:
    words, code = call("--since", version)
    assert code == 2
    assert version in words
    assert VERSION in words


@pytest.mark.django_db
def test_says_that_an_import_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    words, code = call()
    assert code == 1
    assert "import runs" in words


@pytest.mark.django_db
def test_says_that_a_reading_process_was_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> None:
        raise BrokenExecutor

    monkeypatch.setattr(rereading, "read_all", die)
    words, code = call()
    assert code == 1
    assert "--jobs" in words


# What it says


@pytest.mark.django_db
def test_an_empty_archive_has_nothing_to_read() -> None:
    assert call() == ("Read again: 0 changed, 0 unchanged.\n", 0)


@pytest.mark.django_db
def test_tells_of_the_files_that_change_and_counts_the_others(folder: Path) -> None:
    words, code = call()
    title = "The council of Town0 agrees on a new bridge"
    assert code == 0
    assert words.splitlines()[:2] == [f"{folder}/000.txt", f"  title: Before → {title}"]
    assert words.splitlines()[2:] == [
        f"{folder}/002.txt",
        f"  title: Before → {title.replace('0', '2')}",
        "Read again: 2 changed, 1 unchanged.",
    ]
    assert call()[0] == "Read again: 0 changed, 3 unchanged.\n"


@pytest.mark.django_db
def test_a_dry_run_says_the_same_and_changes_nothing(folder: Path) -> None:
    words, code = call("--dry-run")
    assert Article.objects.filter(title="Before").count() == 2
    *lines, last = call()[0].splitlines()
    assert (words.splitlines()[:-1], code) == (lines, 0)
    assert words.splitlines()[-1] == last.replace("Read again", "Dry run, nothing was stored")
    assert folder.name in lines[0]


@pytest.mark.django_db
def test_some_set_aside_is_exit_3(folder: Path) -> None:
    store(note("Once an article."), b"", f"{folder}/empty.txt", make_run())
    words, code = call()
    assert code == 3
    assert "outcome: new → set aside" in words
    assert "+ problem The file holds no text." in words
    assert words.endswith("Read again: 3 changed, 1 unchanged; 1 set aside.\n")


@pytest.mark.django_db
def test_reads_what_is_outdated_when_asked(folder: Path) -> None:
    SourceFile.objects.filter(path=f"{folder}/000.txt").update(reader="2000-01-01")
    assert call("--since", "2000-01-01")[0] == "Read again: 0 changed, 0 unchanged.\n"
    assert call("--since", VERSION)[0].endswith("Read again: 1 changed, 0 unchanged.\n")
    assert call("--since", VERSION)[0] == "Read again: 0 changed, 0 unchanged.\n"


@pytest.mark.django_db
def test_prints_a_json_object_a_line_when_asked(folder: Path) -> None:
    article = Article.objects.get(files__path=f"{folder}/000.txt")
    first, second, last = map(json.loads, call("--json")[0].splitlines())
    assert first == {
        "path": f"{folder}/000.txt",
        "article": article.pk,
        "set_aside": False,
        "changes": {"title": {"before": "Before", "after": "The council of Town0 agrees on a new bridge"}},
        "kept": [],
    }
    assert second["path"] == f"{folder}/002.txt"
    assert (last["version"], last["dry_run"], last["interrupted"]) == (VERSION, False, False)
    assert {what: count for what, count in last["counts"].items() if count} == {"changed": 2, "unchanged": 1}


@pytest.mark.django_db
def test_tells_in_json_what_an_editor_keeps(folder: Path) -> None:
    Article.objects.filter(files__path=f"{folder}/001.txt").update(title="Better", edited_fields=["title"])
    lines = [json.loads(line) for line in call("--json")[0].splitlines()]
    (kept,) = next(line["kept"] for line in lines if line.get("path") == f"{folder}/001.txt")
    given = "The council of Town1 agrees on a new bridge"
    assert kept == {"what": "title", "value": "Better", "decided": "set by an editor", "given": given}
    assert lines[-1]["counts"]["kept"] == 1


@pytest.mark.django_db
def test_an_interrupted_run_says_how_to_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: Any, each: Reread) -> None:
        if each.path.endswith("000.txt"):
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(rereading, "BATCH", 2)
    monkeypatch.setattr(Telling, "add", interrupt)
    SourceFile.objects.update(reader="")
    words, code = call()
    assert code == 130
    assert f"reread --since {VERSION} goes on" in words
    assert Article.objects.get(title="Before").files.get().path == f"{folder}/002.txt"


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({"title": Turned("Old [b]", "New\nline")}, ["title: Old [b] → New\\nline"]),
        ({"date": Turned("", "2001-05-03")}, ["date: none → 2001-05-03"]),
        ({"authors": Turned([], ["Bo Writer", "Al Second"])}, ["authors: none → Bo Writer, Al Second"]),
        ({"body": Rewritten(2, 1, 30, 4)}, ["body: of its paragraphs 2 added, 1 gone; of its words 30 added, 4 gone"]),
        (
            {"regions": Members(("Asia", "Europe"), ("Africa",))},
            ["+ region Asia", "+ region Europe", "− region Africa"],
        ),
        (
            {"quotes": Members((Said("“Yes,”", "Ada"),), (Said("“No,”", ""),))},
            ["+ quote “Yes,” (Ada)", "− quote “No,” (speaker unknown)"],
        ),
        ({"speakers": Several((Speaking("“Yes,”", "", "Ada"),))}, ["speaker of “Yes,”: unknown → Ada"]),
        ({"problems": Members(({"code": "a", "message": "Bad."},), ())}, ["+ problem Bad."]),
        ({"left out": Members(("menu", "menu"), ("bio",))}, ["left out of the article: 2 parts more, 1 no longer"]),
        ({"quotes without a place": Members(("“Yes,”",), ())}, ["+ quote without a place “Yes,”"]),
        ({"known otherwise": Count(3)}, ["another place, rule or confidence: 3"]),
        ({"title": Turned("x" * 200, "y")}, [f"title: {'x' * 99}… → y"]),
    ],
)
def test_tells_a_change_in_words(change: dict[str, Change], lines: list[str]) -> None:
    assert told(change) == lines


@pytest.mark.parametrize(
    ("kept", "line"),
    [
        (Kept("title", "A", "set by an editor", "B"), "title, set by an editor; today’s reader gives B"),
        (Kept("date", "", "set by an editor", "2001-05-03"), "date, set by an editor; today’s reader gives 2001-05-03"),
        (Kept("body", "", "set by an editor", ""), "body, set by an editor; today’s reader gives another"),
        (
            Kept("region", "Asia", "rejected by an editor", "Asia"),
            "region Asia, rejected by an editor; today’s reader gives it",
        ),
        (
            Kept("quote", Said("“Yes,”", "Ada"), "confirmed by an editor", ""),
            "quote “Yes,” (Ada), confirmed by an editor; today’s reader gives none",
        ),
    ],
)
def test_tells_what_is_kept_in_words(kept: Kept, line: str) -> None:
    assert told({}, kept) == [f"kept: {line}"]


@pytest.mark.parametrize(
    ("go_on", "dry_run", "words"),
    [
        ("", False, "it begins with the first file"),
        ("2000-01-01", False, "reread --since 2000-01-01 goes on"),
        ("2000-01-01", True, "Start it again"),
    ],
)
def test_says_how_to_go_on(go_on: str, dry_run: bool, words: str) -> None:
    out = StringIO()
    result = Result(is_interrupted=True, go_on=go_on)
    Telling(Console(file=out, soft_wrap=True), as_json=False, dry_run=dry_run).close(result)
    assert words in out.getvalue()
