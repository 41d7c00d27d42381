"""An article that readers may see is no copy of one that is hidden: the first printing that they may see stands for it.

Whatever hides an article, no story goes with it. The hidden one becomes a copy of the one that stands for it.
"""

from django.db import migrations

STAND_IN = """
CREATE FUNCTION article_stands_for_a_hidden_one() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gone bigint := CASE WHEN NEW.status = 'hidden' THEN NEW.id ELSE NEW.original_id END;
    heir bigint;
BEGIN
    SELECT copy.id INTO heir
    FROM articles_article copy JOIN articles_article original ON original.id = copy.original_id
    WHERE original.id = gone AND original.status = 'hidden' AND copy.status <> 'hidden'
    ORDER BY copy.copy_kind, copy.published NULLS LAST, copy.id  -- copies before excerpts
    LIMIT 1;
    IF heir IS NOT NULL THEN
        UPDATE articles_article
        SET original_id = nullif(heir, id),
            copy_kind = CASE WHEN id = heir THEN '' WHEN id = gone THEN 'copy' ELSE copy_kind END
        WHERE id = gone OR original_id = gone;
    END IF;
    RETURN NULL;
END
$$
"""

ON_ARTICLE = """
CREATE TRIGGER article_stands_for_a_hidden_one
AFTER INSERT OR UPDATE OF status, original_id ON articles_article
FOR EACH ROW WHEN (NEW.status = 'hidden' OR NEW.original_id IS NOT NULL)
EXECUTE FUNCTION article_stands_for_a_hidden_one()
"""

# Those that were hidden before: the trigger does the rest.
AS_IT_IS = """
UPDATE articles_article copy SET original_id = copy.original_id
FROM articles_article original
WHERE original.id = copy.original_id AND original.status = 'hidden' AND copy.status <> 'hidden'
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_reader_versions")]

    operations = [
        migrations.RunSQL(
            sql=[STAND_IN, ON_ARTICLE, AS_IT_IS],
            reverse_sql=[
                "DROP TRIGGER article_stands_for_a_hidden_one ON articles_article",
                "DROP FUNCTION article_stands_for_a_hidden_one()",
            ],
        ),
    ]
