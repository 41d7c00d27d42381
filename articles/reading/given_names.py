"""Given names of men and of women, as lists that anyone may edit: what tells a person from a place or a verb."""

from pathlib import Path


def _lists() -> dict[str, frozenset[str]]:
    """Read the names of each list: it opens with its name in brackets, and `#` opens a comment."""
    lists: dict[str, list[str]] = {}
    names: list[str] = []
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            names = lists.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            names += line.split()
    return {name: frozenset(listed) for name, listed in lists.items()}


_LISTS = _lists()

MEN = _LISTS["men"]
WOMEN = _LISTS["women"]
GIVEN_NAMES = MEN | WOMEN
