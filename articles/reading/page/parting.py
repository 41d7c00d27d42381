"""Which lines are the article's text, and why each of the others is not."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from articles.reading.notes import Dropped
from articles.reading.page.bio import without_bios
from articles.reading.page.labels import Label
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

LINK = 0.9  # of a line's letters
LINKED_TITLE = 8  # words; a shorter linked heading is of this article
HEAD_LINES = 6  # of the text, in which something of the head may still stand


def text_lines(sheet: Sheet, labels: Iterable[Label], authors: Sequence[str]) -> list[int]:
    """Return the lines that are the text: without furniture, what is left of the head, and words about the authors."""
    labelled = {label.line for label in labels}
    title = sheet.title and Line(sheet.title.text).key
    end_of_head = sheet.end_of_head

    def is_head(at: int) -> bool:
        return at < end_of_head and (sheet.is_short(at) or sheet.lines[at].key == title)

    own = (at for at in range(sheet.start, sheet.end) if at not in labelled and sheet.kinds[at] is None)
    kept = [at for at in own if not is_head(at) and not is_link(sheet.lines[at])]
    return [kept[index] for index in without_bios([sheet.lines[at] for at in kept], authors)]


def is_link(line: Line) -> bool:
    """Return whether a line is nothing but a link: a menu's, or to another article."""
    return line.linked > LINK and not (line.heading and len(line.text.split()) < LINKED_TITLE)


def dropped(sheet: Sheet, text: set[int]) -> Iterator[Dropped]:
    """Yield the lines that are not among those of the text; neighbours with the same reason come together."""
    left = [at for at in range(len(sheet.lines)) if at not in text]
    head = max(sheet.start, sheet.end_of_head)
    for reason, group in groupby(left, key=lambda at: _reason(sheet, at, head)):
        yield Dropped("\n".join(sheet.lines[at].text for at in group), reason)


def _reason(sheet: Sheet, at: int, head: int) -> str:
    kind = sheet.kinds[at]
    if kind:
        return kind.reason
    if sheet.title and at < sheet.title.first:
        return "above the title"
    if is_link(sheet.lines[at]):
        return "link to another article" if len(sheet.lines[at].text.split()) >= 4 else "link"
    if at >= sheet.end:
        return "after the article"
    return "head of the article" if at < head else "about the author"
