"""Who said what: a text → its quotations, each with its words, place, cue, speaker, full name and confidence.

text → lines of words and passages → passages with attributions → speakers with full names
"""

from collections.abc import Sequence
from datetime import date

from articles.reading import gazetteer as listed
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Quote
from articles.reading.quotes.attributing import attributed
from articles.reading.quotes.fingerprint import fingerprint
from articles.reading.quotes.joining import marked
from articles.reading.quotes.lines import Lines
from articles.reading.quotes.speakers import Speakers
from articles.reading.quotes.statements import statements

__all__ = ["find_quotes", "fingerprint"]


def find_quotes(
    text: str, *, published: date | None = None, authors: Sequence[str] = (), gazetteer: Gazetteer | None = None
) -> tuple[Quote, ...]:
    """Return the quotations of a text in its order, none overlapping another, quotation marks included.

    Of one that is interrupted, or goes over several paragraphs, each part is given for itself; see `joining`.

    Paragraphs are parted by line ends. The day of publication tells leaders of one surname apart; without it such a
    name stays unknown. The article's own authors are never credited with a quotation. No gazetteer: the archive's own.
    """
    lines = Lines(text)
    found = list(statements(lines, attributed(lines)))
    if not found:
        return ()
    known = listed.load() if gazetteer is None else gazetteer
    speakers = Speakers(text, lines, known, published, authors)
    return tuple(marked(found, map(speakers.quote, found)))
