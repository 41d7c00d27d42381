"""An article's quotes, brought up to what was read.

A quote that an editor decided on keeps its row, its number and its words; any other follows the reading. A quote that
is read again keeps its row, so that its address stays.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.db.models import F

from articles.models import Article, Origin, Quote, Review
from articles.places import anchor
from articles.reading import notes
from articles.reading.quotes import fingerprint
from articles.store.findings import is_decided, update
from articles.store.plain import plain
from articles.store.register import Register

OUT_OF_THE_WAY = 1_000_000  # added to numbers that are about to be given anew


@dataclass(frozen=True, slots=True)
class Placed:
    """A quote that was read, at its place in the stored body: `body[start:end] == text`."""

    quote: notes.Quote
    text: str
    start: int
    end: int

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.text, self.quote.kind)

    def meets(self, row: Quote) -> bool:
        """Tell whether the row holds the same words: some of those at this place, or all of them where it has none."""
        if row.start is None or row.end is None:
            return row.fingerprint == self.fingerprint
        return row.start < self.end and self.start < row.end


def keep_quotes(article: Article, quotes: Sequence[notes.Quote], register: Register, *, new: bool) -> None:
    """Bring the article's stored quotes, whose places are those in its body, up to the quotes that were read."""
    rows = [] if new else list(article.quotes.defer("search"))
    decided = [row for row in rows if is_decided(row)]
    placed = sorted(quotes_of(article, quotes), key=lambda each: each.start)
    wanted = [_values(each, article, register) for each in placed if _is_open(each, decided)]
    for values, number in zip(wanted, _numbers_beside(decided), strict=False):
        values["number"] = number
    _write(article, [row for row in rows if not is_decided(row)], wanted)


def quotes_of(article: Article, quotes: Sequence[notes.Quote]) -> Iterator[Placed]:
    """Give each quote at its place in the article's body; those are left out whose words an editor took out of it."""
    for quote in quotes:
        text = plain(quote.text)
        if article.body[quote.start : quote.end] == text:
            yield Placed(quote, text, quote.start, quote.end)
        elif place := anchor(article.body, text, quote.start):
            yield Placed(quote, text, *place)


def _values(placed: Placed, article: Article, register: Register) -> dict[str, Any]:
    """Return the fields of a quote's row."""
    quote, shift = placed.quote, placed.start - placed.quote.start
    speaker = quote.speaker if quote.speaker and _stands(quote.speaker, article.body, shift) else None
    return {
        "text": placed.text,
        "kind": quote.kind,
        "start": placed.start,
        "end": placed.end,
        "cue": plain(quote.cue, 200),
        "speaker_text": plain(quote.speaker.text, 300) if quote.speaker else "",
        "speaker_start": speaker.start + shift if speaker else None,
        "speaker_end": speaker.end + shift if speaker else None,
        "speaker_id": register.speakers.named(quote.name, kind=quote.speaker_kind or "person") if quote.name else None,
        "fingerprint": placed.fingerprint,
        "origin": Origin.FOUND,
        "confidence": quote.confidence,
        "rule": quote.rule[:60],
    }


def _stands(span: notes.Span, body: str, shift: int) -> bool:
    return span.end > span.start and body[span.start + shift : span.end + shift] == plain(span.text)


def _is_open(placed: Placed, decided: Sequence[Quote]) -> bool:
    """Tell whether no editor decided on these words: at their place, or rejected them where they have none."""
    return not any(placed.meets(row) and (row.start is not None or row.review == Review.REJECTED) for row in decided)


def _numbers_beside(decided: Sequence[Quote]) -> Iterator[int]:
    taken = {row.number for row in decided}
    return (number for number in count(1) if number not in taken)


def _write(article: Article, rows: Sequence[Quote], wanted: Sequence[dict[str, Any]]) -> None:
    """Give each quote the row that held its words before; the other rows go, before their numbers are given anew."""
    held: dict[str, deque[Quote]] = defaultdict(deque)
    for row in rows:
        held[row.fingerprint].append(row)
    kept = [
        (held[values["fingerprint"]].popleft() if held[values["fingerprint"]] else None, values) for values in wanted
    ]
    if gone := [row.pk for rest in held.values() for row in rest]:
        Quote.objects.filter(pk__in=gone).delete()
    renumbered = [row.pk for row, values in kept if row and row.number != values["number"]]
    if renumbered:
        Quote.objects.filter(pk__in=renumbered).update(number=F("number") + OUT_OF_THE_WAY)
    if changed := [row for row, values in kept if row and update(row, values)]:
        Quote.objects.bulk_update(changed, list(wanted[0]), batch_size=200)
    Quote.objects.bulk_create((Quote(article=article, **values) for row, values in kept if not row), batch_size=500)
