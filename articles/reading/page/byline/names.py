"""Names on lines of their own."""

import re
from collections.abc import Iterator, Sequence

from articles.reading.authors import any_of, byline_words, is_personal_name, names_in
from articles.reading.page.lines import Line

Named = tuple[int, tuple[str, ...]]  # a line, and the names on it

LONGEST = 100
MOST = 6  # names below one another
CREDIT = re.compile(
    rf"/\s*(?:getty|{any_of(byline_words('agency'))})\b", re.IGNORECASE
)  # of a picture: "Ann Lee/Reuters"
JOINING = frozenset({"and", "&", "y", "e", "et", "und", "og", "och", ",", "social links for"})
FILLED = 0.7  # the share of a line that its names fill, if it holds nothing else


def only_persons(text: str) -> tuple[str, ...]:
    """Return the names that a text opens with, none unless all are surely of persons."""
    names = names_in(text)
    return names if all(map(is_personal_name, names)) else ()


def bare_names(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """Return the names on a line that holds hardly anything else."""
    text = lines[at].text
    names = only_persons(text) if len(text) <= LONGEST and not CREDIT.search(text) else ()
    return names if sum(map(len, names)) > FILLED * len(text) - 5 * len(names) else ()


def names_below(lines: Sequence[Line], at: int) -> Iterator[str]:
    """Yield the names on the lines from `at` on, as long as each is names, a word that joins them, or initials."""
    for line in lines[at : at + 2 * MOST]:
        if names := bare_names([line], 0):
            yield from names
        elif line.text.casefold() not in JOINING and not (line.text.isupper() and len(line.text) <= 3):
            return
