"""Did you mean …? The nearest words that the archive knows, for those of a question that it does not.

reagen "nucleer war"  →  reagan "nuclear war"
obmaa                 →  obama

Candidates are those that share most trigrams. Two letters that changed places leave a short word hardly any, so those
that one such slip leads to are looked up as they are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from math import log10

from django.db import connection

from articles.questions import Question, Term

WORD = re.compile(r"\b[^\W\d_]{4,40}\b")  # shorter ones are too near to too many
NEAR = 12  # candidates by trigrams, for each word
LEAST = 0.7  # letters that agree, of those of both words
OFTEN = 0.05  # what ten times as many texts are worth in letters
READINGS = 3

NEAREST = """
SELECT asked.word, folded, near.word, near.texts
FROM (SELECT word, lower(unaccent(word)) AS folded FROM unnest(%s::text[]) AS word) AS asked
CROSS JOIN LATERAL (
    (SELECT word, texts FROM articles_knownword known WHERE known.word %% folded
     ORDER BY similarity(known.word, folded) DESC, texts DESC LIMIT %s)
    UNION
    SELECT word, texts FROM generate_series(1, length(folded) - 1) AS place
    JOIN articles_knownword known ON known.word = overlay(folded PLACING reverse(substr(folded, place, 2)) FROM place)
) AS near
WHERE NOT EXISTS (SELECT FROM articles_knownword known WHERE known.word = folded)
"""


def meanings(question: Question) -> Iterator[Question]:
    """Yield what may have been meant, the likeliest first; nothing where every word is known, or none is near."""
    wanted = [term for term in question.terms if not term.without]
    known = nearest(sorted({word.lower() for term in wanted for word in WORD.findall(term.text)}))
    for rank in range(min(READINGS, max(map(len, known.values()), default=0))):
        yield Question(tuple(term if term.without else _corrected(term, known, rank) for term in question.terms))


def nearest(words: Sequence[str]) -> dict[str, list[str]]:
    """Return for each word that is not known, and has any near it, those known words, the nearest first."""
    with connection.cursor() as cursor:
        cursor.execute(NEAREST, [list(words), NEAR])
        rows = cursor.fetchall()
    near: dict[str, list[tuple[float, str]]] = {}
    for asked, folded, word, texts in rows:
        likeness = SequenceMatcher(None, folded, word).ratio()
        if likeness >= LEAST:
            near.setdefault(asked, []).append((likeness + OFTEN * log10(texts), word))
    return {asked: [word for _, word in sorted(found, reverse=True)] for asked, found in near.items()}


def _corrected(term: Term, known: dict[str, list[str]], rank: int) -> Term:
    def correct(match: re.Match[str]) -> str:
        words = known.get(match[0].lower(), [match[0]])
        return words[min(rank, len(words) - 1)]

    return replace(term, text=WORD.sub(correct, term.text))
