"""What stands around a surname, and what it says of the person: a title, a given name, or that it is no person."""

import csv
from dataclasses import dataclass
from pathlib import Path

from articles.reading.given_names import GIVEN_NAMES
from articles.reading.names import Tokens

with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as _file:
    _WORDS = {row["kind"]: frozenset(row["words"].split(";")) for row in csv.DictReader(_file)}

TITLES = _WORDS["title"]
OFFICES = _WORDS["office"]  # titles that only the holder of such an office bears
OPENERS = _WORDS["opener"]  # open a sentence or a headline without being somebody's given name
NOT_THE_PERSON = _WORDS["not a person"]  # after a surname make it something, or somebody, else
MAY_FOLLOW = _WORDS["may follow"]  # after a surname leave it a surname, though they have a capital
REIGNS = _WORDS["reign"]  # after a surname speak of a head of state or government
BEFORE_MONTH = _WORDS["before a month"]
PLACES = _WORDS["place"]  # after a surname make it a place, with or without a capital
VESSELS = _WORDS["vessel"]  # before a name make it a ship's
ARTICLES = _WORDS["article"]  # before a surname make it say whose: “the Baker plan”, “an ex-Reagan aide”
WHOSE = _WORDS["whose"]  # after a surname make it say whose: “the Reagan administration”, “Reagan aide resigns”
TITLES_OF_WOMEN = _WORDS["woman's title"]
WOMEN = _WORDS["woman"]  # given names of the women among the leaders
STEPS_OF_OFFICE = _WORDS["step of office"]  # after a surname tell what only who holds, or seeks, an office does
STILL_IN_OFFICE = _WORDS["still in office"]  # after “the” and before an office leave it that of the day
MEETING = _WORDS["meeting"]  # between two names make the second a person as well
NAMESAKES = _WORDS["namesake"]  # given names of leaders' kin, somebody even where they open a sentence
CALLED = GIVEN_NAMES | NAMESAKES
NO_SURNAMES = NOT_THE_PERSON | MAY_FOLLOW | PLACES | WHOSE | REIGNS
BEFORE_TOWN = frozenset({"in", "at", "near"})  # “in Clinton, Iowa”
NUMERALS = frozenset("IVXLC")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a surname."""

    given: str | None  # folded name before it: “melania” of “Melania Trump”; None: there is none
    given_opens: bool  # it opens its sentence, so that it may be any word: “Follow Trump’s advice”
    title: str | None  # folded title before it, “president”; None too where it is only thought of: “a President Bush”
    reign: bool  # “the Clinton administration”
    acronym: bool  # “an NGO” is not Ngo, “a FICO score” not Fico
    follows: str  # folded word after it
    no_person: bool  # “Trump Tower”, “Bush Jr.”, “Jordan Peterson”
    is_given: bool  # somebody's given name: of “Abe Lincoln”


def look_around(words: Tokens, first: int, last: int, *, heading: bool) -> Around:
    """Look at the words before the first and after the last word of a surname.

    In a heading every word may have a capital, so there a word that is not a name may stand before or after.
    """
    given = None if heading else _given(words, first)
    return Around(
        given=None if given is None else words.folded[given],
        given_opens=given is not None and (given == 0 or not _leads_on(words, given - 1)),
        title=_title(words, first),
        acronym=_is_acronym(words, first, last),
        follows="".join(words.folded[last + 1 : last + 2]),
        reign=not REIGNS.isdisjoint(words.folded[last + 1 : last + 2]),
        no_person=_is_no_person(words, first, last, heading=heading),
        is_given=not heading and _is_given(words, last),
    )


def says_whose(words: Tokens, first: int, last: int) -> bool:
    """Tell whether a name says only whose something is: “the Reagan administration”, “an ex-Reagan aide”."""
    if not WHOSE.isdisjoint(words.folded[last + 1 : last + 2]):
        return words.text[words.ends[last] : words.starts[last + 1]] == " "
    before = first - 1
    return first == last and before >= 0 and words.folded[before] in ARTICLES and words.gap(before) == ""


def joins(words: Tokens, number: int) -> bool:
    """Tell whether a word joins the names on either side of it: “Kim met Moon”, “Trump and Moon”."""
    if words.folded[number] not in MEETING:
        return False
    return words.gap(number - 1) == "" and words.gap(number) == ""


def _given(words: Tokens, first: int) -> int | None:
    """Return the number of the first of the names before a surname: of “President Lyndon B. Johnson” Lyndon’s."""
    given = None
    for number in range(first - 1, max(first - 4, -1), -1):
        word = words.folded[number]
        if not _leads_on(words, number) or not words.written[number][0].isupper():
            break
        if (
            word in TITLES
            or word in OPENERS
            or word.endswith("ly")
            or (words.written[number].isupper() and len(word) > 2)
        ):
            break
        given = number
    return given


def _title(words: Tokens, first: int) -> str | None:
    for number in range(first - 1, max(first - 4, -1), -1):
        if not _leads_on(words, number):
            return None
        if words.folded[number] in TITLES:
            return None if words.folded[max(number - 1, 0)] == "a" else words.folded[number]
        if not words.written[number][0].isupper():
            return None
    return None


def _is_given(words: Tokens, last: int) -> bool:
    """Tell whether one capital word follows, a name where this is a given name: “Abe Lincoln”, no “Clinton Plan B”."""
    if words.folded[last] not in CALLED or last + 1 >= len(words.folded) or not _leads_on(words, last):
        return False
    surname = words.folded[last + 1]
    if not words.written[last + 1].istitle() or surname in NO_SURNAMES:
        return False
    return not (
        words.written[last + 2 : last + 3] and words.written[last + 2][0].isupper() and _leads_on(words, last + 1)
    )


def _is_acronym(words: Tokens, first: int, last: int) -> bool:
    """Tell whether a word of few letters is all in capitals, but the words beside it are not, and it labels no speech.

    One of four letters is a name already if one of them is: “MISS BUSH”. Of a numeral all must be, and not one alone:
    “PUTIN MEETS XI”, but “CHAPTER XI”.
    """
    word = words.written[first]
    if first != last or not word.isupper() or len(word) > 4 or words.text.startswith(":", words.ends[last]):
        return False
    beside = [other.isupper() for other in _on_its_line(words, first) if other != word and len(other) > 1]
    if len(word) == 4:
        return not any(beside)
    return not all(beside) or len(beside) < (2 if NUMERALS.issuperset(word) else 1)


def _on_its_line(words: Tokens, number: int) -> list[str]:
    """Return the words near a word, up to three on either side, as far as its line goes."""
    first = last = number
    while first > max(number - 3, 0) and "\n" not in words.text[words.ends[first - 1] : words.starts[first]]:
        first -= 1
    while (
        last < min(number + 3, len(words.written) - 1)
        and "\n" not in words.text[words.ends[last] : words.starts[last + 1]]
    ):
        last += 1
    return words.written[first:number] + words.written[number + 1 : last + 1]


def _is_month(words: Tokens, number: int) -> bool:
    """Tell whether “May” is the month: “in May”, “May 7”, “7 May”."""
    if words.folded[number] != "may":
        return False
    before, after = words.folded[max(number - 1, 0)], words.folded[min(number + 1, len(words.folded) - 1)]
    return before in BEFORE_MONTH or before.isdigit() or after.isdigit() or after in {"and", "or"}


def _leads_on(words: Tokens, number: int) -> bool:
    """Tell whether only a space, or an initial's full stop, parts a word from the next."""
    gap = words.text[words.ends[number] : words.starts[number + 1]]
    return gap in {" ", "\n"} or (gap == ". " and (len(words.folded[number]) == 1 or words.folded[number] in TITLES))


def _is_no_person(words: Tokens, first: int, last: int, *, heading: bool) -> bool:
    if _is_month(words, last) or (first and words.folded[first - 1] in VESSELS):
        return True
    if last + 1 >= len(words.folded):
        return False
    gap, word = words.text[words.ends[last] : words.starts[last + 1]], words.folded[last + 1]
    if gap == ", ":
        in_a_town = bool(first) and words.folded[first - 1] in BEFORE_TOWN and words.written[last + 1].istitle()
        return in_a_town or word in {"jr", "jnr", "junior"}
    if gap in {" ", "\n"} and word in PLACES:
        return True
    if gap not in {" ", "\n"} or not words.written[last + 1][0].isupper():
        return False
    return word in NOT_THE_PERSON or not (heading or word in MAY_FOLLOW or words.written[last + 1].isupper())
