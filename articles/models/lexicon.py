"""What the archive knows by name or by word: learnt anew after an import (see articles.lexicon), never edited.

It proposes; what is shown of it is asked of the archive itself, so that nothing hidden shows.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from articles.search import Spellings


class KnownWord(models.Model):
    """A word of several texts, or of a name: in small letters, without accents."""

    word = models.CharField(max_length=40, primary_key=True)
    texts = models.PositiveIntegerField(help_text="How many texts or names hold it, of those that were looked at")

    class Meta:
        ordering = ("word",)
        indexes = [GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="known_word_trigrams")]

    def __str__(self) -> str:
        return self.word


class KnownName(models.Model):
    """A name that leads to a page."""

    kind = models.CharField(max_length=10, help_text="leader, speaker, summit, region, theme or author")
    slug = models.SlugField(max_length=120, allow_unicode=True)
    name = models.CharField(max_length=300)
    aliases = ArrayField(models.CharField(max_length=300), default=list)
    count = models.PositiveIntegerField(help_text="Its articles or quotes when it was learnt")
    spelt = models.GeneratedField(
        expression=Spellings("name", "aliases"), output_field=models.TextField(), db_persist=True
    )

    class Meta:
        ordering = ("-count", "name")
        indexes = [GinIndex(fields=["spelt"], opclasses=["gin_trgm_ops"], name="known_name_trigrams")]

    def __str__(self) -> str:
        return self.name
