"""Text → Page: what a scraped page says of itself, and what in it is not the article.

The text becomes lines, each with what layout and links say of it. Every line is weighed; the heaviest stretch is the
article. The title is looked for above it; author, day and site around the title, then below the text.
All that is neither is kept as dropped, with the reason.
"""

from collections.abc import Iterable

from articles.reading.authors import names_in
from articles.reading.dates import day_in_address, find_days
from articles.reading.files import looks_like_html
from articles.reading.notes import Ground, Page, Problem
from articles.reading.page.byline import find_authors
from articles.reading.page.dateline import Published, find_published
from articles.reading.page.dateline.order import in_order
from articles.reading.page.frontmatter import Head, split_head
from articles.reading.page.html import read_html
from articles.reading.page.labels import Label, read_labels
from articles.reading.page.language import language_of
from articles.reading.page.layout import whole_paragraphs
from articles.reading.page.lines import paragraphs, read_lines
from articles.reading.page.parting import HEAD_LINES, dropped, text_lines
from articles.reading.page.sheet import Sheet, lay_out
from articles.reading.page.site import find_site
from articles.reading.page.verdict import problems_of

DOUBTFUL = Problem("date-doubtful", "Day and month of the date could be either way round; read as month first.")


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
    body = text_lines(sheet, labels, authors)
    lines = [sheet.lines[at] for at in body]
    site = find_site(sheet)
    address = next(iter(head.get("url", ())), site.address)
    published = _published(sheet, head, address)
    grounds = (Ground("published", published.rule, published.confidence, published.line),) if published else ()
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
        grounds=grounds,
        dropped=tuple(dropped(sheet, set(body))),
        problems=problems_of(sheet.lines, lines, title) + ((DOUBTFUL,) if published and published.doubtful else ()),
    )


def _authors(sheet: Sheet, head: Head) -> tuple[str, ...]:
    if stated := head.get("authors"):
        return tuple(dict.fromkeys(name for value in stated for name in names_in(value)))
    return find_authors(sheet)


def _published(sheet: Sheet, head: Head, address: str) -> Published | None:
    for written in head.get("date", ()):
        for day in find_days(written)[:1]:
            found, doubtful = in_order(day, sheet)
            return Published(found, "stated", 0.99, written, doubtful)
    in_address = day_in_address(address)
    return find_published(sheet) or (Published(in_address, "in the address", 0.9, address) if in_address else None)


def _stated(field: str, head: Head, labels: Iterable[Label]) -> tuple[str, ...]:
    names = head.get(field) or [name for label in labels if label.field == field for name in label.values]
    return tuple(dict.fromkeys(names))
