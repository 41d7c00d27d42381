"""The tables of leaders, summits, regions and themes → rows, as often as one likes.

What an editor changed stays, what an editor merged stays merged, what an editor deleted stays deleted, and nothing is
written where nothing changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.models import Deletion, Merge, Named, Office, Region, Speaker, Summit, Theme
from articles.reading import gazetteer


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many rows one table made and changed, and how many it left out, as an editor deleted them."""

    table: str
    new: int
    changed: int
    deleted: int = 0

    def __str__(self) -> str:
        told = f"{self.table} {self.new} new, {self.changed} changed"
        return f"{told}, {self.deleted} left out as an editor deleted them" if self.deleted else told


@transaction.atomic
def load_gazetteer(tables: gazetteer.Gazetteer | None = None) -> tuple[Loaded, ...]:
    """Bring the named things up to the tables; return what came of each table."""
    tables = tables or gazetteer.load()
    return (
        _load(Speaker, {leader.slug: _person(leader) for leader in tables.leaders}),
        _load_offices(tables.leaders),
        _load(Summit, {summit.slug: _meeting(summit) for summit in tables.summits}),
        *_load_regions(tables.regions),
        _load(Theme, {theme.slug: _subject(theme) for theme in tables.themes}),
    )


def deleted_slugs(model: type[Named]) -> set[str]:
    """Return by which slugs the tables know the things of a kind that an editor deleted."""
    return set(Deletion.objects.filter(kind=model._meta.model_name).values_list("slug", flat=True))


def forget_deletion(thing: Named) -> bool:
    """Let the tables speak of a thing again, as it is there again; return whether it had been deleted."""
    return bool(Deletion.objects.filter(kind=thing._meta.model_name, slug=thing.slug).delete()[0])


def remember_deletion(thing: Named, by: User | None) -> None:
    """Keep the tables from bringing back a thing that an editor deletes; authors are in no table."""
    kind = str(thing._meta.model_name)
    if kind in Deletion.Kind.values:
        Deletion.objects.update_or_create(kind=kind, slug=thing.slug, defaults={"name": thing.name, "made_by": by})


def _person(leader: gazetteer.Leader) -> dict[str, Any]:
    return {
        "name": leader.name,
        "given_name": leader.given_name,
        "family_name": leader.family_name,
        "aliases": list(leader.aliases),
        "kind": Speaker.Kind.PERSON,
    }


def _meeting(summit: gazetteer.Summit) -> dict[str, Any]:
    fields = ("name", "series", "ordinal", "city", "country", "start", "end")
    return {field: getattr(summit, field) for field in fields} | {"aliases": list(summit.aliases)}


def _place(region: gazetteer.Region) -> dict[str, Any]:
    lists = ("countries", "words", "ambiguous", "masks")
    return {"name": region.name} | {field: list(getattr(region, field)) for field in lists}


def _subject(theme: gazetteer.Theme) -> dict[str, Any]:
    return {"name": theme.name, "aliases": list(theme.aliases), "words": list(theme.words), "weak": list(theme.weak)}


def _load(model: type[Named], wanted: Mapping[str, Mapping[str, Any]], table: str = "") -> Loaded:
    deleted = deleted_slugs(model)
    left_out = len(deleted & wanted.keys())
    wanted = {slug: values for slug, values in wanted.items() if slug not in deleted}
    rows = {row.slug: row for row in model._default_manager.filter(slug__in=wanted)}
    gone = Merge.objects.filter(kind=model._meta.model_name, undone_at=None, gone_slug__in=wanted)
    skipped = {*rows, *gone.values_list("gone_slug", flat=True)}
    new = [model(slug=slug, **values) for slug, values in wanted.items() if slug not in skipped]
    taken = {slug: row.take(wanted[slug]) for slug, row in rows.items()}
    changed = [rows[slug] for slug, fields in taken.items() if fields]
    model._default_manager.bulk_create(new, batch_size=500)
    if changed:
        for row in changed:
            row.updated_at = timezone.now()
        fields = {"updated_at"}.union(*taken.values())
        model._default_manager.bulk_update(changed, sorted(fields), batch_size=500)
    return Loaded(table or str(model._meta.verbose_name_plural), len(new), len(changed), left_out)


def _load_regions(regions: tuple[gazetteer.Region, ...]) -> tuple[Loaded, Loaded]:
    """Areas first: a country's row needs its area's. Without its area, which an editor deleted, it is left out."""
    areas = {region.slug: _place(region) | {"parent": None} for region in regions if not region.parent}
    loaded = _load(Region, areas, "areas")
    rows = {row.slug: row for row in Region.objects.filter(slug__in=areas)}
    countries = {
        region.slug: _place(region) | {"parent": rows[region.parent]} for region in regions if region.parent in rows
    }
    return loaded, _load(Region, countries, "countries")


def _load_offices(leaders: tuple[gazetteer.Leader, ...]) -> Loaded:
    """Make the offices that are missing and set the ends that differ; no office is taken away.

    The offices of a leader whose `offices` an editor edited are the editor's.
    """
    slugs = {leader.slug for leader in leaders} - deleted_slugs(Speaker)
    speakers = {row.slug: row for row in Speaker.objects.filter(slug__in=slugs)}
    held = {_key(office): office for office in Office.objects.filter(speaker__in=speakers.values())}
    new, changed = [], []
    for leader in leaders:
        speaker = speakers.get(leader.slug)
        if speaker is None or "offices" in speaker.edited_fields:
            continue
        for listed in leader.offices:
            office = Office(speaker=speaker, title=listed.title, country=listed.country, start=listed.start)
            office.end = listed.end
            known = held.get(_key(office))
            if known is None:
                new.append(office)
            elif known.end != office.end:
                known.end = office.end
                changed.append(known)
    Office.objects.bulk_create(new, batch_size=500)
    Office.objects.bulk_update(changed, ["end"], batch_size=500)
    return Loaded("offices", len(new), len(changed))


def _key(office: Office) -> tuple[Any, ...]:
    return office.speaker_id, office.title, office.country, office.start
