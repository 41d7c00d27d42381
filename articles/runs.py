"""Runs that go on while no page waits for them: a plain process of its own, started by a page, carries each out.

The process is a command of `manage.py`, so a run can as well be carried out by hand. Whoever carries one out holds its
lock, which the database lets go of when the process is killed: so it can always be told whether anybody is at it.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from articles.models import Run

TO_START = timedelta(seconds=60)  # a process that has not begun by then never will


class Stage(StrEnum):
    WAITING = "about to begin"
    RUNNING = "running"
    FINISHED = "finished"
    BROKEN_OFF = "broken off"

    @property
    def goes_on(self) -> bool:
        return self in {Stage.WAITING, Stage.RUNNING}


def stage(run: Run) -> Stage:
    """Return how it stands with a run, whatever became of the process that was to carry it out."""
    if run.finished:
        return Stage.FINISHED
    if not _ask("SELECT pg_try_advisory_lock_shared(hashtextextended(%s, 0))", run):
        return Stage.RUNNING
    _ask("SELECT pg_advisory_unlock_shared(hashtextextended(%s, 0))", run)
    is_early = run.asked_at and timezone.now() - run.asked_at < TO_START
    return Stage.WAITING if is_early and not run.trouble else Stage.BROKEN_OFF


def start(run: Run, *command: str) -> None:
    """Have a process of its own carry the run out by a command of `manage.py`; the run is stored, not in a transaction.

    The process outlives the page and the server's worker. It has no pool of connections, which would come with the
    little patience that pages have, and says on the server's standard error what goes wrong.
    """
    run.asked_at, run.trouble = timezone.now(), ""
    run.save(update_fields=["asked_at", "trouble"])
    _launch([sys.executable, str(settings.BASE_DIR / "manage.py"), *command])


@contextmanager
def carrying_out(run: Run) -> Iterator[None]:
    """Hold the lock of a run, which is then as it is stored; note in it what stops it, or when it was finished.

    Waits while another process carries it out.
    """
    _ask("SELECT pg_advisory_lock(hashtextextended(%s, 0)) IS NULL", run)
    try:
        run.refresh_from_db()
        yield
        run.finished, run.trouble = run.finished or timezone.now(), ""
        run.save(update_fields=["finished", "trouble"])
    except BaseException as error:
        if connection.is_usable():
            run.trouble = str(error) or (type(error).__doc__ or type(error).__name__).split("\n", 1)[0]
            run.save(update_fields=["trouble"])
        raise
    finally:
        if connection.is_usable():
            _ask("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", run)


def _launch(command: list[str]) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_POOL"}
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True
    )
    threading.Thread(target=process.wait, daemon=True).start()  # an ended process stays in the table until waited for


def _ask(question: str, run: Run) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question, [f"{run._meta.db_table} {run.pk}"])
        return cursor.fetchone()[0]
