"""How reading is told while it runs: a bar on a terminal, plain lines elsewhere; and what became of imported files."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articles.importing import Imported
from articles.models import ImportRun, SourceFile

EVERY_FILES, EVERY_SECONDS = 100, 5.0  # between two plain lines
ASIDE = SourceFile.Outcome.SET_ASIDE

Write = Callable[[str], object]


class Bar:
    """Progress on the standard error, which leaves the standard output to the results; or on a console for both."""

    def __init__(self, total: int, task: str = "Importing", console: Console | None = None) -> None:
        self._total, self._done = total, 0
        self._started = self._told = time.monotonic()
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        console = console or Console(stderr=True)
        self._bar = Progress(*columns, console=console, disable=not console.is_terminal, transient=True)
        self._task = self._bar.add_task(task, total=total)

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def step(self) -> None:
        self._done += 1
        self._bar.advance(self._task)
        now = time.monotonic()
        if self._bar.disable and (self._done % EVERY_FILES == 0 or now - self._told > EVERY_SECONDS):
            self._told = now
            rate = self._done / max(now - self._started, 0.001)
            sys.stderr.write(f"{self._done} of {self._total} files, {rate:.0f} a second\n")


class Listing:
    """What became of the files, on the standard output: as JSON, or in words those set aside, or all."""

    def __init__(self, write: Write, *, as_json: bool, every_file: bool) -> None:
        self._write, self._json, self._every = write, as_json, every_file
        self._before = '{"files": ['

    def add(self, imported: Imported) -> None:
        if self._json:
            self._write(self._before + json.dumps(asdict(imported), ensure_ascii=False))
            self._before = ", "
        elif self._every or imported.outcome == ASIDE:
            reasons = " ".join(problem["message"] for problem in imported.problems)
            self._write(on_one_line(f"{imported.outcome}: {imported.path}" + (f": {reasons}" if reasons else "")))

    def close(self, run: ImportRun, *, dry_run: bool) -> None:
        """Write the end: the run, how it went, and its counts by outcome."""
        if self._json:
            opening = self._before if self._before != ", " else ""
            told = {"run": None if dry_run else run.pk, "state": run.state, "dry_run": dry_run, "counts": run.counts}
            self._write(f"{opening}], {json.dumps(told)[1:]}")
            return
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(run.counts.items())) or "no files"
        opening = "Dry run, nothing was stored" if dry_run else f"Run {run.pk}" if run.pk else "Nothing new"
        self._write(f"{opening}: {counts}.")
        if run.state == ImportRun.State.INTERRUPTED:
            self._write("Interrupted. What is in stays in; start the same import again to go on.")


def on_one_line(words: str) -> str:
    """Return words as a terminal may have them: what would end the line or steer the terminal is written out."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in words)
