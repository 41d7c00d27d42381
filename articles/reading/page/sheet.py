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
HEAD = 60  # lines above the text that are looked at closely
ABOVE, SLIPPED, FOOT = 8, 10, 15  # lines above the title, in the text's opening, below it that may speak of the article


@dataclass(frozen=True, slots=True)
class Sheet:
    lines: Sequence[Line]
    kinds: Kinds  # of each line
    weights: Sequence[float]  # of each line, above zero for prose
    title: Title | None
    start: int  # of the text
    end: int

    @property
    def below_title(self) -> list[int]:
        """The head: what stands between title and text, and between the text's first sentences that is none itself."""
        first = self.title.last + 1 if self.title else 0
        slipped_in = range(self.start, min(self.start + SLIPPED, self.end))
        return [*range(first, self.start), *(at for at in slipped_in if self.is_short(at))]

    @property
    def above_title(self) -> range:
        """The lines above the title, from the nearest."""
        last = self.title.last if self.title else 0
        return range(last - 1, max(last - 1 - ABOVE, -1), -1)

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
    alone = [weight(line, kind, common) for line, kind in zip(lines, sure, strict=True)]
    kinds = [noticed(lines, at) if alone[at] > 0 else kind for at, kind in enumerate(sure)]
    weights = [AGAINST[kind.effect] if kind else own for own, kind in zip(alone, kinds, strict=True)]
    weights = weights_in_context(lines, kinds, weights)
    title, (start, end) = _title_and_text(lines, sure, kinds, weights, stated)
    near = slice(max(title.last + 1 if title else 0, start - HEAD), end)
    kinds[near] = _within(lines[near], kinds[near], weights[near])
    return Sheet(lines, kinds, weights, title, start, end)


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
