"""A question in the text's own words: Kim Lee asked [whether all agree]. Asked [why], she left."""

from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_verb, speaker_of
from articles.reading.quotes.reported.verbs import forms_of, taking

WORDS = taking("question")
OPENING = frozenset({"how", "why", "whether", "what", "if", "who", "when", "where", "which"})
ASKING = frozenset(forms_of("ask"))
AFTER_HEARER = OPENING - {"who", "which"}
NOT_HEARER = frozenset({",", "to", QUOTE, "that", "for"})
FARTHEST = 8  # words from “asked”


def question(line: Line, verb: int) -> Content | None:
    """Return the question that follows the verb, or the one who is asked; whoever is asked is not its speaker."""
    first = _opening(line, verb)
    if first is None or not (is_verb(line, verb) or verb == line.first(verb)):
        return None
    end = thing_end(line, verb, first)
    return Content("question", first, end, (verb, verb + 1), speaker_of(line, verb)) if end else None


def _opening(line: Line, verb: int) -> int | None:
    if line.word(verb + 1) in OPENING:
        return verb + 1
    if line.lows[verb] not in ASKING:
        return None
    for at in range(verb + 2, min(verb + FARTHEST, line.last(verb))):
        if line.words[at] in AFTER_HEARER:
            return at
        if line.words[at] in NOT_HEARER:
            return None
    return None
