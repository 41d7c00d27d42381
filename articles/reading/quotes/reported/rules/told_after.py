"""The teller ends the sentence: [All agree], Kim Lee said. [All agree], said Kim Lee on Monday."""

from articles.reading.quotes.cues import CUES, LEMMA, PARTICIPLES
from articles.reading.quotes.grammar import is_finite
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.nouns import Noun
from articles.reading.quotes.reported.breaks import DAYS
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import trimmed
from articles.reading.quotes.reported.speaking import is_passive, is_verb, teller_after
from articles.reading.quotes.reported.verbs import forms_of
from articles.reading.quotes.subjects import subject_before

NOT_BEHIND = frozenset({"state", "tell", "tweet", "write", "reply"})  # their own object or hearer follows
TELLING = listed("speech", "thought") - NOT_BEHIND
WORDS = (
    frozenset(form for form, lemma in LEMMA.items() if lemma in TELLING) - PARTICIPLES
    | frozenset(forms_of("show")[:3])
    | {"found"}
)
AFTER_VERB = frozenset({",", ".", "in", "on", "at", "during", "late", "earlier", "last", " ", *DAYS})
BEFORE_SENTENCE = listed("contents", "before a sentence")
BEFORE_TELLER = listed("contents", "before a teller")


def told_after(line: Line, verb: int) -> Content | None:
    """Return the sentence up to the comma before the teller."""
    first = line.bounds[line.sentences[verb]]
    told = teller(line, verb) if line.first(verb) == first else None
    if told is None:
        return None
    speaker, comma = told
    start = sentence_start(line, first, comma)
    end = trimmed(line, start, comma)
    if end <= start or _only_sets_scene(line, verb, start) or not _states(line, start, end):
        return None
    return Content("told after", start, end, (verb, verb + 1), speaker)


def teller(line: Line, verb: int) -> tuple[Noun, int] | None:
    """Return the subject of a verb that tells of what goes before a comma, and the place after that comma."""
    first = line.first(verb)
    if not is_verb(line, verb) or is_passive(line, verb):
        return None
    goes_on = verb + 1 < line.last(verb) and line.lows[verb + 1] not in AFTER_VERB
    speaker = None if goes_on else subject_before(line, verb)
    if speaker and speaker[0] > first and _is_comma(line, speaker[0] - 1):
        return speaker, speaker[0]
    if verb > first and _is_comma(line, verb - 1) and (speaker := teller_after(line, verb)):
        return speaker, verb
    return None


def sentence_start(line: Line, first: int, end: int) -> int:
    """Return where a statement begins that ends its sentence: behind “But”, and behind a semicolon."""
    start = next((at + 1 for at in range(end - 1, first, -1) if line.words[at] == ";"), first)
    if line.lows[start] in BEFORE_SENTENCE:
        start += 1
    return start + 1 if line.word(start) == "," else start


def _is_comma(line: Line, at: int) -> bool:
    return line.words[at] == "," or (line.words[at] == QUOTE and line.inner(at).endswith(","))


def _only_sets_scene(line: Line, verb: int, start: int) -> bool:
    """Tell whether what goes before only says when and where: “In Ohio, she said, …”."""
    opens = line.lows[start] in BEFORE_TELLER or line.lows[start].endswith("ing")
    return opens and line.word(verb + 1) == ","


def _states(line: Line, start: int, end: int) -> bool:
    """Tell whether there is a verb, or words between marks, in what goes before."""
    return any(line.words[at] == QUOTE or line.lows[at] in CUES or is_finite(line, at) for at in range(start, end))
