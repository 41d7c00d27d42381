"""The few words about the author that close many articles: "Ann Lee is a writer in Oslo. She can be reached at …"."""

import re
from collections.abc import Sequence

from articles.reading.page.lines import Line

LAST_LINES = 8
VERB = (
    r"\s*(?:\([^)]*\)\s*)?,?\s*"
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


def start_of_bio(lines: Sequence[Line], authors: Sequence[str]) -> int:
    """Return the index of the line that opens the closing words about the authors, or the number of lines.

    An author's name that opens a line of the second half does so anywhere in it; other words only at its very end.
    """
    names = "|".join(re.escape(name) for name in authors)
    about = re.compile(rf"^(?:•\s*)?(?:by )?(?:{names}){VERB}", re.IGNORECASE) if names else None
    last = max(len(lines) - LAST_LINES, 1)
    for at in range(max(len(lines) // 2, 1), len(lines)):
        text = lines[at].text
        if (about and about.match(text)) or (at >= last and (ANYONE.match(text) or CUT_OFF.search(text))):
            return at
    return len(lines)
