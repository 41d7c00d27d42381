"""Everything public, one JSON object a line."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from articles.exporting import export


class Command(BaseCommand):
    help = "Print every public article with its quotes and links, one JSON object a line."

    def handle(self, *_args: Any, **_options: Any) -> None:
        for record in export():
            self.stdout.write(json.dumps(record, ensure_ascii=False))
