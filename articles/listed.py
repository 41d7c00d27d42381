"""Rows → what the reader knows: leaders, summits, regions and themes as they are in the archive now.

The tables of the gazetteer are loaded into these rows, and editors add to them and change them. Rows that the reader
made itself are not among them: a speaker without an office leads nowhere, and a region or theme that merely some page
states, be it one that an editor deleted, is no word to look for elsewhere. A word that holds no letter or digit is left
out, as is a name.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from django.db.models import QuerySet

from articles.authorities import deleted_slugs
from articles.models import Merge, Named, Region, Speaker, Summit, Theme
from articles.models import Office as OfficeRow
from articles.reading import gazetteer
from articles.reading.names import fold

NOWHERE = "ZZ"
"""The Unicode CLDR's code for an unknown country: where a region that is none needs one."""

Row = TypeVar("Row", bound=Named)


def listed_things() -> gazetteer.Gazetteer:
    """Return what the archive's rows list, in the order of the tables, and behind it what editors added.

    Whatever is built from a gazetteer is remembered by it: ask once a run.
    """
    tables = gazetteer.load()
    return gazetteer.Gazetteer(
        leaders=tuple(_leaders(tables.leaders)),
        summits=tuple(map(_summit, _in_order(Summit.objects.all(), tables.summits))),
        regions=tuple(_regions(tables.regions)),
        themes=listed_themes(),
    )


def listed_themes() -> tuple[gazetteer.Theme, ...]:
    """Return the themes that the archive's rows list."""
    tables = gazetteer.load().themes
    return tuple(map(_theme, _listed(Theme.objects.all(), tables, {"name", "aliases", "words"})))


def _leaders(tables: Iterable[gazetteer.Leader]) -> Iterator[gazetteer.Leader]:
    offices: dict[int, list[gazetteer.Office]] = {}
    for row in OfficeRow.objects.order_by("start", "id"):
        office = gazetteer.Office(row.title, row.country, row.start, row.end)
        offices.setdefault(row.speaker_id, []).append(office)
    merged = Merge.objects.filter(kind=Merge.Kind.SPEAKER, undone_at=None, gone__has_key="family_name").order_by("-id")
    surnames = dict(merged.values_list("kept", "gone__family_name"))
    for speaker in _in_order(Speaker.objects.filter(pk__in=offices), tables):
        yield gazetteer.Leader(
            slug=speaker.slug,
            name=speaker.name,
            given_name=speaker.given_name,
            family_name=_surname(speaker.family_name, surnames.get(speaker.pk, ""), speaker.name),
            aliases=_words(speaker.aliases),
            offices=tuple(offices[speaker.pk]),
        )


def _surname(own: str, merged: str, name: str) -> str:
    """Return the leader's surname or that of whom was merged into this one; without one the leader is the full name."""
    return next(iter(_words((own, merged))), name)


def _summit(row: Summit) -> gazetteer.Summit:
    return gazetteer.Summit(
        slug=row.slug,
        series=row.series if fold(row.series) else row.name,
        ordinal=row.ordinal,
        name=row.name,
        aliases=_words(row.aliases),
        city=row.city if fold(row.city) else "",
        country=row.country,
        start=row.start,
        end=row.end,
    )


def _regions(tables: Iterable[gazetteer.Region]) -> Iterator[gazetteer.Region]:
    """Give the regions. A country is one region's alone: Spain's ministers are not Catalonia's."""
    taken = set()
    rows = Region.objects.select_related("parent")
    for row in _listed(rows, tables, {"name", "aliases", "words", "parent"}):
        countries = _words(row.countries)
        if row.parent and (not countries or countries[0] in taken):
            countries = (NOWHERE, *countries)
        elif row.parent:
            taken.add(countries[0])
        yield gazetteer.Region(
            slug=row.slug,
            name=row.name,
            parent=row.parent.slug if row.parent else None,
            countries=countries,
            words=_words(row.words),
            ambiguous=_words(row.ambiguous),
            masks=_words(row.masks),
            aliases=_words(row.aliases),
        )


def _theme(row: Theme) -> gazetteer.Theme:
    return gazetteer.Theme(
        slug=row.slug,
        name=row.name,
        aliases=_words(row.aliases),
        words=_words(row.words),
        weak=_words(row.weak),
    )


def _listed(rows: QuerySet[Any], tables: Iterable[Any], given: set[str]) -> Iterator[Any]:
    """Give those of the rows that a table lists, that have words, or to which an editor gave something of `given`."""
    slugs = {thing.slug for thing in tables} - deleted_slugs(rows.model)
    for row in _in_order(rows, tables):
        if row.slug in slugs or row.words or given.intersection(row.edited_fields):
            yield row


def _in_order(rows: Iterable[Row], tables: Iterable[Any]) -> list[Row]:
    """Return the rows whose name can be read, in the order of a table and then as they were made."""
    places = {thing.slug: place for place, thing in enumerate(tables)}
    readable = (row for row in rows if fold(row.name))
    return sorted(readable, key=lambda row: (places.get(row.slug, len(places)), row.pk))


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.strip() for word in words if fold(word))
