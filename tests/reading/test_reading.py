"""A raw file → notes."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from articles.reading import read, read_bytes

PAGE = """## “We Shall Meet Again”: Reagan and Gorbachev in Geneva

By [Ann Lee](#)

Northern Post, November 22, 1985

Region: [Russia and FSU, USA](#)

Theme: [Nuclear War and Disarmament](#)

President Ronald Reagan and the Soviet leader, Mikhail Gorbachev, ended two days of talks in Geneva on Thursday.

“A nuclear war cannot be won and must never be fought,” the two said in a joint statement at the end of the meeting.
"""


def test_knows_nothing_of_django() -> None:
    code = "import sys, articles.reading; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_raises_when_a_file_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "missing.txt")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0",
        b"\xff\xfe",
        b"\xff\xfe\x00\xd8",
        b"\xed\xa0\x80" * 9,
        bytes(range(256)) * 9,
        b"<html",
        b"<html><p>\0</p>" + b"<div>" * 2000,
        b"---\n---\n---",
        b"---\ntitle:\n",
        b"[" * 5000,
        "“".encode() * 5000,
    ],
)
def test_sets_odd_bytes_aside_and_never_raises(raw: bytes) -> None:
    assert read_bytes(raw, "odd.txt").set_aside is not None


@pytest.mark.parametrize("words", ["By ", "May 3, 2019 ", "[a](", "“a” said ", "Region: ", "> ", "# ", "\n* by ", "| "])
def test_reads_the_same_words_over_and_over_without_complaint(words: str) -> None:
    notes = read_bytes((words * 3000).encode(), "odd.txt")
    assert notes.text.content.startswith(words[:1])


def test_finds_nothing_in_a_page_that_is_set_aside() -> None:
    notes = read_bytes(b"404 Not Found\n\nRonald Reagan said: page not found.", "lost.txt")
    assert notes.set_aside is not None
    assert (notes.quotes, notes.leaders, notes.regions) == ((), (), ())


def test_reads_a_file_from_its_bytes_to_its_notes(tmp_path: Path) -> None:
    file = tmp_path / "geneva.md"
    file.write_bytes(PAGE.encode())
    notes = read(file)
    assert (notes.file, notes.set_aside) == (str(file), None)
    assert notes.page.title == "“We Shall Meet Again”: Reagan and Gorbachev in Geneva"
    assert (notes.page.authors, notes.page.published) == (("Ann Lee",), date(1985, 11, 22))
    assert [region.name for region in notes.regions if region.stated] == ["Russia and FSU", "USA"]
    assert [theme.name for theme in notes.themes if theme.stated] == ["Nuclear War and Disarmament"]
    assert {leader.slug for leader in notes.leaders} >= {"ronald-reagan", "mikhail-gorbachev"}
    assert any("must never be fought" in quote.text for quote in notes.quotes)


def test_every_quote_is_at_its_place() -> None:
    notes = read_bytes(PAGE.encode(), "geneva.md")
    assert notes.quotes
    assert all(notes.page.body[quote.start : quote.end] == quote.text for quote in notes.quotes)


@pytest.mark.parametrize(("subject", "regions", "themes"), [("Russia", 1, 0), ("Trade", 0, 1)])
def test_a_stated_subject_is_a_region_or_a_theme(subject: str, regions: int, themes: int) -> None:
    body = PAGE.split("\n\n", 5)[5]
    notes = read_bytes(f"Talks in Geneva\n\nWritten by Ann Lee Subject: {subject}\n\n{body}".encode(), "geneva.txt")
    assert sum(region.stated for region in notes.regions) == regions
    assert sum(theme.stated for theme in notes.themes) == themes
