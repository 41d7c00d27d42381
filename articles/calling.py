"""What named things are called: slug and name by id, of several kinds in one question."""

from collections.abc import Iterable, Mapping

from django.db import connection

from articles.models import Named

CALLED = "SELECT '{table}', id, slug, name FROM {table} WHERE id = ANY(%s)"


def names_of(wanted: Mapping[type[Named], Iterable[str]]) -> dict[type[Named], dict[str, tuple[str, str]]]:
    """Return slug and name of things by kind and by id, the id as text."""
    asked = [(kind, [int(pk) for pk in pks]) for kind, pks in wanted.items()]
    asked = [(kind, pks) for kind, pks in asked if pks]
    if not asked:
        return {}
    with connection.cursor() as cursor:
        sql = " UNION ALL ".join(CALLED.format(table=kind._meta.db_table) for kind, _ in asked)
        cursor.execute(sql, [pks for _, pks in asked])
        rows = cursor.fetchall()
    kinds = {kind._meta.db_table: kind for kind, _ in asked}
    named: dict[type[Named], dict[str, tuple[str, str]]] = {kind: {} for kind, _ in asked}
    for table, pk, slug, name in rows:
        named[kinds[table]][str(pk)] = slug, name
    return named
