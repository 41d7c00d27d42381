"""HTML → a page, by trafilatura: where the tags are still there, they tell more than the lines do."""

from datetime import date

from ..authors import names_in
from ..notes import Page
from .language import language_of
from .lines import paragraphs, read_lines
from .verdict import problems_of


def read_html(text: str) -> Page:
    """Return what an HTML page says of itself; its title and body are empty where no article is in it."""
    import trafilatura  # noqa: PLC0415  (takes a second, and few files are HTML)

    found = trafilatura.bare_extraction(text, with_metadata=True, include_comments=False, include_tables=False)
    if found is None:
        return Page("", "", problems=problems_of([], [], ""))
    markdown = trafilatura.extract(text, output_format="markdown", include_comments=False, include_tables=False)
    title = found.title or ""
    lines = [line for line in read_lines(markdown or found.text or "") if line.text != title]
    body = "\n\n".join(paragraphs(lines))
    return Page(
        title=title,
        body=body,
        authors=tuple(name for written in (found.author or "").split(";") for name in names_in(written)),
        published=date.fromisoformat(found.date) if found.date else None,
        source=found.sitename or "",
        source_url=found.url or "",
        language=language_of(body),
        problems=problems_of(lines, lines, title),
    )
