"""Letters, charters and reports that speak: by which words a text names one in full."""

import re

from articles.reading.quotes.grammar import DETERMINERS
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.named import CAPITALISED

DOCUMENTS = listed("people", "documents")


class Documents:
    """Knows the documents of one text. It looks only when it is asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._in_full: dict[str, frozenset[str]] = {}  # by the word that was looked for

    def name(self, mention: str) -> str | None:
        """Return a document's name by the words that describe it; one that is only “the letter” has none of its own.

        A capital word alone, “the Charter”, is the document of that word that the text names in full, if it is one.
        """
        first, *others = mention.split()
        words = others if first.lower() in ("a", "an", "the") else [first, *others]
        if len(words) > 1 and words[0].lower() not in DETERMINERS:
            return " ".join(words)
        full = self._names_in_full(words[0]) if words and words[0][0].isupper() else frozenset[str]()
        return next(iter(full)) if len(full) == 1 else None

    def _names_in_full(self, word: str) -> frozenset[str]:
        if word not in self._in_full:
            found = {match.group() for match in _in_full(word).finditer(self._text) if match.lastgroup}
            names = (name for name in found if name.split(maxsplit=1)[0].lower() not in DETERMINERS)
            self._in_full[word] = frozenset(names)
        return self._in_full[word]


def _in_full(word: str) -> re.Pattern[str]:
    """Return what reads capital words, those in groups that stand beside a document's: by “Charter”, “Charter of Oslo”.

    The others are read too, each to its end, so that none is begun again in its midst: a long text costs its length.
    """
    return re.compile(
        rf"(?P<opens>\b{re.escape(word)} of (?:the )?{CAPITALISED})"
        rf"|{CAPITALISED}(?P<ends>[ \xa0]{re.escape(word)}\b)?"
    )
