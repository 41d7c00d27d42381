"""The filters of articles and of quotes: the query string says all.

What cannot be understood is left out, and the page says so.
"""

from collections.abc import Collection
from functools import cached_property
from typing import Any, ClassVar, Self

from django import forms
from django.db import connection
from django.db.models import F, Max, Min
from django.db.models.functions import Coalesce
from django.http import QueryDict
from django_filters import Filter, FilterSet

from articles.asking import asked_for, understood
from articles.fields import (
    AnyOfFilter,
    CaseFilter,
    DayFilter,
    HoldingFilter,
    LinkFilter,
    NamedFilter,
    OneOfFilter,
    shortened,
)
from articles.models import (
    STORY,
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Quote,
    Region,
    Review,
    Speaker,
    Summit,
    Theme,
)
from articles.questions import Question
from articles.search import Searchable, reach
from articles.state import state_of
from articles.sureness import CASES, TITLES

EXACT = 20_000  # rows that are counted one by one; of more their number is estimated
SAMPLE = 1_000  # rows that stand for the archive where a rough order is enough

DATES = frozenset({"from", "to"})
CENTRAL = {"central": True}  # of the leaders an article names, those it is about
REVIEWED = {str(Review.CONFIRMED): "Confirmed by an editor", str(Review.UNREVIEWED): "Not yet reviewed"}
SORTS = {"relevance": "best match", "newest": "newest first", "oldest": "oldest first"}


class ListForm(forms.Form):
    """The filters of a list. Days that stand the wrong way round are turned."""

    turned = False

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        start, end = cleaned.get("from"), cleaned.get("to")
        if start and end and start > end:
            cleaned |= {"from": end, "to": start}
            self.turned = True
        return cleaned


