"""Articles, and the quotes in them."""

from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Left, Length, Lower, Upper
from django.db.models.lookups import In, IsNull
from django.urls import reverse

from articles.models.authority import Author, Region, Speaker, Summit, Theme
from articles.models.curation import ImportRun
from articles.models.editing import Editable
from articles.models.findings import Finding, FindingQuerySet
from articles.reading.quotes.grammar import PRONOUNS
from articles.reading.quotes.pronouns import GENDERS
from articles.reading.quotes.segments import abridged
from articles.search import CONFIG, INDEXED_CHARACTERS, OPENING_CHARACTERS, WHOLE, Names, Searchable

SAY_NOBODY = PRONOUNS | GENDERS.keys()  # of themselves: “he”, “her”

STORY = Coalesce("original", "pk")  # of an article: what all its printings have in common

# Of a quote: the article names its speaker, and no page of the archive does.
NAMED_WITHOUT_A_PAGE = Q(speaker=None) & ~Q(In(Lower("speaker_text"), ["", *sorted(SAY_NOBODY)]))


class ArticleQuerySet(Searchable, models.QuerySet["Article"]):
    def public(self) -> Self:
        """Return those that readers may see."""
        return self.exclude(status=Article.Status.HIDDEN)

    def originals(self) -> Self:
        """Return those that are no copy of another. A public copy has a public original."""
        return self.filter(original=None)

    def once(self) -> Self:
        """Return each story once: its original where it is among these, else the earliest of these.

        So a copy is found by what its original does not say: its site, its byline, its headline.
        """
        # Values rather than EXISTS, which the planner would turn round and look for in all rows: these are looked for
        # row by row, and only of copies, so that the first rows of many are found without the others.
        here = self.order_by()
        original = Subquery(here.filter(pk=OuterRef("original")).values("pk")[:1])
        same_day = Q(published=OuterRef("published")) | Q(published=None, no_day=True)
        earlier = Q(published__lt=OuterRef("published")) | Q(published__isnull=False, no_day=True)
        others = here.filter(original=OuterRef("original")).alias(no_day=IsNull(OuterRef("published"), True))
        before = Subquery(others.filter(earlier | (same_day & Q(pk__lt=OuterRef("pk")))).values("pk")[:1])
        return self.alias(there=original, before=before).filter(Q(original=None) | Q(there=None, before=None))


