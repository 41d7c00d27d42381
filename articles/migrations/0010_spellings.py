"""Names as readers may spell them: in small letters, without accents, each word between two blanks.

    archive_spellings('Jane Élise Roe', '{J. E. Roe}') = ' jane elise roe | j e roe '

`unaccent` and `array_to_string` are not marked as immutable, though for text they are while no dictionary is changed.
"""

from django.db import migrations

SPELLINGS = """
CREATE FUNCTION archive_spellings(name text, aliases text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
SELECT ' ' || btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, array_to_string(name || coalesce(aliases, '{}'), ' | '))),
    '[^[:alnum:]|]+', ' ', 'g'
)) || ' '
$$
"""

INDEX = """
CREATE INDEX author_spellings ON articles_author USING gin (archive_spellings(name, aliases::text[]) gin_trgm_ops)
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_central_leaders")]

    operations = [
        migrations.RunSQL(
            sql=[SPELLINGS, INDEX],
            reverse_sql=["DROP INDEX author_spellings", "DROP FUNCTION archive_spellings(text, text[])"],
        ),
    ]
