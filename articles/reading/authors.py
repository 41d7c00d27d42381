"""A byline → the names of those who wrote.

"By Ann Lee and Bo Chen, Northern Post • 12/18/23" → Ann Lee, Bo Chen
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from articles.reading.dates import months


@cache
def byline_words(kind: str) -> frozenset[str]:
    """Return the words of one kind in the table beside this file, lower case."""
    with (Path(__file__).parent / "byline_words.csv").open(encoding="utf-8", newline="") as file:
        return next(frozenset(row["words"].split()) for row in csv.DictReader(file) if row["kind"] == kind)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; by their first letters, so that no word is soon told."""
    groups = groupby(sorted(words), key=itemgetter(0))
    rests = ((first, sorted((re.escape(word[1:]) for word in group), key=len, reverse=True)) for first, group in groups)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests)


# "By", and as link texts are run together "ByAnn", "PorAnn" and "Byby Ann"
BY = rf"(?:(?:by)?(?:{any_of(byline_words('by'))})\b|(?-i:(?:By|Por|Par|Von)(?=[A-Z][a-z])))"
BEFORE_BY = rf"(?:{any_of(byline_words('opening'))}|opinion column)"
OPENING = re.compile(
    rf"^\W*+(?:(?:{BEFORE_BY}(?:\s++{BEFORE_BY})?\s*+(?:[-–—:|]\s*+)?)?{BY}[:\s]*"
    rf"|(?:{any_of(byline_words('label'))})(?:\s*+:\s*|\s+)"
    rf"|(?:{any_of(byline_words('label with a colon'))})(?:\s*+[:：]\s*|\s+(?=[A-Z])))",
    re.IGNORECASE,
)
LEAD = re.compile(r"^social links for\s+", re.IGNORECASE)  # said to those who hear a page
GLUED = re.compile(r"(?<=[a-z]{4})(?=[A-Z])")  # "Ann BergstromSenior Editor", as link texts are run together
AND = r"\b(?:and|with|und|et|y|e|og|och|en|ve)\b|&"
BLANKS = r"(?<!\s)\s++"  # from the first of them: begun at each, a long row would be read as often as it is long
JOINERS = re.compile(rf"(?:{BLANKS}[-–—]\s|(?:{BLANKS})?(?:,\s*+(?:{AND})|{AND}|;|,|\||•|·|/|、))\s*")
LAST = re.compile(rf"\s*+(?:,\s*+)?(?:{AND})")  # before the last name of a list
ENDING = re.compile(
    rf"(?:{BLANKS}|(?<!\s))(?:\(|\[|@|https?:|www\.|(?<!\S)[^\s@]++@[^\s.@]++\.\w|\d"
    rf"|\b(?:{any_of(byline_words('ending'))}|(?:{any_of(months())})\.?\s+\d+)\b)",
    re.IGNORECASE,
)
COLLECTIVE = re.compile(rf"^(?:[^\W\d_][\w.’'-]*\s+){{1,4}}(?:{any_of(byline_words('collective'))})$", re.IGNORECASE)
TITLES = re.compile(rf"^(?:{any_of(byline_words('address'))})\.?\s+", re.IGNORECASE)
BY_OTHERS = re.compile(
    r"(?:edited|reviewed|translated|photograph\w*|photos?|video|illustrat\w+|graphics?)\b", re.IGNORECASE
)
INITIAL = re.compile(r"^(?:[A-Z]\.)+[A-Z]?\.?$|^[A-Z]$")
JUNIOR = re.compile(r"\b[JS]r$")
NUMERAL = re.compile(r"\bI[iv]{1,2}$")  # Ann Lee III
MAC = re.compile(r"\b(Mc)([a-z])")
NAME_WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['’.-])*$")
HANDLE = re.compile(r"^[^\W\d_][\w.-]{2,29}$")
HAN = re.compile(r"^[\u4e00-\u9fff]{2,4}$")


def read_byline(line: str) -> tuple[str, ...]:
    """Return the names in a line that opens with "By", "Written by", "Author:" or their like; none from other lines."""
    opening = OPENING.match(line)
    if opening is None:
        return ()
    after = line[opening.end() :]
    is_label = opening[0].rstrip().endswith((":", "："))
    return names_in(after) or ((after.strip(),) if is_label and HANDLE.match(after.strip()) else ())


def is_signed(line: str) -> bool:
    """Return whether a short line opens with "By" or its like, whatever follows."""
    return len(line) < 60 and OPENING.match(line) is not None


def opens_a_byline(line: str) -> bool:
    """Return whether a line says "by" and nothing else, so that the name is on the next."""
    opening = OPENING.match(line + " ")
    return opening is not None and len(line.strip()) <= opening.end() and len(line) < 30


def names_in(text: str) -> tuple[str, ...]:
    """Return the names that a text opens with, up to the first part that is none.

    Credentials, desks and places after a comma end the list: "Ann Lee, Staff Writer" gives Ann Lee alone.
    """
    names: list[str] = []
    for part in _parts(text[:300]):
        name = _bare(part)
        if not name and not names:
            continue
        if not (is_personal_name(name) if names else is_name(name, alone=True)) or (names and BY_OTHERS.match(part)):
            break
        names.append(_in_mixed_case(name))
    return tuple(dict.fromkeys(names))


def _parts(text: str) -> Iterator[str]:
    """The parts of a list; what "and" joins is its last: "Ann Lee and Bo Chen, Northern Courier"."""
    start, closed = 0, False
    for joiner in JOINERS.finditer(text):
        yield text[start : joiner.start()]
        joins = LAST.match(joiner[0]) is not None
        if closed and not joins:
            return
        start, closed = joiner.end(), joins
    yield text[start:]


def is_name(text: str, *, alone: bool = False) -> bool:
    """Return whether the words look like a person's name; `alone`, a single word may do ("By Reuters")."""
    words = TITLES.sub("", text).split()
    if alone and (text.casefold() in byline_words("agency") or HAN.match(text)):
        return True
    if not (1 if alone else 2) <= len(words) <= 5 or len(text) > 60:
        return False
    return words[0] not in byline_words("particle") and all(map(_may_be_in_a_name, words))


def is_personal_name(text: str) -> bool:
    """Return whether a line of its own is surely a name: two to four words, none of them a word of the trade."""
    words = text.split()
    return (
        2 <= len(words) <= 4
        and is_name(text)
        and not any(word.casefold().strip(".,") in byline_words("not a name") for word in words)
    )


def _may_be_in_a_name(word: str) -> bool:
    if word.casefold() in byline_words("particle") or INITIAL.match(word) or word in ("Jr.", "Sr.", "Jr", "II", "III"):
        return True
    return NAME_WORD.match(word) is not None and word[0].isupper()


def _bare(part: str) -> str:
    """Without what follows a name in the same breath: "Ann Lee Published 3 May" → Ann Lee."""
    part = GLUED.sub(" ", LEAD.sub("", OPENING.sub("", part.strip())))
    if COLLECTIVE.match(part) and not is_personal_name(" ".join(part.split()[:2])):
        return part
    ending = ENDING.search(part)
    if ending:
        part = part[: ending.start()]
    bare = part.strip(" \t.,:;-–—*_|•·\"“”'")
    return TITLES.sub("", f"{bare}." if JUNIOR.search(bare) and f"{bare}." in part else bare)


def _in_mixed_case(name: str) -> str:
    if not name.isupper() or len(name) <= 4:
        return name
    return MAC.sub(lambda mac: f"{mac[1]}{mac[2].upper()}", NUMERAL.sub(lambda number: number[0].upper(), name.title()))
