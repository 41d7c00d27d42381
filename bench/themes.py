"""python -m bench.themes ARTICLES.jsonl[.gz]: how often the themes that words suggest are those that an editor gave.

A line of the file is one article: its `title`, its `body`, and the `topic` that its editors filed it under. Topics that
clearly are one theme of the archive's list stand in `topics.csv`; articles of other topics are left out. Half of the
articles, by a hash of their titles, may be looked at while words are chosen; the other half is kept aside to judge by.
"""

import csv
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from articles.reading import gazetteer
from articles.reading.themes import find_themes

TOPICS = Path(__file__).parent / "topics.csv"
TABLE = "{:<28}{:>9}{:>11}{:>8}{:>15}"
HEAD = ("", "articles", "suggested", "first", "of first two")

Tally = Counter[str]  # "articles", "suggested", "first", "first two"


def main() -> None:
    """Print the shares for both halves of every file, and those of each topic in the half that is kept aside."""
    for path in map(Path, sys.argv[1:]):
        halves = tallies(_articles(path))
        print(TABLE.format(*HEAD))
        for name, half in (("looked at", halves[False]), ("kept aside", halves[True])):
            print(_line(name, sum(half.values(), Counter())))
        for topic, tally in sorted(halves[True].items(), key=lambda one: -one[1]["articles"]):
            print(_line(f"  {topic}", tally))


def tallies(articles: Iterable[dict[str, Any]]) -> dict[bool, dict[str, Tally]]:
    """Return how the suggested themes fared, by whether the article is kept aside, then by its topic."""
    with TOPICS.open(encoding="utf-8", newline="") as file:
        themes = {row["topic"]: row["theme"] for row in csv.DictReader(file)}
    known = gazetteer.load()
    found: dict[bool, dict[str, Tally]] = {half: defaultdict(Counter) for half in (False, True)}
    for article in articles:
        if wanted := themes.get(article["topic"]):
            suggested = [theme.slug for theme in find_themes(article["title"], article["body"].strip(), (), known)]
            tally = found[is_kept_aside(article["title"])][article["topic"]]
            tally["articles"] += 1
            tally["suggested"] += bool(suggested)
            tally["first"] += suggested[:1] == [wanted]
            tally["first two"] += wanted in suggested[:2]
    return found


def is_kept_aside(title: str) -> bool:
    """Tell whether an article belongs to the half by which the words are judged."""
    return sha256(title.encode()).digest()[0] % 2 == 1


def _articles(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _line(name: str, tally: Tally) -> str:
    shares = (tally[key] / max(tally["articles"], 1) for key in ("suggested", "first", "first two"))
    return TABLE.format(name, tally["articles"], *(f"{share:.3f}" for share in shares))


if __name__ == "__main__":
    main()
