"""The named things a reader may open, and how much of the archive hangs on each.

Counted are articles that readers may see, all printings of a story as one, by links that no editor rejected; and the
quotes of originals: the same rows that the link beside a number leads to.
"""

from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, Count, Exists, F, Func, Model, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Concat, Left, Lower, NullIf, Upper

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Merge,
    Named,
    Office,
    Quote,
    Region,
    Review,
    Speaker,
    Summit,
    Theme,
)

Rows = TypeVar("Rows", bound=QuerySet[Any])
Thing = TypeVar("Thing", bound=Named)

PUBLIC = ~Q(article__status=Article.Status.HIDDEN) & ~Q(review=Review.REJECTED)
TOLD = PUBLIC & Q(article__original=None)  # of quotes: each once where its article has copies
STORY = Coalesce("article__original", "article")  # of what hangs on an article


def authors() -> QuerySet[Any]:
    """Return the authors of public articles, A to Z, with `article_count`."""
    return _filed(_counted(Author.objects.all(), article_count=_articles(ArticleAuthor, author=OuterRef("pk"))))


def themes() -> QuerySet[Any]:
    """Return the themes of public articles, A to Z, with `article_count`."""
    return _filed(_counted(Theme.objects.all(), article_count=_articles(ArticleTheme, theme=OuterRef("pk"))))


def speakers() -> QuerySet[Any]:
    """Return those who are quoted, by family name, with `quote_count`."""
    filed = Coalesce(NullIf("family_name", Value("")), "name")
    return _filed(_counted(Speaker.objects.all(), quote_count=_quotes(OuterRef("pk"))), filed)


def leaders() -> QuerySet[Any]:
    """Return the offices of those whom public articles are about or quote, by country (`place`), title, newest first.

    Each has the `article_count` and `quote_count` of its leader.
    """
    counted = _counted(
        Office.objects.select_related("speaker"),
        article_count=_articles(ArticleLeader, leader=OuterRef("speaker"), central=True),
        quote_count=_quotes(OuterRef("speaker")),
    )
    return with_place(counted).order_by("place", "title", "-start", "pk")


def summits() -> QuerySet[Any]:
    """Return the meetings of public articles, newest first, with `article_count` and the host's name (`place`)."""
    counted = _counted(Summit.objects.all(), article_count=_articles(ArticleSummit, summit=OuterRef("pk")))
    return with_place(counted).order_by("-start", "name", "pk")


def regions() -> QuerySet[Any]:
    """Return areas and countries of public articles, each country after its area, with `article_count`.

    An area's articles are also those of its countries.
    """
    links = _public(ArticleRegion).filter(Q(region=OuterRef("pk")) | Q(region__parent=OuterRef("pk")))
    area = Coalesce("parent__name", "name")
    return (
        _counted(Region.objects.select_related("parent"), article_count=links)
        .annotate(area=area)
        .order_by("area", F("parent").asc(nulls_first=True), "name")
    )


def called(rows: Rows, words: str, name: str = "name", aliases: str = "aliases") -> Rows:
    """Return the rows one of whose names holds all the words; accents and case do not matter."""
    others = Func(F(aliases), Value(" "), function="array_to_string", output_field=TextField())
    rows = rows.alias(spellings=Concat(name, Value(" "), others, output_field=TextField()))
    for word in words[: settings.QUERY_CHARACTERS].replace("\0", "").split()[: settings.QUERY_WORDS]:
        rows = rows.filter(spellings__unaccent__icontains=word)
    return rows


def with_place(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Return the rows with the name of their `country`, which is its code where no country has it, such as UN."""
    named = Region.objects.filter(parent__isnull=False, countries__contains=_array(OuterRef("country")))
    placed: QuerySet[Any] = rows.annotate(place=Coalesce(Subquery(named.order_by("pk").values("name")[:1]), "country"))
    return placed


def successor(model: type[Named], slug: str) -> Named | None:
    """Return what a thing that had this address was merged into."""
    merges = Merge.objects.filter(kind=model._meta.model_name, gone_slug=slug, undone_at=None)
    kept = merges.values_list("kept", flat=True).first()
    return model._default_manager.filter(pk=kept).first() if kept else None


def _public(links: type[Model]) -> QuerySet[Any]:
    return links._default_manager.filter(PUBLIC)


def _articles(links: type[Model], **outer: OuterRef | bool) -> QuerySet[Any]:
    return _public(links).filter(**outer)


def _quotes(speaker: OuterRef) -> QuerySet[Quote]:
    return Quote.objects.filter(TOLD, speaker=speaker)


def _counted(rows: Rows, **counts: QuerySet[Any]) -> Rows:
    """Return the rows of which not every count is nought, with the counts."""
    some = reduce(or_, (Q(Exists(found)) for found in counts.values()))
    return rows.filter(some).annotate(**{name: _number(found) for name, found in counts.items()})


def _number(found: QuerySet[Any]) -> Coalesce:
    counted = Count("pk" if found.model is Quote else STORY, distinct=True)
    return Coalesce(Subquery(found.order_by().values(one=Value(1)).annotate(n=counted).values("n")), 0)


def _array(item: OuterRef) -> Func:
    return Func(item, template="ARRAY[%(expressions)s]::varchar(4)[]", output_field=ArrayField(CharField(max_length=4)))


def _filed(rows: Rows, name: Any = "name") -> Rows:
    """Return the rows in alphabetical order, with the `initial` they stand under."""
    key = Func(Lower(name), function="unaccent", output_field=TextField())
    return rows.annotate(filed=key, initial=Upper(Left("filed", 1))).order_by("filed", "pk")
