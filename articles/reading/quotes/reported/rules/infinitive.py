"""What somebody wants, plans or will not do: Kim Lee hopes to win. She declined to comment. She seems to agree."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.grammar import is_word
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("infinitive")
SEEMING = frozenset({"seem", "seems", "seemed", "appear", "appears", "appeared"})


def infinitive(line: Line, verb: int) -> Content | None:
    """Return “to …” right after the verb; in “is expected to …”, “seems to …” nobody is the speaker."""
    if line.word(verb + 1) != "to" or not is_verb(line, verb):
        return None
    end = thing_end(line, verb, verb + 1)
    if end is None:
        return None
    unsaid = is_passive(line, verb) or line.lows[verb] in SEEMING
    rule = "is expected" if unsaid else "infinitive"
    return Content(rule, verb + 1, end, (verb, verb + 1), None if unsaid else speaker_of(line, verb))


ASKING = taking("infinitive to hearer")


def asked_to(line: Line, verb: int) -> Content | None:
    """She asked the court to act."""
    if not is_verb(line, verb) or is_passive(line, verb):
        return None
    for at in range(verb + 2, min(verb + 8, line.last(verb))):
        if line.lows[at] == "to":
            end = thing_end(line, verb, at)
            return Content("asked to", at, end, (verb, verb + 1), speaker_of(line, verb)) if end else None
        if not is_word(line.words[at]) or line.lows[at] in {"that", "if", "whether", "how", "about", "for", "why", "what", "and"}:
            return None
    return None
