"""How right the reader is, over files of which somebody noted by hand what is to be read in them.

A gold file holds one JSON object a line: `file` (beside the gold), `title`, `authors`, `date` (YYYY-MM-DD or null),
`body`, and, where wanted, `regions`, `themes`, `style`, and `title_scored` or its like, which false leaves out.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

from articles.reading import read
from bench.scoring import Figures, Score, figures, score

TABLE = "{:<28}{:>7}{:>8}{:>9}{:>7}{:>13}{:>7}{:>10}{:>9}{:>8}"
HEAD = ("", "files", "title", "authors", "date", "false dates", "body", "below .8", "regions", "themes")
OWN = Path(__file__).parent.parent

Gold = dict[str, Any]


def own() -> tuple[Path, list[Gold]]:
    """Return the folder of the samples and the gold of those that are articles; their style is their site's layout."""
    gold = _rows(OWN / "tests/reading/samples.jsonl")
    return OWN / "samples", [row | {"style": Path(row["file"]).parent.name} for row in gold if not row["set_aside"]]


def given(path: Path) -> tuple[Path, list[Gold]]:
    """Return the folder of a gold file, and its rows. Raises OSError or ValueError where it cannot be read."""
    return path.parent, _rows(path)


def table(folder: Path, gold: Iterable[Gold]) -> Iterator[str]:
    """Yield the lines of a table: all files of a folder, then those of each style."""
    styles: dict[str, list[Score]] = defaultdict(list)
    for row in gold:
        styles[row.get("style", "")].append(score(row, read(folder / row["file"])))
    yield TABLE.format(*HEAD)
    yield _line("all", figures([each for scores in styles.values() for each in scores]))
    for style in sorted(filter(None, styles)):
        yield _line(f"  {style}", figures(styles[style]))


def _line(name: str, row: Figures) -> str:
    files, *shares = astuple(row)
    return TABLE.format(name, files, *("–" if share is None else f"{share:.3f}" for share in shares))


def _rows(path: Path) -> list[Gold]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
