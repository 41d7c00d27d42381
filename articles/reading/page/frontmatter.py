"""A head of `key: value` lines, with or without rules of dashes around it.

Not read as YAML: scraped heads are full of `title: One: Two`, which is an error there.
"""

import re

KEY = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}?)\s*+[:=](?!//)\s*+(\S.*)?$")  # "title: Lima", and in TOML "title = Lima"
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # datePublished
BLOCK = frozenset({">", "|", ">-", "|-", ">+", "|+"})  # the value is on the next lines
RULE = re.compile(r"\s*(?:-{3,}|\+{3,}|={3,})\s*$")
ENTRY = re.compile(r"\s*-\s+(.*)")
FIELDS = {
    "title": "title",
    "headline": "title",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "date": "date",
    "published": "date",
    "date published": "date",
    "publication date": "date",
    "pubdate": "date",
    "published at": "date",
    "published on": "date",
    "published date": "date",
    "publish date": "date",
    "date posted": "date",
    "source": "source",
    "site": "source",
    "publication": "source",
    "publisher": "source",
    "website": "source",
    "url": "url",
    "link": "url",
    "permalink": "url",
    "address": "url",
    "source url": "url",
    "language": "language",
    "lang": "language",
    "region": "regions",
    "regions": "regions",
    "theme": "themes",
    "themes": "themes",
    "subject": "subjects",
    "subjects": "subjects",
    "tags": "subjects",
    "categories": "subjects",
    "category": "subjects",
}
LONGEST_HEAD = 60  # lines

Head = dict[str, list[str]]


def split_head(text: str) -> tuple[Head, str]:
    """Return what the head of a text states, by field, and the text below it; without a head, nothing and the whole."""
    start = len(text) - len(text.lstrip())
    lines = text[start : start + 20_000].split("\n")[:LONGEST_HEAD]
    ruled = RULE.match(lines[0]) is not None
    head, taken = _read(lines[ruled:], ruled=ruled)
    if not ("title" in head or len(head) >= 3) or (not ruled and len(head) < 2):
        return {}, text
    below = sum(len(line) + 1 for line in lines[: taken + ruled])
    return head, text[start + below :]


def _read(lines: list[str], *, ruled: bool) -> tuple[Head, int]:
    head: Head = {}
    field = ""
    for taken, line in enumerate(lines):
        if RULE.match(line):
            return head, taken + 1
        if not line.strip():
            if not ruled:
                return head, taken + 1
        elif ruled and head and line[0].isspace() and not ENTRY.match(line):
            head[field] = [" ".join([*head[field], line.strip()])]
        elif entry := ENTRY.match(line):
            head.setdefault(field, []).append(_unquoted(entry[1]))
        elif match := KEY.match(line.strip()):
            field = FIELDS.get(" ".join(re.split(r"[ _-]+", HUMP.sub(" ", match[1]).casefold())), "")
            head.setdefault(field, []).extend(_values(match[2] or ""))
        else:
            return head, taken
    return head, len(lines)


def _values(written: str) -> list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [_unquoted(value) for value in written[1:-1].split(",") if value.strip()]
    return [] if not written or written in BLOCK else [_unquoted(written)]


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    return value
