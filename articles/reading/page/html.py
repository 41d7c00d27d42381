"""HTML → head and Markdown, by trafilatura: where the tags are still there, they tell more than the lines do."""

from .frontmatter import Head

DATES = {"original_date": True, "extensive_search": False}  # a search of the whole page finds days of other things


def read_html(text: str) -> tuple[Head, str]:
    """Return what an HTML page's head states, by field, and its article as Markdown, "" where it holds none."""
    import trafilatura  # noqa: PLC0415  (it takes a second, and few files are HTML)

    said = trafilatura.extract_metadata(text, date_config=DATES)
    article = trafilatura.extract(
        text, output_format="markdown", include_comments=False, include_tables=False, include_links=True
    )
    stated = {
        "title": said.title,
        "date": said.date,
        "source": said.sitename,
        "url": said.url,
        "language": said.language,
    }
    head = {field: [value] for field, value in stated.items() if value}
    if said.author:
        head["authors"] = said.author.split(";")
    return head, article or ""
