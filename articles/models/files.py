"""The raw files that articles came from, and what they held before."""

from django.db import models

from articles.models.articles import Article
from articles.models.curation import ImportRun


class SourceFile(models.Model):
    """A raw file, byte for byte as it came. Several files with the same bytes are one publication: one article."""

    class Outcome(models.TextChoices):
        NEW = "new"
        CHANGED = "changed"
        SAME = "same", "same bytes as another file"
        COPY = "copy", "copy of another article"
        SET_ASIDE = "set aside"

    path = models.TextField(unique=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    content = models.BinaryField()
    size = models.PositiveIntegerField()
    encoding = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome)
    problems = models.JSONField(default=list, blank=True)
    dropped = models.JSONField(default=list, blank=True, help_text="What of the page is not in the article, and why")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="files")
    run = models.ForeignKey(ImportRun, models.PROTECT, related_name="files")
    read_at = models.DateTimeField(auto_now=True)
    reader = models.CharField(  # compared letter by letter, so that a later version is a greater one
        max_length=12, blank=True, default="", db_collation="C", help_text="The version of the reader that read it last"
    )

    class Meta:
        ordering = ("path",)

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The file's own name, without the folders of the machine it came from."""
        return self.path.rsplit("/", 1)[-1]


class EarlierFile(models.Model):
    """The bytes that a file held before a later run brought others."""

    file = models.ForeignKey(SourceFile, models.CASCADE, related_name="earlier")
    run = models.ForeignKey(ImportRun, models.PROTECT, related_name="earlier_files", help_text="That had brought them")
    replaced_by = models.ForeignKey(ImportRun, models.PROTECT, related_name="replaced_files")
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.file}, before run {self.replaced_by_id}"
