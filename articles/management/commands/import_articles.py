"""Raw files → articles."""

import os
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from articles.first_start import make_tables
from articles.importing import Imported, count_files, import_paths
from articles.models import ImportRun, SourceFile
from articles.progress import Bar, Listing
from articles.turns import AnotherImportError

USAGE, ASIDE, INTERRUPTED = 2, 3, 130  # exit codes, beside 0: all in, and 1: the import could not be done
WORTH_A_PROCESS = 50  # files


class Command(BaseCommand):
    help = "Import raw files. Files that are in already are skipped; what an editor decided stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder or a .zip")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and store nothing")
        parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that read")
        parser.add_argument("--json", action="store_true", help="print one JSON object: run, state, counts, files")
        parser.add_argument("--verbose-files", action="store_true", help="print the outcome of every file")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["jobs"] < 1:
            raise CommandError("--jobs is 1 at least.", returncode=USAGE)
        try:
            make_tables()
            run = self._import(options)
        except FileNotFoundError as error:
            raise CommandError(f"There is no {error.filename}.", returncode=USAGE) from error
        except AnotherImportError as error:
            raise CommandError("Another import runs into this archive. Try again when it has ended.") from error
        except OperationalError as error:
            raise CommandError(f"The database failed; what was stored stays. {error}") from error
        except BrokenExecutor as error:
            raise CommandError("A reading process was killed; what was stored stays. Try fewer --jobs.") from error
        if run.state == ImportRun.State.INTERRUPTED:
            raise SystemExit(INTERRUPTED)
        if run.counts.get(SourceFile.Outcome.SET_ASIDE):
            raise SystemExit(ASIDE)

    def _import(self, options: dict[str, Any]) -> ImportRun:
        paths, dry_run = options["paths"], options["dry_run"]
        total = count_files(paths)
        jobs = min(options["jobs"], 1 + total // WORTH_A_PROCESS)
        listing = Listing(self.stdout.write, as_json=options["json"], every_file=options["verbose_files"])
        with Bar(total) as bar:

            def report(imported: Imported) -> None:
                listing.add(imported)
                bar.step()

            run = import_paths(paths, jobs=jobs, dry_run=dry_run, report=report)
        listing.close(run, dry_run=dry_run)
        return run
