"""Files, folders and archives → the single files in them, in the same order each time, and their bytes.

Folders are walked by name, hidden files and links left out. A `.zip` is opened within limits; what is dangerous or
broken in one is named with its reason instead of being unpacked.
"""

import stat
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal, get_args

from articles.reading.notes import Problem

ARCHIVES = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"})
Refusal = Literal[
    "archive-bomb",
    "archive-inside",
    "archive-too-large",
    "broken-archive",
    "encrypted",
    "not-a-file",
    "too-large",
    "unreadable",
    "unsafe-name",
]
REFUSALS: frozenset[Refusal] = frozenset(get_args(Refusal))  # codes of problems of files that no reader gets to see
NOT_A_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large things may be: bytes of a file and of a body, and of a .zip its members, unpacked bytes and ratio."""

    file_bytes: int
    body_bytes: int
    zip_members: int
    zip_bytes: int
    zip_ratio: int


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. Its path is absolute; of a member it is the archive's, a slash, and the member's name."""

    path: str
    file: Path
    member: str = ""
    refused: Problem | None = None  # why it is not to be read
    raw: bytes | None = None  # its bytes, where they are at hand; they are read then whatever is at the path


class UnreadableError(Exception):
    """A file whose bytes cannot be had, with the reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def walk(paths: Sequence[Path], limits: Limits) -> Iterator[Source]:
    """Give every file under the paths once. Raises FileNotFoundError where a path leads nowhere."""
    roots = [path.resolve(strict=True) for path in paths]
    for root in sorted(set(roots)):
        if not any(parent in roots for parent in root.parents):
            for file in _files(root) if root.is_dir() else [root]:
                yield from _members(file, limits) if file.suffix.lower() == ".zip" else [Source(_path(file), file)]


def read_raw(source: Source, limits: Limits) -> bytes:
    """Return a file's bytes. Raises UnreadableError where they cannot be had or are too many."""
    if source.raw is not None:
        return source.raw
    try:
        raw = _member(source, limits) if source.member else _whole(source.file, limits)
    except OSError as error:
        raise _unreadable("unreadable", f"The file cannot be read: {error.strerror or error}.") from error
    except NOT_A_ZIP as error:
        raise _unreadable("broken-archive", f"The archive is broken here: {error}.") from error
    if len(raw) > limits.file_bytes:
        raise _unreadable("too-large", f"The file is larger than {limits.file_bytes // 1024**2} MB.")
    return raw


def storable(name: str) -> str:
    """Return a file name as text, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode().replace("\x00", "\\x00")


def _files(folder: Path) -> Iterator[Path]:
    """A folder that may not be read is given as a file, so that its reason is told with it."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        yield folder
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        if entry.is_dir():
            yield from _files(entry)
        elif entry.is_file():
            yield entry


def _members(file: Path, limits: Limits) -> Iterator[Source]:
    try:
        members = _open(file, file.stat().st_mtime_ns).infolist()
        refused = _dangerous(file, members, limits)
    except (OSError, *NOT_A_ZIP) as error:
        refused = _problem("broken-archive", f"The archive cannot be opened: {error}.")
    if refused:
        yield Source(_path(file), file, refused=refused)
        return
    last = {member.filename: member for member in members}  # of a name that comes twice, the one that would be read
    for name, member in sorted(last.items()):
        hidden = any(part.startswith(".") and part not in {".", ".."} for part in name.split("/"))
        if not (hidden or member.is_dir() or name.startswith("__MACOSX/")):
            yield Source(f"{_path(file)}/{storable(name)}", file, name, _wrong(member, limits))


def _dangerous(file: Path, members: list[zipfile.ZipInfo], limits: Limits) -> Problem | None:
    """Return why nothing of the archive is to be unpacked; None if it may be."""
    unpacked = sum(member.file_size for member in members)
    if len(members) > limits.zip_members:
        return _problem("archive-too-large", f"The archive holds more than {limits.zip_members} files.")
    if unpacked > limits.zip_bytes:
        return _problem("archive-too-large", f"The archive unpacks to more than {limits.zip_bytes // 1024**2} MB.")
    if unpacked > limits.zip_ratio * file.stat().st_size:
        return _problem("archive-bomb", f"The archive unpacks to more than {limits.zip_ratio} times its size.")
    return None


def _wrong(member: zipfile.ZipInfo, limits: Limits) -> Problem | None:
    """Return why a member is not to be read; None if it may be."""
    path, mode = PurePosixPath(member.filename), member.external_attr >> 16
    if path.is_absolute() or PureWindowsPath(member.filename).drive or ".." in path.parts or "\\" in member.filename:
        return _problem("unsafe-name", "The name of the file leads out of the archive.")
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG}:
        return _problem("not-a-file", "The archive holds a link or a device here, not a file.")
    if member.flag_bits & 1:
        return _problem("encrypted", "The file is encrypted.")
    if path.suffix.lower() in ARCHIVES:
        return _problem("archive-inside", "The file is an archive inside an archive.")
    if member.file_size > limits.file_bytes:
        return _problem("too-large", f"The file is larger than {limits.file_bytes // 1024**2} MB.")
    return None


def _member(source: Source, limits: Limits) -> bytes:
    archive = _open(source.file, source.file.stat().st_mtime_ns)
    with archive.open(source.member) as member:
        return member.read(limits.file_bytes + 1)


def _whole(file: Path, limits: Limits) -> bytes:
    if not file.is_file() and not file.is_dir():
        raise _unreadable("not-a-file", "There is no file here that could be read.")
    with file.open("rb") as opened:
        return opened.read(limits.file_bytes + 1)


@lru_cache(maxsize=1)
def _open(file: Path, changed: int) -> zipfile.ZipFile:  # noqa: ARG001 – an archive that was changed is opened again
    """Return the archive, kept open: its members are read one after another."""
    return zipfile.ZipFile(file)


def _path(file: Path) -> str:
    return storable(str(file))


def _unreadable(code: Refusal, message: str) -> UnreadableError:
    return UnreadableError(_problem(code, message))


def _problem(code: Refusal, message: str) -> Problem:
    return Problem(code, message, sets_aside=True)
