"""How many of the sample files the reader reads in a second, stage by stage."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from articles.reading import gazetteer, read_bytes
from articles.reading.files import read_text
from articles.reading.page import read_page
from articles.reading.quotes import find_quotes

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 5


def rates() -> Iterator[tuple[str, float, str]]:
    """Yield each stage's name, its median rate over some rounds, and the unit."""
    files = [(path.read_bytes(), path.name) for path in sorted(SAMPLES.rglob("*")) if path.is_file()]
    texts = [(read_text(raw, name).content, name) for raw, name in files]
    bodies = [(read_page(text, name).body,) for text, name in texts]
    known = gazetteer.load()
    yield "bytes to text", _rate(read_text, files), "files/s"
    yield "text to page", _rate(read_page, texts), "files/s"
    yield "quotes and their speakers", _rate(find_quotes, bodies), "articles/s"
    yield "everything", _rate(read_bytes, [(raw, name, known) for raw, name in files]), "files/s"


def _rate(read: Callable[..., Any], things: list[tuple[Any, ...]]) -> float:
    """Return the median number of things read in a second, after a first round that warms up."""
    seconds = []
    for _ in range(ROUNDS + 1):
        started = perf_counter()
        for thing in things:
            read(*thing)
        seconds.append(perf_counter() - started)
    return len(things) / median(seconds[1:])
