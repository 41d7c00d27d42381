"""Who is in a text: every name as written, the full names among them, and whether a name is a man's or a woman's."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.reading.quotes.given_names import GIVEN, MEN, WOMEN
from articles.reading.quotes.mentions import OPENERS, PARTICLES, ROLES

CAPITAL_LETTER = r"[^\W\d_a-zß-öø-ÿ]"
CAPITALISED = (
    r"(?:[A-Z]\.(?:[ ]?[A-Z]\.){0,2}(?=[ \xa0][A-Z])|(?:Jr|Sr|Sen|Sens|Rep|Reps|Gov|Mr|Mrs|Ms|Dr|Gen|Rev|Lt|Col|St|Prof)\."
    rf"|{CAPITAL_LETTER}[^\W_]*(?:[-’']{CAPITAL_LETTER}[^\W_]*|['’](?!s\b)[^\W_]+|-[^\W_]+)*)"
)
PARTICLE = r"(?:(?:de|da|di|del|von|van|der|bin|ibn|al|el|la|le|du)[ \xa0]){0,2}"
NAME = re.compile(rf"\b{CAPITALISED}(?:,?[ \xa0](?:Jr|Sr)\.|[ \xa0]{PARTICLE}{CAPITALISED})*")
TITLES = frozenset(
    """mr mrs ms miss messrs sir lord lady dame dr sen sens rep reps gov gen lt col capt sgt maj cmdr adm rev hon prof st
    president senator representative congressman congresswoman governor secretary minister chancellor general colonel
    captain mayor justice judge speaker chairman chairwoman leader ambassador king queen prince princess pope sheikh
    ayatollah republican republicans democrat democrats democratic gop director spokesman spokeswoman manager adviser
    advisor strategist candidate nominee professor commissioner attorney general vice deputy former chief officer
    first lady press sheriff pastor father bishop rabbi imam""".split()
)
MALE_TITLES = frozenset({"mr", "sir", "lord", "king", "prince", "pope", "congressman", "chairman", "spokesman"})
FEMALE_TITLES = frozenset(
    {"mrs", "ms", "miss", "lady", "dame", "queen", "princess", "congresswoman", "chairwoman", "spokeswoman"}
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
INSTITUTIONS = frozenset(
    """house department committee journal times post news party court commission association university press agency
    group council institute office bank union center centre foundation ministry congress senate college network magazine
    tribune herald globe gazette guardian review street administration service bureau board coalition federation
    organization organisation society club corporation company inc co radio television tv daily weekly beast wire
    street avenue states kingdom nations republic county city island lake river mountain school church hospital campaign
    caucus convention conference summit forum project alliance league fund trust library museum team report act day week
    america states state york hampshire jersey carolina dakota mexico virginia orleans angeles francisco diego vegas
    beach springs rapids square hall hill garden tower""".split()
)


PERSONAL = TITLES - frozenset(
    "republican republicans democrat democrats democratic gop general press first vice former attorney".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """A name as written, without titles: of “Sen. Kim Lee”, the name is “Kim Lee”."""

    name: str
    words: tuple[str, ...]
    surname: str  # the last word that is not “Jr.” or the like, in small letters
    is_full: bool  # more than a surname
    is_person: bool  # by a title or a given name, not merely by capitals
    gender: str  # "m", "f", or "" where neither title nor given name tells


def bare(word: str) -> str:
    """Return a word in small letters, without a full stop at its end."""
    return word.lower().rstrip(".")


def gender_of(given: str) -> str:
    """Return "m" or "f" of a given name, "" of one that is unknown or either's."""
    man, woman = bare(given) in MEN, bare(given) in WOMEN
    return "" if man == woman else "m" if man else "f"


@lru_cache(maxsize=1 << 14)
def parse(written: str) -> Named:
    """Return a run of capitalised words as a name: what follows its last title, without a word that opens a sentence."""
    words = written.replace(",", "").replace("\xa0", " ").split()
    while words and words[0].lower() in OPENERS | {"the", "a", "an", "his", "her", "its", "this", "that", "these"}:
        words = words[1:]
    last = max((at for at, word in enumerate(words) if bare(word) in TITLES), default=-1)
    titles = frozenset(bare(word) for word in words[: last + 1] if bare(word) in TITLES)
    words = words[last + 1 :]
    while words and words[0].lower() in OPENERS:
        words = words[1:]
    return _named(_person_at_front(words), titles)


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
        is_person=not institution and (bool(titles & PERSONAL) or (is_full and bare(words[0]) in GIVEN)),
        gender=by_title or (gender_of(words[0]) if is_full else ""),
    )


def _person_at_front(words: list[str]) -> tuple[str, ...]:
    """Of “Kim Lee Calls On All”, as headlines have it, return the name that its given name opens."""
    if len(words) < 4 or bare(words[0]) not in GIVEN:
        return tuple(words)
    last = 1
    while last < len(words) - 1 and (
        len(bare(words[last])) == 1 or words[last].lower() in PARTICLES or "." in words[last]
    ):
        last += 1
    if last + 1 < len(words) and bare(words[last + 1]) in SUFFIXES:
        last += 1
    return tuple(words[: last + 1])


class Cast:
    """The names of one text at their places, and the full names that the text itself gives."""

    def __init__(self, text: str, authors: Sequence[str] = ()) -> None:
        found = [(match.start(), match.end(), parse(match.group())) for match in NAME.finditer(text)]
        self.starts = [start for start, _, _ in found]
        self.ends = [end for _, end, _ in found]
        self.names = [named for _, _, named in found]
        self._authors = {author.lower() for author in authors}
        self._full: dict[str, Counter[Named]] = {}  # by surname, in the order they come in
        self._titled: dict[str, set[str]] = {}
        for named in self.names:
            if named.is_full and not self.is_author(named.name):
                self._full.setdefault(named.surname, Counter())[named] += 1
            if named.gender:
                self._titled.setdefault(named.surname, set()).add(named.gender)

    def is_author(self, name: str) -> bool:
        """Tell whether this is the full name of one of the article's own authors."""
        return name.lower() in self._authors

    def full_names(self, surname: str) -> list[Named]:
        """Return the full names with this surname, persons before others, the commonest first."""
        counted = self._full.get(surname.lower())
        if not counted:
            return []
        return sorted(counted, key=lambda named: (not named.is_person, -counted[named]))

    def gender(self, named: Named) -> str:
        """Return the gender that the name tells, or else a title beside the surname anywhere in the text."""
        if named.gender:
            return named.gender
        told = self._titled.get(named.surname, set())
        return next(iter(told)) if len(told) == 1 else ""

    def before(self, offset: int) -> int:
        """Return how many names start before the offset."""
        return bisect_left(self.starts, offset)
