"""Everything that has to be there before the first page: tables, the gazetteer, a curator, the static files."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from articles.first_start import one_at_a_time
from articles.lexicon import learn


class Command(BaseCommand):
    help = "Make or bring up to date all that the site needs. Run again, it changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-static", action="store_true", help="the static files are collected already")

    def handle(self, *_args: Any, **options: Any) -> None:
        with one_at_a_time():
            call_command("migrate", verbosity=0)
            call_command("load_gazetteer")
            call_command("create_curator")
            learn()
        if not options["no_static"]:
            call_command("collectstatic", interactive=False, verbosity=0)
