"""The same words, whatever their marks: one short hash for “(W)e agree!” and "we agree"."""

import re
import unicodedata
from hashlib import blake2b

from articles.reading.quotes.marks import passages
from articles.reading.quotes.segments import segments

NOT_A_LETTER = re.compile(r"[\W_]+")
INSIDE_WORD = re.compile(r"[(\[](?=\w)|(?<=\w)[)\]]|['’\ufe00-\ufe0f]")
VOWELS = frozenset({"Mn", "Mc"})  # categories of the signs that many scripts write vowels with


def fingerprint(text: str, kind: str = "direct") -> str:
    """Return sixteen hexadecimal digits that are the same for the same words.

    Case, accents' way of writing, punctuation, quotation marks and brackets inside words (“(w)e”, “[W]e”) do not count.
    Of a mixed quote, only the words between marks do: that of “him ‘a risk’” is that of “a risk”. Of one that is
    interrupted, only those that are said do: that of “‘A,’ Lee said, ‘b.’” is that of “a, b”.
    """
    words = (between_marks(text) or text) if kind == "mixed" else said(text, kind)
    whole = INSIDE_WORD.sub("", unicodedata.normalize("NFKC", words))
    letters = NOT_A_LETTER.sub(_parting, whole.casefold()).strip() or whole
    return blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _parting(run: re.Match[str]) -> str:
    """Return what is left between two letters: a blank, if any but vowel signs stand there."""
    vowels = "".join(sign for sign in run[0] if unicodedata.category(sign) in VOWELS)
    return vowels if vowels == run[0] else vowels + " "


def said(text: str, kind: str = "direct") -> str:
    """Return the words of a quote's text without what interrupts them."""
    return " ".join(text[one.start : one.end] for one in segments(text, kind) if one.said)


def between_marks(text: str) -> str:
    """Return the words of a text that stand between quotation marks; "" where none do."""
    return " ".join(text[passage.inner_start : passage.inner_end] for passage in passages(text))
