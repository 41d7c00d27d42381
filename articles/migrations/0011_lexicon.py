"""The words and names that the archive knows, and the text search configuration that keeps words whole."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
from django.db import migrations, models

import articles.search

WORDS = "asciiword, word, asciihword, hword, hword_asciipart, hword_part"


class Migration(migrations.Migration):
    dependencies = [("articles", "0010_spellings")]

    operations = [
        migrations.RunSQL(
            sql=[
                "CREATE TEXT SEARCH CONFIGURATION archive_words (COPY = simple)",
                f"ALTER TEXT SEARCH CONFIGURATION archive_words ALTER MAPPING FOR {WORDS} WITH unaccent, simple",
            ],
            reverse_sql="DROP TEXT SEARCH CONFIGURATION archive_words",
        ),
        migrations.CreateModel(
            name="KnownName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(help_text="leader, speaker, summit, region, theme or author", max_length=10)),
                ("slug", models.SlugField(allow_unicode=True, max_length=120)),
                ("name", models.CharField(max_length=300)),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=300), default=list, size=None
                    ),
                ),
                ("count", models.PositiveIntegerField(help_text="Its articles or quotes when it was learnt")),
                (
                    "spelt",
                    models.GeneratedField(
                        db_persist=True,
                        expression=articles.search.Spellings("name", "aliases"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "ordering": ("-count", "name"),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["spelt"], name="known_name_trigrams", opclasses=["gin_trgm_ops"]
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KnownWord",
            fields=[
                ("word", models.CharField(max_length=40, primary_key=True, serialize=False)),
                (
                    "texts",
                    models.PositiveIntegerField(
                        help_text="How many texts or names hold it, of those that were looked at"
                    ),
                ),
            ],
            options={
                "ordering": ("word",),
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["word"], name="known_word_trigrams", opclasses=["gin_trgm_ops"]
                    )
                ],
            },
        ),
    ]
