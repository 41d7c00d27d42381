"""The same words in several articles: how often, how early, and which is the earliest. Printings of a story are one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min

from articles.models import Quote


@dataclass(frozen=True, slots=True)
class Told:
    """Where else a quote's words are told."""

    others: int  # articles
    earliest: date | None  # of all the articles, the quote's own included; None: none has a day


def told(quotes: Sequence[Quote]) -> dict[str, Told]:
    """Return by fingerprint where the words of quotes are told that are in more than one article. One question."""
    same = Quote.objects.public().filter(article__original=None, fingerprint__in={row.fingerprint for row in quotes})
    by_words = same.order_by().values_list("fingerprint")
    counted = by_words.annotate(articles=Count("article", distinct=True), earliest=Min("article__published"))
    return {words: Told(articles - 1, earliest) for words, articles, earliest in counted if articles > 1}


def is_earliest(quote: Quote, others: Sequence[Quote]) -> bool:
    """Whether a quote with a day is in no later an article than the others, which come the earliest first."""
    day, first = quote.article.published, others[0].article.published if others else None
    return day is not None and (first is None or day <= first)
