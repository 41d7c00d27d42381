"""The verb follows the passage: “We agree,” said Kim Lee. “We agree,” Ms. Lee, a nurse, told reporters."""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.cues import BE, CUES, PARTICIPLES, TAKES_HEARER
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.mentions import (
    Mention,
    is_capital,
    is_named,
    is_verb,
    noun_after,
    object_after,
    renamed,
    subject_before,
)

FARTHEST = 40
NEW_CLAUSE = frozenset(
    "and but or as while when after before though although because if since until that which or so".split()
)
SETS_SCENE = frozenset("in on at during to of when as after before with while about from . , : for from by ;".split())


def cue_after(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the verb that follows the passage at `at`."""
    after = at + 1
    while after < len(line.words) and line.words[after] in "*_":
        after += 1
    inner = line.inner(at)
    joined = after < len(line.words) and line.words[after] in ",—–-"
    if not (joined or inner.endswith((",", "?", "!", "—", "–", "-", "…", "..."))):
        return _lower_verb(line, after)
    return _following(line, after + joined, sure=joined or not inner.endswith(("?", "!")))


def _lower_verb(line: Line, after: int) -> Attribution | None:
    """“We agree.” said Kim Lee."""
    if after < len(line.words) and line.words[after] in {"said", "says", "wrote", "added"}:
        return _verb_first(line, after)
    return None


def _following(line: Line, after: int, *, sure: bool) -> Attribution | None:
    if after >= len(line.words) or line.lows[after] in NEW_CLAUSE:
        return None
    if line.words[after] in CUES and line.lows[after] not in PARTICIPLES:
        return _verb_first(line, after)
    last = min(line.last(after), after + FARTHEST)
    for verb in range(after + 1, last):
        if line.words[verb] == QUOTE:
            return None
        if not is_verb(line, verb) or is_capital(line.words[verb]) or _is_participle(line, verb):
            continue
        subject = subject_before(line, verb)
        if subject and subject[0] > after + 2 and sure:
            subject = _opening(line, after, verb)
        elif subject and subject[0] > after + 2:
            subject = None
        if subject and (sure or _sets_scene(line, verb)):
            return made(line, "cue after", verb, subject)
    return None


def _opening(line: Line, after: int, verb: int) -> Mention | None:
    """Return the noun right after the passage, however long what stands between it and its verb."""
    subject = noun_after(line, after, verb)
    if subject and (is_named(line, subject) or line.words[subject[1]] == ","):
        return renamed(line, subject, verb)
    return None


def _is_participle(line: Line, verb: int) -> bool:
    return line.lows[verb] in PARTICIPLES and line.lows[verb - 1] not in BE


def _verb_first(line: Line, verb: int) -> Attribution | None:
    subject = None if line.lows[verb] in TAKES_HEARER - {"asked", "asks"} else object_after(line, verb)
    return made(line, "cue after", verb, subject) if subject else None


def _sets_scene(line: Line, verb: int) -> bool:
    """After “!” a new sentence may begin: trust the verb only if it takes no object of its own."""
    follows = line.lows[verb + 1] if verb + 1 < len(line.words) else "."
    return follows in SETS_SCENE or line.lows[verb] in TAKES_HEARER


def made(line: Line, rule: str, verb: int, subject: Mention) -> Attribution:
    """Return the attribution of a verb and its subject, both by their places in the line."""
    return Attribution(rule, line.words[verb], line.starts[subject[0]], line.ends[subject[1] - 1])
