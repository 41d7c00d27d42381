"""Named things as numbers: what the row of an article says of its links, so that they are counted where it is found.

Eight numbers stand for the id of a thing, one for each kind. The database writes them (migration 0015).
"""

KINDS = {"region": 0, "theme": 1, "leader": 2, "author": 4, "summit": 5}  # a leader is one the article is about


def number(kind: str, pk: int) -> int:
    """Return the number of a thing."""
    return pk * 8 + KINDS[kind]


def told_apart(counts: dict[int, int]) -> dict[str, dict[int, int]]:
    """Return what is counted by number by kind, and of each by id."""
    kinds = {place: kind for kind, place in KINDS.items()}
    apart: dict[str, dict[int, int]] = {kind: {} for kind in KINDS}
    for thing, n in counts.items():
        apart[kinds[thing % 8]][thing // 8] = n
    return apart
