"""The few words about the author that close many articles: "Ann Lee is a writer in Oslo. She can be reached at …"."""

import re
from collections.abc import Iterator, Sequence

from articles.reading.page.lines import Line

FIRST_LINES, LAST_LINES, LAST_WORDS = 8, 8, 4
# Any name, and what people of the press are.
PRESS = re.compile(
    r"(?:•\s*)?(?!\S+[’']s )[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}(?:, [A-Z]{2,}\w?(?:, [A-Z]{2,}\w?)*,?)?"
    r" (?:is|was|has been|writes|covers|reports|joined|works)\b[^.]{0,120}\b"
    r"(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|fact[- ]checker|producer|blogger|"
    r"freelance\w*|author|photographer)\b"
)
VERB = (
    r"\s*+(?:\([^)]*+\)\s*+)?,?\s*+"
    r"(?:is|was|lives?|writes|wrote|covers|covered|has|teaches|taught|works|worked|reports|reported|studied|serves|served|"
    r"joined|edits|can be|are|contributed)\b"
)
ANYONE = re.compile(
    r"^(?:follow \S+ on|(?:he|she|they) can be (?:reached|contacted)|the (?:writer|author) is\b|"
    r"(?:reporting|writing|editing|additional reporting) by\b|this (?:article|story|post) (?:was|first|originally)\b|"
    r"contact \S+ at\b|—\s*\w+ \w+$)",
    re.IGNORECASE,
)
# The address at its end is lost.
CUT_OFF = re.compile(r"\b(?:reach(?:ed)?|contact(?:ed)?|visit|site|blog)\b[^.]{0,60} at$", re.IGNORECASE)


def without_bios(lines: Sequence[Line], authors: Sequence[str]) -> Iterator[int]:
    """Yield the indexes of the lines that are no words about the authors, neither at the head nor at the end."""
    end = start_of_bio(lines, authors)
    about = _about(authors)
    for at in range(end):
        text = lines[at].text
        is_bio = (at < FIRST_LINES or at >= end - LAST_WORDS) and PRESS.match(text)
        if not is_bio and not (about and at < FIRST_LINES and about.match(text)):
            yield at


def _about(authors: Sequence[str]) -> re.Pattern[str] | None:
    """A sentence about an author: the name opens it."""
    names = "|".join(re.escape(name) for name in authors)
    return re.compile(rf"^(?:•\s*)?(?:by )?(?:{names}){VERB}", re.IGNORECASE) if names else None


def start_of_bio(lines: Sequence[Line], authors: Sequence[str]) -> int:
    """Return the index of the line that opens the closing words about the authors, or the number of lines.

    An author's name that opens a line of the second half does so anywhere in it; other words only at its very end.
    """
    about = _about(authors)
    last = max(len(lines) - LAST_LINES, 1)
    for at in range(max(len(lines) // 2, 1), len(lines)):
        text = lines[at].text
        if (about and about.match(text)) or (at >= last and (ANYONE.match(text) or CUT_OFF.search(text))):
            return at
    return len(lines)
