"""A page laid out: its lines, and where among them title, head, text and foot stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from articles.reading.page.extent import heaviest, last_line
from articles.reading.page.furniture import Furniture, furniture
from articles.reading.page.head import is_head
from articles.reading.page.language import common_words
from articles.reading.page.lines import Line
from articles.reading.page.neighbours import ANOTHER, Kinds, boxed, noticed, weights_in_context
from articles.reading.page.prose import AGAINST, weight, words_that_tell
from articles.reading.page.title import Title, find_title

LEAST = 0.5  # of the page's heaviest stretch, that must stand below the title
# Lines that may speak of the article: above the title, below it, before the text, in its opening, after its end
ABOVE, BELOW, BEFORE, SLIPPED, FOOT = 8, 30, 12, 10, 15
HEAD = 60  # lines above the text that are looked at closely


@dataclass(frozen=True, slots=True)
class Sheet:
    lines: Sequence[Line]
    language: str  # ISO 639-1
    kinds: Kinds  # of each line
    weights: Sequence[float]  # of each line, above zero for prose
    title: Title | None
    start: int  # of the text
    end: int

    @property
    def below_title(self) -> list[int]:
        """The head: what stands between title and text, near one of them, as a whole menu may stand between."""
        first = self.title.last + 1 if self.title else 0
        return [at for at in range(first, self.start) if at - first < BELOW or self.start - at <= BEFORE]

    @property
    def in_opening(self) -> list[int]:
        """What stands between the text's first sentences and is none itself: the head's last lines slip in there."""
        return [at for at in range(self.start, min(self.start + SLIPPED, self.end)) if self.is_short(at)]

    @property
    def above_title(self) -> range:
        """The lines above the title's first printing, from the nearest."""
        first = self.title.first if self.title else 0
        return range(first - 1, max(first - 1 - ABOVE, -1), -1)

    @property
    def between_titles(self) -> list[int]:
        """The lines between the first and the last printing of the title, those nearest to one of them first."""
        first, last = (self.title.first, self.title.last) if self.title else (0, 0)
        distances = {at: min(at - first, last - at) for at in range(first + 1, last)}
        return sorted((at for at in distances if distances[at] <= ABOVE), key=distances.__getitem__)

    @property
    def around_title(self) -> list[int]:
        """Below the title, in the text's opening, between its printings and above it: where a head may be."""
        return [*self.below_title, *self.in_opening, *self.between_titles, *self.above_title]

    @property
    def end_of_head(self) -> int:
        """The line after the last byline or dateline among the text's first lines: a standfirst may stand above it."""
        opening = range(self.start, min(self.start + SLIPPED, self.end))
        return max((at + 1 for at in opening if is_head(self.lines[at])), default=self.start)

    def is_short(self, at: int) -> bool:
        """Return whether a line is no sentence of the text."""
        return self.weights[at] <= 0 or is_head(self.lines[at])

    @property
    def foot(self) -> list[int]:
        """The first lines after the text, up to the comments or other articles."""
        after = range(self.end, min(self.end + FOOT, len(self.lines)))
        return list(takewhile(lambda at: not self._leads_elsewhere(at), after))

    def _leads_elsewhere(self, at: int) -> bool:
        kind = self.kinds[at]
        return kind is not None and kind.reason in ("comments", "other articles", "cookie notice")


def lay_out(lines: Sequence[Line], language: str, stated: str = "") -> Sheet:
    """Return the lines with title and text found; `stated` is a title that the file's head gives."""
    common = words_that_tell(lines, common_words().get(language, common_words()["en"]))
    sure = _furniture(lines)
    alone = [weight(line, kind, common) for line, kind in zip(lines, sure, strict=True)]
    kinds = [noticed(lines, at) if alone[at] > 0 else kind for at, kind in enumerate(sure)]
    weights = [AGAINST[kind.effect] if kind else own for own, kind in zip(alone, kinds, strict=True)]
    weights = weights_in_context(lines, kinds, weights)
    title, (start, end) = _title_and_text(lines, sure, kinds, weights, stated)
    near = slice(max(title.last + 1 if title else 0, start - HEAD), end)
    kinds[near] = _within(lines[near], kinds[near], weights[near])
    return Sheet(lines, language, kinds, weights, title, start, end)


def _furniture(lines: Sequence[Line]) -> list[Furniture | None]:
    """What furniture each line is; of lines with the same words, as a menu may repeat them, it is looked up once."""
    known = {line.text: line for line in lines}
    kinds = {text: furniture(line) for text, line in known.items()}
    return [kinds[line.text] for line in lines]


def _title_and_text(
    lines: Sequence[Line], sure: Kinds, kinds: Kinds, weights: Sequence[float], stated: str
) -> tuple[Title | None, tuple[int, int]]:
    """The title stands above the heaviest text; one that leaves little below it is none."""
    if stated:
        return Title(stated, -1, -1), _below(None, kinds, weights)
    heavy = heaviest(weights)
    title = find_title(lines, sure, heavy)
    text = _below(title, kinds, weights)
    if sum(weights[slice(*text)]) >= LEAST * sum(weights[slice(*heavy)]):
        return title, text
    title = find_title(lines[: heavy[0]], sure[: heavy[0]], heavy)
    return title, _below(title, kinds, weights)


def _below(title: Title | None, kinds: Kinds, weights: Sequence[float]) -> tuple[int, int]:
    first = title.last + 1 if title else 0
    return heaviest(weights, first, last_line(weights, kinds, first))


def _within(lines: Sequence[Line], kinds: Kinds, weights: Sequence[float]) -> list[Furniture | None]:
    """The kinds of the text's lines, now that its short lines are looked at as well."""
    told = [kind or (noticed(lines, at) if weights[at] <= 0 else None) for at, kind in enumerate(kinds)]
    for at in boxed(lines, told, weights):
        told[at] = ANOTHER
    return told
