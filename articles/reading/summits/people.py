"""Whom the names of leaders mean in a text: “Michelle Obama” is not Obama, nor is “Kim Kardashian” Kim.

A family name alone is the leader's, unless somebody else of that name was spoken of first and the leader nowhere in
full.
"""

from collections.abc import Sequence
from dataclasses import replace

from articles.reading.leaders.around import WHOSE, Around, look_around
from articles.reading.names import Mention, Tokens, tokens
from articles.reading.summits.listing import PERSON, Listing


def people(text: str, title_end: int, mentions: Sequence[Mention], known: Listing) -> list[Mention]:
    """Return the mentions that mean a leader, in their order. The text up to `title_end` is a heading."""
    words = tokens(text)
    others: dict[str, int] = {}  # family name → where another bearer of it first stands
    in_full: set[str] = set()  # family names of leaders named in full
    kept: list[tuple[Mention, str]] = []
    for mention in mentions:
        keys = [key.partition(" ")[2] for key in mention.keys if key.startswith(f"{PERSON} ")]
        family = known.families[keys[0]]
        if not _is_meant(words, mention, family if family in keys else None, title_end, known):
            others.setdefault(family, mention.start)
            continue
        if family not in keys:
            in_full.add(family)
        kept.append((_only(mention, keys), family))
    first = {family: mention.start for mention, family in reversed(kept) if mention.start >= title_end}
    doubtful = {
        family for family, place in others.items() if family not in in_full and first.get(family, place) >= place
    }
    return [mention for mention, family in kept if family not in doubtful]


def _only(mention: Mention, people: list[str]) -> Mention:
    """Return a mention that stands for people alone."""
    if len(people) == len(mention.keys):
        return mention
    return replace(mention, keys=tuple(f"{PERSON} {name}" for name in people))


def _is_meant(words: Tokens, mention: Mention, family: str | None, title_end: int, known: Listing) -> bool:
    """Tell whether a name, `family` if it is only that, is a leader's, and what follows makes it no thing's.

    “Obama’s aides” says only whose somebody is.
    """
    first, last = words.at(mention.start), words.at(mention.end) - 1
    heading = mention.start < title_end
    around = look_around(words, first, last, heading=heading)
    if around.no_person or around.acronym or around.follows in WHOSE:
        return False
    if family is None:
        return True
    before = look_around(words, first, last, heading=False) if heading else around
    return not _is_anothers(before, family, known, heading=heading)


def _is_anothers(before: Around, family: str, known: Listing, *, heading: bool) -> bool:
    """Tell whether a given name before a family name makes it another person's.

    In a heading, and where a sentence begins, any word may have a capital: there only what is a first name is one.
    """
    if before.given is None or before.given in known.given[family]:
        return False
    return before.given in known.first_names or not (heading or before.given_opens)
