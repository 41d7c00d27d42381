"""A paragraph as a line of words, in which every quoted passage is one word.

    “We agree,” said Kim Lee of the union.   →   QUOTE said Kim Lee of the union .

Rules look at such a line only, so they need no pattern that could run away with a long text.
"""

import re
from dataclasses import dataclass

from articles.reading.quotes.marks import Passage, passages

QUOTE = "“…”"  # stands for a passage; no word of a text can be this
PARAGRAPH = re.compile(r"[^\n]+")
ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Messrs|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Prof|Pres|St|Jr|Sr|Inc|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|Calif|Conn|Fla|Mass|Mich|Minn|Pa|Va|Tenn|Wash|Wis|vs|No|a\.m|p\.m)\."
)
WORD = re.compile(
    rf"(?:[^\W\d_]\.)+(?![^\W\d_])|\b{ABBREVIATED}|[’'][sS]\b|[^\W_]+(?:[-’'‑&](?![sS]\b)[^\W_]+)*|[^\w\s]"
)
ENDING = frozenset(".?!…")
ENDED = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `words`, `lows` (in small letters), `starts`, `ends` and `sentences` run side by side."""

    number: int  # of all lines of the text, blank ones left out
    text: str  # the whole text, for which the offsets are
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[int]  # the number of the sentence that each word stands in
    quotes: dict[int, Passage]  # by place among the words

    def first(self, at: int) -> int:
        """Return the place of the first word of the sentence that holds the word at `at`."""
        sentence = self.sentences[at]
        while at and self.sentences[at - 1] == sentence:
            at -= 1
        return at

    def last(self, at: int) -> int:
        """Return the place after the last word of the sentence that holds the word at `at`."""
        sentence = self.sentences[at]
        while at < len(self.words) and self.sentences[at] == sentence:
            at += 1
        return at

    def opens(self, at: int) -> bool:
        """Tell whether nothing but marks of emphasis stands before the word at `at`."""
        return all(word in "*_>#" for word in self.words[:at])

    def inner(self, at: int) -> str:
        """Return the quoted words at `at` without their marks."""
        passage = self.quotes[at]
        return self.text[passage.inner_start : passage.inner_end].rstrip(" *_\xa0’'")


def read_lines(text: str) -> list[Line]:
    """Return the paragraphs of a text that hold anything but blanks."""
    paragraphs = (match for match in PARAGRAPH.finditer(text) if not match.group().isspace())
    return [_line(text, number, match.start(), match.end()) for number, match in enumerate(paragraphs)]


def _line(text: str, number: int, start: int, end: int) -> Line:
    places: list[tuple[int, int]] = []
    quotes: dict[int, Passage] = {}
    for passage in passages(text, start, end):
        places += [match.span() for match in WORD.finditer(text, start, passage.start)]
        quotes[len(places)] = passage
        places.append((passage.start, passage.end))
        start = passage.end
    places += [match.span() for match in WORD.finditer(text, start, end)]
    words = [text[first:last] for first, last in places]
    for at in quotes:
        words[at] = QUOTE
    return Line(
        number=number,
        text=text,
        words=words,
        lows=[word.lower() for word in words],
        starts=[first for first, _ in places],
        ends=[last for _, last in places],
        sentences=_sentences(text, words, quotes),
        quotes=quotes,
    )


def _sentences(text: str, words: list[str], quotes: dict[int, Passage]) -> list[int]:
    """Number the sentences: a full stop ends one, and a passage that ends with one does if a capital follows."""
    numbers, sentence, ended = [], 0, False
    for at, word in enumerate(words):
        if ended and (word[0].isupper() or word[0].isdigit() or at in quotes):
            sentence += 1
        if at in quotes:
            passage = quotes[at]
            ended = text[passage.inner_start : passage.inner_end].rstrip(" *_’'").endswith(".")
        elif word in ENDING:
            ended = True
        elif ended and word not in "*_)]":
            ended = False
        numbers.append(sentence)
    return numbers
