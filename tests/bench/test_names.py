"""The table of how fast listed names are found."""

import gzip
import json
from pathlib import Path

import pytest

from articles.reading.names import Matcher
from bench import names

ARTICLE = {"title": "Talks end", "body": "Angela Merkel came to Berlin.\nShe left for the climate talks of Lima."}


def test_makes_up_as_many_names_as_asked_and_the_same_each_time() -> None:
    listed = names.made_up(300)
    assert len(listed) == 300
    assert listed == names.made_up(300)
    assert all(Matcher(listed).find(f"There {name} stood.") for name, _ in listed)


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_prints_a_row_for_each_list_on_the_bodies_of_a_file(
    suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, lines = tmp_path / f"given{suffix}", f"{json.dumps(ARTICLE)}\n{json.dumps({'body': ''})}\n"
    file.write_bytes(gzip.compress(lines.encode()) if suffix.endswith("gz") else lines.encode())
    names.main([str(file)])
    first, *rows = capsys.readouterr().out.strip().splitlines()
    assert first == "1 bodies of 70 characters"
    assert [row[:36].strip() for row in rows] == [
        "leaders", "summits", "regions", "themes", "all four", "a matcher of 1,000 names", "a matcher of 20,000 names",
    ]  # fmt: skip
