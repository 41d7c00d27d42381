"""Which article is the original of which: copies and excerpts point to the earliest printing, never to a copy.

An article that shares hashes with another is a candidate (the database's index finds it); how much they share decides.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BigIntegerField, Value

from articles.models import Article
from articles.reading.copies import Relation, relation

FIELDS = ("id", "published", "status", "original_id", "copy_kind", "edited_fields", "signature")


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
        hidden = self.status == Article.Status.HIDDEN
        return hidden, self.published is None, self.published or date.max, self.id

    @property
    def is_decided(self) -> bool:
        return "original" in self.edited_fields

    def to(self, other: Self) -> Relation | None:
        return relation(self.signature, other.signature)


def settle(article: Article) -> None:
    """Point the article and its copies and excerpts to the original among them, within a transaction.

    Reads and writes stored articles. An original that an editor set stays.
    """
    this = Printing.of(article)
    if this.is_decided or not this.signature:
        return
    kin = [other for other in _sharing(this) if this.to(other) or other.to(this)]
    if not kin:
        return
    original = _original(this, kin)
    followers = [this, *(other for other in kin if _follows(other, this, original))]
    for follower in followers:
        if follower.id != original.id and not follower.is_decided:
            _point(follower, original, follower.to(original) or _kind(follower, this))
    article.refresh_from_db(fields=["original", "copy_kind"])


def resettle(article: Article) -> None:
    """Find the originals of an article and of those that point to it anew: its text, day or status is another now."""
    if article.original_id and "original" not in article.edited_fields:
        Article.objects.filter(pk=article.pk).update(original=None, copy_kind="")
        article.refresh_from_db(fields=["original", "copy_kind"])
    release(article)
    settle(article)


def release(article: Article) -> None:
    """Let those that point to the article find their original anew: its text is another now, or it is to go."""
    followers = list(Article.objects.filter(original=article).defer("search", "body"))
    Article.objects.filter(original=article).update(original=None, copy_kind="")
    for follower in sorted(followers, key=lambda row: Printing.of(row).age):
        follower.refresh_from_db(fields=["original", "copy_kind"])
        settle(follower)


def _sharing(this: Printing) -> Iterator[Printing]:
    hashes = Value(list(this.signature), ArrayField(BigIntegerField()))  # one parameter, not hundreds
    with connection.cursor() as cursor:  # the planner thinks little of an overlap of hundreds, and would read every row
        cursor.execute("SET LOCAL enable_seqscan = off")
    rows = Article.objects.filter(signature__overlap=hashes).exclude(pk=this.id)
    yield from (Printing(*row) for row in rows.order_by().values_list(*FIELDS))


def _original(this: Printing, kin: Sequence[Printing]) -> Printing:
    """Return the whole that this is an excerpt of, else the earliest of this and its copies."""
    if wholes := [other for other in kin if this.to(other) == "excerpt"]:
        return min(map(_root, wholes), key=lambda row: row.age)
    copies = [other for other in kin if this.to(other) == "copy"]
    if excerpts := [other for other in copies if other.copy_kind == Article.CopyKind.EXCERPT]:
        return _root(min(excerpts, key=lambda row: row.age))
    return min([this, *map(_root, copies)], key=lambda row: row.age)


def _root(row: Printing) -> Printing:
    if row.original_id is None:
        return row
    return Printing(*Article.objects.values_list(*FIELDS).get(pk=row.original_id))


def _follows(other: Printing, this: Printing, original: Printing) -> bool:
    """Tell whether a related article is to point to the same original: it may have an earlier one already."""
    return other.to(this) is not None and (other.original_id is None or original.age < _root(other).age)


def _kind(follower: Printing, this: Printing) -> Relation:
    return "excerpt" if follower.to(this) == "excerpt" else "copy"


def _point(follower: Printing, original: Printing, kind: Relation) -> None:
    """Point an article to its original, and with it those that pointed to it, so that no copy points to a copy."""
    _update([follower.id], original, kind)
    behind = Article.objects.filter(original=follower.id).values_list("id", flat=True)
    _update(behind, original, None)


def _update(ids: Iterable[int], original: Printing, kind: Relation | None) -> None:
    values = {"original_id": original.id} | ({"copy_kind": kind} if kind else {})
    Article.objects.filter(pk__in=ids).exclude(pk=original.id).exclude(**values).update(**values)
