"""An article's quotes, brought up to what was read.

The parts of a quote that was interrupted make one row. A quote that an editor decided on keeps its row, its number and
its words; any other follows the reading. A quote that is read again keeps its row, so that its address stays, also if
more or fewer words than before are read as one.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import Any

from django.db.models import F

from articles.models import Article, Origin, Quote, Review
from articles.places import anchor
from articles.reading import notes
from articles.reading.quotes import fingerprint
from articles.reading.quotes.joining import whole, wholes
from articles.reading.quotes.named import without_marks
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


def keep_quotes(article: Article, read: notes.Notes, register: Register, *, new: bool) -> None:
    """Bring the article's stored quotes, whose places are those in its body, up to the quotes that were read."""
    rows = [] if new else list(article.quotes.defer("search"))
    decided = [row for row in rows if is_decided(row)]
    placed = list(_apart(_open_quotes(article, read, decided), article.body))
    authors = frozenset() if new else _authors(article)
    wanted = [_values(each, article, register, authors) for each in placed]
    for values, number in zip(wanted, _numbers_beside(decided), strict=False):
        values["number"] = number
    _write(article, [row for row in rows if not is_decided(row)], wanted)


def quotes_of(article: Article, read: notes.Notes) -> Iterator[Placed]:
    """Give each quote, whole, at its place in the article's body; those are left out whose words are not in it."""
    for parts in wholes(read.quotes):
        yield from _placed(article, parts, read)


def _open_quotes(article: Article, read: notes.Notes, decided: Sequence[Quote]) -> Iterator[Placed]:
    """Give the quotes on which no editor decided; of one that an editor decided on in part, what is left."""
    if not decided:
        yield from quotes_of(article, read)
        return
    placeless = [row for row in decided if row.start is None]
    for parts in wholes(read.quotes):
        if not all(_is_open(each, placeless) for each in _placed(article, parts, read)):
            continue
        for is_open, some in groupby(parts, lambda part: _is_open(_place(article, part), decided)):
            if is_open:
                yield from _placed(article, tuple(some), read)


def _placed(article: Article, parts: Sequence[notes.Quote], read: notes.Notes) -> Iterator[Placed]:
    """Give the parts of a quote as one; where an editor changed the words that interrupt it, each part for itself."""
    together = [whole(parts, read.page.body), *parts] if len(parts) > 1 else parts
    for number, quote in enumerate(together):
        if placed := _place(article, quote):
            yield placed
            if number == 0:
                return


def _place(article: Article, quote: notes.Quote) -> Placed | None:
    text = plain(quote.text)
    if article.body[quote.start : quote.end] == text:
        return Placed(quote, text, quote.start, quote.end)
    place = anchor(article.body, text, quote.start)
    return Placed(quote, text, *place) if place else None


def _apart(placed: Iterable[Placed], body: str) -> Iterator[Placed]:
    """Give the quotes in the body's order, one of those that an editor's changes brought to the same place.

    The words that stood there are those whose speaker still stands beside them, or else those that moved least.
    """
    last: Placed | None = None
    for each in sorted(placed, key=lambda each: each.start):
        if last is None or last.end <= each.start:
            if last:
                yield last
            last = each
        elif _moved(each, body) < _moved(last, body):
            last = each
    if last:
        yield last


def _moved(placed: Placed, body: str) -> tuple[bool, int]:
    """Return whether a quote moved away from the words that name its speaker, and how far it moved, in characters."""
    shift = placed.start - placed.quote.start
    return bool(placed.quote.speaker and not _stands(placed.quote.speaker, body, shift)), abs(shift)


def _authors(article: Article) -> frozenset[str]:
    """Return the names of the article's authors, editors' too, whom no quotation mark credits."""
    names = article.author_links.standing().values_list("author__name", flat=True)
    return frozenset(map(without_marks, names))


