import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.reading.gazetteer import load
from articles.readings import AHEAD, TASK, Known, read_all, read_one
from articles.sources import Limits, walk
from tests.raw import raw_article, write_articles

LIMITS = Limits(file_bytes=10_000, body_bytes=10_000, zip_members=5, zip_bytes=10_000, zip_ratio=100)


def sources(folder: Path) -> list[Known]:
    return [(source, "") for source in walk([folder], LIMITS)]


def test_a_reading_process_knows_nothing_of_the_database() -> None:
    asked = "import sys, articles.readings; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_reads_no_further_ahead_than_memory_allows(tmp_path: Path) -> None:
    taken: list[str] = []
    known = sources(write_articles(tmp_path, 300))

    def given() -> Iterator[Known]:
        for source in known:
            taken.append(source[0].path)
            yield source

    readings = read_all(given(), LIMITS, 2, load())
    next(readings)
    readings.close()
    assert len(taken) <= 2 * AHEAD * TASK


@pytest.mark.parametrize("jobs", [1, 2])
def test_gives_readings_in_the_order_of_the_sources(tmp_path: Path, jobs: int) -> None:
    known = sources(write_articles(tmp_path, 40))
    readings = list(read_all(known, LIMITS, jobs, load()))
    assert [reading.path for reading in readings] == [source.path for source, _ in known]
    assert all(reading.notes and not reading.notes.set_aside for reading in readings)


def test_a_file_that_cannot_be_had_has_no_bytes_and_its_reason(tmp_path: Path) -> None:
    ((source, _),) = sources(write_articles(tmp_path, 1))
    source.file.write_text(raw_article(1) * 10)
    reading = read_one(source, "", LIMITS, load())
    assert (reading.raw, reading.is_whole) == (b"", False)
    assert reading.notes
    assert reading.notes.set_aside
    assert reading.notes.set_aside.code == "too-large"
