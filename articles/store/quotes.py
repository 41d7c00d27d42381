"""An article's quotes, brought up to what was read.

A quote that an editor decided on keeps its row, its number and its words; any other follows the reading. A quote that
is read again keeps its row, so that its address stays.
"""

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
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


def keep_quotes(article: Article, quotes: Sequence[notes.Quote], register: Register, *, new: bool) -> None:
    """Bring the article's stored quotes, whose places are those in its body, up to the quotes that were read."""
    rows = [] if new else list(article.quotes.defer("search"))
    decided = [row for row in rows if is_decided(row)]
    wanted = [values for quote in quotes if (values := _values(quote, article, register)) and _is_open(values, decided)]
    wanted.sort(key=lambda values: values["start"])
    for values, number in zip(wanted, _numbers_beside(decided), strict=False):
        values["number"] = number
    _write(article, [row for row in rows if not is_decided(row)], wanted)


def _values(quote: notes.Quote, article: Article, register: Register) -> dict[str, Any] | None:
    """Return the fields of a quote's row; None where an editor changed the body and the words are gone."""
    text = plain(quote.text)
    start, end = quote.start, quote.end
    if article.body[start:end] != text:
        if not (place := anchor(article.body, text, start)):
            return None
        start, end = place
    shift = start - quote.start
    speaker = quote.speaker if quote.speaker and _stands(quote.speaker, article.body, shift) else None
    return {
        "text": text,
        "kind": quote.kind,
        "start": start,
        "end": end,
        "cue": plain(quote.cue, 200),
        "speaker_text": plain(quote.speaker.text, 300) if quote.speaker else "",
        "speaker_start": speaker.start + shift if speaker else None,
        "speaker_end": speaker.end + shift if speaker else None,
        "speaker_id": register.speakers.named(quote.name, kind=quote.speaker_kind or "person") if quote.name else None,
        "fingerprint": fingerprint(text),
        "origin": Origin.FOUND,
        "confidence": quote.confidence,
        "rule": quote.rule[:60],
    }


def _stands(span: notes.Span, body: str, shift: int) -> bool:
    return span.end > span.start and body[span.start + shift : span.end + shift] == plain(span.text)


def _is_open(values: dict[str, Any], decided: Sequence[Quote]) -> bool:
    """Tell whether no editor decided on these words: at their place, or rejected them where they have none."""
    for row in decided:
        if row.start is None or row.end is None:
            if row.review == Review.REJECTED and row.fingerprint == values["fingerprint"]:
                return False
        elif row.start < values["end"] and values["start"] < row.end:
            return False
    return True


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
