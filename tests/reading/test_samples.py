"""The sample files, read whole, beside what a careful reader should note in each (samples.jsonl).

What a page states must come out exactly. Of what is found by rule, a few may be missed; a wrong name may hardly be.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from articles.reading import read
from articles.reading.notes import Notes

SAMPLES = Path(__file__).parents[2] / "samples"
GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("samples.jsonl").read_text(encoding="utf-8").splitlines()
]
ARTICLES = [gold for gold in GOLD if not gold["set_aside"]]


@cache
def notes_on(file: str) -> Notes:
    return read(SAMPLES / file)


def test_has_gold_for_every_sample() -> None:
    files = {path.relative_to(SAMPLES).as_posix() for path in SAMPLES.rglob("*") if path.is_file()}
    assert files == {gold["file"] for gold in GOLD}


@pytest.mark.parametrize("gold", [gold for gold in GOLD if gold["set_aside"]], ids=lambda gold: gold["file"])
def test_sets_aside_what_is_no_article(gold: dict[str, Any]) -> None:
    problem = notes_on(gold["file"]).set_aside
    assert problem is not None
    assert problem.message


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold["file"])
def test_reads_what_the_page_states(gold: dict[str, Any]) -> None:
    notes = notes_on(gold["file"])
    page = notes.page
    assert {
        "title": page.title,
        "authors": list(page.authors),
        "date": page.published and page.published.isoformat(),
        "source": page.source or None,
        "regions": [region.name for region in notes.regions if region.stated],
        "themes": [theme.name for theme in notes.themes if theme.stated],
        "body": page.body,
        "set_aside": notes.set_aside is not None,
    } == {key: gold[key] for key in ("title", "authors", "date", "source", "regions", "themes", "body", "set_aside")}


@pytest.mark.parametrize("gold", ARTICLES, ids=lambda gold: gold["file"])
def test_keeps_every_quote_at_its_place(gold: dict[str, Any]) -> None:
    notes = notes_on(gold["file"])
    for quote in notes.quotes:
        assert notes.page.body[quote.start : quote.end] == quote.text
        if quote.speaker:
            assert notes.page.body[quote.speaker.start : quote.speaker.end] == quote.speaker.text


@pytest.mark.parametrize(("kind", "share"), [("leaders", 0.98), ("summits", 0.88)])
def test_finds_the_listed(kind: str, share: float) -> None:
    wanted = [(gold["file"], slug) for gold in ARTICLES for slug in gold[kind]]
    found = {(gold["file"], each.slug) for gold in ARTICLES for each in getattr(notes_on(gold["file"]), kind)}
    missed = [each for each in wanted if each not in found]
    assert len(missed) <= (1 - share) * len(wanted), missed


def test_names_the_speakers() -> None:
    right, wrong = 0, []
    wanted = [(gold["file"], quote["text"], quote["speaker"]) for gold in ARTICLES for quote in gold["quotes"]]
    for file, words, speaker in wanted:
        name = next((quote.name for quote in notes_on(file).quotes if words in quote.text), None)
        right += name == speaker
        if name not in (None, speaker):
            wrong.append((file, words, speaker, name))
    assert right >= 0.75 * len(wanted)
    assert len(wrong) <= 0.03 * len(wanted), wrong
