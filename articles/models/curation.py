"""What runs and editors did: imports, merges, themes applied at once, and the searches that found nothing."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models

from articles.models.authority import Theme


class ImportRun(models.Model):
    """One import: what was asked, by whom, and how it went."""

    class State(models.TextChoices):
        RUNNING = "running"
        FINISHED = "finished"
        INTERRUPTED = "interrupted"
        UNDONE = "undone"

    started = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=11, choices=State, default=State.RUNNING)
    paths = ArrayField(models.TextField(), default=list)
    counts = models.JSONField(default=dict, help_text="Files by outcome")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"Import {self.pk}"


class Merge(models.Model):
    """Two named things that an editor found to be one. Holds all that is needed to part them again."""

    class Kind(models.TextChoices):
        AUTHOR = "author"
        SPEAKER = "speaker"
        SUMMIT = "summit"

    kind = models.CharField(max_length=8, choices=Kind)
    kept = models.BigIntegerField(help_text="The id of the row that stayed")
    gone_slug = models.SlugField(
        max_length=120, allow_unicode=True, help_text="Its address leads to the one that stayed"
    )
    gone = models.JSONField(help_text="The row that went, field by field")
    moved = models.JSONField(help_text="What of it moved, and what the kept one had already, by table")
    added_aliases = ArrayField(models.CharField(max_length=300), default=list)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="merges")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        indexes = [models.Index(fields=["kind", "gone_slug"], name="merge_gone")]

    def __str__(self) -> str:
        return f"{self.kind} {self.gone_slug}"


class Deletion(models.Model):
    """A named thing that an editor deleted: while this stands, no table and no later start brings it back."""

    class Kind(models.TextChoices):
        SPEAKER = "speaker"
        SUMMIT = "summit"
        REGION = "region"
        THEME = "theme"

    kind = models.CharField(max_length=7, choices=Kind)
    slug = models.SlugField(max_length=120, allow_unicode=True, help_text="By which the tables know it")
    name = models.CharField(max_length=300)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="deletions")

    class Meta:
        ordering = ("-id",)
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="deletion_once")]

    def __str__(self) -> str:
        return self.name


class Run(models.Model):
    """What a process of its own carries out while no page waits for it, and how far that is; see `articles.runs`."""

    asked_at = models.DateTimeField(null=True, blank=True, help_text="When a process was last asked to carry it out")
    done = models.PositiveIntegerField(default=0, help_text="How many of the total")
    total = models.PositiveIntegerField(default=0)
    trouble = models.TextField(blank=True, help_text="Why it stopped, in one plain sentence")
    finished = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class ThemeRun(Run):
    """A theme applied to the whole archive at once. Holds all that is needed to go on with it and to take it back."""

    theme = models.ForeignKey(Theme, models.SET_NULL, null=True, related_name="runs")
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="theme_runs")
    counts = models.JSONField(default=dict, help_text="Articles by what became of their link")
    added = ArrayField(models.BigIntegerField(), default=list, help_text="The ids of the links that it made")
    before = models.JSONField(default=list, help_text="The links that it changed or removed, as they were")
    last = models.BigIntegerField(default=0, help_text="The id of the last article that it looked at")
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = "theme applied", "themes applied"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.theme or 'A theme that is gone'}, applied"


class SearchMiss(models.Model):
    """A search that found nothing: a reader's wish. Only the words are kept, nothing of the reader."""

    query = models.CharField(max_length=256, unique=True)
    times = models.PositiveIntegerField(default=1)
    last_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-times", "-last_at")
        verbose_name_plural = "searches that found nothing"

    def __str__(self) -> str:
        return self.query
