"""A name as a text writes it: which of its words are the name, which are titles, and whether it is a man's or a
woman's."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.reading.given_names import GIVEN_NAMES, MEN, WOMEN
from articles.reading.names import fold
from articles.reading.quotes.grammar import DETERMINERS, OPENERS, PARTICLES
from articles.reading.quotes.lexicon import listed

CAPITAL_LETTER = r"[^\W\d_a-zß-öø-ÿ]"
CAPITALISED = (
    r"(?:[A-Z]\.(?:[ ]?[A-Z]\.){0,2}(?=[ \xa0][A-Z])"
    r"|(?:Jr|Sr|Sen|Sens|Rep|Reps|Gov|Mr|Mrs|Ms|Dr|Gen|Rev|Lt|Col|St|Prof|Del|Capt|Sgt|Maj|Adm|Hon)\."
    rf"|{CAPITAL_LETTER}[^\W_]*(?:[-’']{CAPITAL_LETTER}[^\W_]*|['’](?!s\b)[^\W_]+|-[^\W_]+)*)"
)
PARTICLE = r"(?:(?:de|da|di|del|von|van|der|bin|ibn|al|el|la|le|du)[ \xa0]){0,2}"
NICKNAME = r"(?:[“\"][^\W_]+[”\"][ \xa0])?"
NAME = re.compile(
    rf"(?={CAPITAL_LETTER})\b{CAPITALISED}(?:,?[ \xa0](?:Jr|Sr)\.|[ \xa0]{NICKNAME}{PARTICLE}{CAPITALISED})*"
)
TITLES = listed("people", "titles")
PERSONAL_TITLES = listed("people", "personal titles")
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "dr"})
MALE_TITLES = listed("people", "male titles")
FEMALE_TITLES = listed("people", "female titles")
ALSO_SURNAMES = listed("people", "also surnames")
REGNAL_TITLES = listed("people", "regnal titles")
PORTFOLIOS = listed("people", "portfolios")
SUFFIXES = listed("people", "suffixes")
INSTITUTIONS = listed("people", "institutions")
NOT_FIRST = OPENERS | DETERMINERS  # of a name


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A name as written, without titles: of “Sen. Kim Lee”, the name is “Kim Lee”."""

    name: str
    words: tuple[str, ...]
    surname: str  # the last word that is not “Jr.” or the like, in small letters
    is_full: bool  # more than a surname
    is_person: bool  # by a title or a given name, not merely by capitals
    may_be_person: bool  # not an institution
    gender: str  # "m", "f", or "" where neither title nor given name tells


def bare(word: str) -> str:
    """Return a word in small letters, without a full stop at its end."""
    return word.lower().rstrip(".")


def without_marks(name: str) -> str:
    """Return a name so that one person's spellings are the same: “María J. Lée-Park, Jr.” is `maria lee park`."""
    words = fold(name).split()
    return " ".join(word for word in words if len(word) > 1 and word not in SUFFIXES) or " ".join(words)


def gender_of(given: str) -> str:
    """Return "m" or "f" of a given name, "" of one that is unknown or either's."""
    man, woman = bare(given) in MEN, bare(given) in WOMEN
    return "" if man == woman else "m" if man else "f"


@lru_cache(maxsize=1 << 14)
def parse(written: str) -> Named:
    """Return a run of capitalised words as a name: what follows its last title, without words that open a sentence."""
    written_words = written.replace(",", "").replace("\xa0", " ").split()
    words = _without_openers([word for word in written_words if word[0] not in '“"'])
    found = [at for at, word in enumerate(words) if bare(word) in TITLES and not _is_surname(words, at)]
    last = found[-1] if found else -1
    if found and len(words) > last + 1 and _is_regnal(words, last):
        return _named(tuple(words[last:]), frozenset({bare(words[last])}))
    titles = frozenset(bare(words[at]) for at in found)
    return _named(_person_at_front(_without_openers(words[last + 1 :])), titles)


@lru_cache(maxsize=1 << 14)
def names_in(words: str) -> tuple[Named, ...]:
    """Return the names in a few words, in order: of “Lee’s aide Jo Park”, two."""
    return tuple(parse(match.group()) for match in NAME.finditer(words))


def _is_surname(words: list[str], at: int) -> bool:
    """Tell whether a word that may be a title is a surname: “Mr. King”, “Kim King Jr.”"""
    if at == 0 or bare(words[at]) not in ALSO_SURNAMES or any(bare(word) not in SUFFIXES for word in words[at + 1 :]):
        return False
    before = bare(words[at - 1])
    return before in GIVEN_NAMES or words[at - 1].endswith(".") or before in COURTESY


def _is_regnal(words: list[str], title: int) -> bool:
    """Tell whether a title goes with one name alone and is part of it: “Pope Francis”, “King Charles III”."""
    own = [word for word in words[title + 1 :] if bare(word) not in SUFFIXES]
    return bare(words[title]) in REGNAL_TITLES and len(own) == 1


def _without_openers(words: list[str]) -> list[str]:
    first = 0
    while first < len(words) and words[first].lower() in NOT_FIRST:
        first += 1
    if len(words) - first > 2 and words[first].lower() in PORTFOLIOS and bare(words[first + 1]) in GIVEN_NAMES:
        first += 1
    return words[first:]


def _named(words: tuple[str, ...], titles: frozenset[str]) -> Named:
    own = [word for word in words if bare(word) not in SUFFIXES]
    institution = not words or bare(words[-1]) in INSTITUTIONS
    is_full = len(own) > 1
    by_title = "m" if titles & MALE_TITLES else "f" if titles & FEMALE_TITLES else ""
    return Named(
        name=" ".join(words),
        words=words,
        surname=own[-1].lower() if own else "",
        is_full=is_full,
        is_person=not institution and (bool(titles & PERSONAL_TITLES) or (is_full and bare(words[0]) in GIVEN_NAMES)),
        may_be_person=not institution,
        gender=by_title or (gender_of(words[0]) if is_full else ""),
    )


def _person_at_front(words: list[str]) -> tuple[str, ...]:
    """Of “Kim Lee Calls On All”, as headlines have it, return the name that its given name opens."""
    if len(words) < 4 or bare(words[0]) not in GIVEN_NAMES:
        return tuple(words)
    last = 1
    while last < len(words) - 1 and (
        len(bare(words[last])) == 1 or words[last].lower() in PARTICLES or "." in words[last]
    ):
        last += 1
    if last + 1 < len(words) and bare(words[last + 1]) in SUFFIXES:
        last += 1
    return tuple(words[: last + 1])
