"""Samples of the archive, each one article in 32 and its quotes, with indexes: they tell how much broad searches find.

Which articles are in one depends on their ids alone, scattered as by a hash, so it is the same from page to page.
"""

from django.db import migrations

# Two of them, so that a search for words is answered by the index of words alone: PostgreSQL would rather go through all
# the rows of a sample than ask it.
SAMPLED = """
CREATE FUNCTION archive_samples(article bigint, by_words boolean) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT CASE WHEN by_words
    THEN (article * 2654435761) % 4294967296 < 134217728
    ELSE (article * 2654435761) % 4294967296 >= 4160749568
END
$$
"""
INDEXES = [
    "CREATE INDEX article_sampled ON articles_article (id) WHERE archive_samples(id, false)",
    "CREATE INDEX article_search_sampled ON articles_article USING gin (search) WHERE archive_samples(id, true)",
    "CREATE INDEX quote_sampled ON articles_quote (article_id) WHERE archive_samples(article_id, false)",
    "CREATE INDEX quote_search_sampled ON articles_quote USING gin (search) WHERE archive_samples(article_id, true)",
]


class Migration(migrations.Migration):
    dependencies = [("articles", "0016_openings")]

    operations = [
        migrations.RunSQL(
            sql=[SAMPLED, *INDEXES],
            reverse_sql=[
                "DROP INDEX article_sampled, article_search_sampled, quote_sampled, quote_search_sampled",
                "DROP FUNCTION archive_samples(bigint, boolean)",
            ],
        ),
    ]
