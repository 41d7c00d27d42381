"""Extensions, and the text search configuration `archive`: English, with accents taken off before the stemmer."""

from django.contrib.postgres.operations import BtreeGinExtension, TrigramExtension, UnaccentExtension
from django.db import migrations

WORDS = "asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart"


class Migration(migrations.Migration):
    initial = True

    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        BtreeGinExtension(),
        migrations.RunSQL(
            sql=[
                "CREATE TEXT SEARCH CONFIGURATION archive (COPY = english)",
                f"ALTER TEXT SEARCH CONFIGURATION archive ALTER MAPPING FOR {WORDS} WITH unaccent, english_stem",
            ],
            reverse_sql="DROP TEXT SEARCH CONFIGURATION archive",
        ),
    ]
