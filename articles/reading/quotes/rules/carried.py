"""Words that go on: no verb stands beside them, but their neighbours have a speaker.

“We agree,” Kim Lee said. “It was a good day.”             (same paragraph)
Kim Lee opened the meeting:   “Welcome, all of you.”       (a colon before)
“… and so we agreed.   “It was a good day.”                (left open before)
“It was a good day.”                                       (a paragraph of nothing else, after a quoted one)
"""

from dataclasses import replace

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import ENDED, QUOTE, Line
from articles.reading.quotes.mentions import is_verb, object_after
from articles.reading.quotes.rules.cue_before import clause_subject, subject_of
from articles.reading.quotes.rules.cue_after import made
from articles.reading.quotes.rules.quoting import quoting

Attributions = dict[int, Attribution]  # by place among the words of a line


def beside(line: Line, at: int, attributed: Attributions) -> Attribution | None:
    """Return the speaker of the nearest attributed passage of the paragraph, that before it first."""
    if not is_sentence(line, at):
        return None
    before = max((place for place in attributed if place < at), default=None)
    if before is not None:
        return replace(attributed[before], rule="beside")
    after = min((place for place in attributed if place > at), default=None)
    if after is not None and attributed[after].rule == "cue after":
        return replace(attributed[after], rule="beside")
    return None


def is_sentence(line: Line, at: int) -> bool:
    """Tell whether a passage is a sentence of its own, not a word or two inside another's."""
    inner = line.inner(at)
    starts = (
        at == 0
        or line.sentences[at - 1] != line.sentences[at]
        or line.words[at - 1] in ".?!:,;—–*_"
        or line.words[at - 1] == QUOTE
    )
    return bool(inner) and starts and (inner.endswith((*ENDED, ",", "—", "–", "-")) or len(inner.split()) > 6)


def colon_before(line: Line, previous: Line | None) -> Attribution | None:
    """Return the subject of the sentence with which the paragraph before ends in a colon."""
    if previous is None or not previous.words:
        return None
    last = len(previous.words) - 1
    while last > 0 and previous.words[last] in "*_":
        last -= 1
    if previous.words[last] != ":":
        return None
    floor = previous.first(last)
    if source := quoting(previous, last):
        return replace(source, rule="colon before")
    for verb in range(last - 1, floor - 1, -1):
        if is_verb(previous, verb) and (subject := subject_of(previous, verb, floor)):
            return made(previous, "colon before", verb, subject)
    subject = clause_subject(previous, last, floor)
    return made(previous, "colon before", last, subject) if subject else None


def reported_before(previous: Line | None) -> Attribution | None:
    """Return the speaker of the last thing that the paragraph before reports in words of its own."""
    if previous is None:
        return None
    for verb in range(len(previous.words) - 1, -1, -1):
        if not is_verb(previous, verb):
            continue
        floor = previous.first(verb)
        subject = subject_of(previous, verb, floor)
        if subject is None and verb > floor and previous.words[verb - 1] == ",":
            subject = object_after(previous, verb)
        if subject:
            return made(previous, "reported before", verb, subject)
    return None
