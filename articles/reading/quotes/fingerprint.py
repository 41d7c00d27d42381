"""The same words, whatever their marks: one short hash for “(W)e agree!” and "we agree"."""

import re
import unicodedata
from hashlib import blake2b

NOT_A_LETTER = re.compile(r"[\W_]+")
INSIDE_WORD = re.compile(r"[(\[](?=\w)|(?<=\w)[)\]]|['’]")


def fingerprint(text: str) -> str:
    """Return sixteen hexadecimal digits that are the same for the same words.

    Case, accents' way of writing, punctuation, quotation marks and brackets inside words (“(w)e”, “[W]e”) do not count.
    """
    whole = INSIDE_WORD.sub("", unicodedata.normalize("NFKC", text))
    words = NOT_A_LETTER.sub(" ", whole.casefold()).strip()
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
