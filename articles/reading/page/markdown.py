"""Markdown → what the page shows: `By [Ann Lee](#)` → By Ann Lee.

Emphasis marks go, links leave their words, pictures leave nothing, escapes leave the character they guard.
"""

import re

LABEL = r"(?:[^\[\]\n]|\[[^\[\]\n]*+\])*+"
TARGET = r"\((?:[^()\n]|\([^()\n]*+\))*+\)"
PICTURE = re.compile(rf"!\[{LABEL}\]{TARGET}")
LINK = re.compile(rf"\[({LABEL})\]{TARGET}")
SIDE_BY_SIDE = re.compile(
    rf"(\[(?=[^\[\]\n\w]*+\w)[^\[\]\n]*+\]{TARGET})\s*\[(?=[^\[\]\n\w]*+\w)"
)  # links without a word between are a list
ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]*+)>")
EMPHASIS = re.compile(
    r"\*\*+|~~|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_+(?=[^\s_])|(?<=[^\s_])_+(?!\w)|`+"
)
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~&])")
GUARD = 0xF000  # private letters: an escaped character hides here while marks are taken out
GUARDED = {GUARD + code: chr(code) for code in range(128)}
# A link of several lines: the line that opens it, the lines within, and the line that closes it.
OPENED = re.compile(r"^(\s*+(?:[#>*+-]++\s++)*+)\[([^\[\]\n]*+)$")
WITHIN = re.compile(r"^(\s*+(?:[#>*+-]++\s++)*+)([^\[\]\s][^\[\]]*+)$")
CLOSED = re.compile(rf"([^\[\]\n]*)\]{TARGET}")
LONGEST_LINK = 12  # lines
SIGNS = re.compile(r"\]\(|\*\*\S|^#{1,6} \S|^> ", re.MULTILINE)


def is_markdown(text: str) -> bool:
    """Return whether a text shows a mark that plain text does not: a link, strong emphasis, a heading."""
    return SIGNS.search(text) is not None


def close_links(sources: list[str]) -> None:
    """Make of a link that goes over several lines, as those around whole teasers do, one link in each of its lines."""
    first = -1  # the last line that opens a link and does not close it
    for last in range(len(sources)):
        if "![" in sources[last]:
            sources[last] = PICTURE.sub("", sources[last])
        if "](" in sources[last] and first >= 0 and (end := CLOSED.match(sources[last])):
            if last - first <= LONGEST_LINK:
                _close_link(sources, first, last, end)
            first = -1
        elif "[" in sources[last] and OPENED.match(sources[last]):
            first = last


def _close_link(sources: list[str], first: int, last: int, end: re.Match[str]) -> None:
    sources[first] = OPENED.sub(r"\1[\2](#)", sources[first])
    for at in range(first + 1, last):
        sources[at] = WITHIN.sub(r"\1[\2](#)", sources[at])
    sources[last] = WITHIN.sub(r"\1[\2](#)", end[1]) + sources[last][end.end() :]


def shown(source: str) -> tuple[str, int]:
    """Return a line as the page shows it, and how many of its characters are words of links."""
    if not any(mark in source for mark in "[*_`\\<~"):
        return source, 0
    linked = 0

    def words_of(link: re.Match[str]) -> str:
        nonlocal linked
        linked += len(link[1].strip())
        return link[1]

    text = ESCAPE.sub(lambda escape: chr(GUARD + ord(escape[1])), source) if "\\" in source else source
    if "](" in text:
        text = PICTURE.sub("", text)
        if ")[" in text or ") [" in text:
            text = SIDE_BY_SIDE.sub(r"\1, [", text)
        text = LINK.sub(words_of, text)
    text = EMPHASIS.sub("", ADDRESS.sub(r"\1", text))
    return text.translate(GUARDED) if "\\" in source else text, linked
