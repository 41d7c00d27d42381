"""An article among those that have words in common with it, and what they are to each other.

The database's index finds those that hold several of its hashes; how much two signatures share decides, and where that
leaves doubt, how many days lie between them. What an article shares with several others that are nothing to each other
are the leavings of a site, and do not count.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db import connection

from articles.models import Article
from articles.reading.copies import MOSTLY, SHARED, Relation, leavings, relation

FIELDS = ("id", "published", "status", "original_id", "copy_kind", "edited_fields", "signature")

# What a look-up costs is bounded by these, however many articles there are and however common a phrase is.
ASKED = 128  # of an article's hashes
HOLDERS = 30  # of a hash
FEWEST = 4  # hashes in common: with an excerpt of a twentieth it is six
MOST = 8  # articles, those with most in common

REPRINT = 3  # days within which other sites take over a text, with changes and additions of their own
AFTER = 31  # days: a text that came out longer before another was not cut out of it

NEAR = f"""
    SELECT {", ".join(FIELDS)} FROM articles_article WHERE id IN (
        SELECT near.id FROM unnest(%s::bigint[]) AS hash,
            LATERAL (SELECT id FROM articles_article WHERE signature @> ARRAY[hash] LIMIT %s) AS near
        WHERE near.id <> %s GROUP BY near.id HAVING count(*) >= %s ORDER BY count(*) DESC, near.id LIMIT %s
    )
"""  # noqa: S608 – the names of columns


@dataclass(frozen=True, slots=True)
class Printing:
    """An article as far as it matters here."""

    id: int
    published: date | None
    status: str
    original_id: int | None
    copy_kind: str
    edited_fields: Sequence[str]
    signature: Sequence[int]

    @classmethod
    def of(cls, article: Article) -> Self:
        return cls(*(getattr(article, field) for field in FIELDS))

    @property
    def age(self) -> tuple[bool, bool, date, int]:
        """Sort the original first: shown before hidden, dated before undated, earlier before later, then as stored."""
        return self.is_hidden, self.published is None, self.published or date.max, self.id

    @property
    def is_decided(self) -> bool:
        return "original" in self.edited_fields

    @property
    def is_hidden(self) -> bool:
        return self.status == Article.Status.HIDDEN

    def to(self, other: Self, leavings: Set[int] = frozenset()) -> Relation | None:
        """Return what this is to another; one that readers may see is nothing to one that is hidden."""
        if other.is_hidden and not self.is_hidden:
            return None
        days = (other.published - self.published).days if self.published and other.published else 0
        found = relation(self.signature, other.signature, leavings, SHARED if abs(days) <= REPRINT else MOSTLY)
        return None if found == "excerpt" and days > AFTER else found


@dataclass(frozen=True, slots=True)
class Neighbours:
    """An article, and those that have words in common with it."""

    this: Printing
    near: Sequence[Printing]  # with their originals
    leavings: Set[int]

    @classmethod
    def of(cls, this: Printing) -> Self:
        found = _near(this)
        originals = {row.original_id for row in found if row.original_id}
        near = [*found, *stored(originals - {this.id, *(row.id for row in found)})]
        return cls(this, near, leavings(this.signature, [row.signature for row in near]))

    def root(self, row: Printing) -> Printing:
        """Return the original of one of these, which is itself where it is no copy."""
        return next(each for each in (self.this, *self.near) if each.id == row.original_id) if row.original_id else row

    def original(self) -> Printing:
        """Return the whole that this is an excerpt of, else the earliest of this and its copies."""
        kinds = [(row, self.this.to(row, self.leavings)) for row in self.near]
        if wholes := [row for row, kind in kinds if kind == "excerpt"]:
            return min(map(self.root, wholes), key=lambda row: row.age)
        copies = [row for row, kind in kinds if kind == "copy"]
        if excerpts := [row for row in copies if row.copy_kind == Article.CopyKind.EXCERPT]:
            return self.root(min(excerpts, key=lambda row: row.age))
        roots = [root for root in map(self.root, copies) if self.this.to(root, self.leavings)]
        return min([self.this, *roots], key=lambda row: row.age)

    def follows(self, row: Printing, original: Printing) -> bool:
        """Tell whether one of those near is to point to the same original: it may have an earlier one already."""
        is_kin = row.to(self.this, self.leavings) and row.to(original, self.leavings)
        return bool(is_kin) and (row.original_id is None or original.age < self.root(row).age)

    def doubtful(self) -> list[int]:
        """Return the ids of those that are kin to this and to their original, though these two are not kin."""
        pointing = [row for row in self.near if row.original_id and not row.is_decided and row.to(self.this)]
        return [row.id for row in pointing if not self._is_kin(self.root(row))]

    def _is_kin(self, row: Printing) -> bool:
        return row.id == self.this.id or bool(row.to(self.this) or self.this.to(row))


def _near(this: Printing) -> list[Printing]:
    """Return those that share most hashes with the article."""
    with connection.cursor() as cursor:
        # The planner takes one hash to be in many rows, and would read them all; compiling would cost more than asking.
        cursor.execute("SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)")
        cursor.execute(NEAR, [list(this.signature[:ASKED]), HOLDERS, this.id, FEWEST, MOST])
        return [Printing(*row) for row in cursor.fetchall()]


def stored(ids: Iterable[int]) -> list[Printing]:
    """Return the articles with these ids."""
    ids = list(ids)
    return [Printing(*row) for row in Article.objects.filter(pk__in=ids).values_list(*FIELDS)] if ids else []
