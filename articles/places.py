"""Where words stand in a body that was changed: a quote's place, a speaker's name, a finding's evidence.

The database holds `body[start:end] == text` for every quote, so whoever changes a body places its quotes anew, in the
same transaction: `reanchor(article, before)`. So does whoever changes a title, which is evidence by its words alone.
"""

from itertools import takewhile
from operator import eq
from typing import Any

from articles.models import Article, ArticleAuthor, ArticleLeader, ArticleRegion, ArticleSummit, ArticleTheme, Quote

Place = tuple[int, int]

LINKS = (ArticleAuthor, ArticleLeader, ArticleSummit, ArticleRegion, ArticleTheme)


def anchor(body: str, words: str, near: int = 0) -> Place | None:
    """Return start and end of the occurrence of the words that begins nearest to `near`, the earlier of two as near.

    None where the words are not in the body, or are empty.
    """
    found = {body.rfind(words, 0, near + len(words)), body.find(words, near)} - {-1}
    if not words or not found:
        return None
    start = min(sorted(found), key=lambda place: abs(place - near))
    return start, start + len(words)


class Change:
    """What became of a body: the same beginning, another middle, the same end."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        shorter = min(len(before), len(after))
        self.head = sum(1 for _ in takewhile(bool, map(eq, before, after)))
        tail = sum(1 for _ in takewhile(bool, map(eq, reversed(before), reversed(after))))
        self.tail = min(tail, shorter - self.head)

    def follow(self, place: int) -> int:
        """Return where an offset of the body before is likely to be in the body after."""
        if place < self.head:
            return place
        if place >= len(self.before) - self.tail:
            return place + len(self.after) - len(self.before)
        return min(place, len(self.after))

    def move(self, start: int, end: int) -> Place | None:
        """Return the new place of the words that stood at `before[start:end]`; None where they are gone."""
        return anchor(self.after, self.before[start:end], self.follow(start))


def reanchor(article: Article, before: str) -> list[Quote]:
    """Place everything that was found in `before` in the article's body as it is now, and save the places.

    Evidence whose words are gone from the body, or from the title as it is now, goes too.
    Returns the quotes whose words are no longer there; they keep their rows, without a place.
    """
    change = Change(before, article.body)
    quotes = list(article.quotes.defer("search"))
    for quote in quotes:
        _place(quote, change)
    Quote.objects.bulk_update(quotes, ["start", "end", "speaker_start", "speaker_end", "evidence"], batch_size=500)
    for model in LINKS:
        links = list(model.objects.filter(article=article).exclude(evidence=[]))
        for link in links:
            link.evidence = [*_still_there(link.evidence, article.title), *_moved(link.evidence, change)]
        model.objects.bulk_update(links, ["evidence"], batch_size=500)
    return [quote for quote in quotes if quote.start is None]


def _place(quote: Quote, change: Change) -> None:
    near = 0 if quote.start is None else change.follow(quote.start)
    quote.start, quote.end = anchor(change.after, quote.text, near) or (None, None)
    if quote.speaker_start is not None and quote.speaker_end is not None:
        quote.speaker_start, quote.speaker_end = change.move(quote.speaker_start, quote.speaker_end) or (None, None)
    quote.evidence = _moved(quote.evidence, change)


def _still_there(evidence: list[Any], title: str) -> list[Any]:
    """Return what the evidence says of the title, where those words stand in it."""
    return [each for each in evidence if isinstance(each, dict) and each["words"] in title]


def _moved(evidence: list[Any], change: Change) -> list[list[int]]:
    moved = (change.move(*place) for place in evidence if isinstance(place, list))
    return [list(place) for place in moved if place]
