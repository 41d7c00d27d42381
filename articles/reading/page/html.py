"""HTML → head and Markdown, by trafilatura: where the tags are still there, they tell more than the lines do."""

from typing import Any

from articles.reading.page.frontmatter import Head
from articles.reading.page.labels import read_label
from articles.reading.page.lines import Line

DATES = {"original_date": True, "extensive_search": False}  # a search of the whole page finds days of other things
LABELLED = ("p", "li", "dd", "div", "span")


def read_html(text: str) -> tuple[Head, str]:
    """Return what an HTML page states of itself, by field, and its article as Markdown, "" where it holds none."""
    import trafilatura  # noqa: PLC0415  (it takes a second, and few files are HTML)

    tree = trafilatura.load_html(text)
    if tree is None:
        return {}, ""
    article = trafilatura.extract(text, output_format="markdown", include_comments=False, include_tables=False)
    said = trafilatura.extract_metadata(text, date_config=DATES)
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
    return _labels(tree) | head, article or ""


def _labels(tree: Any) -> Head:
    """What the page states as region, theme or subject: each link a name, or else the names between commas."""
    head: Head = {}
    for element in tree.iter(*LABELLED):
        words = " ".join("".join(element.itertext()).split())
        if label := read_label(0, Line(words)):
            linked = [" ".join("".join(link.itertext()).split()) for link in element.iter("a")]
            head.setdefault(label.field, linked or list(label.values))
    return head
