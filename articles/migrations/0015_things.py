"""An article's row says which named things it is linked to, so that a search can count them where it finds it.

`things` is what `articles.things` reads: a number for each thing of each kind. The database itself keeps it true,
whoever writes: a link that changes brings the row of its article up to what its links say.
"""

import django.contrib.postgres.fields
from django.db import migrations, models

LINKS = ("articleauthor", "articleleader", "articleregion", "articlesummit", "articletheme")

# The kinds are those of `articles.things`. What is about a country is about its area too.
THINGS = """
CREATE FUNCTION archive_things(article bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
SELECT coalesce(array_agg(DISTINCT thing), '{}') FROM (
    SELECT region_id * 8 AS thing FROM articles_articleregion
    WHERE article_id = article AND review <> 'rejected'
    UNION ALL
    SELECT region.parent_id * 8 FROM articles_articleregion JOIN articles_region region ON region.id = region_id
    WHERE article_id = article AND review <> 'rejected' AND region.parent_id IS NOT NULL
    UNION ALL
    SELECT theme_id * 8 + 1 FROM articles_articletheme WHERE article_id = article AND review <> 'rejected'
    UNION ALL
    SELECT leader_id * 8 + 2 FROM articles_articleleader
    WHERE article_id = article AND review <> 'rejected' AND central
    UNION ALL
    SELECT author_id * 8 + 4 FROM articles_articleauthor WHERE article_id = article AND review <> 'rejected'
    UNION ALL
    SELECT summit_id * 8 + 5 FROM articles_articlesummit WHERE article_id = article AND review <> 'rejected'
) AS found
$$
"""

TOUCH = """
CREATE FUNCTION links_touch_their_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_article SET things = archive_things(id)
    WHERE id IN (SELECT article_id FROM changed) AND things <> archive_things(id);
    RETURN NULL;
END
$$
"""

# What else writes the column is put right. (A trigger before an update would have the text's index made anew each time.)
RIGHT = """
CREATE FUNCTION article_keeps_its_things() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_article SET things = archive_things(id) WHERE id = NEW.id;
    RETURN NULL;
END
$$
"""

ON_ARTICLE = """
CREATE TRIGGER article_keeps_its_things AFTER INSERT OR UPDATE OF things ON articles_article
FOR EACH ROW WHEN (pg_trigger_depth() = 0 AND NEW.things <> archive_things(NEW.id))
EXECUTE FUNCTION article_keeps_its_things()
"""

# One statement may have changed the links of many articles. An update has a trigger for either side of it.
ON_LINKS = [
    f"""
    CREATE TRIGGER {name}_touch_articles AFTER {event} ON articles_{table}
    REFERENCING {side} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION links_touch_their_articles()
    """
    for table in LINKS
    for name, event, side in (
        ("new", "INSERT", "NEW"),
        ("gone", "DELETE", "OLD"),
        ("changed", "UPDATE", "NEW"),
        ("left", "UPDATE", "OLD"),
    )
]

TOUCH_OF_REGION = """
CREATE FUNCTION region_touches_its_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles_article SET things = archive_things(id)
    WHERE id IN (SELECT article_id FROM articles_articleregion WHERE region_id = NEW.id);
    RETURN NULL;
END
$$
"""

ON_REGION = """
CREATE TRIGGER region_touches_its_articles AFTER UPDATE OF parent_id ON articles_region
FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION region_touches_its_articles()
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0014_reported_problems")]

    operations = [
        migrations.AddField(
            "article",
            "things",
            django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), db_default=[], editable=False, size=None
            ),
        ),
        migrations.RunSQL(
            sql=[
                # The text, its index and its signature stand elsewhere, so that rows are small and quick to go through.
                "ALTER TABLE articles_article SET (toast_tuple_target = 256, fillfactor = 85)",
                *(
                    f"ALTER TABLE articles_article ALTER {column} SET STORAGE MAIN"
                    for column in ("things", "title", "slug", "source", "source_url")
                ),
                THINGS,
                # Every row is written anew: quicker without the two indexes that hold hundreds of entries for each.
                "DROP INDEX article_search, article_signature",
                "UPDATE articles_article SET things = archive_things(id)",
                "CREATE INDEX article_search ON articles_article USING gin (search)",
                "CREATE INDEX article_signature ON articles_article USING gin (signature) WITH (fastupdate = off)",
                TOUCH,
                RIGHT,
                ON_ARTICLE,
                *ON_LINKS,
                TOUCH_OF_REGION,
                ON_REGION,
            ],
            reverse_sql=[
                "DROP TRIGGER region_touches_its_articles ON articles_region",
                "DROP FUNCTION region_touches_its_articles() CASCADE",
                "DROP FUNCTION links_touch_their_articles() CASCADE",
                "DROP FUNCTION article_keeps_its_things() CASCADE",
                "DROP FUNCTION archive_things(bigint)",
                *(
                    f"ALTER TABLE articles_article ALTER {column} SET STORAGE EXTENDED"
                    for column in ("title", "slug", "source", "source_url")
                ),
                "ALTER TABLE articles_article RESET (toast_tuple_target, fillfactor)",
            ],
        ),
    ]
