import stat
import warnings
import zipfile
from pathlib import Path

import pytest

from articles.sources import Limits, Source, UnreadableError, read_raw, walk

LIMITS = Limits(file_bytes=1000, body_bytes=500, zip_members=5, zip_bytes=3000, zip_ratio=100)


def zipped(file: Path, members: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(file, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that come twice
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return file


def names(*paths: Path) -> list[str]:
    return [source.path.removeprefix(f"{paths[0]}/") for source in walk(paths, LIMITS)]


def refusal(source: Source) -> str:
    """Return the code of the reason why a source gives no bytes."""
    if source.refused:
        return source.refused.code
    with pytest.raises(UnreadableError) as refused:
        read_raw(source, LIMITS)
    return refused.value.problem.code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/z.md", "a/y", ".hidden", ".git/config", "c.log"):
        file = tmp_path / "in" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path / "in"


def test_gives_the_bytes_that_are_at_hand_whatever_is_at_the_path(folder: Path) -> None:
    assert read_raw(Source("/gone", Path("/gone"), raw=b"kept"), LIMITS) == b"kept"
    assert read_raw(Source("b.txt", folder / "b.txt", raw=b""), LIMITS) == b""


# Folders


def test_leaves_hidden_files_out_and_takes_the_others_by_name(folder: Path) -> None:
    assert names(folder) == ["a/y", "a/z.md", "b.txt", "c.log"]


def test_follows_no_link_in_a_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("not theirs")
    (folder / "link").symlink_to(tmp_path / "secret")
    (folder / "loop").symlink_to(folder)
    assert names(folder) == ["a/y", "a/z.md", "b.txt", "c.log"]


def test_gives_a_file_once_that_is_asked_for_twice(folder: Path) -> None:
    assert names(folder, folder / "b.txt", folder / "a", folder) == ["a/y", "a/z.md", "b.txt", "c.log"]


def test_names_a_path_that_leads_nowhere(folder: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        names(folder / "nowhere")


def test_gives_absolute_paths(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [source.path for source in walk([Path("b.txt")], LIMITS)] == [str(folder / "b.txt")]


def test_writes_a_name_of_any_bytes_as_text(tmp_path: Path) -> None:
    file = tmp_path.joinpath("caf\udce9.txt")
    file.write_text("x")
    (source,) = walk([file], LIMITS)
    assert source.path.endswith("caf\\udce9.txt")
    assert read_raw(source, LIMITS) == b"x"


def test_refuses_a_file_that_is_too_large(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"x" * 1001)
    assert [refusal(source) for source in walk([file], LIMITS)] == ["too-large"]


def test_refuses_a_file_that_went(folder: Path) -> None:
    (source,) = walk([folder / "b.txt"], LIMITS)
    source.file.unlink()
    assert refusal(source) == "not-a-file"


def test_refuses_a_file_that_became_a_folder(folder: Path) -> None:
    (source,) = walk([folder / "b.txt"], LIMITS)
    source.file.unlink()
    source.file.mkdir()
    assert refusal(source) == "unreadable"


# Archives


def test_gives_the_files_of_an_archive_by_name(tmp_path: Path) -> None:
    file = zipped(tmp_path / "in.zip", {"b.txt": b"B", "a/": b"", "a/c.md": b"C", ".x": b"", "__MACOSX/a": b""})
    sources = list(walk([file], LIMITS))
    assert [source.path for source in sources] == [f"{file}/a/c.md", f"{file}/b.txt"]
    assert [read_raw(source, LIMITS) for source in sources] == [b"C", b"B"]


def test_takes_a_member_whose_name_opens_with_this_folder(tmp_path: Path) -> None:
    archive = zipped(tmp_path / "a.zip", {"./b.txt": b"b", "./.hidden": b"h"})
    assert names(archive) == ["./b.txt"]


def test_judges_the_member_that_is_read_where_a_name_comes_twice(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", b"harmless")
        archive.writestr(link, b"/etc/hostname")
    (source,) = walk([tmp_path / "a.zip"], LIMITS)
    assert refusal(source) == "not-a-file"


def test_finds_archives_in_folders_whatever_the_case_of_their_suffix(folder: Path) -> None:
    zipped(folder / "a" / "X.ZIP", {"m": b"M"})
    assert names(folder) == ["a/X.ZIP/m", "a/y", "a/z.md", "b.txt", "c.log"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../evil.txt", "unsafe-name"),
        ("a/../../evil.txt", "unsafe-name"),
        ("/etc/evil.txt", "unsafe-name"),
        ("C:evil.txt", "unsafe-name"),
        ("a\\..\\evil.txt", "unsafe-name"),
        ("inner.zip", "archive-inside"),
        ("inner.tar.gz", "archive-inside"),
    ],
)
def test_refuses_a_member_by_its_name(tmp_path: Path, name: str, code: str) -> None:
    file = zipped(tmp_path / "in.zip", {name: b"x", "good.txt": b"good"})
    assert {source.member: source.refused and source.refused.code for source in walk([file], LIMITS)} == {
        name: code,
        "good.txt": None,
    }


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_refuses_links_and_devices_in_an_archive(tmp_path: Path, kind: int) -> None:
    member = zipfile.ZipInfo("link")
    member.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr(member, "/etc/passwd")
    assert [refusal(source) for source in walk([tmp_path / "in.zip"], LIMITS)] == ["not-a-file"]


def test_refuses_an_encrypted_member(tmp_path: Path) -> None:
    file = zipped(tmp_path / "in.zip", {"a.txt": b"x"})
    raw = bytearray(file.read_bytes())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    file.write_bytes(raw)
    assert [refusal(source) for source in walk([file], LIMITS)] == ["encrypted"]


def test_refuses_a_member_that_is_too_large(tmp_path: Path) -> None:
    file = zipped(tmp_path / "in.zip", {"a.txt": b"x" * 1001})
    assert [refusal(source) for source in walk([file], LIMITS)] == ["too-large"]


def test_refuses_a_member_whose_bytes_are_damaged(tmp_path: Path) -> None:
    file = zipped(tmp_path / "in.zip", {"a.txt": b"some words", "b.txt": b"other words"})
    file.write_bytes(file.read_bytes().replace(b"some words", b"sOme words", 1))
    damaged, good = walk([file], LIMITS)
    assert refusal(damaged) == "broken-archive"
    assert read_raw(good, LIMITS) == b"other words"


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 cut off"])
def test_refuses_what_is_no_archive(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "in.zip"
    file.write_bytes(content)
    assert [(source.path, refusal(source)) for source in walk([file], LIMITS)] == [(str(file), "broken-archive")]


@pytest.mark.parametrize(
    ("members", "method", "code"),
    [
        ({f"{number}.txt": b"x" for number in range(6)}, zipfile.ZIP_STORED, "archive-too-large"),
        ({f"{number}.txt": b"x" * 900 for number in range(4)}, zipfile.ZIP_STORED, "archive-too-large"),
        ({"bomb.txt": b"\0" * 2999 * 1000}, zipfile.ZIP_DEFLATED, "archive-bomb"),
    ],
)
def test_refuses_an_archive_beyond_the_limits(
    tmp_path: Path, members: dict[str, bytes], method: int, code: str
) -> None:
    file = zipped(tmp_path / "in.zip", members, method)
    limits = Limits(1000, 500, 5, 3000 * (1000 if code == "archive-bomb" else 1), 100)
    (source,) = walk([file], limits)
    assert source.refused
    assert source.refused.code == code


def test_reads_no_more_of_a_member_than_it_declares(tmp_path: Path) -> None:
    file = zipped(tmp_path / "in.zip", {"a.txt": b"x" * 900}, zipfile.ZIP_DEFLATED)
    raw = bytearray(file.read_bytes())
    declared = raw.index(b"PK\x01\x02") + 24
    raw[declared : declared + 4] = (10).to_bytes(4, "little")
    file.write_bytes(raw)
    assert [refusal(source) for source in walk([file], LIMITS)] == ["broken-archive"]
