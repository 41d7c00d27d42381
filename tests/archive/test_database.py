from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
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
