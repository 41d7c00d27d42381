"""A page laid out: its lines, and where among them title, head, text and foot stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from articles.reading.page.extent import heaviest, last_line
from articles.reading.page.furniture import Furniture, furniture, notice
from articles.reading.page.head import is_head
from articles.reading.page.language import common_words
from articles.reading.page.lines import Line
from articles.reading.page.neighbours import kinds_in_context, weights_in_context, with_boxes
from articles.reading.page.prose import weight, words_that_tell
from articles.reading.page.title import Title, find_title

LEAST = 0.5  # of the page's heaviest stretch, that must stand below the title
# Lines that may speak of the article: above the title, below it, before the text, in its opening, after its end
ABOVE, BELOW, BEFORE, SLIPPED, FOOT = 8, 30, 12, 10, 15


@dataclass(frozen=True, slots=True)
class Sheet:
    lines: Sequence[Line]
    language: str  # ISO 639-1
    kinds: Sequence[Furniture | None]  # of each line
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
    sure = [furniture(line) for line in lines]
    kinds = kinds_in_context(lines, [kind or notice(line) for kind, line in zip(sure, lines, strict=True)])
    weights = weigh(lines, kinds, common)
    text = heaviest(weights)
    title = Title(stated, -1, -1) if stated else find_title(lines, sure, text)
    start, end = _extent(weights, kinds, title)
    if not stated and sum(weights[start:end]) < LEAST * sum(weights[slice(*text)]):
        title = find_title(lines[: text[0]], sure[: text[0]], text)
        start, end = _extent(weights, kinds, title)
    kinds = with_boxes(lines, kinds, weights)
    return Sheet(lines, language, kinds, weights, title, start, end)


def weigh(lines: Sequence[Line], kinds: Sequence[Furniture | None], common: frozenset[str]) -> list[float]:
    """Return how much each line reads like an article's text, by itself and beside its neighbours."""
    alone = [weight(line, kind, common) for line, kind in zip(lines, kinds, strict=True)]
    return weights_in_context(lines, kinds, alone)


def _extent(weights: Sequence[float], kinds: Sequence[Furniture | None], title: Title | None) -> tuple[int, int]:
    first = title.last + 1 if title else 0
    return heaviest(weights, first, last_line(weights, kinds, first))
