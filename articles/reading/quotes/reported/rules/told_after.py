"""The teller follows: All agree, Kim Lee said. All agree, said Kim Lee. All, Kim Lee said, agree on it."""

from articles.reading.quotes.cues import CUES, LEMMA, PARTICIPLES
from articles.reading.quotes.grammar import is_finite, is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import ADDING, RELATIVE, clause_end, trimmed
from articles.reading.quotes.subjects import subject_after, subject_before
from articles.reading.quotes.reported.speaking import is_passive, is_verb

THOUGHT = listed("speech", "thought") - {"state", "tell", "tweet", "write", "reply"} | {"show", "find"}
WORDS = frozenset(form for form, lemma in LEMMA.items() if lemma in THOUGHT) - PARTICIPLES | {"show", "shows", "showed", "found"}
AFTER_SPEAKER = frozenset({",", ".", "(", "in", "on", "at", "of", "who", "during", " "})
OPENING = frozenset({"in", "on", "at", "during", "after", "when", "asked", "as", "speaking", "before", "later", "earlier", "while"})
BREAKS = frozenset({";"})
CONJ = frozenset({"but", "and", "yet", "still", "so", "meanwhile", "however"})


def told_after(line: Line, verb: int) -> Content | None:
    """Return the sentence up to the comma before the teller."""
    first = line.first(verb)
    if not is_verb(line, verb) or is_passive(line, verb):
        return None
    teller = _teller(line, verb, first)
    if teller is None:
        return None
    speaker, end = teller
    start = first
    if line.lows[start] in CONJ:
        start += 1
    if line.words[start] == ",": start += 1
    if line.words[min(verb + 1, line.last(verb) - 1)] == "," and (line.lows[start] in OPENING or line.lows[start].endswith("ing")):
        return None
    if not any(is_finite(line, at) or line.words[at] == QUOTE or line.lows[at] in CUES for at in range(start, end)):
        return None
    for at in range(end - 1, start, -1):
        if line.words[at] == ";":
            start = at + 1
            break
    end = trimmed(line, start, end)
    return Content("told after", start, end, (verb, verb + 1), speaker) if end > start else None


def told_between(line: Line, verb: int) -> Content | None:
    """Return what goes on after the teller: “All, Kim Lee said, agree on it.”"""
    first = line.first(verb)
    if line.word(verb + 1) != "," or verb + 2 >= line.last(verb) or line.words[verb + 2] == QUOTE or not is_verb(line, verb) or is_passive(line, verb):
        return None
    teller = _teller(line, verb, first)
    if teller is None or line.words[verb+2] in RELATIVE | ADDING | {"and", "but"}:
        return None
    end = clause_end(line, verb, verb + 2)
    return Content("told between", verb + 2, end, (verb, verb + 1), teller[0]) if end else None


def _teller(line: Line, verb: int, first: int) -> tuple[Noun, int] | None:
    speaker = subject_before(line, verb)
    after = line.word(verb + 1)
    if speaker and speaker[0] > first and _comma(line, speaker[0] - 1) and (after in {",", ".", "in", "on", "at", "during", "Monday", " ", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"} or verb + 1 >= line.last(verb)):
        return speaker, speaker[0]
    if verb > first and _comma(line, verb - 1) and (speaker := subject_after(line, verb)):
        return (speaker, verb) if line.word(speaker[1]) in AFTER_SPEAKER or speaker[1] >= line.last(verb) else None
    return None


def _comma(line: Line, at: int) -> bool:
    return line.words[at] == "," or (line.words[at] == QUOTE and line.inner(at).endswith(","))
