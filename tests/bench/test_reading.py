"""The tables that are printed."""

import json
from pathlib import Path

import pytest

from bench import accuracy, reading

PAGE = """# Nine ministers speak of the price of grain

By Ann Lee

March 3, 2019

Ministers from nine countries met in the old town on Monday and spoke of the price of grain for a whole day.

They agreed that the price of grain was too high, and that they would meet again before the end of the year.
"""


def gold_of(file: str, *, date: str, style: str) -> str:
    body = "\n\n".join(PAGE.split("\n\n")[3:]).strip()
    title, authors = "Nine ministers speak of the price of grain", ["Ann Lee"]
    return json.dumps({"file": file, "title": title, "authors": authors, "date": date, "body": body, "style": style})


def test_prints_a_row_for_each_style_of_a_gold_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(PAGE, encoding="utf-8")
    gold = [gold_of("one.txt", date="2019-03-03", style="plain"), gold_of("two.txt", date="2019-03-04", style="late")]
    (tmp_path / "gold.jsonl").write_text("\n".join(gold), encoding="utf-8")
    reading.main([str(tmp_path / "gold.jsonl")])
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:] if line]
    assert rows == [
        ["all", "2", "1.000", "1.000", "0.500", "–", "1.000", "0.000", "–", "–"],
        ["late", "1", "1.000", "1.000", "0.000", "–", "1.000", "0.000", "–", "–"],
        ["plain", "1", "1.000", "1.000", "1.000", "–", "1.000", "0.000", "–", "–"],
    ]


def test_has_a_row_for_every_layout_of_the_samples() -> None:
    folder, gold = accuracy.own()
    styles = {row["style"] for row in gold}
    assert styles == {path.name for path in folder.iterdir()} - {"odd"}
