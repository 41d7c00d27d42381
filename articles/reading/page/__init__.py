"""Text → Page: what a scraped page says of itself, and what in it is not the article.

The text becomes lines, each with what layout and links say of it. Every line is weighed; the heaviest stretch is the
article. The title is looked for above it; author, day and site around the title, then below the text.
All that is neither is kept as dropped, with the reason.
"""

from collections.abc import Iterable, Iterator

from articles.reading.authors import names_in
from articles.reading.dates import day_in_address, find_days
from articles.reading.files import looks_like_html
from articles.reading.notes import Ground, Page, Problem
from articles.reading.page.byline import Signed, find_authors
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
from articles.reading.page.tags import without_tags
from articles.reading.page.title import Title
from articles.reading.page.verdict import problems_of
from articles.reading.page.wrapping import unwrapped

DOUBTFUL = 0.8  # what is less sure than this is shown to an editor
EITHER_WAY = "Day and month of the date could be either way round; read as month first."


def read_page(text: str, name: str) -> Page:
    """Return what a page says of itself; `name` is the file's, and tells HTML by its ending.

    A page that is no article comes back with a problem that sets it aside.
    """
    head, below = read_html(text) if looks_like_html(text, name) else split_head(without_tags(text))
    lines = whole_paragraphs(read_lines(unwrapped(below)))
    language = next(iter(head.get("language", ())), "")[:2].lower() or language_of(below)
    sheet = lay_out(lines, language, stated=" ".join(head.get("title", ())))
    return _page(sheet, head, language)


def _page(sheet: Sheet, head: Head, language: str) -> Page:
    labels = read_labels(sheet.lines[: sheet.start + HEAD_LINES])
    title = sheet.title.text if sheet.title else ""
    signed = _signed(sheet, head)
    authors = signed.names if signed else ()
    body = text_lines(sheet, labels, authors)
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
        grounds=_grounds(sheet.title, signed, published),
        dropped=tuple(dropped(sheet, set(body))),
        problems=problems_of(sheet.lines, lines, title) or tuple(_doubts(signed, published)),
    )


def _signed(sheet: Sheet, head: Head) -> Signed | None:
    stated = head.get("authors", ())
    if names := tuple(dict.fromkeys(name for value in stated for name in names_in(value))):
        return Signed(names, "stated", 0.99, "; ".join(stated))
    return find_authors(sheet)


def _grounds(title: Title | None, signed: Signed | None, published: Published | None) -> tuple[Ground, ...]:
    grounds = [
        title and Ground("title", title.rule, title.confidence, title.text),
        signed and Ground("authors", signed.rule, signed.confidence, signed.line),
        published and Ground("published", published.rule, published.confidence, published.line),
    ]
    return tuple(ground for ground in grounds if ground)


def _published(sheet: Sheet, head: Head, address: str) -> Published | None:
    for written in head.get("date", ()):
        for day in find_days(written)[:1]:
            found, doubtful = in_order(day, sheet)
            return Published(found, "stated", 0.99, written, doubtful)
    in_address = day_in_address(address)
    return find_published(sheet) or (Published(in_address, "in the address", 0.9, address) if in_address else None)


def _doubts(signed: Signed | None, published: Published | None) -> Iterator[Problem]:
    """What an editor should look at, as the rule that gave it is often wrong."""
    if published and published.doubtful:
        yield Problem("date-doubtful", EITHER_WAY)
    elif published and published.confidence < DOUBTFUL:
        yield Problem("date-doubtful", f"The date may be another; it was found by the rule “{published.rule}”.")
    if signed and signed.confidence < DOUBTFUL:
        yield Problem("author-doubtful", f"The author may be another; it was found by the rule “{signed.rule}”.")


def _stated(field: str, head: Head, labels: Iterable[Label]) -> tuple[str, ...]:
    names = head.get(field) or [name for label in labels if label.field == field for name in label.values]
    return tuple(dict.fromkeys(names))
