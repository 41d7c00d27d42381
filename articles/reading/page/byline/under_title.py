"""A line of nothing but names between title and text, close to one of them, or whose names the page prints again."""

from collections.abc import Iterator

from articles.reading.page.byline.names import Named, bare_names, names_below
from articles.reading.page.sheet import Sheet

RULE = "a name under the title"
CONFIDENCE = 0.6
NEAR = 2  # lines from title or text
BELOW = 200  # lines in which the name may come again


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines of names between title and text."""
    for at in sheet.below_title:
        if bare_names(sheet.lines, at) and (_is_near(sheet, at) or _comes_again(sheet, at)):
            yield at, tuple(dict.fromkeys(names_below(sheet.lines, at)))


def _is_near(sheet: Sheet, at: int) -> bool:
    """Whether hardly anything stands between the name and title or text, with the head as short as heads are."""
    between = len(sheet.below_title)
    return between <= 3 * NEAR and (at - sheet.below_title[0] < NEAR or sheet.start - at <= NEAR)


def _comes_again(sheet: Sheet, at: int) -> bool:
    """Whether the text's last lines, or those below it, name the same person: as their bio does."""
    name = bare_names(sheet.lines, at)[0]
    first = max(sheet.start, sheet.end - 3)
    return any(line.text.startswith(name) for line in sheet.lines[first : sheet.end + BELOW])
