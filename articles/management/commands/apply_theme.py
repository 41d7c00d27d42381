"""A theme → suggested for all articles whose words speak for it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import Theme
from articles.theming import begin, carry_out, told
from articles.turns import AnotherImportError


class Command(BaseCommand):
    help = "Apply a theme to the whole archive; one that was broken off is gone on with. What an editor decided stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("theme", help="the theme's slug, as in the address of its page")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            run = begin(Theme.objects.get(slug=options["theme"]), None)
            carry_out(run)
        except Theme.DoesNotExist as error:
            raise CommandError(f"There is no theme {options['theme']}.", returncode=2) from error
        except AnotherImportError as error:
            raise CommandError("An import runs right now. Try again when it has ended.") from error
        self.stdout.write(f"{run}: {told(run.counts)}.")
