"""A paragraph as a line of words, in which every quoted passage is one word.

    “We agree,” said Kim Lee of the union.   →   QUOTE said Kim Lee of the union .

Rules look at such a line only, so they need no pattern that could run away with a long text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from articles.reading.quotes.marks import Passage, may_hold_passages, passages

QUOTE = "“…”"  # stands for a passage; no word of a text can be this
STOPS = re.compile(r"[.,:]")
PARAGRAPH = re.compile(r"[^\n]+")
ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Prof|Pres|Del|Atty|Supt|Cpl|St|Jr|Sr|Inc|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Calif|Conn|Fla|Mass|Mich|Minn|Pa|Va|Tenn|Wash|Wis|vs|No|a\.m|p\.m)\."
)
PLAIN = r"[a-zA-Z]++(?=[ ,])"  # most words and marks are this or the next; tried first, as they are quickly seen
MARK = r"[^\w\s’']"
INITIALS = r"(?=[^\W\d_][.-])(?:[^\W\d_]-)?(?:[^\W\d_]\.){1,6}(?![^\W\d_])"
WORD = re.compile(
    rf"({PLAIN}|{MARK}|{INITIALS}|(?=[A-Zap][^\W_]{{0,5}}\.)\b{ABBREVIATED}|\d{{1,2}}/\d{{1,4}}"
    r"|[^\W_]+(?:[-’'‑&](?![sS]\b)[^\W_]+)*|[’'][sS]\b|[’'])( ?)"  # with the blank, none need be sought there
)
EMPHASIS = frozenset("*_>#")
ENDING = frozenset({*".?!…", QUOTE})
OPENING = frozenset({"He", "She", "They", "It", "We", "But", "And", "In", "The", "This"})
LAST_LETTERS = frozenset(word[-1] for word in ENDING)
CLOSING_WORDS = frozenset("*_)]")
LONGEST_NICKNAME = 15  # letters
REACH = 80  # words: no rule looks farther, so that a long paragraph costs no more than its length
SAID_TO_END = frozenset(",.?!")
ENDED = (".", "?", "!", "…")


@dataclass(slots=True)
class Line:
    """One paragraph. `words`, `lows` (in small letters), `starts`, `ends` and `sentences` run side by side."""

    number: int  # of all lines of the text, blank ones left out
    text: str  # the whole text, for which the offsets are
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]  # the number of the sentence that each word stands in
    bounds: list[int]  # the place where each sentence starts, and that after the last word
    quotes: dict[int, Passage]  # by place among the words
    subjects: dict[int, tuple[int, int] | None]  # those of its verbs that have been looked for, by the verb's place

    def first(self, at: int) -> int:
        """Return the place of the first word of the sentence that holds the word at `at`, at most `REACH` back."""
        first = self.bounds[self.sentences[at]]
        return first if at - first < REACH else at - REACH

    def last(self, at: int) -> int:
        """Return the place after the last word of the sentence that holds the word at `at`, at most `REACH` on."""
        last = self.bounds[self.sentences[at] + 1]
        return last if last - at < REACH else at + REACH

    def word(self, at: int) -> str:
        """Return the word at a place; a blank beyond the last."""
        return self.words[at] if at < len(self.words) else " "

    def opens(self, at: int) -> bool:
        """Tell whether nothing but marks of emphasis stands before the word at `at`."""
        return at < 5 and all(word in EMPHASIS for word in self.words[:at])

    def inner(self, at: int) -> str:
        """Return the quoted words at `at` without their marks."""
        passage = self.quotes[at]
        return self.text[passage.inner_start : passage.inner_end].strip(" *_\xa0’'")


class Lines:
    """The paragraphs of a text that hold anything but blanks, each read when it is asked for."""

    def __init__(self, text: str) -> None:
        """Take a text whose paragraphs are parted by line ends."""
        self._text = text
        self._spans = [match.span() for match in PARAGRAPH.finditer(text) if not match.group().isspace()]
        self.starts = [start for start, _ in self._spans]
        self._read: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self._spans)

    def __getitem__(self, number: int) -> Line:
        if number not in self._read:
            self._read[number] = _line(self._text, number, *self._spans[number])
        return self._read[number]

    def holding(self, offset: int) -> Line:
        """Return the line that the offset falls in."""
        return self[max(0, bisect_right(self.starts, offset) - 1)]

    def with_words(self, wanted: frozenset[str]) -> Iterator[Line]:
        """Give the lines that hold one of the words, as they are written."""
        for number, (start, end) in enumerate(self._spans):
            if number in self._read or not wanted.isdisjoint(STOPS.sub("", self._text[start:end]).split()):
                yield self[number]

    def with_marks(self) -> Iterator[Line]:
        """Give the lines that hold passages between marks."""
        for number, (start, end) in enumerate(self._spans):
            if may_hold_passages(self._text, start, end) and (line := self[number]).quotes:
                yield line


def _line(text: str, number: int, start: int, end: int) -> Line:
    pieces, quotes = _pieces(text, start, end)
    words = pieces[1::3]
    for at in quotes:
        words[at] = QUOTE
    places = list(accumulate(map(len, pieces), initial=start))
    starts, ends = places[1:-1:3], places[2::3]
    bounds = _bounds(text, words, quotes, starts, ends)
    return Line(
        number=number,
        text=text,
        words=words,
        lows=list(map(str.lower, words)),
        starts=starts,
        ends=ends,
        sentences=[sentence for sentence, (first, last) in enumerate(pairwise(bounds)) for _ in range(first, last)],
        bounds=bounds,
        quotes=quotes,
        subjects={},
    )


def _pieces(text: str, start: int, end: int) -> tuple[list[str], dict[int, Passage]]:
    """Return a paragraph in pieces, with the passages by place among the words.

    Pieces are by turns what stands before a word, the word, and the blank right behind it, if there is one.
    """
    pieces = [""]
    quotes: dict[int, Passage] = {}
    for passage in passages(text, start, end):
        if _is_nickname(text, passage, start, end):
            _read(pieces, text[start : passage.start])
            pieces[-1] += text[passage.start : passage.inner_start]
            _read(pieces, text[passage.inner_start : passage.inner_end])
            pieces[-1] += text[passage.inner_end : passage.end]
        else:
            _read(pieces, text[start : passage.start])
            quotes[len(pieces) // 3] = passage
            pieces += (text[passage.start : passage.end], "", "")
        start = passage.end
    _read(pieces, text[start:end])
    return pieces, quotes


def _read(pieces: list[str], text: str) -> None:
    """Add the words of a text to pieces that end with what stands before a word."""
    parting, *others = WORD.split(text)
    pieces[-1] += parting
    pieces += others


def _is_nickname(text: str, passage: Passage, start: int, end: int) -> bool:
    """Tell whether a passage is a nickname inside a name: Anna “Nan” Price."""
    if passage.inner_end - passage.inner_start > LONGEST_NICKNAME or passage.start < start + 2:
        return False
    if not text[passage.inner_start : passage.inner_end].isalpha():
        return False
    around = text[passage.start - 1], text[passage.end : passage.end + 1], text[passage.end + 1 : passage.end + 2]
    named = (passage.inner_start, text.rfind(" ", start, passage.start - 1) + 1 or start)
    return (
        around[:2] == (" ", " ")
        and around[2].isupper()
        and passage.end < end
        and all(text[at].isupper() for at in named)
    )


def _bounds(text: str, words: list[str], quotes: dict[int, Passage], starts: list[int], ends: list[int]) -> list[int]:
    """Return where sentences start: after a full stop, or a passage that ends with one, if a capital follows. The stop
    of “1.5 million” ends none."""
    bounds = [0]
    for at in [at for at, word in enumerate(words) if word[-1] in LAST_LETTERS]:
        word = words[at]
        if word not in ENDING and not _opens_sentence(words, at + 1) and not _is_said(text, quotes.get(at + 1)):
            continue
        if word == QUOTE and not _ends_sentence(text, quotes[at]):
            continue
        after = at + 1
        while after < len(words) and words[after] in CLOSING_WORDS:
            after += 1
        if after < len(words) and words[after][0].isdigit() and ends[after - 1] == starts[after]:
            continue
        if after < len(words) and after > bounds[-1] and _may_open(words[after]):
            bounds.append(after)
    return [*bounds, len(words)]


def _opens_sentence(words: list[str], at: int) -> bool:
    """Tell whether a word after an abbreviation opens a sentence: “in the U.S. He said”."""
    return at < len(words) and words[at] in OPENING


def _is_said(text: str, passage: Passage | None) -> bool:
    """Tell whether a passage after an abbreviation is a sentence: in the U.S. “We agree,” said Lee."""
    if passage is None or passage.inner_end == passage.inner_start:
        return False
    return text[passage.inner_start].isupper() and text[passage.inner_end - 1] in SAID_TO_END


def _ends_sentence(text: str, passage: Passage) -> bool:
    return text[max(passage.inner_start, passage.inner_end - 9) : passage.inner_end].rstrip(" *_’'").endswith(".")


def _may_open(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word == QUOTE
