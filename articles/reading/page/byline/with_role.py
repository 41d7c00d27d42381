"""A name and what its bearer does: "Ann Lee, Senior Editor", "Ann Lee Parliamentary correspondent"."""

from collections.abc import Iterator

from articles.reading.authors import GLUED, byline_words, is_personal_name
from articles.reading.page.byline.names import Named
from articles.reading.page.sheet import Sheet

RULE = "named with an office"
CONFIDENCE = 0.86
LONGEST = 100
WORDS = 12


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines below the title and in the opening of the text that are a name and an office."""
    for at in [*sheet.below_title, *sheet.in_opening]:
        if len(sheet.lines[at].text) <= LONGEST and (name := _named(sheet.lines[at].text)):
            yield at, (name,)


def _named(text: str) -> str:
    words = GLUED.sub(" ", text).split()
    if len(words) > WORDS:
        return ""
    for count in (2, 3, 4):
        name, office = " ".join(words[:count]).rstrip(","), [word.casefold().strip(",.") for word in words[count:]]
        if is_personal_name(name) and _is_office(office):
            return name
    return ""


def _is_office(words: list[str]) -> bool:
    """Begun by a word that stands before offices, or by an office: "sports writer", "editor in Oslo"."""
    words = [word for word in words if any(map(str.isalnum, word))]
    offices, before = byline_words("role"), byline_words("role before")
    return bool(words) and (words[0] in offices or words[0] in before) and any(word in offices for word in words)
