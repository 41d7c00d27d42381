"""Pages laid out for the tests of what is read from them."""

from articles.reading.page.layout import whole_paragraphs
from articles.reading.page.lines import read_lines
from articles.reading.page.sheet import Sheet, lay_out
from articles.reading.page.wrapping import unwrapped

TITLE = "Nine Ministers Meet in Harwick"
TEXT = """The ministers of nine countries met in the town hall of Harwick, and the talks went on into the night.

The host said before the doors were closed that they would go on until there was a treaty, and nobody doubted it.

A second round was agreed for the spring, and with it a secretariat of six, which is to sit in the customs house."""


def sheet_of(raw: str, language: str = "en") -> Sheet:
    """Return a raw page laid out; `[text]` in it stands for the article's text, `[title]` for its title."""
    filled = raw.replace("[text]", TEXT).replace("[title]", TITLE)
    return lay_out(whole_paragraphs(read_lines(unwrapped(filled))), language)
