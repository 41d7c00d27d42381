"""What holds of every page, whatever stands on it."""

import re
import textwrap

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.files import read_text
from articles.reading.page import read_page

PIECES = st.sampled_from(
    [
        *("# ", "## ", "> ", "* ", "1. ", "[", "](", "[link](#)", "![pic](#)", "**", "_", "\\", "<b>", "</p>", "<!--"),
        *("By Ann Lee", "May 3, 2019", "03/04/2019", "Share", "Advertisement", "Leave a Reply", "Related articles"),
        *("Title - Site", "---", "title: A: B", "Ann Lee is a writer.", "Photo: Bo Chen/AP", "© 2019", "Region: Asia"),
        *("404", "cookies", "Read more", "…", "&amp;", "\u200b", "\u00ad", "\x0b", "\x07", "\t", "•"),
        *("\n", "\n\n", " "),
        *("日本語の文です。", "Министры разошлись ни с чем.", "“We were late,” she said to them all."),
    ]
)
PAGES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join)
SENTENCES = (
    "The ministers of nine countries met in the old town hall of Harwick, and the talks went on into the night.",
    "Nobody had slept when the host opened the doors, and nobody spoke to those who had waited in the rain.",
    "A second round was agreed for the spring, although three of them said that they would not be there.",
    "What the harbour gains by it is a new mole, with lamps that burn in fog as well as in clear weather.",
)
PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True).map(" ".join), min_size=3, max_size=8
)


@settings(max_examples=200, deadline=None, database=None)
@given(PAGES)
def test_reads_any_page_twice_alike_and_shows_no_control_characters(raw: str) -> None:
    content = read_text(raw.encode("utf-8", "surrogatepass"), "page.txt").content
    page = read_page(content, "page.txt")
    assert page == read_page(content, "page.txt")
    assert re.search(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f]|\n{3}", page.title + page.body) is None
    assert page.body == page.body.strip()


@settings(max_examples=200, deadline=None, database=None)
@given(st.binary(max_size=300))
def test_reads_any_bytes(raw: bytes) -> None:
    read_page(read_text(raw, "page.txt").content, "page.txt")


@settings(max_examples=60, deadline=None, database=None)
@given(PARAGRAPHS, st.sampled_from([66, 72, 78]))
def test_reads_a_page_alike_however_it_is_laid_out(paragraphs: list[str], width: int) -> None:
    parts = ["Nine Ministers Meet in Harwick", "By Ann Lee", "May 3, 2019", *paragraphs]
    plain = "\n\n".join(parts)
    wrapped = "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in parts)
    page = read_page(plain, "page.txt")
    assert page.body.split("\n\n") == paragraphs
    for other in (wrapped, plain.replace("\n\n", "\n\n\n\n"), plain.replace("\n", "\r\n"), plain.replace("\n\n", "\n")):
        again = read_page(read_text(other.encode(), "page.txt").content, "page.txt")
        assert (again.title, again.authors, again.published) == (page.title, page.authors, page.published)
        assert again.body.split() == page.body.split()
