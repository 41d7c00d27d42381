"""Runs in processes of their own, as the database sees them."""

import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.utils import timezone

from articles import runs
from articles.models import ArticleTheme, Theme, ThemeRun
from articles.runs import Stage, carrying_out, stage, start
from tests.making import make_article

LONG_AGO = timedelta(hours=1)


def waits_for(is_so: Callable[[], bool]) -> bool:
    """Return whether something comes true in good time."""
    for _ in range(600):
        if is_so():
            return True
        time.sleep(0.1)
    return False


@pytest.mark.django_db
class TestStage:
    def test_a_run_that_nobody_was_asked_to_carry_out_is_not_under_way(self) -> None:
        assert stage(ThemeRun.objects.create()) is Stage.BROKEN_OFF

    def test_a_process_has_some_time_to_begin(self) -> None:
        assert stage(ThemeRun.objects.create(asked_at=timezone.now())) is Stage.WAITING
        assert stage(ThemeRun.objects.create(asked_at=timezone.now() - LONG_AGO)) is Stage.BROKEN_OFF

    def test_a_run_in_trouble_is_broken_off_at_once(self) -> None:
        assert stage(ThemeRun.objects.create(asked_at=timezone.now(), trouble="No disk.")) is Stage.BROKEN_OFF

    def test_ends_finished_unless_something_stops_it(self) -> None:
        run = ThemeRun.objects.create(asked_at=timezone.now())
        with carrying_out(run):
            pass
        run.refresh_from_db()
        assert stage(run) is Stage.FINISHED

    def test_notes_what_stops_it(self) -> None:
        run = ThemeRun.objects.create(asked_at=timezone.now())
        with pytest.raises(OSError, match="No disk"), carrying_out(run):
            raise OSError("No disk.")
        run.refresh_from_db()
        assert (run.trouble, run.finished) == ("No disk.", None)

    def test_runs_for_as_long_as_somebody_holds_it(self) -> None:
        run = ThemeRun.objects.create(asked_at=timezone.now() - LONG_AGO)
        with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as other:
            other.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"articles_themerun {run.pk}"])
            assert stage(run) is Stage.RUNNING
        assert waits_for(lambda: stage(run) is Stage.BROKEN_OFF)


@pytest.mark.django_db(transaction=True)
def test_a_process_of_its_own_applies_a_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = connection.settings_dict
    address = f"postgresql:///{settings['NAME']}?host={settings['HOST']}&user={settings['USER']}"
    monkeypatch.setenv("DATABASE_URL", f"{address}&password={settings['PASSWORD']}")
    monkeypatch.setenv("SECRET_KEY", "x" * 50)
    monkeypatch.setenv("ALLOWED_HOSTS", "localhost")
    monkeypatch.setenv("DATABASE_POOL", "4")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "archive.settings")
    bees = Theme.objects.create(name="Bees", slug="bees", words=["bees", "honey", "hive"])
    make_article(body="Bees and more bees: the honey, the hive of the bees, more honey.")
    run = ThemeRun.objects.create(theme=bees)
    start(run, "apply_theme", "bees")
    assert waits_for(lambda: ThemeRun.objects.get().finished is not None)
    assert ThemeRun.objects.get().counts == {"added": 1}
    assert ArticleTheme.objects.get().theme == bees


def test_a_process_has_no_pool_and_its_own_session(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_POOL", "4")
    told = tmp_path / "told"
    words = f"import os; open({str(told)!r}, 'w').write(f'{{os.getsid(0)}} {{os.environ.get(\"DATABASE_POOL\")}}')"
    runs._launch([sys.executable, "-c", words])
    assert waits_for(lambda: told.exists() and told.read_text().endswith("None"))
    assert told.read_text().split()[0] != str(os.getsid(0))
