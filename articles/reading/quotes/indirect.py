"""Words reported without marks: Kim Lee said that all agree. All agree, Kim Lee said.

Only sentences without a passage between marks, and only verbs that state a whole thought.
"""

from collections.abc import Iterator

from articles.reading.quotes.attributing import Said
from articles.reading.quotes.attribution import attribution
from articles.reading.quotes.cues import LEMMA, PARTICIPLES
from articles.reading.quotes.grammar import LINKS, OPENERS, is_verb, is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, REACH, Line, Lines
from articles.reading.quotes.marks import Passage
from articles.reading.quotes.nouns import Noun
from articles.reading.quotes.subjects import is_passive, subject_after, subject_before

THOUGHT = listed("speech", "thought")
WITHOUT_THAT = frozenset({"say", "think", "believe", "argue", "claim", "add", "insist", "note"})
TELLING = frozenset(form for form, lemma in LEMMA.items() if lemma in THOUGHT) - PARTICIPLES
UNTOLD = frozenset({"i", "we", "it", "who"})  # whose name the text will not give
FEWEST_WORDS = 4
MOST_BEHIND = 8  # words that may follow “…, Kim Lee said” in its sentence


def reported(lines: Lines) -> Iterator[Said]:
    """Give what sentences without marks report, one at most a sentence."""
    for line in lines.with_words(TELLING):
        done = -1
        for verb in [at for at, word in enumerate(line.words) if word in TELLING]:
            if line.sentences[verb] != done and (said := _reported(line, verb)):
                done = line.sentences[verb]
                yield said


def _reported(line: Line, verb: int) -> Said | None:
    first, last = line.bounds[line.sentences[verb]], line.bounds[line.sentences[verb] + 1]
    if last - first > REACH or QUOTE in line.words[first:last] or not is_verb(line, verb) or is_passive(line, verb):
        return None
    while last > first and not is_word(line.words[last - 1]):
        last -= 1
    found = _behind(line, verb, first, last) or _before(line, verb, first, last)
    if found is None or found[0][1] - found[0][0] < FEWEST_WORDS:
        return None
    (start, end), speaker = found
    place = line.starts[start], line.ends[end - 1]
    return Said(line, start, Passage(*place, *place), attribution("reported", line, verb, speaker))


def _behind(line: Line, verb: int, first: int, last: int) -> tuple[Noun, Noun] | None:
    """“Kim Lee said that all agree.”"""
    speaker = subject_before(line, verb)
    if speaker is None or line.lows[speaker[0]] in UNTOLD or not is_word(line.word(verb + 1)):
        return None
    if speaker[0] > first and line.words[speaker[0] - 1] != ",":
        return None
    that = next((at for at in range(verb + 1, min(verb + 6, last)) if line.lows[at] == "that"), None)
    if that is None and (LEMMA[line.lows[verb]] not in WITHOUT_THAT or line.word(verb + 1).lower() in LINKS):
        return None
    start = (verb if that is None else that) + 1
    return (start, last), speaker


def _before(line: Line, verb: int, first: int, last: int) -> tuple[Noun, Noun] | None:
    """“All agree, Kim Lee said.” “All agree, said Kim Lee.”"""
    if last - verb > MOST_BEHIND or line.lows[first] in OPENERS:
        return None
    speaker = subject_before(line, verb)
    if speaker and speaker[0] > first + FEWEST_WORDS and line.words[speaker[0] - 1] == ",":
        return (first, speaker[0] - 1), speaker
    if (
        verb > first
        and line.words[verb - 1] == ","
        and (speaker := subject_after(line, verb))
        and last - speaker[1] < FEWEST_WORDS
    ):
        return (first, verb - 1), speaker
    return None
