"""What was found in an article, as rows that say how it is known and what an editor thought of it."""

from typing import Any, Self

from django.db import models
from django.db.models import Q

from articles.models.authority import Author, Region, Speaker, Summit, Theme

SURE = 0.8  # below this readers are told how sure the machine is, wherever a finding shows


class Origin(models.TextChoices):
    STATED = "stated", "stated in the file"
    FOUND = "found", "found by machine"
    EDITOR = "editor", "set by an editor"


class Review(models.TextChoices):
    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class FindingQuerySet(models.QuerySet[Any]):
    def standing(self) -> Self:
        """Return those that no editor rejected."""
        return self.exclude(review=Review.REJECTED)


class Finding(models.Model):
    """How something is known. A rejected row stays, hidden, so that no later import brings it back."""

    origin = models.CharField(max_length=8, choices=Origin, default=Origin.EDITOR)
    confidence = models.FloatField(default=1.0, help_text="0 to 1")
    rule = models.CharField(max_length=60, blank=True, help_text="What the machine went by")
    evidence = models.JSONField(
        default=list,
        blank=True,
        help_text='[[start, end], …]: places in the body; {"field": "title", "words": …}: words of the title',
    )
    review = models.CharField(max_length=10, choices=Review, default=Review.UNREVIEWED)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="%(class)s_confidence_within_0_and_1"
            )
        ]

    @property
    def sureness(self) -> str:
        """How we know, in words for a reader."""
        if self.review == Review.CONFIRMED:
            return "confirmed by an editor"
        if self.origin == Origin.EDITOR:
            return "set by an editor"
        if self.origin == Origin.STATED:
            return "stated in the file"
        return f"found by machine, {self.percent} % sure"

    @property
    def percent(self) -> int:
        """How sure the machine is, in per cent."""
        return round(self.confidence * 100)

    @property
    def doubtful(self) -> bool:
        """Whether only the machine has found it, and not surely enough to say no more of it."""
        found = self.origin == Origin.FOUND and self.review == Review.UNREVIEWED
        return found and self.confidence < SURE


class Link(Finding):
    """An article and a named thing found in it."""

    objects = FindingQuerySet.as_manager()
    article: models.ForeignKey[Any, Any]  # each link has its own

    class Meta(Finding.Meta):
        abstract = True

    @property
    def words_of_title(self) -> list[str]:
        """The words of the title that spoke for the thing, in its order."""
        return [each["words"] for each in self.evidence if isinstance(each, dict)]

    @property
    def words_of_body(self) -> list[tuple[str, int, int]]:
        """The words of the body that spoke for the thing, each with its place, in the body's order."""
        places = [each for each in self.evidence if isinstance(each, list)]
        return [(self.article.body[start:end], start, end) for start, end in places]


def _once(thing: str) -> models.UniqueConstraint:
    return models.UniqueConstraint(fields=["article", thing], name=f"article_{thing}_once")


class ArticleAuthor(Link):
    article = models.ForeignKey("Article", models.CASCADE, related_name="author_links")
    author = models.ForeignKey(Author, models.PROTECT, related_name="article_links")
    position = models.PositiveSmallIntegerField(default=0, help_text="Place in the byline")

    class Meta(Finding.Meta):
        ordering = ("position", "id")
        constraints = [*Finding.Meta.constraints, _once("author")]

    def __str__(self) -> str:
        return str(self.author)


class ArticleLeader(Link):
    article = models.ForeignKey("Article", models.CASCADE, related_name="leader_links")
    leader = models.ForeignKey(Speaker, models.PROTECT, related_name="article_links")
    mentions = models.PositiveIntegerField(default=0)
    central = models.BooleanField(default=True, help_text="The article is about them; else it names them in passing")

    class Meta(Finding.Meta):
        ordering = ("-central", "-mentions", "id")
        constraints = [*Finding.Meta.constraints, _once("leader")]

    def __str__(self) -> str:
        return str(self.leader)


class ArticleSummit(Link):
    article = models.ForeignKey("Article", models.CASCADE, related_name="summit_links")
    summit = models.ForeignKey(Summit, models.PROTECT, related_name="article_links")

    class Meta(Finding.Meta):
        ordering = ("-confidence", "id")
        constraints = [*Finding.Meta.constraints, _once("summit")]

    def __str__(self) -> str:
        return str(self.summit)


class ArticleRegion(Link):
    article = models.ForeignKey("Article", models.CASCADE, related_name="region_links")
    region = models.ForeignKey(Region, models.PROTECT, related_name="article_links")

    class Meta(Finding.Meta):
        ordering = ("-confidence", "id")
        constraints = [*Finding.Meta.constraints, _once("region")]

    def __str__(self) -> str:
        return str(self.region)


class ArticleTheme(Link):
    article = models.ForeignKey("Article", models.CASCADE, related_name="theme_links")
    theme = models.ForeignKey(Theme, models.PROTECT, related_name="article_links")

    class Meta(Finding.Meta):
        ordering = ("-confidence", "id")
        constraints = [*Finding.Meta.constraints, _once("theme")]

    def __str__(self) -> str:
        return str(self.theme)
