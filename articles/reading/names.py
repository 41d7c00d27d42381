"""The one matcher of listed names: whole words, longest first, however many names there are.

Accents, hyphens, apostrophes and full stops make no difference: “Erdoğan” is Erdogan, “Xi Jin-ping” is Xi Jinping, the
“U.S.” is the US. A possessive is left out: of “Putin’s plan” the mention is “Putin”.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any, Literal

Case = Literal["kept", "acronyms", "blind"]
"""What a listed capital asks of the text: *kept* asks for a capital there too, so that “turkey” is not Turkey;
*acronyms* only where all letters are capitals, so that “who” is not the WHO; *blind* asks nothing. Capitals that are
not listed never hurt: “TURKEY” is Turkey."""

INITIALS = r"(?:[^\W\d]\.)+[^\W\d]\b\.?"  # U.S., J.F.K., D.C
TAIL = r"(?:['’](?![sS]\b)\w+)*\+?"  # Sana'a, O’Brien, OPEC+
POSSESSIVE = r"(?:['’][sS]\b)?"
TOKEN = re.compile(rf"(\w\w+{TAIL}|{INITIALS}|\w{TAIL}|&)({POSSESSIVE})")  # the commonest kind of word first
HYPHENS = frozenset({"-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"})
GAPS = HYPHENS | {" ", "\n", "–", "\N{NO-BREAK SPACE}", "", "'s ", "’s "}
MARKS = re.compile(r"[.'’]")
LETTERS = str.maketrans("łŁđĐıøØ&", "lLdDioO+")

_END = ""  # no word is empty, so this branch of the tree can only be a listed name's end
_NONE = " "  # stands for the word after the last: no word is a space
_COMMA = ","  # before a word in the tree: a comma parts it from the word before


@dataclass(frozen=True, slots=True)
class Mention:
    """A listed name at its place in a text: `text` stands at `start:end`, and stands for each of `keys`."""

    keys: tuple[str, ...]
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text: as written, folded, and where they stand."""

    text: str
    written: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    joined: dict[int, str]  # number of a word with a hyphen after it → both words folded into one

    def at(self, offset: int) -> int:
        """Return the number of the first word that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def gap(self, number: int) -> str | None:
        """Return what parts this word from the next: nothing, a comma, or None for more than a name can hold."""
        gap = self.text[self.ends[number] : self.starts[number + 1]]
        if gap in GAPS:
            return ""
        if gap == ", ":
            return _COMMA
        word = self.written[number]
        inside = (gap == ". " and len(word) <= 3 and word[0].isupper()) or (gap == "/" and word.isdigit())
        return "" if inside else None


@lru_cache(maxsize=16)
def tokens(text: str) -> Tokens:
    """Return the words of a text. The latest few are remembered: all matchers share one pass."""
    pieces = _split(text)  # gap, word, possessive, gap, word, possessive, …, gap
    places = list(accumulate(map(len, pieces)))
    written = pieces[1::3]
    folded = list(map(fold_word, written))
    starts, ends = places[0:-1:3], places[1::3]
    hyphens = (number for number, gap in enumerate(pieces[3:-1:3]) if gap in HYPHENS)
    joined = {number: folded[number] + folded[number + 1] for number in hyphens}
    return Tokens(text, written, folded, starts, ends, joined)


@lru_cache(maxsize=1 << 17)
def fold_word(word: str) -> str:
    """Return a word in small letters without accents, apostrophes and full stops."""
    if word == "&":
        return "and"
    plain = MARKS.sub("", word)
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.translate(LETTERS))
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.lower()


@lru_cache(maxsize=1 << 14)
def fold(words: str) -> str:
    """Return words as the matcher sees them, parted by single spaces: “Côte d’Ivoire” is `cote divoire`."""
    return " ".join(map(fold_word, _split(words)[1::3]))


def _split(text: str) -> list[str]:
    return TOKEN.split(text.replace("_", " "))  # an underscore marks emphasis, though it counts as a letter in patterns


class Matcher:
    """Finds listed names. One pass over the text, its cost does not grow with the number of names."""

    def __init__(self, listed: Iterable[tuple[str, str]], *, case: Case = "kept") -> None:
        """Take (words, key) pairs; the same words may stand for several keys. Words without a letter are left out."""
        self._case = case
        self._tree: dict[str, Any] = {}
        for words, key in listed:
            for steps, spelling in _spellings(words):
                node = self._tree
                for step in steps:
                    node = node.setdefault(step, {})
                node.setdefault(_END, {}).setdefault((key, spelling), None)

    def find(self, text: str) -> list[Mention]:
        """Return the mentions of listed names, in the order of the text, none overlapping another."""
        words = tokens(text)
        mentions, done = [], -1
        for number in self._openings(words):
            if number > done and (longest := self._longest(words, number)):
                keys, done = longest
                start, end = words.starts[number], words.ends[done]
                mentions.append(Mention(keys, text[start:end], start, end))
        return mentions

    def _openings(self, words: Tokens) -> list[int]:
        """Return the numbers of the words that may open a listed name, by themselves or with the word after them."""
        tree, folded, joined = self._tree, [*words.folded, _NONE], words.joined
        opening = [number for number, word in enumerate(words.folded) if word in tree]
        hyphened = [number for number, word in joined.items() if word in tree]
        leading = [
            number
            for number in opening
            if _END in (branch := tree[folded[number]])
            or (following := folded[number + 1]) in branch
            or _COMMA + following in branch
            or number + 1 in joined
        ]
        return sorted({*leading, *hyphened}) if hyphened else leading

    def _longest(self, words: Tokens, first: int) -> tuple[tuple[str, ...], int] | None:
        """Return the keys of the longest name that opens with this word, and the number of its last word."""
        longest, reached = None, [(self._tree, first, "")]
        for node, number, comma in reached:  # grows as words are read
            for word, last in _readings(words, number):
                if (branch := node.get(comma + word)) is None:
                    continue
                if _END in branch and (longest is None or last > longest[1]):
                    keys = self._keys(branch[_END], words.written[first : last + 1])
                    longest = (keys, last) if keys else longest
                further = len(branch) > (_END in branch) and last + 1 < len(words.folded)
                if further and (gap := words.gap(last)) is not None:
                    reached.append((branch, last + 1, gap))
        return longest

    def _keys(self, names: Iterable[tuple[str, tuple[str, ...]]], written: list[str]) -> tuple[str, ...]:
        fitting = (key for key, spelling in names if self._case == "blind" or self._fits(spelling, written))
        return tuple(dict.fromkeys(fitting))

    def _fits(self, spelling: tuple[str, ...], written: list[str]) -> bool:
        kept = self._case == "kept"
        for listed, word in zip(spelling, written, strict=False):
            if len(listed) > 1 and listed.isupper() and not word.isupper():
                return False
            if kept and listed[0].isupper() and not word[0].isupper():
                return False
        return True


def _readings(words: Tokens, number: int) -> tuple[tuple[str, int], ...]:
    """Give the ways to read on from a word: alone, or as one with the next where a hyphen joins them."""
    alone = words.folded[number], number
    return (alone, (words.joined[number], number + 1)) if number in words.joined else (alone,)


def _spellings(words: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the ways to write a listed name, folded and as written.

    “Ban Ki-moon” is also “Ban Kimoon”, “George H. W. Bush” also “George HW Bush”.
    """
    for variant in dict.fromkeys((words, words.replace("-", ""), _without_gaps_between_initials(words))):
        pieces = _split(variant)
        written = tuple(pieces[1::3])
        commas = [_COMMA if gap == ", " and number else "" for number, gap in enumerate(pieces[:-1:3])]
        if written:
            yield tuple(map(str.__add__, commas, map(fold_word, written))), written


def _without_gaps_between_initials(words: str) -> str:
    parts = words.split(" ")
    return parts[0] + "".join(
        after if _is_initial(before) and _is_initial(after) else f" {after}" for before, after in pairwise(parts)
    )


def _is_initial(part: str) -> bool:
    return len(part) == 2 and part[0].isalpha() and part[1] == "."
