"""Any verb tells who speaks where nothing else stands between: “We agree,” Kim Lee began. “Never!” thundered Jo."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import AUXILIARY, PRONOUNS, is_adverb_at, is_auxiliary, is_capital, is_finite
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import Noun, is_named, noun_after

FEWEST_WORDS = 3  # of a passage, so that it is no term
GOES_ON = (",", "?", "!", "—", "–")


def any_verb(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the subject and verb, or verb and subject, right behind the passage at `at`."""
    inner = line.inner(at)
    after = at + 1
    if not inner.endswith(GOES_ON) or len(inner.split()) < FEWEST_WORDS or after >= len(line.words):
        return None
    if _is_told(line, after):
        subject = noun_after(line, after + 1, line.last(at))
        return attribution("any verb", line, after, subject) if subject and is_named(line, subject) else None
    if not inner.endswith(",") and is_capital(line.words[after]):
        return None
    subject = noun_after(line, after, line.last(at))
    return _with_subject(line, subject) if subject else None


def _with_subject(line: Line, subject: Noun) -> Attribution | None:
    verb = subject[1]
    while verb < len(line.words) and is_adverb_at(line, verb) and line.lows[verb] not in AUXILIARY:
        verb += 1
    told = verb < len(line.words) and _is_told(line, verb)
    speaks = is_named(line, subject) or line.lows[subject[0]] in PRONOUNS or line.lows[subject[0]] == "the"
    return attribution("any verb", line, verb, subject) if told and speaks else None


def _is_told(line: Line, verb: int) -> bool:
    low = line.lows[verb]
    return is_finite(line, verb) and low not in PARTICIPLES and not is_auxiliary(low)
