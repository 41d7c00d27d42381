"""One importer at a time, and how it is asked to stop."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

LOCK = 20_160_101  # PostgreSQL's advisory lock: any number that nothing else uses


class AnotherImportError(Exception):
    """Another process imports into this archive right now."""


@contextmanager
def importing_alone() -> Iterator[None]:
    """Hold the lock that only one importer at a time can have. Raises AnotherImportError where another holds it.

    The database lets go of it when the process that holds it is killed.
    """
    if not _ask("SELECT pg_try_advisory_lock(%s)"):
        raise AnotherImportError
    try:
        yield
    finally:
        if connection.is_usable():
            _ask("SELECT pg_advisory_unlock(%s)")


@contextmanager
def interrupts() -> Iterator[list[int]]:
    """Collect a first Ctrl-C in the list instead of ending at once; a second one ends at once, as ever."""
    collected: list[int] = []
    if threading.current_thread() is not threading.main_thread():  # only there signals arrive
        yield collected
        return

    def collect(number: int, _frame: Any) -> None:
        collected.append(number)
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, collect)
    try:
        yield collected
    finally:
        signal.signal(signal.SIGINT, before)


def _ask(question: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(question, [LOCK])
        return bool(cursor.fetchone()[0])