class ListFilter(FilterSet):  # type: ignore[misc]
    """A list's filters: its rows with all of them or without some, and what there is to say."""

    day: ClassVar[str]  # the field that holds the day of a row
    counted: ClassVar[str | Coalesce] = "pk"  # what those that fit are counted by
    article: ClassVar[str] = ""  # the field that holds the article of a row; empty: rows are articles
    short: ClassVar[str] = "search"  # the field that tells where many rows hold the words best
    facets: ClassVar[tuple[str, ...]] = ()  # the filters whose values are counted

    class Meta:
        form = ListForm

    def __init__(self, given: QueryDict, rows: Searchable) -> None:
        self.state = state_of(given)
        super().__init__(self.state, rows)
        self.form.is_valid()
        self.chosen: dict[str, Any] = {name: value for name, value in self.form.cleaned_data.items() if value}
        self.tallies: dict[frozenset[str], Any] = {}  # what `articles.tally` found, by the filters left out

    @classmethod
    def get_filters(cls) -> dict[str, Filter]:
        filters: dict[str, Filter] = super().get_filters()
        if hasattr(cls, "day"):  # "from" is a word of Python's own, so these two cannot be attributes
            filters["from"] = DayFilter(cls.day, "gte", label="From", end="first")
            filters["to"] = DayFilter(cls.day, "lte", label="To", end="last")
        return filters

    @cached_property
    def asked(self) -> Question:
        """The reader's question as it stands in the query string."""
        return understood(self.state.get("q", ""))

    @cached_property
    def question(self) -> Question:
        """The question that is searched for: empty where the words would find nothing by nature, or everything."""
        if not self.asked.words:
            return Question(notes=self.asked.notes)
        match reach(self.asked.outline):
            case "nothing":
                note = f"“{self.asked.echo}” is too common to be searched for."
            case "everything" if not self.chosen:
                note = "A search needs a word to look for: on its own, what is to be left out was not searched."
            case _:
                return self.asked
        return Question(notes=(*self.asked.notes, note))

    @cached_property
    def sort(self) -> str:
        """The order of the rows: one of SORTS; by relevance only where there are words."""
        default = "relevance" if self.question.in_title else "newest"
        asked = self.state.get("sort", default)
        return asked if asked in self.sorts else default

    @property
    def sorts(self) -> dict[str, str]:
        """The orders to choose from."""
        return {name: title for name, title in SORTS.items() if name != "relevance" or self.question.in_title}

    def fitting(self, leaving_out: Collection[str] = ()) -> Searchable:
        """Return all that fit the words, and all filters but those left out, unsorted."""
        rows: Searchable = self.queryset.filter(asked_for(self.question, self.article))
        for name, value in self.chosen.items():
            if name not in leaving_out:
                rows = self.filters[name].filter(rows, value)
        return rows

    def rows(self, leaving_out: Collection[str] = ()) -> Searchable:
        """Return the rows of the list, unsorted: all that fit."""
        return self.fitting(leaving_out)

    def sorted_rows(self) -> Searchable:
        """Return the rows that fit, in the order that was asked for."""
        rows = self.rows()
        if self.sort == "relevance":
            return rows.by_relevance(self.question.in_title)
        if self.sort == "oldest":
            return rows.order_by(F(self.day).asc(nulls_last=True), "pk")
        return rows.order_by(F(self.day).desc(nulls_last=True), "-pk")

    @cached_property
    def is_large(self) -> bool:
        """Whether the list may find more rows than are counted one by one; as the table was when last looked over."""
        with connection.cursor() as cursor:
            table = self.queryset.model._meta.db_table
            cursor.execute("SELECT reltuples > %s FROM pg_class WHERE oid = %s::regclass", [EXACT, table])
            large: bool = cursor.fetchone()[0]
        return large

    @cached_property
    def sample(self) -> Searchable:
        """About SAMPLE of the list's rows without words and filters, spread evenly; of fewer all. As quick for many."""
        ends = self.queryset.model._default_manager.aggregate(first=Min("pk"), last=Max("pk"))
        first, last = ends["first"] or 0, ends["last"] or 0
        rows: Searchable = self.queryset.filter(pk__in=range(first, last + 1, max((last - first) // SAMPLE, 1)))
        return rows

    @property
    def notes(self) -> list[str]:
        """What could not be understood or was mended, each a plain sentence."""
        notes = [*self.question.notes, *(message for errors in self.form.errors.values() for message in errors)]
        if self.form.turned:
            notes.append("The days stood the wrong way round; they were turned.")
        for name, value in self.form.cleaned_data.items():
            if isinstance(self.filters[name], LinkFilter | NamedFilter):
                known = {thing.slug for thing in value}
                notes += [
                    f"There is no {self.filters[name].label.lower()} called “{shortened(slug)}”; it was left out."
                    for slug in self.state.getlist(name)
                    if slug not in known
                ]
        return notes


class ArticleFilter(ListFilter):
    day = "published"
    counted = STORY
    short = "opening"
    facets = ("region", "theme", "leader", "author", "summit", "source")

    region = LinkFilter(ArticleRegion, "region", label="Region", named=Region)
    theme = LinkFilter(ArticleTheme, "theme", label="Theme", named=Theme)
    leader = LinkFilter(ArticleLeader, "leader", only=CENTRAL, label="Leader", named=Speaker)
    naming = LinkFilter(ArticleLeader, "leader", label="Names", named=Speaker)
    author = LinkFilter(ArticleAuthor, "author", label="Author", named=Author)
    summit = LinkFilter(ArticleSummit, "summit", label="Summit", named=Summit)
    source = AnyOfFilter("source", label="Site")

    @classmethod
    def of(cls, given: QueryDict) -> Self:
        """Return the filters of the articles that readers may see."""
        return cls(given, Article.objects.public())

    def rows(self, leaving_out: Collection[str] = ()) -> Searchable:
        """Return the rows of the list, unsorted: of all that fit each story once."""
        fitting: Any = self.fitting(leaving_out)
        is_narrowed = self.question.words or self.chosen.keys() - leaving_out
        rows: Searchable = fitting.once() if is_narrowed else fitting.originals()
        return rows


class QuoteFilter(ListFilter):
    day = "article__published"
    article = "article"
    facets = ("speaker", "sure", "leader", "summit", "region", "theme", "kind")

    speaker = NamedFilter("speaker", label="Speaker", named=Speaker)
    written = HoldingFilter("speaker_text", label="Speaker as written")
    kind = OneOfFilter("kind", {kind.value: str(kind.label) for kind in Quote.Kind}, label="Kind")
    sure = CaseFilter(CASES, TITLES, label="How sure")
    review = OneOfFilter("review", REVIEWED, label="Reviewed")
    leader = LinkFilter(ArticleLeader, "leader", "article", CENTRAL, label="Leader spoken of", named=Speaker)
    summit = LinkFilter(ArticleSummit, "summit", "article", label="Summit", named=Summit)
    region = LinkFilter(ArticleRegion, "region", "article", label="Region", named=Region)
    theme = LinkFilter(ArticleTheme, "theme", "article", label="Theme", named=Theme)

    @classmethod
    def of(cls, given: QueryDict) -> Self:
        """Return the filters of the quotes that readers may see, each once where its article has copies."""
        return cls(given, Quote.objects.public().filter(article__original=None))

    @property
    def notes(self) -> list[str]:
        fields = sorted(self.question.fields)
        told = " and ".join(f"{field}:" for field in fields)
        of_article = f"{told} {'ask' if len(fields) > 1 else 'asks'} for the article that a quote stands in."
        return [*super().notes, of_article] if fields else super().notes
