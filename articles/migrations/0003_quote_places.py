"""A quote with a place stands there: `body[start:end] == text`, checked by the database at the end of a transaction.

A change of a body and of its quotes' places may so be made in any order.
"""

from django.db import migrations

CHECK = """
CREATE FUNCTION quote_stands_in_its_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number integer;
BEGIN
    IF TG_TABLE_NAME = 'articles_quote' THEN
        SELECT q.number INTO number
        FROM articles_quote q JOIN articles_article a ON a.id = q.article_id
        WHERE q.id = NEW.id AND q.start IS NOT NULL
            AND substring(a.body FROM q.start + 1 FOR q."end" - q.start) IS DISTINCT FROM q.text;
    ELSE
        SELECT q.number INTO number
        FROM articles_quote q JOIN articles_article a ON a.id = q.article_id
        WHERE a.id = NEW.id AND q.start IS NOT NULL
            AND substring(a.body FROM q.start + 1 FOR q."end" - q.start) IS DISTINCT FROM q.text
        LIMIT 1;
    END IF;
    IF number IS NOT NULL THEN
        RAISE EXCEPTION 'quote % does not stand at its place in the article', number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_stands_in_its_article';
    END IF;
    RETURN NULL;
END
$$
"""

ON_QUOTE = """
CREATE CONSTRAINT TRIGGER quote_stands_in_its_article
AFTER INSERT OR UPDATE OF article_id, text, start, "end" ON articles_quote
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quote_stands_in_its_article()
"""

ON_ARTICLE = """
CREATE CONSTRAINT TRIGGER quotes_stand_in_this_article
AFTER UPDATE OF body ON articles_article
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.body IS DISTINCT FROM NEW.body)
EXECUTE FUNCTION quote_stands_in_its_article()
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_tables")]

    operations = [
        migrations.RunSQL(
            sql=[CHECK, ON_QUOTE, ON_ARTICLE],
            reverse_sql=[
                "DROP TRIGGER quotes_stand_in_this_article ON articles_article",
                "DROP TRIGGER quote_stands_in_its_article ON articles_quote",
                "DROP FUNCTION quote_stands_in_its_article()",
            ],
        ),
    ]
