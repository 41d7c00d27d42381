"""How many of the sample files the reader reads in a second, stage by stage, on one core."""

from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from articles.reading import gazetteer, read_bytes
from articles.reading.files import read_text
from articles.reading.notes import Page
from articles.reading.page import read_page
from articles.reading.quotes import find_quotes

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 5
LARGE = 10_000_000  # bytes


def table() -> Iterator[str]:
    """Yield a line for each stage, with the median over some rounds."""
    files = [(path.read_bytes(), path.name) for path in sorted(SAMPLES.rglob("*")) if path.is_file()]
    texts = [(read_text(raw, name).content, name) for raw, name in files]
    bodies = [(read_page(text, name).body,) for text, name in texts]
    known = gazetteer.load()
    yield _rate("bytes to text", read_text, files, "files")
    yield _rate("text to page", read_page, texts, "files")
    yield _rate("bytes to page", _page, files, "files")
    yield _rate("quotes and their speakers", find_quotes, bodies, "articles")
    yield _rate("everything", read_bytes, [(raw, name, known) for raw, name in files], "files")
    large = "\n\n".join(body for (body,) in bodies).encode()
    large *= LARGE // len(large) + 1
    yield _line("bytes to page, a file of 10 MB", _seconds(_page, [(large[:LARGE], "large.txt")]), "s")


def _page(raw: bytes, name: str) -> Page:
    return read_page(read_text(raw, name).content, name)


def _rate(stage: str, read: Callable[..., Any], things: list[tuple[Any, ...]], unit: str) -> str:
    return _line(stage, len(things) / _seconds(read, things), f"{unit}/s")


def _seconds(read: Callable[..., Any], things: list[tuple[Any, ...]]) -> float:
    """Return the median time to read all things, after a first round that warms up."""
    seconds = []
    for _ in range(ROUNDS + 1):
        started = perf_counter()
        for thing in things:
            read(*thing)
        seconds.append(perf_counter() - started)
    return median(seconds[1:])


def _line(stage: str, figure: float, unit: str) -> str:
    return f"{stage:<36}{figure:>10,.{0 if figure >= 10 else 1}f} {unit}"
