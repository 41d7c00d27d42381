"""What a careful reader notes: a raw file's text, its page, its quotes, and who, which meeting, where, about what.

Plain Python that knows nothing of Django or a database.
"""

from dataclasses import replace
from pathlib import Path

from articles.reading.files import read_text
from articles.reading.gazetteer import Gazetteer, load
from articles.reading.leaders import find_leaders
from articles.reading.notes import Notes
from articles.reading.page import read_page
from articles.reading.quotes import find_quotes
from articles.reading.regions import find_regions, names_a_region
from articles.reading.summits import find_summits
from articles.reading.themes import find_themes

# Of this reader, as its day, then a letter if the day has several. To be raised with every change after which a file
# may give other notes, a line in a table of the gazetteer among them: what an older reader read can then be read again.
VERSION = "2026-11-24h"


def read(path: Path, gazetteer: Gazetteer | None = None) -> Notes:
    """Return all that was noted about a raw file; whatever is wrong with its content is noted as a problem.

    Raises OSError where the file cannot be opened.
    """
    return read_bytes(path.read_bytes(), str(path), gazetteer)


def read_bytes(raw: bytes, name: str, gazetteer: Gazetteer | None = None) -> Notes:
    """Return all that was noted about a raw file's bytes; `name` is the file's."""
    known = gazetteer or load()
    text = read_text(raw, name)
    page = read_page(text.content, name)
    notes = Notes(file=name, text=text, page=page)
    if notes.set_aside:
        return notes
    title, body, day = page.title, page.body, page.published
    places = tuple(subject for subject in page.subjects if names_a_region(subject, known))
    topics = tuple(subject for subject in page.subjects if subject not in places)
    return replace(
        notes,
        quotes=find_quotes(body, published=day, authors=page.authors, gazetteer=known),
        leaders=find_leaders(title, body, day, known),
        summits=find_summits(title, body, day, known),
        regions=find_regions(title, body, page.regions + places, known),
        themes=find_themes(title, body, page.themes + topics, known),
    )
