"""Folders → files → read in parallel → stored in batches.

Whatever happens, what is stored is whole: a killed import is gone on with by starting it again, and files that are in
already are known by their bytes and skipped.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, OperationalError, transaction
from django.utils import timezone
from psycopg.errors import ProgramLimitExceeded

from articles.authorities import load_gazetteer
from articles.lexicon import learn
from articles.listed import listed_things
from articles.models import ImportRun, SourceFile
from articles.reading import read_bytes
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Notes, Problem
from articles.readings import Known, Reading, read_all, set_aside
from articles.sources import Limits, Source, storable, walk
from articles.store import Register, store
from articles.turns import importing_alone, interrupts

BATCH = 50  # files in a transaction
UNCHANGED = "unchanged"

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file was to the archive."""

    path: str
    outcome: str  # one of SourceFile.Outcome, or "unchanged"
    article: int | None = None
    problems: list[dict[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, file: SourceFile, outcome: str = "") -> "Imported":
        return cls(file.path, outcome or file.outcome, file.article_id, file.problems)


Report = Callable[[Imported], None]


def limits() -> Limits:
    """Return how large things may be, by the settings."""
    return Limits(
        file_bytes=settings.FILE_BYTES,
        body_bytes=settings.BODY_BYTES,
        zip_members=settings.ZIP_MEMBERS,
        zip_bytes=settings.ZIP_BYTES,
        zip_ratio=settings.ZIP_RATIO,
    )


def count_files(paths: Sequence[Path]) -> int:
    """Return how many files are under the paths. Raises FileNotFoundError where a path leads nowhere."""
    return sum(1 for _ in walk(paths, limits()))


def import_paths(
    paths: Sequence[Path],
    *,
    jobs: int = 1,
    dry_run: bool = False,
    by: User | None = None,
    report: Report = lambda _: None,
) -> ImportRun:
    """Import every file under the paths; return the run, with its counts by outcome.

    A run that brought nothing leaves no row: its id is None. With `dry_run` all is done and then taken back. Ctrl-C
    ends the run after the batch that is being stored; its state is then INTERRUPTED. Raises AnotherImportError while
    another import runs, FileNotFoundError where a path leads nowhere, and django.db.OperationalError where the
    database fails; the batches before are stored.
    """
    roots = [path.resolve(strict=True) for path in paths]
    with importing_alone(), transaction.atomic() if dry_run else nullcontext(), interrupts() as interrupted:
        load_gazetteer()
        gazetteer = listed_things()
        ImportRun.objects.filter(state=ImportRun.State.RUNNING).update(state=ImportRun.State.INTERRUPTED)
        run = ImportRun.objects.create(paths=[storable(str(root)) for root in roots], by=by)
        readings = read_all(_known(walk(roots, limits())), limits(), jobs, gazetteer)
        for batch in _store_all(readings, run, gazetteer):
            for imported in batch:
                report(imported)
            if interrupted:
                break
        readings.close()
        run.state = ImportRun.State.INTERRUPTED if interrupted else ImportRun.State.FINISHED
        run.finished = timezone.now()
        run.save()
        if not interrupted and not (run.files.exists() or run.replaced_files.exists()):
            run.delete()
        if dry_run:
            transaction.set_rollback(True)
        elif run.pk:
            learn()
    return run


def _known(sources: Iterable[Source]) -> Iterator[Known]:
    """Give each source with the SHA-256 that is stored for its path."""
    for some in batches(sources, 500):
        stored = SourceFile.objects.filter(path__in=[source.path for source in some])
        known = dict(stored.values_list("path", "sha256"))
        yield from ((source, known.get(source.path, "")) for source in some)


def _store_all(readings: Iterable[Reading], run: ImportRun, gazetteer: Gazetteer) -> Iterator[list[Imported]]:
    """Store batch by batch, each all or nothing; give what became of its files."""
    register, counts = Register(), Counter[str]()
    for batch in batches(readings, BATCH):
        with transaction.atomic():
            kept = _kept(batch)
            done = [kept.get(reading.path) or _store(reading, run, register, gazetteer) for reading in batch]
            counts.update(imported.outcome for imported in done)
            run.counts = dict(counts)
            run.save(update_fields=["counts"])
        yield done


def _kept(batch: Sequence[Reading]) -> dict[str, Imported]:
    """Return, by path, the files that stay as they are stored: their bytes are the same, or cannot be had now."""
    same = {reading.path: reading for reading in batch if reading.notes is None or not reading.is_whole}
    kept = {}
    for file in SourceFile.objects.filter(path__in=same).defer("content", "dropped"):
        if notes := same[file.path].notes:
            kept[file.path] = Imported(file.path, SourceFile.Outcome.SET_ASIDE, file.article_id, _problems(notes))
        else:
            is_aside = file.outcome == SourceFile.Outcome.SET_ASIDE
            kept[file.path] = Imported.of(file, "" if is_aside else UNCHANGED)
    return kept


def _store(reading: Reading, run: ImportRun, register: Register, gazetteer: Gazetteer) -> Imported:
    """Store a reading; a file that the database refuses is set aside."""
    notes = reading.notes or read_bytes(reading.raw, reading.path, gazetteer)  # its row went meanwhile
    file = stored_or_set_aside(
        lambda notes: store(notes, reading.raw, reading.path, run, register), notes, reading.path, register
    )
    return Imported.of(file)


def stored_or_set_aside(put: Callable[[Notes], SourceFile], notes: Notes, path: str, register: Register) -> SourceFile:
    """Store the notes on a file as `put` does; where the database refuses them, store that."""
    try:
        return put(notes)
    except (DatabaseError, ValueError) as error:
        if isinstance(error, OperationalError) and not isinstance(error.__cause__, ProgramLimitExceeded):
            raise
        register.reload()  # what it remembers of this file was taken back
        reason = Problem("not-stored", f"The database refused the file: {error}", sets_aside=True)
        return put(set_aside(path, reason))


def _problems(notes: Notes) -> list[dict[str, str]]:
    return [{"code": problem.code, "message": problem.message} for problem in notes.problems]


def batches(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Give the things in lists of this size; the last may be shorter."""
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch
