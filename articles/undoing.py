"""Taking an import back: its files go, those that it changed hold again what they held before.

What a later run or an editor built on stays, and is reported.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q

from articles.listed import listed_things
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    Author,
    EarlierFile,
    ImportRun,
    Office,
    Origin,
    Quote,
    Review,
    SourceFile,
    Speaker,
)
from articles.models.findings import Link
from articles.reading import read_bytes
from articles.reading.gazetteer import Gazetteer
from articles.store import Register, release, store
from articles.turns import importing_alone

DECIDED = ~Q(review=Review.UNREVIEWED) | Q(origin=Origin.EDITOR)
Thing = Author | Speaker
USES: dict[type[Thing], tuple[tuple[type[Any], str], ...]] = {
    Author: ((ArticleAuthor, "author"),),
    Speaker: ((Quote, "speaker"), (ArticleLeader, "leader")),
}
HOLDS: dict[type[Thing], tuple[tuple[type[Any], str], ...]] = {Author: (), Speaker: ((Office, "speaker"),)}


class UndoError(Exception):
    """A run that cannot be taken back, with the reason."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of a run that was taken back."""

    counts: Counter[str]  # files removed, restored, kept; articles, authors and speakers removed
    kept: list[str]  # paths of the files that stay as the run brought them, as an editor decided something in them


def undo_import(run: ImportRun) -> Undone:
    """Take a run back, all or nothing.

    Raises UndoError where it was undone already, and AnotherImportError while an import runs.
    """
    with importing_alone(), transaction.atomic():
        run = ImportRun.objects.select_for_update().get(pk=run.pk)
        if run.state == ImportRun.State.UNDONE:
            raise UndoError(f"Run {run.pk} was undone already.")
        undone = Undone(Counter(), [])
        used = {model: _used(model, run) for model in USES}
        undone.counts["files changed since"] = run.earlier_files.count()
        register, gazetteer = Register(), listed_things()
        for file in _files(run):
            _undo_file(file, run, register, gazetteer, undone)
        _close_gaps(run)
        for model, ids in used.items():
            undone.counts[f"{model._meta.verbose_name_plural} removed"] = remove_orphans(model, ids)
        run.state = ImportRun.State.UNDONE
        run.save(update_fields=["state"])
        connection.check_constraints()
    return undone


def _files(run: ImportRun) -> Iterator[SourceFile]:
    """Give the files that the run brought, new ones first: what they joined is alone when restored."""
    replaced = EarlierFile.objects.filter(file=OuterRef("pk"), replaced_by=run)
    order = run.files.order_by(Exists(replaced), "id").values_list("pk", flat=True)
    for pk in list(order):
        yield SourceFile.objects.get(pk=pk)


def _undo_file(file: SourceFile, run: ImportRun, register: Register, gazetteer: Gazetteer, undone: Undone) -> None:
    article = Article.objects.defer("search").filter(files=file).first()
    earlier = file.earlier.filter(replaced_by=run).select_related("run").first()
    goes = article is not None and _made(article, run) and not article.files.exclude(pk=file.pk).exists()
    if article and goes and is_touched(article):
        undone.counts["files kept"] += 1
        undone.kept.append(file.path)
        return
    if article and goes:
        file.article = None
        undone.counts["articles removed"] += 1
        _remove(article)
    if earlier:
        _restore(file, earlier, register, gazetteer)
        undone.counts["files restored"] += 1
    else:
        file.delete()
        undone.counts["files removed"] += 1


def _made(article: Article, run: ImportRun) -> bool:
    """Tell whether the article came with the run, or with one that was undone while the run's file held it."""
    return article.run is not None and (article.run == run or article.run.state == ImportRun.State.UNDONE)


def _close_gaps(run: ImportRun) -> None:
    """Where a later run changed the run's files, let it follow on what was before: undone, it goes back to that."""
    for passed in run.earlier_files.only("file_id", "replaced_by_id"):
        EarlierFile.objects.filter(file=passed.file_id, replaced_by=run).update(replaced_by=passed.replaced_by_id)
        passed.delete()


def is_touched(article: Article) -> bool:
    """Tell whether an editor decided anything about the article or in it."""
    if article.edited_fields or article.status != Article.Status.UNREVIEWED:
        return True
    links: Iterable[Any] = Link.__subclasses__()
    return any(model.objects.filter(DECIDED, article=article).exists() for model in (Quote, *links))


def _remove(article: Article) -> None:
    """Delete an article; its copies find another original first."""
    Article.objects.filter(pk=article.pk).update(signature=[])
    release(article)
    article.delete()


def _restore(file: SourceFile, earlier: EarlierFile, register: Register, gazetteer: Gazetteer) -> None:
    """Give a file the bytes it held before, and read them again."""
    raw = bytes(earlier.content)
    file.content, file.sha256, file.size, file.run = raw, earlier.sha256, len(raw), earlier.run
    file.outcome = SourceFile.Outcome.SET_ASIDE if file.article is None else SourceFile.Outcome.CHANGED
    file.save()
    earlier.delete()
    store(read_bytes(raw, PurePath(file.path).name, gazetteer), raw, file.path, file.run, register)


def _used(model: type[Thing], run: ImportRun) -> set[int]:
    """Return the ids of those that came into being since the run began and that its files' articles use."""
    made = model.objects.filter(created_at__gte=run.started)
    articles = Article.objects.filter(files__run=run)
    used = (table.objects.filter(article__in=articles).values(field) for table, field in USES[model])
    return {pk for ids in used for pk in made.filter(pk__in=ids).values_list("pk", flat=True)}


def remove_orphans(model: type[Thing], ids: set[int]) -> int:
    """Delete those that nothing uses any more and that no editor touched; return how many went."""
    orphans = model.objects.filter(pk__in=ids, edited_fields=[])
    for table, field in (*USES[model], *HOLDS[model]):
        orphans = orphans.exclude(pk__in=table.objects.filter(**{f"{field}__in": ids}).values(field))
    return orphans.delete()[1].get(model._meta.label, 0)
