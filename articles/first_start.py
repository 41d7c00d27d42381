"""An archive that serves the machine it runs on has its tables from its first command on."""

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def make_tables() -> None:
    """Migrate the archive's own database if it lags behind; any other is its owner's to migrate."""
    if settings.LOCAL:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0)
