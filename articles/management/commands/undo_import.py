"""Taking an import back."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.models import ImportRun
from articles.progress import on_one_line
from articles.turns import AnotherImportError
from articles.undoing import UndoError, undo_import


class Command(BaseCommand):
    help = "Take back what an import brought; what an editor decided something in stays and is named."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("run", type=int, help="the run's number, as the import printed it")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            undone = undo_import(ImportRun.objects.get(pk=options["run"]))
        except ImportRun.DoesNotExist as error:
            raise CommandError(f"There is no run {options['run']}.", returncode=2) from error
        except AnotherImportError as error:
            raise CommandError("An import runs right now. Try again when it has ended.") from error
        except UndoError as error:
            raise CommandError(str(error)) from error
        for path in undone.kept:
            self.stdout.write(on_one_line(f"kept, as an editor worked on its article: {path}"))
        counts = ", ".join(f"{count} {what}" for what, count in undone.counts.items() if count)
        self.stdout.write(f"Run {options['run']} is undone: {counts or 'nothing was left of it'}.")
