"""A news agency alone on a line of the head: "AFP", "Reuters"."""

from collections.abc import Iterator

from articles.reading.authors import byline_words
from articles.reading.page.byline.names import Named
from articles.reading.page.sheet import Sheet

RULE = "an agency's name"
CONFIDENCE = 0.7


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines below the title and in the opening of the text that are an agency's name."""
    for at in [*sheet.below_title, *sheet.in_opening]:
        if sheet.lines[at].text.casefold() in byline_words("agency"):
            yield at, (sheet.lines[at].text,)
