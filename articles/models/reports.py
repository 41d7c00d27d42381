"""What readers say is wrong with a quote or an article, and what editors made of it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models.articles import Article, Quote
from articles.models.findings import Review


class ReportedProblemQuerySet(models.QuerySet["ReportedProblem"]):
    def open(self) -> Self:
        """Return those that no editor has settled."""
        return self.filter(settled_at=None)

    def settled(self) -> Self:
        """Return those that an editor has settled."""
        return self.filter(settled_at__isnull=False)


class ReportedProblem(models.Model):
    """What a reader says is wrong. Only what they wrote is kept, nothing of the reader.

    It outlives the quote it is about, which may go when its article is read again: `words` says what it was.
    """

    class Kind(models.TextChoices):
        SPEAKER = "speaker", "Wrong speaker"
        WORDS = "words", "Wrong words"
        TIME = "time", "Wrong day or time"
        NO_QUOTE = "no quote", "Not a quotation"
        OTHER = "other", "Something else"

    article = models.ForeignKey(Article, models.CASCADE, related_name="reported_problems")
    quote = models.ForeignKey(Quote, models.SET_NULL, null=True, blank=True, related_name="reported_problems")
    words = models.CharField(max_length=300, blank=True, help_text="Of the quote, as they began when it was reported")
    kind = models.CharField(max_length=8, choices=Kind)
    note = models.CharField(max_length=1000, blank=True)
    reported_at = models.DateTimeField(auto_now_add=True, db_index=True)
    settled_at = models.DateTimeField(null=True, blank=True, help_text="Empty: still open")
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="settled_problems"
    )

    objects = ReportedProblemQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(settled_by=None) | Q(settled_at__isnull=False), name="reported_problem_open_or_settled"
            )
        ]

    def __str__(self) -> str:
        about = self.words or str(self.article)
        return f"{self.get_kind_display()}: {about if len(about) <= 80 else f'{about[:79]}…'}"

    @property
    def is_open(self) -> bool:
        return self.settled_at is None

    @property
    def thing(self) -> Quote | Article:
        """What it is about: the quote, or where there is none or it is gone, the article."""
        return self.quote or self.article

    @property
    def is_public(self) -> bool:
        """Whether readers may see what it is about."""
        hidden = self.article.status == Article.Status.HIDDEN
        return not hidden and not (self.quote and self.quote.review == Review.REJECTED)
