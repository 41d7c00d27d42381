"""Two named things that are one: the rows of the one that goes move to the one that stays, and can move back.

The name that goes, with its aliases, becomes aliases of the one that stays, and its address leads there
(`Merge.gone_slug`). What has to be known to part them again is in the Merge row:

    gone   the row that went, field by field
    moved  {"rows": {table: ids}, "twins": {table: rows that the kept one had already}, "edited": the fields marked so}
"""

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Author, Merge, Speaker, Summit

KINDS: dict[str, type[Author | Speaker | Summit]] = {"author": Author, "speaker": Speaker, "summit": Summit}

Thing = TypeVar("Thing", Author, Speaker, Summit)
Row = dict[str, Any]


class MergeError(Exception):
    """Why two things cannot be merged, or parted again, in one plain sentence."""


@transaction.atomic
def merge(kept: Thing, gone: Thing, by: User | None) -> Merge:
    """Merge `gone` into `kept`, which takes over its rows and spellings; return how, as stored.

    Where both have the same row (a link to the same article, the same office), the kept one's stays. Raises MergeError
    if they are one row already, or of different kinds.
    """
    if type(kept) is not type(gone):
        raise MergeError("Only things of the same kind can be merged.")
    if kept.pk == gone.pk:
        raise MergeError(f"{kept} cannot be merged with itself.")
    things = type(kept)._default_manager.select_for_update().order_by("pk").in_bulk([kept.pk, gone.pk])
    kept, gone = things[kept.pk], things[gone.pk]
    record = Merge(kind=str(kept._meta.model_name), kept=kept.pk, gone_slug=gone.slug, gone=_dump(gone), made_by=by)
    record.moved = {"rows": {}, "twins": {}, "edited": []}
    for model, field in _references(type(kept)):
        _move(model, field, kept, gone, record.moved)
    _lead_earlier_merges_on(record, gone)
    _add_aliases(record, kept, gone)
    gone.delete()
    record.save()
    return record


@transaction.atomic
def unmerge(record: Merge) -> Author | Speaker | Summit:
    """Part two things again: every row is as it was before the merge. Returns the thing that is back.

    What an editor did to the kept one in between stays. Raises MergeError if the merge was undone already, if a later
    merge into the same thing stands, or if something else has taken the name's address.
    """
    record = Merge.objects.select_for_update().get(pk=record.pk)
    model = KINDS[record.kind]
    kept = model._default_manager.select_for_update().filter(pk=record.kept).first()
    if record.undone_at:
        raise MergeError("This merge was undone already.")
    if kept is None:
        raise MergeError("What it was merged into is no longer there.")
    if Merge.objects.filter(kind=record.kind, kept=record.kept, undone_at=None, pk__gt=record.pk).exists():
        raise MergeError(f"A later merge into {kept} has to be undone first.")
    if model._default_manager.filter(slug=record.gone_slug).exists():
        raise MergeError(f"Something else has the address {record.gone_slug} now.")
    gone: Author | Speaker | Summit = _load(model, record.gone)
    for related, field in _references(model):
        _move_back(related, field, record)
    Merge.objects.filter(pk__in=record.moved["rows"][Merge._meta.label]).update(kept=gone.pk)
    _take_aliases_off(record, kept)
    record.undone_at = timezone.now()
    record.save(update_fields=["undone_at"])
    return gone


def _references(model: type[models.Model]) -> list[tuple[type[models.Model], str]]:
    """Return every table that refers to this one, with the name of the field."""
    related = (relation for relation in model._meta.related_objects if relation.one_to_many)
    return [(relation.related_model, relation.field.name) for relation in related]


def _move(model: type[models.Model], field: str, kept: Thing, gone: Thing, moved: dict[str, Any]) -> None:
    twins = _twins(model, field, kept, gone)
    moved["twins"][model._meta.label] = [_dump(row) for row in twins]
    twins.delete()
    rows = model._default_manager.filter(**{field: gone})
    moved["rows"][model._meta.label] = sorted(rows.values_list("pk", flat=True))
    rows.update(**{field: kept})


def _move_back(model: type[models.Model], field: str, record: Merge) -> None:
    ids = record.moved["rows"].get(model._meta.label, [])
    model._default_manager.filter(pk__in=ids, **{field: record.kept}).update(**{field: record.gone["id"]})
    for row in record.moved["twins"].get(model._meta.label, []):
        _load(model, row)


def _twins(model: type[models.Model], field: str, kept: Thing, gone: Thing) -> QuerySet[models.Model]:
    """Return the rows of `gone` that a unique constraint keeps from moving, as `kept` has the same."""
    clash = Q(pk__in=[])
    for constraint in model._meta.total_unique_constraints:
        if field in constraint.fields:
            others = {name: OuterRef(name) for name in constraint.fields if name != field}
            clash |= Q(Exists(model._default_manager.filter(**{field: kept}, **others)))
    return model._default_manager.filter(clash, **{field: gone})


def _lead_earlier_merges_on(record: Merge, gone: Thing) -> None:
    earlier = Merge.objects.filter(kind=record.kind, kept=gone.pk, undone_at=None)
    record.moved["rows"][Merge._meta.label] = sorted(earlier.values_list("pk", flat=True))
    earlier.update(kept=record.kept)


def _add_aliases(record: Merge, kept: Thing, gone: Thing) -> None:
    """Give `kept` the spellings that it lacks, and mark them as an editor's, so that no table takes them off again."""
    spellings = dict.fromkeys([gone.name, *gone.aliases])
    record.added_aliases = [name for name in spellings if name not in {kept.name, *kept.aliases}]
    record.moved["edited"] = [field for field in ("aliases",) if field not in kept.edited_fields]
    kept.aliases = [*kept.aliases, *record.added_aliases]
    kept.keep(["aliases"])
    type(kept)._default_manager.filter(pk=kept.pk).update(aliases=kept.aliases, edited_fields=kept.edited_fields)


def _take_aliases_off(record: Merge, kept: Author | Speaker | Summit) -> None:
    type(kept)._default_manager.filter(pk=kept.pk).update(
        aliases=[name for name in kept.aliases if name not in record.added_aliases],
        edited_fields=[name for name in kept.edited_fields if name not in record.moved["edited"]],
    )


def _dump(row: models.Model) -> Row:
    """Return a row's own columns as JSON can hold them, exactly."""
    columns = [field for field in row._meta.concrete_fields if not field.generated]
    values = {field.attname: field.value_from_object(row) for field in columns}
    return {field.attname: None if values[field.attname] is None else field.value_to_string(row) for field in columns}


def _load(model: type[Any], row: Row) -> Any:
    """Store a row again as it was dumped, its id and times included."""
    thing = model(**{name: model._meta.get_field(name).to_python(value) for name, value in row.items()})
    thing.save_base(raw=True, force_insert=True)
    return thing
