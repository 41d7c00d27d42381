"""Sources → readings, in the order of the sources, by as many processes as wanted.

A reading process knows nothing of the database: it is given once, when it starts, what the archive knows. Only a few
readings wait at a time, so that memory stays flat.
"""

import hashlib
import multiprocessing
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import PurePath

from articles.reading import read_bytes
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Notes, Page, Problem, Text
from articles.sources import Limits, Source, UnreadableError, read_raw

TASK = 16  # files that a process reads in one go
AHEAD = 3  # tasks for each process that are under way or waiting to be stored

Known = tuple[Source, str]  # with the SHA-256 that is stored for its path, or ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a source: its bytes and notes; no notes where the bytes are those that are stored."""

    path: str
    raw: bytes
    notes: Notes | None
    is_whole: bool = True  # the bytes are the file's


def read_all(sources: Iterable[Known], limits: Limits, jobs: int, gazetteer: Gazetteer) -> Generator[Reading]:
    """Give the reading of every source; with one job, within this process."""
    tasks = _tasks(sources)
    if jobs == 1:
        for task in tasks:
            yield from _read_task(task, limits, gazetteer)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(gazetteer,)) as pool:
        waiting: deque[Future[list[Reading]]] = deque()
        try:
            for task in tasks:
                waiting.append(pool.submit(_read_in_process, task, limits))
                if len(waiting) >= jobs * AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def read_one(source: Source, known: str, limits: Limits, gazetteer: Gazetteer) -> Reading:
    """Return the reading of a source; whatever hinders it is a problem that sets the file aside."""
    raw, is_whole = b"", False
    try:
        raw = read_raw(source, limits) if not source.refused or not source.member else b""
        is_whole = True
        if hashlib.sha256(raw).hexdigest() == known:
            return Reading(source.path, raw, None)
        notes = _notes(raw, source, limits, gazetteer)
    except UnreadableError as error:
        notes = set_aside(source.path, source.refused or error.problem)
        is_whole = False
    except Exception as error:  # noqa: BLE001 – one bad file stops nothing; its reason is kept with it
        notes = set_aside(source.path, Problem("reader-failed", f"The reader failed: {error!r}.", sets_aside=True))
    return Reading(source.path, raw, notes, is_whole)


def set_aside(path: str, problem: Problem) -> Notes:
    """Return the notes on a file that gives no article."""
    return Notes(file=path, text=Text("", "", (problem,)), page=Page(title="", body=""))


def _notes(raw: bytes, source: Source, limits: Limits, gazetteer: Gazetteer) -> Notes:
    if source.refused:
        return set_aside(source.path, source.refused)
    notes = read_bytes(raw, PurePath(source.path).name, gazetteer)
    if len(notes.page.body.encode("utf-8", "surrogatepass")) > limits.body_bytes:
        megabytes = limits.body_bytes // 1024**2
        return set_aside(
            source.path, Problem("too-long", f"The article is longer than {megabytes} MB.", sets_aside=True)
        )
    return notes


def _tasks(sources: Iterable[Known]) -> Iterator[list[Known]]:
    task: list[Known] = []
    for source in sources:
        task.append(source)
        if len(task) == TASK:
            yield task
            task = []
    if task:
        yield task


def _read_task(task: list[Known], limits: Limits, gazetteer: Gazetteer) -> list[Reading]:
    return [read_one(source, known, limits, gazetteer) for source, known in task]


_of_process: list[Gazetteer] = []  # the one that this reading process was given


def _begin(gazetteer: Gazetteer) -> None:
    """Ctrl-C reaches every process of a terminal; only the one that stores decides what it means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _of_process.append(gazetteer)


def _read_in_process(task: list[Known], limits: Limits) -> list[Reading]:
    return _read_task(task, limits, _of_process[0])
