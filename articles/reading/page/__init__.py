"""Text → Page: what a scraped page says of itself, and what in it is not the article.

The text becomes lines, each with what layout and links say of it. Every line is weighed; the heaviest stretch is the
article. The title is looked for above it; author, day and site around the title, then below the text.
All that is neither is kept as dropped, with the reason.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from ..authors import names_in
from ..dates import find_days
from ..files import looks_like_html
from ..notes import Dropped, Page, Problem
from .bio import start_of_bio
from .byline import find_authors
from .dateline import Published, find_published
from .frontmatter import Head, split_head
from .html import read_html
from .labels import Label, read_labels
from .language import language_of
from .layout import whole_paragraphs
from .lines import Line, paragraphs, read_lines
from .sheet import Sheet, lay_out
from .site import find_site
from .verdict import problems_of

DOUBTFUL = Problem("date-doubtful", "Day and month of the date could be either way round; read as month first.")
HEAD_LINES = 6  # of the text, in which a byline or a date may still stand


def read_page(text: str, name: str) -> Page:
    """Return what a page says of itself; `name` is the file's, and tells HTML by its ending.

    A page that is no article comes back with a problem that sets it aside.
    """
    head, below = read_html(text) if looks_like_html(text, name) else split_head(text)
    lines = whole_paragraphs(read_lines(below))
    language = next(iter(head.get("language", ())), "")[:2].lower() or language_of(below)
    sheet = lay_out(lines, language, stated=" ".join(head.get("title", ())))
    return _page(sheet, head, language)


def _page(sheet: Sheet, head: Head, language: str) -> Page:
    labels = read_labels(sheet.lines[: sheet.start + HEAD_LINES])
    title = sheet.title.text if sheet.title else ""
    authors = _authors(sheet, head)
    body = _body(sheet, labels, authors)
    lines = [sheet.lines[at] for at in body]
    site = find_site(sheet)
    address = next(iter(head.get("url", ())), site.address)
    published = _published(sheet, head, address)
    return Page(
        title=title,
        body="\n\n".join(paragraphs(lines)),
        authors=authors,
        published=published.date if published else None,
        source=next(iter(head.get("source", ())), site.name),
        source_url=address,
        language=language,
        regions=_stated("regions", head, labels),
        themes=_stated("themes", head, labels),
        subjects=_stated("subjects", head, labels),
        dropped=tuple(_dropped(sheet, set(body))),
        problems=problems_of(sheet.lines, lines, title) + ((DOUBTFUL,) if published and published.doubtful else ()),
    )


def _authors(sheet: Sheet, head: Head) -> tuple[str, ...]:
    if stated := head.get("authors"):
        return tuple(dict.fromkeys(name for value in stated for name in names_in(value)))
    return find_authors(sheet)


def _published(sheet: Sheet, head: Head, address: str) -> Published | None:
    if days := [day for value in head.get("date", ()) for day in find_days(value)]:
        return Published(days[0].date, days[0].doubtful)
    return find_published(sheet, address)


def _stated(field: str, head: Head, labels: Iterable[Label]) -> tuple[str, ...]:
    names = head.get(field) or [name for label in labels if label.field == field for name in label.values]
    return tuple(dict.fromkeys(names))


def _body(sheet: Sheet, labels: Iterable[Label], authors: Sequence[str]) -> list[int]:
    """Return the lines that are the article's text."""
    labelled = {label.line for label in labels}
    title = sheet.title and Line(sheet.title.text).key
    kept = [
        at
        for at in range(sheet.start, sheet.end)
        if at not in labelled
        and sheet.kinds[at] is None
        and not (at < sheet.end_of_head and (sheet.is_short(at) or sheet.lines[at].key == title))
    ]
    return kept[: start_of_bio([sheet.lines[at] for at in kept], authors)]


def _dropped(sheet: Sheet, body: set[int]) -> Iterable[Dropped]:
    """Yield the lines that are not the text, those with the same reason together."""
    left = [at for at in range(len(sheet.lines)) if at not in body]
    for reason, group in groupby(left, key=lambda at: _reason(sheet, at)):
        yield Dropped("\n".join(sheet.lines[at].text for at in group), reason)


def _reason(sheet: Sheet, at: int) -> str:
    kind = sheet.kinds[at]
    if kind:
        return kind.reason
    if at < sheet.start:
        return "above the title" if sheet.title and at < sheet.title.first else "head of the article"
    return (
        "after the article"
        if at >= sheet.end
        else "about the author"
        if at > sheet.start + HEAD_LINES
        else "head of the article"
    )
