"""Whether a country's name is somebody's given name: “Israel Folau”, unlike “Israel Defense Forces”, “India Today”."""

import csv
from collections.abc import Sequence
from pathlib import Path

from articles.reading.names import Mention, Tokens

with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as _file:
    _WORDS = {row["kind"]: frozenset(row["words"].split(";")) for row in csv.DictReader(_file)}

ALSO_GIVEN = _WORDS["also a given name"]
NO_SURNAMES = _WORDS["no surname"] | _WORDS["day or month"]
JUNIOR = frozenset({"jr", "sr"})


def without_people(mentions: Sequence[Mention], words: Tokens, before: int) -> list[Mention]:
    """Return the mentions of regions that are no given name of a person.

    A capital word after the country's name is a surname where the text uses it alone too, or where the text names the
    country nowhere else. In a heading, which ends `before` the body, any word may have a capital: there it must be a
    surname in the body.
    """
    suspects = {mention: surname for mention in mentions if (surname := _surname(mention, words))}
    if not suspects:
        return list(mentions)
    elsewhere = {key for mention in mentions if mention not in suspects for key in _regions(mention)}
    alone = _used_alone(frozenset(suspects.values()), words)
    people = {
        (mention.text, surname)
        for mention, surname in suspects.items()
        if mention.start >= before and (surname in alone or elsewhere.isdisjoint(_regions(mention)))
    }
    return [mention for mention in mentions if (mention.text, suspects.get(mention)) not in people]


def _regions(mention: Mention) -> set[str]:
    return {key.split(" ", 1)[-1] for key in mention.keys}


def _surname(mention: Mention, words: Tokens) -> str | None:
    """Return the folded capital word after a country's name that no further one follows; None where there is none."""
    number = words.at(mention.end)
    if mention.text.lower() not in ALSO_GIVEN or number >= len(words.folded):
        return None
    if words.starts[number] != mention.end + 1 or not words.text.startswith(" ", mention.end):
        return None
    surname, written = words.folded[number], words.written[number]
    if not written[0].isupper() or written.isupper() or surname in NO_SURNAMES or _goes_on(number, words):
        return None
    return surname


def _goes_on(number: int, words: Tokens) -> bool:
    """Tell whether another capital word follows, as in “Israel Defense Forces”; “Jr.” may."""
    if number + 1 >= len(words.folded) or words.gap(number) != "":
        return False
    return words.written[number + 1][0].isupper() and words.folded[number + 1] not in JUNIOR


def _used_alone(surnames: frozenset[str], words: Tokens) -> set[str]:
    """Return those of the surnames that stand alone in the text, and never in small letters."""
    small, alone = set(), set()
    for number, word in enumerate(words.folded):
        if word in surnames:
            if words.written[number].islower():
                small.add(word)
            elif number and words.folded[number - 1] not in ALSO_GIVEN:
                alone.add(word)
    return alone - small
