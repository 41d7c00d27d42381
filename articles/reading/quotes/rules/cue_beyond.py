"""The verb ends the sentence: The talks were “a good start” for everybody, Kim Lee said."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import is_verb
from articles.reading.quotes.lines import Line
from articles.reading.quotes.subjects import is_passive, subject_after, subject_before


def cue_beyond(line: Line, at: int) -> Attribution | None:
    """Return the attribution by a subject and verb that follow a comma later in the sentence."""
    for verb in range(at + 2, line.last(at)):
        if not is_verb(line, verb) or line.lows[verb] in PARTICIPLES or is_passive(line, verb):
            continue
        subject = subject_before(line, verb)
        if subject and subject[0] > at and line.words[subject[0] - 1] == ",":
            return attribution("cue beyond", line, verb, subject)
        if line.words[verb - 1] == "," and (subject := subject_after(line, verb)):
            return attribution("cue beyond", line, verb, subject)
    return None
