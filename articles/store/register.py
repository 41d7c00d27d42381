"""Names → rows. Each named thing is looked up once a run and made once, however its name is spelt."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from articles.models import Author, Merge, Region, Speaker, Summit, Theme
from articles.reading.names import fold
from articles.reading.notes import Found
from articles.store.plain import plain

NAME_LENGTH, SLUG_LENGTH = 300, 120


class Shelf:
    """The rows of one kind of named thing, by folded name, by alias and by slug.

    A name decides before an alias; an alias that several things share decides nothing. The slug and the name of a
    thing that was merged into another stand for the other.
    """

    def __init__(self, model: type[Author | Speaker | Summit | Region | Theme]) -> None:
        self._model = model
        merged = Merge.objects.filter(kind=model._meta.model_name, undone_at=None).order_by("-id")
        self.slugs: dict[str, int] = dict(merged.values_list("gone_slug", "kept"))
        self.names: dict[str, int] = {}
        aliases: dict[str, set[int]] = defaultdict(set)
        rows = model.objects.order_by("id").values_list("id", "slug", "name", "aliases")
        self._last = 0  # the highest id of the rows that are known
        for pk, slug, name, others in rows.iterator():
            self._last = pk
            self.slugs[slug] = pk
            self.names.setdefault(_folded(name), pk)
            for alias in others:
                aliases[_folded(alias)].add(pk)
        for name, kept in merged.filter(gone__has_key="name").values_list("gone__name", "kept"):
            self.names.setdefault(_folded(name), kept)
        for alias, owners in aliases.items():
            if len(owners) == 1:
                self.names.setdefault(alias, min(owners))

    def named(self, name: str, **values: Any) -> int:
        """Return the id of the thing of this name, which is made with these values if there is none."""
        if pk := self.known(name):
            return pk
        self._learn(pk__gt=self._last)  # an editor may have made it meanwhile
        while not (pk := self.known(name)):
            slug = self._free_slug(_storable(name))
            try:
                with transaction.atomic():
                    self._model.objects.create(name=_storable(name), slug=slug, **values)
            except IntegrityError:
                if not self._model.objects.filter(slug=slug).exists():
                    raise
            self._learn(slug=slug)
        return pk

    def _learn(self, **which: Any) -> None:
        for pk, slug, name in self._model.objects.filter(**which).values_list("id", "slug", "name"):
            self._last = max(self._last, pk)
            self.slugs[slug] = pk
            self.names.setdefault(_folded(name), pk)

    def known(self, name: str) -> int | None:
        """Return the id of the thing of this name; None if there is none."""
        return self.names.get(_folded(_storable(name)))

    def listed(self, slug: str) -> int | None:
        """Return the id of the thing of this slug; None if there is none."""
        return self.slugs.get(slug)

    def of(self, found: Found) -> int:
        """Return the id of a thing that was found; one that no table lists is made."""
        return self.slugs.get(found.slug) or self.named(found.name)

    def _free_slug(self, name: str) -> str:
        stem = slugify(name, allow_unicode=True)[: SLUG_LENGTH - 8] or "unnamed"
        return next(slug for slug in _numbered(stem) if slug not in self.slugs)


class Register:
    """All named things that an article can be linked to."""

    def __init__(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Learn the stored rows anew: after a rollback, what was made since is gone."""
        self.authors = Shelf(Author)
        self.speakers = Shelf(Speaker)
        self.summits = Shelf(Summit)
        self.regions = Shelf(Region)
        self.themes = Shelf(Theme)


def _storable(name: str) -> str:
    return plain(name, NAME_LENGTH).strip()


def _folded(name: str) -> str:
    return fold(name) or name.casefold()


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    for number in count(2):
        yield f"{stem}-{number}"
