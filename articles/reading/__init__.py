"""What a careful reader notes: a raw file's text, its page, its quotes, and who, which meeting, where, about what.

Plain Python that knows nothing of Django or a database.
"""

from pathlib import Path

from .files import read_text
from .gazetteer import Gazetteer, load
from .notes import Notes
from .page import read_page


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
    return Notes(file=name, text=text, page=page)
