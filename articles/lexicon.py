"""What the archive learns of its own words and names, to propose them to readers.

Learnt anew after an import, in a time that is bounded: of the articles that came last only the title and the opening
are looked at. A word counts when two texts hold it, so that a slip of the pen is not proposed.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.db import connection, transaction
from django.db.models import QuerySet

from articles import named
from articles.models import KnownName, KnownWord, Named

TEXTS = 20_000  # articles looked at
OPENING = 1_000  # characters of each
LEAST = 2  # texts that hold a word

COUNTED: dict[str, Callable[[], QuerySet[Any]]] = {
    "speaker": named.speakers,
    "summit": named.summits,
    "region": named.regions,
    "theme": named.themes,
    "author": named.authors,
}

# Numbers come as numbers, so the text of the inner query is safe.
WORDS = f"""
INSERT INTO articles_knownword (word, texts)
SELECT word, sum(n) FROM (
    SELECT word, ndoc AS n FROM ts_stat($$
        SELECT to_tsvector('archive_words', title || ' ' || left(body, {OPENING})) FROM articles_article
        WHERE status <> 'hidden' AND original_id IS NULL ORDER BY id DESC LIMIT {TEXTS}
    $$) WHERE ndoc >= {LEAST}
    UNION ALL
    SELECT unnest(string_to_array(btrim(archive_spellings(name, '{{}}')), ' ')), 1 FROM articles_knownname
) AS found
WHERE word ~ '^[[:alpha:]]{{4,40}}$'
GROUP BY word
"""  # noqa: S608


# A word of a person's name with another form beside it: one that the stemmer takes for the same word.
NAMES = """
SELECT asked.word FROM (
    SELECT word, folded, (ts_lexize('english_stem', folded))[1] AS stem
    FROM (SELECT word, lower(unaccent(word)) AS folded FROM unnest(%s::text[]) AS word) AS given
    WHERE folded ~ '^[a-z]{3,40}$'
) AS asked
WHERE EXISTS (
    SELECT FROM articles_knownword known
    WHERE known.word LIKE left(stem, greatest(length(stem) - 1, 3)) || '%%' AND known.word <> folded
    AND (ts_lexize('english_stem', known.word))[1] = stem
) AND EXISTS (
    SELECT FROM articles_knownname known JOIN articles_speaker speaker ON speaker.slug = known.slug
    WHERE known.kind IN ('leader', 'speaker') AND speaker.kind = 'person'
    AND known.spelt LIKE '%% ' || folded || ' %%' AND archive_spellings(known.name, '{}') LIKE '%% ' || folded || ' %%'
)
"""


def names_among(words: Collection[str]) -> set[str]:
    """Return those of the words that stand in a person's name and could be met in another form: Williams, William."""
    if not words:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(NAMES, [sorted(words)])
        return {word for (word,) in cursor.fetchall()}


def learn() -> None:
    """Forget the words and names that were known, and learn those that the archive holds now."""
    with transaction.atomic():
        KnownName.objects.all().delete()
        KnownName.objects.bulk_create(_names(), batch_size=1_000)
        KnownWord.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(WORDS)


def public(kind: str, slugs: Collection[str]) -> dict[str, Named]:
    """Return by slug those things of a kind that have a public page with something on it."""
    if kind == "leader":
        return {office.speaker.slug: office.speaker for office in named.leaders().filter(speaker__slug__in=slugs)}
    return {thing.slug: thing for thing in COUNTED[kind]().filter(slug__in=slugs)}


def _names() -> Iterator[KnownName]:
    """Yield whatever has a public page with something on it; a leader is not told again as a speaker."""
    leading = {office.speaker_id: office for office in named.leaders()}
    for office in leading.values():
        yield _name("leader", office.speaker, office.article_count)
    for kind, rows in COUNTED.items():
        for thing in rows().exclude(pk__in=leading) if kind == "speaker" else rows():
            yield _name(kind, thing, thing.quote_count if kind == "speaker" else thing.article_count)


def _name(kind: str, thing: Any, count: int) -> KnownName:
    return KnownName(kind=kind, slug=thing.slug, name=thing.name, aliases=thing.aliases, count=count)