class Article(Editable):
    """One publication of a text. The body is paragraphs parted by a blank line (see articles.reading.notes.Page)."""

    class Status(models.TextChoices):
        UNREVIEWED = "unreviewed"
        APPROVED = "approved"
        HIDDEN = "hidden"

    class CopyKind(models.TextChoices):
        COPY = "copy"
        EXCERPT = "excerpt"

    title = models.CharField(max_length=500)
    slug = models.SlugField(max_length=120, allow_unicode=True)
    body = models.TextField()
    published = models.DateField(null=True, blank=True, help_text="Empty: the file does not say")
    source = models.CharField("site", max_length=200, blank=True)
    source_url = models.URLField("address", max_length=1000, blank=True)
    language = models.CharField(max_length=8, default="en")
    status = models.CharField(max_length=10, choices=Status, default=Status.UNREVIEWED)
    original = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="copies")
    copy_kind = models.CharField(max_length=8, choices=CopyKind, blank=True)
    signature = ArrayField(models.BigIntegerField(), default=list, blank=True, editable=False)
    word_count = models.PositiveIntegerField(default=0, editable=False)
    run = models.ForeignKey(ImportRun, models.SET_NULL, null=True, editable=False, related_name="articles")
    # What its links say, as `articles.things` reads it; the database sets it, whatever is written here.
    things = ArrayField(models.BigIntegerField(), db_default=[], editable=False)

    authors = models.ManyToManyField(Author, through="ArticleAuthor", related_name="articles")
    leaders = models.ManyToManyField(Speaker, through="ArticleLeader", related_name="led_articles")
    summits = models.ManyToManyField(Summit, through="ArticleSummit", related_name="articles")
    regions = models.ManyToManyField(Region, through="ArticleRegion", related_name="articles")
    themes = models.ManyToManyField(Theme, through="ArticleTheme", related_name="articles")

    search = models.GeneratedField(
        expression=SearchVector("title", weight="A", config=CONFIG)
        + SearchVector(Left("body", INDEXED_CHARACTERS), weight="B", config=CONFIG)
        + SearchVector(Names("title"), weight="C", config=WHOLE)
        + SearchVector(Names(Left("body", INDEXED_CHARACTERS)), weight="D", config=WHOLE),
        output_field=SearchVectorField(),
        db_persist=True,
    )
    opening = models.GeneratedField(  # by which many rows are ranked: a small vector is read and ranked quickly
        expression=SearchVector("title", weight="A", config=CONFIG)
        + SearchVector(Left("body", OPENING_CHARACTERS), weight="B", config=CONFIG),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = (F("published").desc(nulls_last=True), "-id")
        indexes = [
            GinIndex(fields=["search"], name="article_search"),
            GinIndex(fields=["opening"], name="article_opening"),
            GinIndex(fields=["signature"], name="article_signature", fastupdate=False),  # asked for each new article
            models.Index(F("published").desc(nulls_last=True), F("id").desc(), name="article_newest"),
            models.Index(fields=["source"], name="article_source"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(original=F("id")), name="article_not_its_own_copy"),
            models.CheckConstraint(
                condition=Q(original=None, copy_kind="") | (Q(original__isnull=False) & ~Q(copy_kind="")),
                name="article_copy_has_an_original",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk, self.slug])


class QuoteQuerySet(Searchable, FindingQuerySet):  # type: ignore[override]
    def public(self) -> Self:
        """Return those that readers may see."""
        return self.standing().exclude(article__status=Article.Status.HIDDEN)


class Quote(Finding):
    """Somebody's words in an article: `article.body[start:end] == text`.

    A quote whose words are no longer in the body keeps its row, without a place, for an editor to see.
    """

    class Kind(models.TextChoices):
        DIRECT = "direct"
        MIXED = "mixed"
        INDIRECT = "indirect"

    article = models.ForeignKey(Article, models.CASCADE, related_name="quotes")
    number = models.PositiveIntegerField(help_text="Within its article, from 1")
    text = models.TextField(help_text="As it stands in the body, quotation marks included")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.DIRECT)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    cue = models.CharField(max_length=200, blank=True)
    speaker_text = models.CharField("speaker as written", max_length=300, blank=True)
    speaker_start = models.PositiveIntegerField(null=True, blank=True)
    speaker_end = models.PositiveIntegerField(null=True, blank=True)
    speaker = models.ForeignKey(Speaker, models.PROTECT, null=True, blank=True, related_name="quotes")
    fingerprint = models.CharField(max_length=32, editable=False, help_text="The same for the same words")

    search = models.GeneratedField(
        expression=SearchVector("text", weight="B", config=CONFIG)
        + SearchVector(Names("text"), weight="D", config=WHOLE),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = QuoteQuerySet.as_manager()

    class Meta(Finding.Meta):
        ordering = ("article", "number")
        indexes = [
            GinIndex(fields=["search"], name="quote_search"),
            models.Index(fields=["fingerprint"], name="quote_fingerprint"),
            GinIndex(OpClass(Upper("speaker_text"), name="gin_trgm_ops"), name="quote_speaker_as_written"),
        ]
        constraints = [
            *Finding.Meta.constraints,
            models.UniqueConstraint(fields=["article", "number"], name="quote_number_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="quote_numbers_from_1"),
            models.CheckConstraint(
                condition=Q(start=None, end=None)
                | Q(start__isnull=False, end__isnull=False, end__gt=F("start"), end=F("start") + Length("text")),
                name="quote_place_fits_its_text",
            ),
            models.CheckConstraint(
                condition=Q(speaker_start=None, speaker_end=None)
                | Q(speaker_start__isnull=False, speaker_end__isnull=False, speaker_end__gt=F("speaker_start")),
                name="quote_speaker_place_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 80 else f"{self.text[:79]}…"

    def get_absolute_url(self) -> str:
        return reverse("quote", args=[self.pk])

    @property
    def short(self) -> str:
        """The words on one line, what interrupts them as “ … ”."""
        return abridged(self.text, self.kind)

    @property
    def said_by(self) -> str:
        """Who said it, as a reader is told: by name, else in the article's own words; "" where it has but a pronoun."""
        if self.speaker:
            return self.speaker.name
        return "" if self.speaker_text.lower() in SAY_NOBODY else self.speaker_text
