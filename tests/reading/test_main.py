"""python -m articles.reading FILE…"""

import json
import os
import subprocess
import sys
from pathlib import Path

PAGE = """Reagan und “Gorbatschow”: Talks in Geneva

by Ann Lee

November 22, 1985

President Ronald Reagan met Mikhail Gorbachev in Geneva this week, and the talks went on for two long days.

Margaret Thatcher had wished both of them well, and both of them had thanked her before they went to the talks.

“We shall meet again before the year is out,” the President said before he left the city in the early morning.
"""


def _run(*files: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "articles.reading", *map(str, files)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=False)


def test_says_how_it_is_used_when_no_file_is_named() -> None:
    done = _run()
    assert done.returncode != 0
    assert b"usage" in done.stderr


def test_reads_the_other_files_when_one_is_missing(tmp_path: Path) -> None:
    there = tmp_path / "there.txt"
    there.write_text(PAGE, encoding="utf-8")
    done = _run(tmp_path / "missing.txt", there)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"{tmp_path / 'missing.txt'}: ")
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == [str(there)]


def test_gives_a_line_for_a_file_that_is_set_aside(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = _run(empty)
    row = json.loads(done.stdout)
    assert done.returncode == 0
    assert (row["set_aside"], row["problems"][0]["code"], row["body"]) == (True, "empty", "")


def test_prints_all_that_was_noted(tmp_path: Path) -> None:
    file = tmp_path / "geneva.txt"
    file.write_text(PAGE, encoding="utf-8")
    row = json.loads(_run(file).stdout)
    assert (row["title"], row["authors"], row["date"]) == (PAGE.split("\n", maxsplit=1)[0], ["Ann Lee"], "1985-11-22")
    assert (row["language"], row["set_aside"], row["problems"]) == ("en", False, [])
    assert {"slug", "name", "country", "stated"} <= row["regions"][0].keys()
    assert ([leader["slug"] for leader in row["leaders"]], [leader["slug"] for leader in row["named"]]) == (
        ["ronald-reagan"],
        ["mikhail-gorbachev", "margaret-thatcher"],
    )
    quote = row["quotes"][0]
    assert row["body"][quote["start"] : quote["end"]] == quote["text"]
    assert {"kind", "cue", "speaker", "name", "confidence", "rule"} <= quote.keys()
    assert {"text", "reason"} == row["dropped"][0].keys()
    assert [(ground["field"], ground["words"]) for ground in row["grounds"]] == [
        ("title", row["title"]),
        ("authors", "by Ann Lee"),
        ("published", "November 22, 1985"),
    ]


def test_prints_utf8_whatever_the_locale(tmp_path: Path) -> None:
    file = tmp_path / "geneva.txt"
    file.write_text(PAGE, encoding="utf-8")
    done = _run(file, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "“Gorbatschow”" in done.stdout.decode("utf-8")
