"""python -m bench.names [FILE.jsonl …]: how many articles a second are searched for listed names, on one core.

Each list alone, then all four, on the bodies of the samples, or of files with one JSON object a line that has a `body`;
then the matcher on made-up names: its speed should follow the text and not the number of names. A first round warms up.
"""

import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from statistics import mean, median
from time import process_time
from typing import Any

from articles.reading import gazetteer
from articles.reading.files import read_text
from articles.reading.leaders import find_leaders
from articles.reading.names import Matcher, tokens
from articles.reading.page import read_page
from articles.reading.regions import find_regions
from articles.reading.summits import find_summits
from articles.reading.themes import find_themes

SAMPLES = Path(__file__).parent.parent / "samples"
MOST = 500  # bodies of a file
ROUNDS = 3
SYLLABLES = ("ba", "do", "fe", "gi", "ho", "ka", "lu", "mi", "no", "pe", "ra", "su", "ti", "vo", "we", "zi")

Article = tuple[str, str]  # title, body
KNOWN = gazetteer.load()
LISTS: dict[str, Callable[[str, str], Any]] = {
    "leaders": lambda title, body: find_leaders(title, body, None, KNOWN),
    "summits": lambda title, body: find_summits(title, body, None, KNOWN),
    "regions": lambda title, body: find_regions(title, body, (), KNOWN),
    "themes": lambda title, body: find_themes(title, body, (), KNOWN),
}


def main(files: Iterable[str] = ()) -> None:
    """Print the tables."""
    articles = [article for file in files for article in _given(Path(file))] or _own()
    print(*table(articles), "", sep="\n")


def table(articles: list[Article]) -> Iterator[str]:
    """Yield a line for each list, one for all, and one for the matcher at each number of names."""
    yield f"{len(articles):,} bodies of {mean(len(body) for _, body in articles):,.0f} characters"
    for name, find in LISTS.items():
        yield _line(name, len(articles) / _seconds([find], articles))
    yield _line("all four", len(articles) / _seconds(list(LISTS.values()), articles))
    for number in (1_000, 20_000):
        matcher = Matcher(made_up(number))
        yield _line(f"a matcher of {number:,} names", len(articles) / _seconds([_bodies(matcher)], articles))


def made_up(number: int) -> list[tuple[str, str]]:
    """Return as many names of two words that nobody bears, each with a key: the same every time."""
    chance = Random(number)
    words = ("".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2 * number))
    return [(f"{given} {next(words)}", str(key)) for key, given in enumerate(islice(words, number))]


def _given(file: Path) -> list[Article]:
    """Return the first articles of a file that have a body, paragraphs parted by a blank line."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        rows = map(json.loads, islice(lines, MOST))
        return [(row.get("title") or "", "\n\n".join(row["body"].split("\n"))) for row in rows if row.get("body")]


def _own() -> list[Article]:
    paths = [path for path in sorted(SAMPLES.rglob("*")) if path.is_file()]
    pages = [read_page(read_text(path.read_bytes(), path.name).content, path.name) for path in paths]
    return [(page.title, page.body) for page in pages if page.body]


def _bodies(matcher: Matcher) -> Callable[[str, str], Any]:
    return lambda _, body: matcher.find(body)


def _seconds(finders: list[Callable[[str, str], Any]], articles: list[Article]) -> float:
    """Return the median processor time of a round: every article searched by each finder, its words split anew."""
    seconds = []
    for _ in range(ROUNDS + 1):
        tokens.cache_clear()
        started = process_time()
        for title, body in articles:
            for find in finders:
                find(title, body)
        seconds.append(process_time() - started)
    return median(seconds[1:])


def _line(name: str, figure: float) -> str:
    return f"{name:<36}{figure:>10,.0f} articles/s"


if __name__ == "__main__":
    main(sys.argv[1:])
