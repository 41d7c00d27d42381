"""HTML → a page, by trafilatura: where the tags are still there, they tell more than the lines do."""

from datetime import date

from ..authors import names_in
from ..notes import Page
from .language import language_of
from .lines import paragraphs, read_lines
from .verdict import problems_of

DATES = {"original_date": True, "extensive_search": False}  # a search of the whole page finds days of other things


def read_html(text: str) -> Page:
    """Return what an HTML page says of itself; its title and body are empty where no article is in it."""
    import trafilatura  # noqa: PLC0415  (it takes a second, and few files are HTML)

    said = trafilatura.extract_metadata(text, date_config=DATES)
    markdown = trafilatura.extract(text, output_format="markdown", include_comments=False, include_tables=False)
    title = said.title or ""
    lines = [line for line in read_lines(markdown or "") if line.text != title]
    body = "\n\n".join(paragraphs(lines))
    return Page(
        title=title,
        body=body,
        authors=tuple(name for written in (said.author or "").split(";") for name in names_in(written)),
        published=date.fromisoformat(said.date) if said.date else None,
        source=said.sitename or "",
        source_url=said.url or "",
        language=language_of(body),
        problems=problems_of(lines, lines, title),
    )
