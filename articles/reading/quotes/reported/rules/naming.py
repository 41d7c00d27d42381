"""What somebody calls somebody: Kim Lee called him “a risk”. She declared the talks over."""

from articles.reading.quotes.grammar import is_word
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import tells_backward, is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("naming")
CALLED = frozenset({"him", "her", "it", "them", "himself", "herself", "themselves", "this", "that", "me", "us"})
GOES_ON = frozenset({"of", "for", "in", "on", "to", "that", "who", "and", "or", "with"})
ARTICLES = frozenset({"a", "an", QUOTE, "the"})


def naming(line: Line, verb: int) -> Content | None:
    """Return who or what is called something, with what it is called."""
    first = verb + 1
    if first >= line.last(verb) or not (is_word(line.words[first]) or line.words[first] == QUOTE):
        return None
    if not is_verb(line, verb) or is_passive(line, verb) or tells_backward(line, verb):
        return None
    end = thing_end(line, verb, first)
    if end is None or not (line.lows[first] in CALLED or ARTICLES & set(line.lows[first + 1 : end])):
        return None
    quoted = next((at for at in range(first + 1, end) if line.words[at] == QUOTE), None)
    if quoted and line.word(quoted + 1).lower() not in GOES_ON:
        end = quoted + 1
    return Content("naming", first, end, (verb, first), speaker_of(line, verb))
