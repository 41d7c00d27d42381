"""A participle opens the sentence, its subject follows: Citing “new duties,” Kim Lee left. After calling it “good,” she
stayed."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import is_finite
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after
from articles.reading.quotes.subjects import is_passive

BEFORE_PARTICIPLE = frozenset({"after", "before", "by", "in", "while", "when", "without", "despite"})


def opening(line: Line, at: int) -> Attribution | None:
    """Return the subject of the main clause, where the participle before the passage at `at` opens the sentence."""
    verb = line.first(at) + (line.lows[line.first(at)] in BEFORE_PARTICIPLE)
    if verb >= at or line.lows[verb] not in PARTICIPLES:
        return None
    last = line.last(at)
    comma = next((place for place in range(verb, last) if line.words[place] == "," and place > at), at)
    subject = noun_after(line, comma + 1, last)
    if subject is None or subject[1] >= last:
        return None
    tells = is_finite(line, subject[1]) and not is_passive(line, subject[1])
    return attribution("opening", line, verb, subject) if tells else None
