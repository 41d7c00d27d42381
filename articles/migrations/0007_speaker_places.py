"""The words that name a quote's speaker stand at their place too: `body[speaker_start:speaker_end] == speaker_text`.

They are kept to 300 characters. Quotes can be searched by them, whether or not the speaker has a name.
"""

import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.db import migrations

TEXT = 'q.start IS NOT NULL AND substring(a.body FROM q.start + 1 FOR q."end" - q.start) IS DISTINCT FROM q.text'
SPEAKER = """
q.speaker_start IS NOT NULL
AND left(substring(a.body FROM q.speaker_start + 1 FOR q.speaker_end - q.speaker_start), 300)
    IS DISTINCT FROM q.speaker_text
"""


def check(wrong: str) -> str:
    """Return the function that both triggers run, which raises where a quote is wrong."""
    return f"""
CREATE OR REPLACE FUNCTION quote_stands_in_its_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number integer;
BEGIN
    IF TG_TABLE_NAME = 'articles_quote' THEN
        SELECT q.number INTO number FROM articles_quote q JOIN articles_article a ON a.id = q.article_id
        WHERE q.id = NEW.id AND ({wrong});
    ELSE
        SELECT q.number INTO number FROM articles_quote q JOIN articles_article a ON a.id = q.article_id
        WHERE a.id = NEW.id AND ({wrong}) LIMIT 1;
    END IF;
    IF number IS NOT NULL THEN
        RAISE EXCEPTION 'quote % or its speaker does not stand at its place in the article', number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_stands_in_its_article';
    END IF;
    RETURN NULL;
END
$$
"""  # noqa: S608 – both conditions are written here


def on_quote(columns: str) -> str:
    """Return the trigger that checks a quote when one of the columns changes."""
    return f"""
CREATE CONSTRAINT TRIGGER quote_stands_in_its_article
AFTER INSERT OR UPDATE OF {columns} ON articles_quote
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quote_stands_in_its_article()
"""


DROP = "DROP TRIGGER quote_stands_in_its_article ON articles_quote"
TEXT_COLUMNS = 'article_id, text, start, "end"'
AS_IT_IS = f"""
UPDATE articles_quote quote SET speaker_start = NULL, speaker_end = NULL
FROM articles_quote q JOIN articles_article a ON a.id = q.article_id
WHERE quote.id = q.id AND {SPEAKER}
"""  # noqa: S608


class Migration(migrations.Migration):
    dependencies = [("articles", "0006_shown_originals")]

    operations = [
        migrations.AddIndex(
            model_name="quote",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.text.Upper("speaker_text"), name="gin_trgm_ops"
                ),
                name="quote_speaker_as_written",
            ),
        ),
        migrations.RunSQL(
            sql=[
                DROP,
                AS_IT_IS,
                check(f"{TEXT} OR {SPEAKER}"),
                on_quote(f"{TEXT_COLUMNS}, speaker_text, speaker_start, speaker_end"),
            ],
            reverse_sql=[DROP, check(TEXT), on_quote(TEXT_COLUMNS)],
        ),
    ]
