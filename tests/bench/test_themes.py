"""How suggested themes are measured."""

import csv
import json
from pathlib import Path

import pytest

from articles.reading import gazetteer
from bench import themes

TRADE = {"title": "Tariffs Rise on Steel", "topic": "trade", "body": "The tariffs follow a free trade agreement."}
OTHER = {"title": "A Bridge", "topic": "architecture", "body": "It is long."}
WRONG = {"title": "Tariffs Fall on Steel", "topic": "religion_and_faith", "body": "The tariffs end a trade war."}


def test_maps_topics_onto_themes_that_there_are() -> None:
    listed = {theme.slug for theme in gazetteer.load().themes}
    with themes.TOPICS.open(encoding="utf-8", newline="") as file:
        assert {row["theme"] for row in csv.DictReader(file)} <= listed


def test_counts_the_themes_that_are_right_and_leaves_other_topics_out() -> None:
    halves = themes.tallies([TRADE, OTHER, WRONG])
    counts = {topic: dict(tally) for half in halves.values() for topic, tally in half.items()}
    right = {"articles": 1, "suggested": 1, "first": 1, "first two": 1}
    assert counts == {"trade": right, "religion_and_faith": {**right, "first": 0, "first two": 0}}


def test_keeps_about_half_of_the_articles_aside_always_the_same() -> None:
    aside = [title for title in map(str, range(1000)) if themes.is_kept_aside(title)]
    assert 400 < len(aside) < 600
    assert all(map(themes.is_kept_aside, aside))


def test_prints_both_halves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, (TRADE, OTHER))), encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["themes", str(path)])
    themes.main()
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert sorted(row[2] for row in rows[1:3]) == ["0", "1"]
