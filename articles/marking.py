"""Links to a passage that hold when its article is read anew: they name its words, not its place.

    ?passage=the+first+words&until=the+last+words&before=what+stands+before&after=what+stands+after#passage

`until` is there for a long passage, `before` and `after` tell one occurrence of the words from another. Words are
compared by letters and digits alone, so neither white space nor marks nor capitals need to be the same.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

Place = tuple[int, int]

WORD = re.compile(r"[^\W_]+")
BETWEEN = r"[\W_]+"
CLOSING = re.compile(r"[^\w\s]{1,4}(?=\n\n|\Z)")  # marks at the end of a paragraph
WHOLE = 12  # words of a passage that is named from end to end
ENDS = 5  # words that name each end of a longer one
AROUND = 3  # words before and after
CHARACTERS = 400  # of each part of a link; what is longer is cut
LONGEST = 20_000  # characters from the first word of a passage to its last
OCCURRENCES = 200  # of the words that are weighed against each other
WINDOW = 200  # characters before and after an occurrence in which its neighbours are looked for


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as a link names it. Each part is whole words; only `words` has to be there."""

    words: tuple[str, ...]
    until: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> Self | None:
        """Return the passage that a query string names; None if it names none."""
        parts = [_words(query.get(name, "")[:CHARACTERS]) for name in ("passage", "until", "before", "after")]
        return cls(*parts) if parts[0] else None

    @classmethod
    def at(cls, body: str, start: int, end: int) -> Self:
        """Return the passage that stands at `body[start:end]`."""
        words = _words(body[start:end])
        is_long = len(words) > WHOLE
        return cls(
            words[:ENDS] if is_long else words,
            words[-ENDS:] if is_long else (),
            _before(body, start)[-AROUND:],
            _after(body, end)[:AROUND],
        )

    @property
    def query(self) -> str:
        """The query string that names the passage, and where a browser is to scroll; `?` included."""
        parts = {"passage": self.words, "until": self.until, "before": self.before, "after": self.after}
        return "?" + urlencode({name: " ".join(words) for name, words in parts.items() if words}) + "#passage"

    def find(self, body: str) -> Place | None:
        """Return where the passage stands: the occurrence whose neighbours fit best, the first of those that fit alike.

        None where its words are not in the body.
        """
        best, found = -1, None
        for number, match in enumerate(_pattern(self.words).finditer(body)):
            end = self._end(body, match.end())
            if number == OCCURRENCES:
                break
            if end is None:
                continue
            fit = _alike(_before(body, match.start())[::-1], self.before[::-1]) + _alike(_after(body, end), self.after)
            if fit > best:
                best, found = fit, (match.start(), end)
        if found and (closing := CLOSING.match(body, found[1])):
            return found[0], closing.end()
        return found

    def _end(self, body: str, end: int) -> int | None:
        if not self.until:
            return end
        match = _pattern(self.until).search(body, end, end + LONGEST)
        return match.end() if match else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){BETWEEN.join(map(re.escape, words))}(?![^\W_])", re.IGNORECASE)


def _before(body: str, start: int) -> tuple[str, ...]:
    return _words(body[max(start - WINDOW, 0) : start])


def _after(body: str, end: int) -> tuple[str, ...]:
    return _words(body[end : end + WINDOW])


def _alike(there: tuple[str, ...], named: tuple[str, ...]) -> int:
    """Return how many of the words that were named stand there, up to the first other one."""
    for count, (one, other) in enumerate(zip(there, named, strict=False)):
        if one.casefold() != other.casefold():
            return count
    return min(len(there), len(named))
