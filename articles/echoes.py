"""The quotations that are told most often: the same words, by whomever they are taken up again."""

from typing import Any

from django.db.models import Case, Count, F, Func, Value, When
from django.db.models.functions import Length
from django.http import QueryDict

from articles.filters import QuoteFilter
from articles.models import Quote

LEAST = 20  # characters: fewer may be the same by chance
OUTSIDE_MARKS = r"^[^“«\"]*(?=[“«\"])|(?<=[”»\"])[^”»\"]*$"


def echoes(most: int) -> list[Any]:
    """Return quotes in several articles, copies aside, those in most articles first: the earliest of each.

    Each has its speaker, who is known, its article without the body, and the number of articles in `told`.
    """
    known = QuoteFilter.of(QueryDict()).rows().exclude(kind=Quote.Kind.INDIRECT).filter(speaker__isnull=False)
    known = known.annotate(characters=_characters()).filter(characters__gte=LEAST).order_by()
    counted = known.values_list("fingerprint").annotate(articles=Count("article", distinct=True))
    told = dict(counted.filter(articles__gt=1).order_by("-articles", "fingerprint")[:most])
    found: list[Any] = list(
        known.filter(fingerprint__in=told)
        .order_by("fingerprint", F("article__published").asc(nulls_last=True), "pk")
        .distinct("fingerprint")
        .select_related("speaker", "article")
        .defer("search", "article__body", "article__search", "article__opening", "article__signature")
    )
    for quote in found:
        quote.told = told[quote.fingerprint]
    return sorted(found, key=lambda quote: (-quote.told, quote.fingerprint))


def _characters() -> Case:
    """Return the length of a quote, of a mixed one from its first mark to its last."""
    marked = Func(F("text"), Value(OUTSIDE_MARKS), Value(""), Value("g"), function="regexp_replace")
    return Case(When(kind=Quote.Kind.MIXED, then=Length(marked)), default=Length("text"))
