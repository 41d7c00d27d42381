"""An archive that serves the machine it runs on has its tables from its first command on."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

LOCK = 20_160_102  # beside that of the importers


def make_tables() -> None:
    """Migrate the archive's own database if it lags behind; any other is its owner's to migrate.

    Raises CommandError where another database lags behind.
    """
    if not _lags_behind():
        return
    if not settings.LOCAL:
        raise CommandError("The database has not all the tables it needs: run manage.py migrate first.")
    with one_at_a_time():
        call_command("migrate", verbosity=0)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait until no other process makes tables and what has to be in them, and keep others waiting meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _lags_behind() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
