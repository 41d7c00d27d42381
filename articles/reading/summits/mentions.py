"""What the matcher's keys say of a mention: what kinds of thing it may be, and which of a kind."""

from collections.abc import Iterable, Iterator

from articles.reading.names import Mention


def kinds(mention: Mention) -> set[str]:
    """Return the kinds of thing that a mention may be."""
    return {key.partition(" ")[0] for key in mention.keys}


def values(mentions: Iterable[Mention], wanted: str) -> Iterator[str]:
    """Give which things of a kind some mentions may be."""
    opening = f"{wanted} "
    for mention in mentions:
        yield from (key.removeprefix(opening) for key in mention.keys if key.startswith(opening))


def by_value(mentions: Iterable[Mention], wanted: str) -> list[tuple[str, Mention]]:
    """Return which things of a kind some mentions may be, each with its mention."""
    return [(value, mention) for mention in mentions for value in values([mention], wanted)]
