"""Stored raw files → read again with today's reader."""

import os
from concurrent.futures import BrokenExecutor
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError
from rich.console import Console

from articles.first_start import make_tables
from articles.management.commands.import_articles import ASIDE, INTERRUPTED, USAGE, WORTH_A_PROCESS
from articles.progress import Bar
from articles.reading import VERSION
from articles.rereading import Reread, Result, UnknownVersionError, outdated, reread
from articles.rereading.telling import Telling
from articles.turns import AnotherImportError


class Command(BaseCommand):
    help = "Read the stored raw files again with today's reader, and say what changed. What an editor decided stays."

    def add_arguments(self, parser: CommandParser) -> None:
        since = f"only the files last read by a reader older than this; today's is {VERSION}: all that is outdated"
        parser.add_argument("--since", default="", metavar="VERSION", help=since)
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
        parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that read")
        parser.add_argument(
            "--json", action="store_true", help="print one JSON object a line: files, at the end counts"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["jobs"] < 1:
            raise CommandError("--jobs is 1 at least.", returncode=USAGE)
        try:
            make_tables()
            result = self._reread(options)
        except UnknownVersionError as error:
            raise CommandError(str(error), returncode=USAGE) from error
        except AnotherImportError as error:
            raise CommandError("An import runs right now. Try again when it has ended.") from error
        except OperationalError as error:
            raise CommandError(f"The database failed; what was stored stays. {error}") from error
        except BrokenExecutor as error:
            raise CommandError("A reading process was killed; what was stored stays. Try fewer --jobs.") from error
        if result.is_interrupted:
            raise SystemExit(INTERRUPTED)
        if result.counts["set aside"]:
            raise SystemExit(ASIDE)

    def _reread(self, options: dict[str, Any]) -> Result:
        since, dry_run = options["since"], options["dry_run"]
        total = outdated(since).count()
        console = self._console()
        telling = Telling(console, as_json=options["json"], dry_run=dry_run)
        with Bar(total, "Reading again", console if console.is_terminal else None) as bar:

            def report(each: Reread) -> None:
                telling.add(each)
                bar.step()

            jobs = min(options["jobs"], 1 + total // WORTH_A_PROCESS)
            result = reread(since=since, jobs=jobs, dry_run=dry_run, report=report)
        telling.close(result)
        return result

    def _console(self) -> Console:
        """Return the standard output; lines go to it as they are, however long."""
        file = None if self.stdout.isatty() else cast(TextIO, self.stdout)
        return Console(file=file, soft_wrap=True, highlight=False)
