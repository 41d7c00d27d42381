"""A sample of the archive, one article in 32 and its quotes, with indexes of its own: it tells how much broad searches find.

Which articles are of it depends on their ids alone, scattered as by a hash, so it is the same from one page to the next.
"""

from django.db import migrations

SAMPLED = """
CREATE FUNCTION archive_samples(article bigint) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT (article * 2654435761) % 4294967296 < 134217728
$$
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_openings")]

    operations = [
        migrations.RunSQL(
            sql=[
                SAMPLED,
                "CREATE INDEX article_sampled ON articles_article (id) WHERE archive_samples(id)",
                "CREATE INDEX article_search_sampled ON articles_article USING gin (search) WHERE archive_samples(id)",
                "CREATE INDEX quote_sampled ON articles_quote (article_id) WHERE archive_samples(article_id)",
                """
                CREATE INDEX quote_search_sampled ON articles_quote USING gin (search)
                WHERE archive_samples(article_id)
                """,
            ],
            reverse_sql=[
                "DROP INDEX article_sampled, article_search_sampled, quote_sampled, quote_search_sampled",
                "DROP FUNCTION archive_samples(bigint)",
            ],
        ),
    ]
