"""A reader's words, understood: what will be searched, and what there is to say about it.

    trust "but verify" -Reagan OR treaty

asks for trust and the phrase “but verify” without Reagan, or for treaty. Words stand for all of them; OR parts groups.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.conf import settings

# A phrase or a word, with or without a minus before it. Each character is looked at once.
TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')

QUOTATION_MARKS = str.maketrans("“”„‟«»", '""""""')
UNWANTED = {"Cc", "Cs", "Co", "Cn"}  # control characters, half characters, and those that mark search hits


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a question."""

    text: str
    phrase: bool = False
    without: bool = False
    opens_group: bool = False  # OR stands before it

    @property
    def written(self) -> str:
        """The term as a reader types it, OR left aside."""
        return ("-" if self.without else "") + self.shown('"', '"')

    def shown(self, left: str = "“", right: str = "”") -> str:
        return f"{left}{self.text}{right}" if self.phrase else self.text


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks for. It is empty where no word is left to look for."""

    terms: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()  # what was mended or left out, each a plain sentence

    @property
    def words(self) -> str:
        """The question in the one spelling that `websearch_to_tsquery` reads as it is meant."""
        return " ".join(f"{'OR ' if term.opens_group else ''}{term.written}" for term in self.terms)

    @property
    def echo(self) -> str:
        """How the question was understood, in words."""
        text = ""
        for term in self.terms:
            joint = ", or " if term.opens_group else " without " if term.without else " and " if text else ""
            text += f"{joint}{'not ' if term.opens_group and term.without else ''}{term.shown()}"
        return text.strip()

    @property
    def title(self) -> str:
        """The question as a heading names it: plain words as they are, quoted; any other in words."""
        return f"“{self.words}”" if self.plain else self.echo

    @property
    def plain(self) -> bool:
        """Whether it is words alone, so that nothing needs to be explained."""
        return not self.notes and not any(t.phrase or t.without or t.opens_group for t in self.terms)

    def leaving_out(self, gone: Term) -> "Question":
        """Return the question without one of its terms. The term after it takes over its OR."""
        place = self.terms.index(gone)
        before, after = self.terms[:place], self.terms[place + 1 :]
        if after and gone.opens_group:
            after = (replace(after[0], opens_group=True), *after[1:])
        return Question(_grouped([*before, *after]))


def tidy(text: str) -> str:
    """Return text without characters that no search can hold, its white space squeezed."""
    return " ".join("".join(" " if unicodedata.category(c) in UNWANTED else c for c in text).split())


def understand(text: str) -> Question:
    """Return what a reader's words ask for. Any text gives a question; limits are those of the settings."""
    notes = []
    text = tidy(text).translate(QUOTATION_MARKS)
    if len(text) > settings.QUERY_CHARACTERS:
        text = text[: settings.QUERY_CHARACTERS]
        notes.append(f"Only the first {settings.QUERY_CHARACTERS} characters were searched.")
    if text.count('"') % 2:
        notes.append("A quotation mark had no partner; the phrase was taken to end with the line.")
    terms = list(_terms(text))
    kept = _within_limits(terms)
    if len(kept) < len(terms):
        limits = f"{settings.QUERY_WORDS} words and {settings.QUERY_ORS} times OR"
        notes.append(f"A search takes at most {limits}; the rest was left out.")
    return Question(_grouped(kept), tuple(notes))


def _terms(text: str) -> Iterator[Term]:
    after_or = False
    for match in TERM.finditer(text):
        if (match["word"] or "").casefold() == "or" and not match["minus"]:
            after_or = True
            continue
        content = (match["word"] if match["phrase"] is None else match["phrase"]).strip()
        if any(c.isalnum() for c in content):
            yield Term(content, match["phrase"] is not None, bool(match["minus"]), after_or)
            after_or = False


def _within_limits(terms: list[Term]) -> list[Term]:
    words = groups = 0
    for place, term in enumerate(terms):
        words += len(term.text.split())
        groups += term.opens_group
        if words > settings.QUERY_WORDS or groups > settings.QUERY_ORS:
            return terms[:place]
    return terms


def _grouped(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return the terms; the first of them follows on no other."""
    return (replace(terms[0], opens_group=False), *terms[1:]) if terms else ()
