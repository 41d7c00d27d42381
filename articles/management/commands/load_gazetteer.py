"""The tables of leaders, summits, regions and themes → rows."""

from typing import Any

from django.core.management.base import BaseCommand

from articles.authorities import load_gazetteer


class Command(BaseCommand):
    help = "Bring leaders, summits, regions and themes up to the tables. What an editor changed or deleted stays so."

    def handle(self, *_args: Any, **_options: Any) -> None:
        self.stdout.write("; ".join(map(str, load_gazetteer())))
