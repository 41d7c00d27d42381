"""The tables of leaders, summits, regions and themes → rows."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.authorities import load_gazetteer


class Command(BaseCommand):
    help = "Bring leaders, summits, regions and themes up to the tables. What an editor changed stays."

    def handle(self, *_args: Any, **_options: Any) -> None:
        counts = [f"{loaded.table} {loaded.new} new, {loaded.changed} changed" for loaded in load_gazetteer()]
        self.stdout.write("; ".join(counts))
