"""Bytes → text."""

from hashlib import sha256

import pytest

from articles.reading.files import looks_like_html, read_text

PLAIN = "Ministers met in Vienna. “We shall go on,” the host said – and they did."


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n ", b"\xef\xbb\xbf", b"\0\0\0", "\u200b\u00ad\n".encode()])
def test_sets_an_empty_file_aside(raw: bytes) -> None:
    text = read_text(raw, "empty.txt")
    assert text.content == ""
    assert [problem.sets_aside for problem in text.problems] == [True]


def test_sets_random_bytes_aside() -> None:
    text = read_text(b"".join(sha256(str(n).encode()).digest() for n in range(500)), "noise.txt")
    assert (text.content, [problem.code for problem in text.problems]) == ("", ["binary"])


def test_does_not_alter_clean_text() -> None:
    assert read_text(PLAIN.encode(), "clean.txt").content == PLAIN


@pytest.mark.parametrize(
    "kept", ["ﬁne ligature", "ｆｕｌｌ width", "“curly” and ‘curly’", "<b> & co", "Ångström, fête, Þór"]
)
def test_does_not_alter_what_was_written_on_purpose(kept: str) -> None:
    assert read_text(kept.encode(), "kept.txt").content == kept


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_reads_every_usual_encoding(encoding: str, named: str) -> None:
    text = read_text(PLAIN.encode(encoding), "any.txt")
    assert (text.content, text.encoding, text.problems) == (PLAIN, named, ())


def test_keeps_utf8_in_which_a_byte_is_broken() -> None:
    text = read_text(PLAIN.encode() + b"\xe2\x80 and so on.", "cut.txt")
    assert text.content == PLAIN + " and so on."
    assert [problem.code for problem in text.problems] == ["broken-bytes"]
    assert text.problems[0].sets_aside is False


def test_reads_a_lone_byte_of_cp1252_within_utf8() -> None:
    text = read_text(PLAIN.encode() + b" A caf\xe9 at the quay.", "pasted.txt")
    assert text.content == PLAIN + " A café at the quay."
    assert [problem.code for problem in text.problems] == ["broken-bytes"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "content", ["Лоцманы порта ждали до утра.\nНикто не ушёл.", "引航员一直等到天亮，没有人离开。\n灯灭了。"]
)
def test_reads_unmarked_utf16_in_any_script(encoding: str, content: str) -> None:
    assert read_text(content.encode(encoding), "any.txt").content == content


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        ("one\r\ntwo", "one\ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("one\u2028two", "one\ntwo"),
        ("o\0ne\x07", "one"),
        ("zero\u200bwidth", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("no\u00a0break", "no break"),
        ("left\u200e-to-\u202eright", "left-to-right"),
    ],
)
def test_leaves_only_what_a_reader_sees(raw: str, content: str) -> None:
    assert read_text(raw.encode(), "any.txt").content == content


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the hostâ€™s words", "the host’s words"),
        ("the host&rsquo;s words &amp; deeds", "the host’s words & deeds"),
        ("the host&amp;amp;rsquo;s words", "the host’s words"),
        ("a cafÃ© in Genoa", "a café in Genoa"),
        ("â€œa cold day,â€ said the host", "“a cold day,” said the host"),
        ("cafe\u0301", "café"),
    ],
)
def test_mends_mojibake_and_entities(broken: str, whole: str) -> None:
    assert read_text(broken.encode(), "any.txt").content == whole


def test_does_not_undo_escapes_for_ever() -> None:
    assert read_text(b"words &" + b"amp;" * 10, "odd.txt").content == "words &" + "amp;" * 7


def test_leaves_entities_to_the_reader_of_html() -> None:
    page = "<html><body><p>Use &lt;b&gt; for bold.</p></body></html>"
    assert read_text(page.encode(), "page.txt").content == page


@pytest.mark.parametrize(
    ("content", "name", "is_html"),
    [
        ("Plain words.", "a.txt", False),
        ("The tag <p> opens a paragraph.", "a.txt", False),
        ("<http://example.org> is an address", "a.md", False),
        ("Plain words.", "a.HTML", True),
        ("<!DOCTYPE html>\n<html>", "a.txt", True),
        ("\n <html lang=en>", "a.md", True),
    ],
)
def test_knows_html_by_name_or_by_its_first_tag(content: str, name: str, is_html: bool) -> None:
    assert looks_like_html(content, name) is is_html
