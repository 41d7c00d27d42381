"""Whether a passage between marks is a sentence of its own, or part of one in the text's words.

“We agree,” Kim Lee said.        direct
Kim Lee called it “a good day” for all. “We agree” on that, she said.        mixed
"""

from articles.reading.notes import QuoteKind
from articles.reading.quotes.attributing import Said
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.rules.carried import is_sentence

WHOLE = 4  # words of a passage right after its cue that make a sentence
AFTER_MARKS = listed("contents", "after marks") - {"and", "or", "in", "on"}
ENDINGS = (",", ".", "?", "!")


def kind_of(said: Said) -> QuoteKind:
    """A whole sentence is direct, with its cue just before it too; a few words inside another's sentence are mixed."""
    rule = said.attribution.rule if said.attribution else ""
    if rule == "cue beyond" or _belongs_to_words(said, rule):
        return "mixed"
    after_cue = rule == "cue just before" and len(said.line.inner(said.at).split()) >= WHOLE
    return "direct" if after_cue or is_sentence(said.line, said.at) else "mixed"


def _belongs_to_words(said: Said, rule: str) -> bool:
    """Tell whether words around a passage belong to it: said that “we agree”, said “we agree” on it, now “we agree”."""
    line, at = said.line, said.at
    inner, before = line.inner(at), line.lows[at - 1] if at else ""
    if before == "that":
        return True
    if rule == "cue after":
        return before == "," and inner[:1].islower()
    return rule == "cue just before" and line.word(at + 1) in AFTER_MARKS and not inner.endswith(ENDINGS)
