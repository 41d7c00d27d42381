"""Names as they are spelt, beside the stems: “Williams” is not “William”.

    archive_names('Ms Williams met Zoë and the williams sisters') = 'Williams Zoe'

Each capitalised word stands once in the search vector, whole: of an article with weight C (title) or D (body).
"""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import CombinedSearchVector, SearchVector, SearchVectorField
from django.db import migrations, models
from django.db.migrations.operations.base import Operation
from django.db.models.functions import Left

from articles.search import Names

NAMES = r"""
CREATE FUNCTION archive_names(text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT coalesce(string_agg(DISTINCT found.word[1], ' '), '')
FROM regexp_matches(
    public.unaccent('public.unaccent'::regdictionary, text), '\m([A-Z][A-Za-z]{2,39})\M', 'g'
) AS found(word)
$$
"""


def made_anew(model: str, index: str, expression: CombinedSearchVector) -> list[Operation]:
    """Return what makes the column `search` anew, whose expression cannot be altered."""
    column = models.GeneratedField(db_persist=True, expression=expression, output_field=SearchVectorField())
    return [
        migrations.RemoveIndex(model_name=model, name=index),
        migrations.RemoveField(model_name=model, name="search"),
        migrations.AddField(model_name=model, name="search", field=column),
        migrations.AddIndex(model_name=model, index=GinIndex(fields=["search"], name=index)),
    ]


class Migration(migrations.Migration):
    dependencies = [("articles", "0012_deletions_and_runs")]

    operations = [
        migrations.RunSQL(sql=NAMES, reverse_sql="DROP FUNCTION archive_names(text)"),
        *made_anew(
            "article",
            "article_search",
            SearchVector("title", weight="A", config="archive")
            + SearchVector(Left("body", 250_000), weight="B", config="archive")
            + SearchVector(Names("title"), weight="C", config="archive_words")
            + SearchVector(Names(Left("body", 250_000)), weight="D", config="archive_words"),
        ),
        *made_anew(
            "quote",
            "quote_search",
            SearchVector("text", weight="B", config="archive")
            + SearchVector(Names("text"), weight="D", config="archive_words"),
        ),
    ]
