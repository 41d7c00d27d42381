"""Stored raw files → read again with today's reader → stored anew, and what that changed.

What an editor decided stays, as it does in an import. A reading is no run: a file stays with the run that brought it,
which can be undone as before.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from re import fullmatch

from django.db import transaction
from django.db.models import Q, QuerySet

from articles.authorities import load_gazetteer
from articles.importing import BATCH, batches, limits, stored_or_set_aside
from articles.listed import listed_things
from articles.models import Author, SourceFile, Speaker
from articles.reading import VERSION
from articles.reading.notes import Notes
from articles.readings import TASK, Known, read_all
from articles.rereading.changes import Changes, changes
from articles.rereading.holding import Held, hold
from articles.rereading.kept import Kept, kept
from articles.sources import REFUSALS, Source
from articles.store import Register, store_again
from articles.turns import importing_alone, interrupts
from articles.undoing import remove_orphans

REFUSED = Q(problems__0__code__isnull=False, problems__0__code__in=sorted(REFUSALS))
COUNTED = ("changed", "unchanged", "kept", "set aside", "left alone", "authors removed", "speakers removed")
Unnamed = dict[type[Author | Speaker], set[int]]  # ids of those whom an article names no longer


class UnknownVersionError(ValueError):
    """No reader has had this version so far."""


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading a file again changed, and what of its article stays as an editor decided."""

    path: str
    article: int | None  # that it gave before
    set_aside: bool
    changes: Changes
    kept: tuple[Kept, ...]


@dataclass(slots=True)
class Result:
    """How reading again went."""

    counts: Counter[str] = field(default_factory=lambda: Counter(dict.fromkeys(COUNTED, 0)))
    is_interrupted: bool = False
    go_on: str = ""  # the version since which just the files that are left are outdated, if there is one


Report = Callable[[Reread], None]


def reread(*, since: str = "", jobs: int = 1, dry_run: bool = False, report: Report = lambda _: None) -> Result:
    """Read the files again that are outdated since a version, without one all of them; return how that went.

    Files whose bytes could not be had when they came stay as they are. With `dry_run` all is done and then taken back.
    Ctrl-C ends it after the batch that is being stored. Raises UnknownVersionError, AnotherImportError while an import
    runs, and django.db.OperationalError where the database fails; the batches before are stored.
    """
    files, result, unnamed = outdated(since), Result(), defaultdict[type[Author | Speaker], set[int]](set)
    with importing_alone(), transaction.atomic() if dry_run else nullcontext(), interrupts() as interrupted:
        load_gazetteer()
        result.counts["left alone"] = outdated(since, REFUSED).count()
        readings = read_all(_sources(files), limits(), jobs, listed_things())
        read = ((reading.path, reading.notes) for reading in readings if reading.notes)  # all have: none is known
        for batch in _store_all(read, unnamed):
            for each in batch:
                result.counts.update(_counted(each))
                report(each)
            if interrupted:
                _note_rest(result, files, batch[-1], since)
                break
        readings.close()
        result.counts.update(_remove(unnamed))
        if dry_run:
            transaction.set_rollback(True)
    return result


def outdated(since: str = "", which: Q = ~REFUSED) -> QuerySet[SourceFile]:
    """Return the files to read again: those last read by a reader before a version, without one all of them.

    Raises UnknownVersionError where there is no such version.
    """
    files = SourceFile.objects.filter(which)
    return files.filter(reader__lt=_known(since)) if since else files


def _known(version: str) -> str:
    """Return the version, a day and perhaps a letter. Raises UnknownVersionError where no reader had it so far."""
    day = fullmatch(r"(\d{4}-\d\d-\d\d)[a-z]?", version)
    try:
        date.fromisoformat(day[1] if day else "")
    except ValueError as error:
        raise UnknownVersionError(f"“{version}” is no version of a reader; today’s is {VERSION}.") from error
    if version > VERSION:
        raise UnknownVersionError(f"There is no reader {version} yet; today’s is {VERSION}.")
    return version


def _sources(files: QuerySet[SourceFile]) -> Iterator[Known]:
    """Give the files by primary key, a few at a time, each as if no reading of it were known."""
    last = 0
    while some := list(files.filter(pk__gt=last).order_by("pk").values_list("pk", "path", "content")[:TASK]):
        last = some[-1][0]
        for _, path, content in some:
            yield Source(path, Path(path), raw=bytes(content)), ""


def _store_all(read: Iterable[tuple[str, Notes]], unnamed: Unnamed) -> Iterator[list[Reread]]:
    """Store batch by batch, each all or nothing; give what that changed."""
    register = Register()
    for batch in batches(read, BATCH):
        with transaction.atomic():
            before = hold([path for path, _ in batch])
            for path, notes in batch:
                _store(path, notes, register)
            after = hold(list(before))
            done = [_compared(before[path], after[path], notes, register) for path, notes in batch]
        for model in (Author, Speaker):
            unnamed[model] |= _named(model, before) - _named(model, after)
        yield done


def _store(path: str, notes: Notes, register: Register) -> None:
    stored_or_set_aside(lambda notes: store_again(notes, path, register), notes, path, register)


def _named(model: type[Author | Speaker], held: Mapping[str, Held]) -> set[int]:
    return {pk for each in held.values() for pk in each.named(model)}


def _compared(before: Held, after: Held, notes: Notes, register: Register) -> Reread:
    stayed = tuple(kept(after, notes, register))
    return Reread(after.file.path, before.file.article_id, after.is_aside, changes(before, after), stayed)


def _counted(each: Reread) -> Iterator[str]:
    yield "changed" if each.changes else "unchanged"
    if each.kept:
        yield "kept"
    if each.set_aside:
        yield "set aside"


def _note_rest(result: Result, files: QuerySet[SourceFile], last: Reread, since: str) -> None:
    """Note whether files are left, and what they alone are outdated by."""
    rest = files.filter(pk__gt=SourceFile.objects.only("pk").get(path=last.path).pk)
    result.is_interrupted = rest.exists()
    if since or not rest.filter(reader__gte=VERSION).exists():
        result.go_on = since or VERSION


@transaction.atomic
def _remove(unnamed: Unnamed) -> dict[str, int]:
    """Delete those whom nothing names any more and whom no editor touched; return how many went."""
    return {f"{model._meta.verbose_name_plural} removed": remove_orphans(model, ids) for model, ids in unnamed.items()}
