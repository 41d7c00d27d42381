"""Bytes → text: how a file was encoded, and what in it no reader can see.

A byte order mark decides, then UTF-8, then Windows' cp1252; measured, that is right where guessing by statistics fails.
"""

import codecs
import re
import unicodedata

import ftfy
from ftfy.fixes import fix_c1_controls, unescape_html

from articles.reading.notes import Problem, Text

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
EMPTY = Problem("empty", "The file holds no text.", sets_aside=True)
BINARY = Problem("binary", "The file is not text.", sets_aside=True)
BROKEN = Problem("broken-bytes", "A few bytes are no UTF-8; they were read as cp1252 or left out.")

# Controls other than tab and line ends; NUL is apart, as damaged text files are strewn with it.
CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f\ufffd]")
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]+"
)  # beside controls: soft hyphens, joiners, marks of direction and of byte order
SPACE = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
GAPS = re.compile("[ \n。、，]")
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p)\b", re.IGNORECASE)
# A closing quotation mark in mojibake, of which the third byte, in cp1252 no letter, was lost.
LOST_BYTE = re.compile(r"â€(?=[\s.,;:!?)]|$)")
# Mojibake shows in two foreign letters side by side, in controls, or in the letters that open it.
MOJIBAKE = re.compile("[^\x00-\x7f]{2}|[\x80-\x9fÂÃâ]")
MOST_ESCAPED = 3  # times: `&amp;amp;rsquo;` on pages of pages; a text that is nothing else would take for ever


def read_text(raw: bytes, name: str) -> Text:
    """Return a file's bytes as text with `\\n` line ends, mended and without invisible characters.

    What is empty or not text at all comes back with no content and a problem that sets the file aside.
    """
    content, encoding, problems = _decode(raw)
    if _is_binary(content):
        return Text("", "", (BINARY,))
    content = _with_plain_line_ends(content)
    content = mend(content, entities=not looks_like_html(content, name))
    content = SPACE.sub(" ", UNSEEN.sub("", content))
    if not content.strip():
        return Text("", "", (EMPTY,))
    return Text(content, encoding, problems)


def looks_like_html(content: str, name: str) -> bool:
    """Return whether a file is an HTML page, by its name or by its first tags, whatever its name."""
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    opening = content[:2000].lstrip("\ufeff \n\t")
    return opening.startswith("<") and HTML.search(opening) is not None


def mend(content: str, *, entities: bool) -> str:
    """Return the text with mojibake undone and, if wanted, entities such as `&rsquo;` as the letters they stand for.

    Curly quotes, full-width letters and ligatures stay as they were written.
    """
    for _ in range(MOST_ESCAPED if entities and "&" in content else 0):
        content = unescape_html(content)
    lines = LOST_BYTE.sub("”", content).split("\n")
    mended = (fix_c1_controls(ftfy.fix_encoding(line)) if MOJIBAKE.search(line) else line for line in lines)
    return unicodedata.normalize("NFC", "\n".join(mended))


def _decode(raw: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    encoding = next((name for mark, name in MARKS if raw.startswith(mark)), None) or _unmarked_utf16(raw)
    if encoding:
        return raw.decode(encoding, errors="replace"), encoding, ()
    try:
        return raw.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _decode_damaged(raw)


def _decode_damaged(raw: bytes) -> tuple[str, str, tuple[Problem, ...]]:
    """UTF-8 with a few broken bytes stays UTF-8; anything else is cp1252."""
    content = raw.decode("utf-8", errors="replace")
    broken = content.count("\ufffd")
    whole = sum(1 for letter in content if letter > "\x7f") - broken
    if broken <= whole:
        return raw.decode("utf-8", errors="lone-cp1252"), "utf-8", (BROKEN,)
    return raw.decode("cp1252", errors="replace"), "cp1252", ()


def _lone_cp1252(error: UnicodeError) -> tuple[str, int]:
    """A single byte that is no UTF-8, between letters, is one pasted from cp1252; several are a letter cut short."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    broken = error.object[error.start : error.end]
    is_lone = len(broken) == 1 and error.end < len(error.object)
    return (broken.decode("cp1252", errors="replace") if is_lone else "\ufffd"), error.end


codecs.register_error("lone-cp1252", _lone_cp1252)


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 of a Latin text has a NUL in nearly every second byte; of others it gives letters with spaces between."""
    opening = raw[:4000]
    if b"\0" not in opening:
        return None
    pairs = max(len(opening) // 2, 1)
    for name, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        if opening[offset::2].count(0) > 0.7 * pairs and opening[1 - offset :: 2].count(0) < 0.1 * pairs:
            return name
    return next((name for name in ("utf-16-le", "utf-16-be") if _gives_words(opening, name)), None)


def _gives_words(raw: bytes, encoding: str) -> bool:
    """Whether bytes decode to hardly anything but letters and marks, with as many gaps between them as words have."""
    content = raw[: len(raw) // 2 * 2].decode(encoding, errors="replace")
    seen = sum(unicodedata.category(letter)[0] in "LMNPZ" or letter in "\r\n\t" for letter in content)
    return seen > 0.98 * len(content) and len(GAPS.findall(content)) > 0.02 * len(content)


def _is_binary(content: str) -> bool:
    opening = content[:100_000]
    controls = len(CONTROLS.findall(opening))
    return controls > max(8, 0.02 * len(opening)) or opening.count("\0") > 0.3 * len(opening) > 20


def _with_plain_line_ends(content: str) -> str:
    for line_end in ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"):
        content = content.replace(line_end, "\n")
    return content
