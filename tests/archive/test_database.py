import fcntl
import os
from pathlib import Path
from typing import Any

import psutil
import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from archive import database


def test_refuses_an_address_that_libpq_cannot_read() -> None:
    with pytest.raises(ValueError, match="DATABASE_URL cannot be read"):
        database.connect_by("postgresql://host:not-a-port:5/name?nonsense=1")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql:///papers", {"NAME": "papers", "OPTIONS": {}}),
        (
            "postgresql://ada:p%40ss@db.example:6543/papers?sslmode=require",
            {
                "NAME": "papers",
                "USER": "ada",
                "PASSWORD": "p@ss",
                "HOST": "db.example",
                "PORT": "6543",
                "OPTIONS": {"sslmode": "require"},
            },
        ),
        (
            "postgresql://postgres@/archive?host=/srv/data/postgres",
            {"NAME": "archive", "USER": "postgres", "HOST": "/srv/data/postgres", "OPTIONS": {}},
        ),
    ],
)
def test_reads_an_address_as_libpq_does(url: str, expected: dict[str, Any]) -> None:
    assert database.connect_by(url) == {"ENGINE": "django.db.backends.postgresql", **expected}


def test_describes_a_database_without_its_password() -> None:
    line = database.describe(database.connect_by("postgresql://ada:secret@db.example/papers"))
    assert line == "PostgreSQL, database papers at db.example"


def test_keeps_the_embedded_database_in_the_scratch_folder() -> None:
    assert Path(settings.DATABASES["default"]["HOST"]) == settings.DATA / "postgres"
    assert settings.DATA.name.startswith("archive-tests-")
    assert "embedded PostgreSQL" in database.describe(settings.DATABASES["default"])


@pytest.mark.django_db
def test_makes_databases_with_the_builtin_locale() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding) FROM pg_database "
            "WHERE datname = current_database()"
        )
        assert cursor.fetchone() == ("b", "C.UTF-8", "UTF8")
        cursor.execute("SELECT lower('ÉĞПУ'), current_setting('server_version_num')::int / 10000")
        assert cursor.fetchone() == ("éğпу", 18)


def test_names_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ImproperlyConfigured, match="ARCHIVE_DATA cannot be"), database.alone_in(tmp_path / "file"):
        pass


def test_lets_one_process_at_a_time_into_the_data_folder(tmp_path: Path) -> None:
    with database.alone_in(tmp_path), (tmp_path / "lock").open() as second, pytest.raises(BlockingIOError):
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)


@pytest.mark.parametrize(
    "content", ["", "half", f"{os.getpid()}\n/elsewhere\n"], ids=["empty", "half written", "of this very process"]
)
def test_forgets_a_server_whose_number_another_program_has(tmp_path: Path, content: str) -> None:
    (tmp_path / "postmaster.pid").write_text(content)
    database._forget_dead_server(tmp_path)
    assert not (tmp_path / "postmaster.pid").exists()


def test_leaves_a_running_server_alone() -> None:
    folder = settings.DATA / "postgres"
    database._forget_dead_server(folder)
    assert psutil.pid_exists(int((folder / "postmaster.pid").read_text().splitlines()[0]))


def test_makes_nothing_where_the_database_was_made_but_not_marked() -> None:
    server = database._start(settings.DATA / "postgres")
    database._make(server.get_uri())
    assert server.get_uri(database=database.NAME).startswith("postgresql://")


def test_says_what_to_do_with_a_database_that_was_half_made(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "half").touch()
    for _ in ("the first time", "again in the same process"):
        with pytest.raises(ImproperlyConfigured, match="remove the folder and start again"):
            database._start(tmp_path / "postgres")
