"""The few words about the author that close many articles: "Ann Lee is a writer in Oslo. She can be reached at …"."""

import re
from collections.abc import Sequence

from .lines import Line

LAST_LINES = 8
VERB = r"\s*(?:\([^)]*\)\s*)?,?\s*(?:is|was|lives?|writes|covers|has|teaches|works|reports|serves|joined|can be|are|contributed)\b"
ANYONE = re.compile(
    r"^(?:follow \S+ on|(?:he|she|they) can be (?:reached|contacted)|the (?:writer|author) is\b|"
    r"(?:reporting|writing|editing|additional reporting) by\b|this (?:article|story|post) (?:was|first|originally)\b|"
    r"contact \S+ at\b|—\s*\w+ \w+$)",
    re.IGNORECASE,
)


def start_of_bio(lines: Sequence[Line], authors: Sequence[str]) -> int:
    """Return the index of the line that opens the closing words about the authors, or the number of lines."""
    names = "|".join(re.escape(name) for name in authors)
    about = re.compile(rf"^(?:{names}){VERB}", re.IGNORECASE) if names else None
    first = max(len(lines) - LAST_LINES, 1)
    for at in range(first, len(lines)):
        if ANYONE.match(lines[at].text) or (about and about.match(lines[at].text)):
            return at
    return len(lines)
