"""Named things: authors, speakers and their offices, summits, regions, themes."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from articles.models.editing import Editable


class Named(Editable):
    """One small base: a name with one spelling, others as aliases, and an address."""

    name = models.CharField(max_length=300)
    slug = models.SlugField(max_length=120, unique=True, allow_unicode=True)
    aliases = ArrayField(models.CharField(max_length=300), default=list, blank=True, help_text="Other spellings")
    note = models.TextField(blank=True, help_text="A sentence for the page")

    route = ""  # the name of the page's URL pattern

    class Meta:
        abstract = True
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(slug="") & ~Q(slug__contains="/"), name="%(class)s_slug_fits_an_address"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse(self.route, args=[self.slug])


class Author(Named):
    """Who wrote."""

    route = "author"


class Speaker(Named):
    """Anyone or anything quoted or leading: a person, an organisation, a document, or somebody unnamed."""

    class Kind(models.TextChoices):
        PERSON = "person"
        ORGANISATION = "organisation"
        DOCUMENT = "document"
        UNNAMED = "unnamed"

    kind = models.CharField(max_length=12, choices=Kind, default=Kind.PERSON)
    given_name = models.CharField(max_length=120, blank=True)
    family_name = models.CharField(max_length=120, blank=True)

    route = "speaker"

    class Meta(Named.Meta):
        indexes = [GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="speaker_name_trigrams")]


class Office(models.Model):
    """A speaker's post: held from `start` up to, but not including, `end`. A leader is a speaker with an office."""

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="offices")
    title = models.CharField(max_length=200)
    country = models.CharField(max_length=4, help_text="ISO 3166-1 alpha-2, or an organisation such as UN or NATO")
    start = models.DateField()
    end = models.DateField(null=True, blank=True, help_text="Empty: still held")

    class Meta:
        ordering = ("start",)
        constraints = [
            models.UniqueConstraint(fields=["speaker", "title", "country", "start"], name="office_held_once"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="office_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.country}"


class Summit(Named):
    """A meeting of leaders, on its days and in its place."""

    series = models.CharField(max_length=80, db_index=True)
    ordinal = models.PositiveSmallIntegerField(null=True, blank=True)
    city = models.CharField(max_length=120, blank=True, help_text="Empty for a video meeting")
    country = models.CharField(max_length=4, blank=True)
    start = models.DateField()
    end = models.DateField(help_text="The last day")

    route = "summit"

    class Meta(Named.Meta):
        ordering = ["-start", "name"]
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="summit_ends_after_start"),
        ]


class Region(Named):
    """Where an article looks: an area, or a country within one."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    countries = ArrayField(models.CharField(max_length=4), default=list, blank=True)
    words = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    ambiguous = ArrayField(models.CharField(max_length=120), default=list, blank=True)
    masks = ArrayField(models.CharField(max_length=120), default=list, blank=True)

    route = "region"

    class Meta(Named.Meta):
        constraints = [
            *Named.Meta.constraints,
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=F("id")), name="region_not_its_own_parent"),
        ]


class Theme(Named):
    """What an article is about."""

    words = ArrayField(
        models.CharField(max_length=120), default=list, blank=True, help_text="That speak for it in an article"
    )
    weak = ArrayField(
        models.CharField(max_length=120),
        default=list,
        blank=True,
        help_text="Those of its words that articles on anything hold: they say less",
    )

    route = "theme"
