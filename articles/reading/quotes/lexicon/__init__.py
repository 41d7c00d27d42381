"""The words that the rules go by, as lists that anyone may edit.

A list opens with its name in brackets; `#` opens a comment; words are parted by blanks and written in small letters.
"""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def listed(table: str, name: str) -> frozenset[str]:
    """Return the words of one list of a table. Raises KeyError where the table has no such list."""
    return _lists(table)[name]


def verb_forms(table: str = "irregular") -> tuple[tuple[str, ...], ...]:
    """Return the irregular verbs of a table: bare form, third person, past, participle."""
    return tuple(tuple(line.split()) for line in _lines(table))


@cache
def _lists(table: str) -> dict[str, frozenset[str]]:
    lists: dict[str, list[str]] = {}
    name = ""
    for line in _lines(table):
        if line.startswith("["):
            name = line.strip("[]")
            lists[name] = []
        else:
            lists[name] += line.split()
    return {name: frozenset(listed) for name, listed in lists.items()}


def _lines(table: str) -> list[str]:
    lines = (FOLDER / f"{table}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