def _values(placed: Placed, article: Article, register: Register, authors: Collection[str]) -> dict[str, Any]:
    """Return the fields of a quote's row."""
    quote, shift = placed.quote, placed.start - placed.quote.start
    if quote.name and without_marks(quote.name) in authors:
        quote = replace(quote, speaker=None, name=None, meant=None, confidence=0.0)
    speaker = quote.speaker if quote.speaker and _stands(quote.speaker, article.body, shift) else None
    meant = quote.meant if quote.meant and _stands(quote.meant, article.body, shift) else None
    return {
        "text": placed.text,
        "kind": quote.kind,
        "start": placed.start,
        "end": placed.end,
        "cue": plain(quote.cue, 200),
        "speaker_text": plain(quote.speaker.text, 300) if quote.speaker else "",
        "speaker_start": speaker.start + shift if speaker else None,
        "speaker_end": speaker.end + shift if speaker else None,
        "speaker_id": speaker_of(quote, register),
        "fingerprint": placed.fingerprint,
        "origin": Origin.FOUND,
        "confidence": quote.confidence,
        "rule": quote.rule[:60],
        "evidence": [[meant.start + shift, meant.end + shift]] if meant else [],
    }


def speaker_of(quote: notes.Quote, register: Register) -> int | None:
    """Return the id of the quote's speaker, who is made if need be; None of one who has no name of their own."""
    name = quote.own_name
    return register.speakers.named(name, kind=quote.speaker_kind or "person") if name else None


def _stands(span: notes.Span, body: str, shift: int) -> bool:
    return span.end > span.start and body[span.start + shift : span.end + shift] == plain(span.text)


def _is_open(placed: Placed | None, decided: Sequence[Quote]) -> bool:
    """Tell whether no editor decided on these words: at their place, or rejected them where they have none."""
    if placed is None:
        return True
    return not any(placed.meets(row) and (row.start is not None or row.review == Review.REJECTED) for row in decided)


def _numbers_beside(decided: Sequence[Quote]) -> Iterator[int]:
    taken = {row.number for row in decided}
    return (number for number in count(1) if number not in taken)


def _write(article: Article, rows: Sequence[Quote], wanted: Sequence[dict[str, Any]]) -> None:
    """Give each quote the row that held its words before; the other rows go, before their numbers are given anew."""
    kept = _rows_kept(rows, wanted)
    stayed = {row.pk for row, _ in kept if row}
    if gone := [row.pk for row in rows if row.pk not in stayed]:
        Quote.objects.filter(pk__in=gone).delete()
    renumbered = [row.pk for row, values in kept if row and row.number != values["number"]]
    if renumbered:
        Quote.objects.filter(pk__in=renumbered).update(number=F("number") + OUT_OF_THE_WAY)
    if changed := [row for row, values in kept if row and update(row, values)]:
        Quote.objects.bulk_update(changed, list(wanted[0]), batch_size=200)
    Quote.objects.bulk_create((Quote(article=article, **values) for row, values in kept if not row), batch_size=500)


def _rows_kept(rows: Sequence[Quote], wanted: Sequence[dict[str, Any]]) -> list[tuple[Quote | None, dict[str, Any]]]:
    """Return each quote with the row that held the same words, else with the first free one that held some of them."""
    held: dict[str, deque[Quote]] = defaultdict(deque)
    for row in rows:
        held[row.fingerprint].append(row)
    same = [held[values["fingerprint"]].popleft() if held[values["fingerprint"]] else None for values in wanted]
    free = deque(sorted((row for rest in held.values() for row in rest if row.end is not None), key=_start))
    return [(row or _first_within(free, values), values) for row, values in zip(same, wanted, strict=True)]


def _first_within(rows: deque[Quote], values: dict[str, Any]) -> Quote | None:
    """Take the first row that meets the place of a quote out of the rows, with those that stand before it."""
    while rows and _start(rows[0]) < values["end"]:
        row = rows.popleft()
        if (row.end or 0) > values["start"]:
            return row
    return None


def _start(row: Quote) -> int:
    return row.start or 0
