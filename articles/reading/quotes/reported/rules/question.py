"""A question in the text's own words: Kim Lee asked whether all agree. She explained why."""

from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("question")
OPENING = frozenset({"how", "why", "whether", "what", "if", "who", "when", "where", "which"})


def question(line: Line, verb: int) -> Content | None:
    """Return the question that follows the verb at once; “asked if …” without a subject names no speaker."""
    first = _opening(line, verb)
    if first is None:
        return None
    if not is_verb(line, verb) and verb != line.first(verb):
        return None
    end = thing_end(line, verb, first)
    asked = is_passive(line, verb)
    return Content("question" if first == verb + 1 else "question farther on", first, end, (verb, verb + 1), None if asked else speaker_of(line, verb)) if end else None


def _opening(line: Line, verb: int) -> int | None:
    if line.word(verb + 1) in OPENING:
        return verb + 1
    if line.lows[verb] not in {"asked", "asking", "ask", "asks"}:
        return None
    for at in range(verb + 2, min(verb + 8, line.last(verb))):
        if line.words[at] in OPENING - {"who", "which"}:
            return at
        if line.words[at] in {",", "to", QUOTE, "that", "for"}:
            return None
    return None
