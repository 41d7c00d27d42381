"""python -m bench.copies [SIZE …]: how long an article looks for its original as the archive grows.

It looks in a database of its own, among made-up texts. These are drawn from few words, so that phrases recur, and each
ends in what its site says under all of them.
"""

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

import django
from django.apps import apps
from django.core.management import call_command
from django.db import transaction

from articles.reading.copies import signature

SIZES = (500, 1_000, 2_000)  # of the archive
ASKED = 100  # articles that look for their original among so many
SITES = 20

chance = Random(1)
words = [f"word{number}" for number in range(3_000)]
weights = [1 / (10 + number) for number in range(3_000)]  # as in a language: a few are everywhere


def main(sizes: Sequence[int] = SIZES) -> None:
    """Print the median time for each size."""
    print("finding an article’s original")
    _open_archive()
    sites = [prose(40) for _ in range(SITES)]
    for before, size in pairwise((0, *sizes)):
        _article().objects.bulk_create(_made(sites) for _ in range(before, size))
        name = f"among {size:,}"
        print(f"{name:<36}{1000 * median(_seconds(sites)):>10,.1f} ms")


def prose(length: int) -> str:
    """Return so many words by chance."""
    return " ".join(chance.choices(words, weights, k=length))


def _open_archive() -> None:
    """Make an empty archive that is gone when the program ends."""
    folder = tempfile.mkdtemp(prefix="archive-bench-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # registered first, it runs after the database stopped
    os.environ |= {"ARCHIVE_DATA": folder, "DJANGO_SETTINGS_MODULE": "archive.settings"}
    os.environ.pop("DATABASE_URL", None)
    django.setup()
    call_command("migrate", verbosity=0)


def _article() -> Any:
    return apps.get_model("articles", "Article")


def _made(sites: list[str]) -> Any:
    text = f"{prose(300)} {chance.choice(sites)}"
    return _article()(title="A title", slug="a-title", signature=list(signature(text)))


def _seconds(sites: list[str]) -> Iterator[float]:
    """Yield the seconds that an article takes which is stored and taken out again."""
    from articles.store.originals import settle  # noqa: PLC0415 – there are no models before the settings

    for _ in range(ASKED):
        with transaction.atomic():
            article = _made(sites)
            article.save()
            started = perf_counter()
            settle(article)
            yield perf_counter() - started
            transaction.set_rollback(True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
