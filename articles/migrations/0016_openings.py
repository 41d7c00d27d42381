"""Title and opening of an article as a search vector of their own: small, so that many rows are ranked by it quickly."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import migrations, models
from django.db.models.functions import Left


class Migration(migrations.Migration):
    dependencies = [("articles", "0015_things")]

    operations = [
        migrations.AddField(
            "article",
            "opening",
            models.GeneratedField(
                db_persist=True,
                expression=SearchVector("title", weight="A", config="archive")
                + SearchVector(Left("body", 500), weight="B", config="archive"),
                output_field=SearchVectorField(),
            ),
        ),
        migrations.AddIndex("article", GinIndex(fields=["opening"], name="article_opening")),
    ]
