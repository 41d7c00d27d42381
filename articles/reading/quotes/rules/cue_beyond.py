"""The verb ends the sentence: The talks were “a good start” for everybody, Kim Lee said."""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.lines import Line
from articles.reading.quotes.mentions import is_verb, object_after, subject_before
from articles.reading.quotes.rules.cue_after import made


def cue_beyond(line: Line, at: int) -> Attribution | None:
    """Return the attribution by a subject and verb that follow a comma later in the sentence."""
    last = line.last(at)
    for verb in range(at + 2, last):
        if not is_verb(line, verb) or line.lows[verb] in PARTICIPLES:
            continue
        subject = subject_before(line, verb)
        if subject and subject[0] > at and line.words[subject[0] - 1] == ",":
            return made(line, "cue beyond", verb, subject)
        if line.words[verb - 1] == "," and (subject := object_after(line, verb)):
            return made(line, "cue beyond", verb, subject)
    return None
