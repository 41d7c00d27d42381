"""python -m bench.patterns: what each pattern of the reader takes for 100,000 characters of its hardest text."""

from collections.abc import Iterator
from math import inf
from time import perf_counter

from tests.reading.hard_texts import hard_texts
from tests.reading.limits import RanAway, limited
from tests.reading.patterns import Pattern, patterns

SLOWEST = 10
WANTED = 100  # milliseconds


def main() -> None:
    """Print the slowest patterns, and all that take longer than is wanted."""
    print("each pattern's hardest 100,000 characters")
    for at, (milliseconds, name) in enumerate(sorted(hardest(), reverse=True)):
        if at < SLOWEST or milliseconds > WANTED:
            print(f"{name:<36}{milliseconds:>10,.1f} ms{'   too slow' if milliseconds > WANTED else ''}")


def hardest() -> Iterator[tuple[float, str]]:
    """Yield for each pattern the milliseconds that the hardest of its texts takes, and its name."""
    for name, pattern in patterns().items():
        yield max(_milliseconds(pattern, text) for text in hard_texts(name)), name


def _milliseconds(pattern: Pattern, text: str) -> float:
    """Return the time that a pattern takes for a text; if it runs away, infinite."""
    started = perf_counter()
    try:
        with limited():
            pattern.read(text)
    except RanAway:
        return inf
    return 1000 * (perf_counter() - started)


if __name__ == "__main__":
    main()
