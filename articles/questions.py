"""A reader's words, understood: what will be searched, and what there is to say about it.

    trust "but verify" -Reagan OR treaty

asks for trust and the phrase “but verify” without Reagan, or for treaty. Words stand for all of them; OR parts groups.

    author:"jane roe" title:summit

asks for what Jane Roe wrote under a title with summit. A field takes one word or one phrase.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from django.conf import settings

FIELDS = ("author", "title")
NO_FIELD = re.compile(r"([^\W\d_]{2,20}):\w")  # looks like a field, and is none; 10:30 and https:// do not

# A phrase or a word, with or without a minus and a field before it. Each character is looked at once.
TERM = re.compile(
    rf'(?P<minus>-?)(?:(?P<field>{"|".join(FIELDS)}): ?(?=[\w"]))?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))',
    re.IGNORECASE,
)

QUOTATION_MARKS = str.maketrans("“”„‟«»", '""""""')
UNWANTED = {"Cc", "Cs", "Co", "Cn"}  # control characters, half characters, and those that mark search hits


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase of a question."""

    text: str
    phrase: bool = False
    without: bool = False
    opens_group: bool = False  # OR stands before it
    field: str = ""  # one of FIELDS; empty: anywhere in the text
    names: tuple[str, ...] = ()  # those of its words that are names, met only as they are spelt

    @property
    def written(self) -> str:
        """The term as a reader types it, OR left aside."""
        return f"{'-' if self.without else ''}{f'{self.field}:' if self.field else ''}{self.quoted}"

    @property
    def bare(self) -> str:
        """The term as it would be typed without its field."""
        return f"{'-' if self.without else ''}{self.quoted}"

    @property
    def quoted(self) -> str:
        return f'"{self.text}"' if self.phrase else self.text

    @property
    def shown(self) -> str:
        """The term in words."""
        text = f"“{self.text}”" if self.phrase else self.text
        if self.names == (self.text,):
            text = f"the name {self.text}"
        elif self.names:
            text += f" with the name{'s' if len(self.names) > 1 else ''} {' and '.join(self.names)}"
        return {"author": f"author {text}", "title": f"{text} in the title"}.get(self.field, text)


@dataclass(frozen=True, slots=True)
class Question:
    """What a reader asks for. It is empty where no word is left to look for."""

    terms: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()  # what was mended or left out, each a plain sentence

    @property
    def words(self) -> str:
        """The question in one spelling. Without fields `websearch_to_tsquery` reads it as it is meant."""
        return self._spelled(lambda term: term.written)

    @property
    def in_text(self) -> str:
        """What is to be found in a text, as `websearch_to_tsquery` reads it: no words of a field, none left out."""
        return self._spelled(lambda term: "" if term.field or term.without else term.bare)

    @property
    def in_title(self) -> str:
        """What may be found in a title, so: the words of `title:` too."""
        return self._spelled(lambda term: "" if term.field == "author" or term.without else term.bare)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that are to be found in a text."""
        return tuple(name for term in self.terms if not term.without for name in term.names)

    @property
    def outline(self) -> str:
        """The question with a plain word for each author: it reaches as far, whatever a name may be made of."""
        author = {False: "author", True: "-author"}
        return self._spelled(lambda term: author[term.without] if term.field == "author" else term.bare)

    @property
    def groups(self) -> tuple[tuple[Term, ...], ...]:
        """The terms that OR parts. Those of a group are to be met together."""
        groups: list[list[Term]] = []
        for term in self.terms:
            if term.opens_group or not groups:
                groups.append([])
            groups[-1].append(term)
        return tuple(map(tuple, groups))

    @property
    def fields(self) -> frozenset[str]:
        """The fields that are asked for."""
        return frozenset(term.field for term in self.terms if term.field)

    @property
    def echo(self) -> str:
        """How the question was understood, in words."""
        text = ""
        for term in self.terms:
            joint = ", or " if term.opens_group else " without " if term.without else " and " if text else ""
            text += f"{joint}{'not ' if term.opens_group and term.without else ''}{term.shown}"
        return text.strip()

    @property
    def title(self) -> str:
        """The question as a heading names it: plain words as they are, quoted; any other in words."""
        return f"“{self.words}”" if self.plain else self.echo

    @property
    def plain(self) -> bool:
        """Whether it is words alone, so that nothing needs to be explained."""
        return not self.notes and all(term == Term(term.text) for term in self.terms)

    def leaving_out(self, gone: Term) -> "Question":
        """Return the question without one of its terms. The term after it takes over its OR."""
        place = self.terms.index(gone)
        before, after = self.terms[:place], self.terms[place + 1 :]
        if after and gone.opens_group:
            after = (replace(after[0], opens_group=True), *after[1:])
        return Question(_grouped([*before, *after]))

    def _spelled(self, spelling: Callable[[Term], str]) -> str:
        groups = (" ".join(filter(None, map(spelling, group))) for group in self.groups)
        return " OR ".join(filter(None, groups))


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
    notes += [
        f"There is no field “{match[1]}:”, only {' and '.join(f'{field}:' for field in FIELDS)}; it was taken as words."
        for term in terms
        if not term.field and not term.phrase and (match := NO_FIELD.match(term.text))
    ]
    kept = _within_limits(terms)
    if len(kept) < len(terms):
        limits = f"{settings.QUERY_WORDS} words and {settings.QUERY_ORS} times OR"
        notes.append(f"A search takes at most {limits}; the rest was left out.")
    return Question(_grouped(kept), tuple(notes))


def _terms(text: str) -> Iterator[Term]:
    after_or = False
    for match in TERM.finditer(text):
        if (match["word"] or "").casefold() == "or" and not match["minus"] and not match["field"]:
            after_or = True
            continue
        content = (match["word"] if match["phrase"] is None else match["phrase"]).strip()
        if any(c.isalnum() for c in content):
            field = (match["field"] or "").lower()
            yield Term(content, match["phrase"] is not None, bool(match["minus"]), after_or, field)
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
