"""Which article is the original of which: copies and excerpts point to the earliest printing, never to a copy."""

from django.db.models import QuerySet

from articles.models import Article
from articles.reading.copies import Relation
from articles.store.neighbours import Neighbours, Printing, stored


def settle(article: Article) -> None:
    """Point the article and its copies and excerpts to the original among them, within a transaction.

    Reads and writes stored articles. An original that an editor set stays.
    """
    this = Printing.of(article)
    if this.is_decided or not this.signature:
        return
    here = Neighbours.of(this)
    original = here.original()
    parted = sorted({*_place(here, original), *here.doubtful()})
    for pk in parted:
        Article.objects.filter(pk=pk).update(original=None, copy_kind="")
        there = Neighbours.of(*stored([pk]))
        _place(there, there.original())
    if parted or original.id != this.id:
        article.refresh_from_db(fields=["original", "copy_kind"])


def resettle(article: Article) -> None:
    """Find the originals of an article and of those that point to it anew: its text, day or status is another now."""
    if "original" not in article.edited_fields:
        Article.objects.filter(pk=article.pk).update(original=None, copy_kind="")
    article.refresh_from_db(fields=["original", "copy_kind"])
    _part(Article.objects.filter(original=article).exclude(edited_fields__contains=["original"]))
    settle(article)


def release(article: Article) -> None:
    """Let those that point to the article find their original anew: it is to go."""
    _part(Article.objects.filter(original=article))


def lead_along(article: Article, original: Article) -> None:
    """Point what pointed to the article to the original that an editor gave it; the original to none, if it did too."""
    Article.objects.filter(pk=original.pk, original=article).update(original=None, copy_kind="")
    Article.objects.filter(original=article).update(original=original)


def _part(followers: QuerySet[Article]) -> None:
    """Let articles find their original anew, the eldest first."""
    parted = list(followers.defer("search", "opening", "body"))
    Article.objects.filter(pk__in=[row.pk for row in parted]).update(original=None, copy_kind="")
    for follower in sorted(parted, key=lambda row: Printing.of(row).age):
        follower.refresh_from_db(fields=["original", "copy_kind"])
        settle(follower)


def _place(here: Neighbours, original: Printing) -> list[int]:
    """Point an article and its kin to their original; return the ids of those that came along and should not have."""
    this, parted = here.this, []
    if original.id != this.id:
        parted += _point(this, original, this.to(original, here.leavings) or "excerpt")
    for row in here.near:
        if row.id != original.id and not row.is_decided and here.follows(row, original):
            parted += _point(row, original, row.to(original, here.leavings) or "copy")
    return parted


def _point(follower: Printing, original: Printing, kind: Relation) -> list[int]:
    """Point an article to its original, and with it those that pointed to it, so that no copy points to a copy.

    Return the ids of those among them that are nothing to the original.
    """
    _update(follower, original, kind)
    behind = stored(Article.objects.filter(original=follower.id).exclude(pk=original.id).values_list("id", flat=True))
    for row in behind:
        _update(row, original, row.to(original) or "copy")
    return [row.id for row in behind if not row.is_decided and not row.to(original)]


def _update(follower: Printing, original: Printing, kind: Relation) -> None:
    if (follower.original_id, follower.copy_kind) != (original.id, kind):
        Article.objects.filter(pk=follower.id).update(original_id=original.id, copy_kind=kind)
