"""The settings in a process of their own, as another machine would read them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIVEN = "postgresql://archive@db.example/archive"


def read(name: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return what a fresh process prints for one setting."""
    return subprocess.run(
        [sys.executable, "-c", f"from archive import settings; print(settings.{name})"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_does_not_start_in_production_without_a_secret() -> None:
    done = read("SECRET_KEY", DATABASE_URL=GIVEN)
    assert done.returncode != 0
    assert "SECRET_KEY is not set" in done.stderr


def test_answers_to_no_host_in_production_unless_told() -> None:
    assert read("ALLOWED_HOSTS", DATABASE_URL=GIVEN, SECRET_KEY="k").stdout == "[]\n"
    named = read("ALLOWED_HOSTS", DATABASE_URL=GIVEN, SECRET_KEY="k", ALLOWED_HOSTS="a.example, b.example")
    assert named.stdout == "['a.example', 'b.example']\n"


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("HTTPS", "perhaps", "HTTPS is 'perhaps': write true or false"),
        ("DATABASE_POOL", "-1", "DATABASE_POOL is '-1': write a whole number"),
        ("ARCHIVE_DATA", "/a folder", "cannot live in '/a folder': set ARCHIVE_DATA"),
        ("DATABASE_URL", "postgresql://a/b?nonsense=1", "DATABASE_URL cannot be read"),
    ],
)
def test_says_which_variable_cannot_be_read(variable: str, value: str, message: str) -> None:
    given = {} if variable == "ARCHIVE_DATA" else {"DATABASE_URL": GIVEN}
    environment = {**given, "SECRET_KEY": "k", variable: value}
    assert message in read("DEBUG", **environment).stderr


@pytest.mark.parametrize("name", ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT"])
def test_is_strict_behind_tls(name: str) -> None:
    assert read(name, DATABASE_URL=GIVEN, SECRET_KEY="k", HTTPS="true").stdout == "True\n"


def test_limits_statements_only_where_pages_are_served() -> None:
    options = "DATABASES['default']['OPTIONS']"
    assert "statement_timeout" not in read(options, DATABASE_URL=GIVEN, SECRET_KEY="k").stdout
    served = read(options, DATABASE_URL=GIVEN, SECRET_KEY="k", DATABASE_POOL="4").stdout
    assert "statement_timeout=3s" in served
    assert "'max_size': 4" in served
