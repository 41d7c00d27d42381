"""Where contents end: with their sentence, unless another clause begins that nobody is said to have said.

said [that all agree], adding …        called [the plan a risk], but …        praised [the plan] on Monday
"""

from articles.reading.quotes.grammar import is_word
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, REACH, Line
from articles.reading.quotes.reported.breaks import after_comma, breaks_clause, breaks_thing, may_break

SUBORDINATING = listed("contents", "subordinating")
BEFORE_SUBORDINATING = frozenset({"and", "but", "even"})
KEPT = frozenset("%)$€£]")


def clause_end(line: Line, cue: int, start: int) -> int | None:
    """Return the place after the last word of a clause; None where its sentence is longer than any rule looks."""
    return _end(line, cue, start, is_thing=False)


def thing_end(line: Line, cue: int, start: int) -> int | None:
    """Return the place after the last word of a noun with all that belongs to it, or of “to do” something; None where
    its sentence is longer than any rule looks."""
    return _end(line, cue, start, is_thing=True)


def trimmed(line: Line, start: int, end: int) -> int:
    """Return the place before the marks that end the words from `start` up to `end`."""
    while end > start and not (is_word(line.words[end - 1]) or line.words[end - 1] == QUOTE):
        if line.words[end - 1] in KEPT:
            break
        end -= 1
    return end


def _end(line: Line, cue: int, start: int, *, is_thing: bool) -> int | None:
    last = line.bounds[line.sentences[start] + 1]
    if last - start > REACH:
        return None
    breaks = breaks_thing if is_thing else breaks_clause
    end = last
    for at in range(start + 1, last):
        if may_break(line, at) and (
            breaks(line, cue, at, last) or _closes(line, start, at) or _leaves_aside(line, cue, start, at)
        ):
            end = at
            break
    end = trimmed(line, start, end)
    return end if end > start else None


def _leaves_aside(line: Line, cue: int, start: int, at: int) -> bool:
    """Tell whether a comma ends the aside, or the opening clause, that the content stands in."""
    return after_comma(line, at) and (_is_relative(line, cue) or _is_subordinate(line, start))


def _is_relative(line: Line, cue: int) -> bool:
    """Tell whether the cue stands in an aside with “who”: “Lee, who says [all agree], met Park”."""
    return "who" in line.lows[max(0, cue - 2) : cue] and "," in line.words[max(0, cue - 3) : cue]


def _is_subordinate(line: Line, start: int) -> bool:
    """Tell whether a content stands in a clause that opens its sentence: “Although Lee said [all agree], Park left”."""
    first = line.bounds[line.sentences[start]]
    if line.lows[first] in BEFORE_SUBORDINATING:
        first += 1
    if line.lows[first] not in SUBORDINATING or start - first > REACH:
        return False
    return "," not in line.words[first:start]


def _closes(line: Line, start: int, at: int) -> bool:
    """Tell whether a bracket ends that was opened before the content."""
    return line.words[at] == ")" and "(" not in line.words[start:at]
