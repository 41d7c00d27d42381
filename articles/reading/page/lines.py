"""Text → lines, each with what layout says of it: a heading, a list's item, a block quotation, how much is linked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from articles.reading.dates import find_days
from articles.reading.page import markdown

HEADING = re.compile(r"(#{1,6})\s++((?:[^\s#]++|[\s#]++(?=[^\s#]))*+)")  # without the marks that may close it
ITEM = re.compile(r"(?:[*+•◦▪»›·►▼-]|o(?=\s{1,3}[A-Z]))\s+|\d{1,2}[.)]\s+(?=\S)|[*+•]$")
QUOTED = re.compile(r"(?:>\s?)+")
SHORT = 60
RULE = re.compile(r"\s*([*_=-])(?:\s*\1){2,}\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, as the page shows it."""

    text: str
    heading: int = 0  # 1 to 6 as Markdown marks it; 0: none
    item: str = ""  # the mark of a list's item: "*", "1."
    quoted: bool = False
    linked: float = 0.0  # the share of its letters that are links, 0 to 1
    apart: bool = False  # a blank line stands before it
    ruled: bool = False  # a rule, as "* * *", stands before it

    @property
    def key(self) -> str:
        """The words to compare lines by: without case and without marks at the ends."""
        return " ".join(self.text.casefold().replace("’", "'").split()).strip(' .:*|-–—•»›…!>[]"“”')


def read_lines(text: str) -> list[Line]:
    """Return the lines that hold a letter or a figure, in order."""
    is_markdown = markdown.is_markdown(text)
    sources = text.split("\n")
    if is_markdown:
        markdown.close_links(sources)
    lines: list[Line] = []
    apart, ruled = True, False
    for source in sources:
        line = (_short_line if len(source) < SHORT else _line)(source, is_markdown=is_markdown)
        if line is None:
            ruled = ruled or RULE.match(source) is not None
            apart = apart or ruled or not source.strip()
        else:
            lines.append(replace(line, apart=apart, ruled=ruled) if apart else line)
            apart = ruled = False
    return lines


@lru_cache(maxsize=4096)
def _short_line(source: str, *, is_markdown: bool) -> Line | None:
    """Menus come again and again."""
    return _line(source, is_markdown=is_markdown)


def _line(source: str, *, is_markdown: bool) -> Line | None:
    text, heading, item, quoted = source.strip(), 0, "", False
    if mark := QUOTED.match(text):
        text, quoted = text[mark.end() :], True
    if is_markdown and text.startswith("#") and (mark := HEADING.match(text)):
        text, heading = mark[2], len(mark[1])
    elif text.startswith("**") is False and (mark := ITEM.match(text)) and not _opens_with_a_day(text):
        text, item = text[mark.end() :], mark[0].strip()
        if is_markdown and (mark := HEADING.match(text)):
            text, heading = mark[2], len(mark[1])
    linked = 0
    if is_markdown:
        text, linked = markdown.shown(text)
    text = " ".join(text.split())
    if not any(map(str.isalnum, text)):
        return None
    return Line(text, heading, item, quoted, min(1.0, linked / len(text)))


def _opens_with_a_day(text: str) -> bool:
    """Whether "28. April 2024" is meant, and no list's item 28."""
    return text[0].isdigit() and any(day.start == 0 for day in find_days(text[:40]))


def paragraphs(lines: list[Line]) -> Iterator[str]:
    """Yield lines as the paragraphs of a body: `## ` before headings, `> ` before block quotations."""
    for line in lines:
        if line.heading:
            yield f"## {line.text}"
        elif line.quoted:
            yield f"> {line.text}"
        else:
            yield f"{line.item} {line.text}" if line.item and line.item[0].isdigit() else line.text
