"""A theme applied to the whole archive at once: the deed, and how it is taken back.

What speaks for the theme is read in the articles as they are stored, title and body, by today's words of all themes:
what a reading of the raw files would suggest. What a page states and what an editor decided stays.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from articles.importing import batches
from articles.models import Article, ArticleTheme, Origin, Theme, ThemeRun
from articles.reading.gazetteer import Gazetteer
from articles.runs import carrying_out
from articles.store.findings import is_decided, update
from articles.turns import importing_alone
from articles.weighing import ADDED, BATCH, CHANGED, REMOVED, Weighed, known_themes, weigh

GONE, UNDONE = "The theme is no longer there.", "This was taken back already."
HOW_KNOWN = ("origin", "confidence", "rule", "evidence")


class ThemeRunError(Exception):
    """Why a theme that was applied cannot be taken back, in one plain sentence."""


def begin(theme: Theme, by: User | None) -> ThemeRun:
    """Return the record of applying the theme, to be carried out: that of a run that was broken off, or a new one."""
    broken_off = ThemeRun.objects.filter(theme=theme, finished=None, undone_at=None).first()
    return broken_off or ThemeRun.objects.create(theme=theme, made_by=by)


def carry_out(run: ThemeRun) -> None:
    """Suggest the theme for the articles whose words speak for it and for no others; the record says how that went.

    Articles are stored batch by batch, each with its part of the record: what was done when the process is killed can
    be taken back, and gone on with. A run that is finished is left so. Raises ThemeRunError where it was taken back or
    the theme is gone, and AnotherImportError while an import or a reading runs.
    """
    with carrying_out(run), importing_alone():
        if run.finished:
            return
        if run.undone_at:
            raise ThemeRunError(UNDONE)
        if run.theme is None:
            raise ThemeRunError(GONE)
        run.total, known = run.done + Article.objects.filter(pk__gt=run.last).count(), known_themes()
        for ids in _ids(run.last):
            with transaction.atomic():
                _carry_on(run, run.theme, ids, known)


def _carry_on(run: ThemeRun, theme: Theme, ids: Sequence[int], known: Gazetteer) -> None:
    articles = Article.objects.filter(pk__in=ids).select_for_update().order_by("pk")
    weighed = list(weigh(theme, articles, known))
    run.counts = dict(Counter(run.counts) + Counter(each.outcome for each in weighed if each.outcome))
    _store(theme, weighed, run)
    run.done, run.last = run.done + len(ids), ids[-1]
    run.save(update_fields=["counts", "done", "last", "total", "added", "before"])


def take_back(run: ThemeRun) -> Counter[str]:
    """Bring every link back as it was before the deed; return how many went, came back, and stay as decided since.

    Raises ThemeRunError where it was taken back already, where the theme was applied again since, or is gone, and
    AnotherImportError while an import or a reading runs.
    """
    with importing_alone(), transaction.atomic():
        run = ThemeRun.objects.select_for_update().get(pk=run.pk)
        if run.undone_at:
            raise ThemeRunError(UNDONE)
        if run.theme is None:
            raise ThemeRunError(GONE)
        later = ThemeRun.objects.filter(theme=run.theme, undone_at=None, pk__gt=run.pk)
        if later.exclude(added=[], before=[]).exists():
            raise ThemeRunError(f"{run.theme} was applied again since: that has to be undone first.")
        counts = Counter[str]()
        for some in batches(run.added, BATCH):
            _take_off(some, counts)
        for rows in batches(run.before, BATCH):
            _put_back(run.theme, rows, counts)
        run.undone_at = timezone.now()
        run.save(update_fields=["undone_at"])
    return counts


def told(counts: Mapping[str, int]) -> str:
    """Return in words what became of the links."""
    names = (ADDED, CHANGED, REMOVED)
    return ", ".join(f"{counts[name]} {name}" for name in names if counts.get(name)) or "nothing changed"


def _ids(last: int) -> Iterator[list[int]]:
    """Give the ids of the articles behind the last, batch by batch."""
    while some := list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        last = some[-1]
        yield some


def _store(theme: Theme, weighed: Iterable[Weighed], run: ThemeRun) -> None:
    """Bring the links up to what was weighed, and note in the record what they were."""
    new: list[ArticleTheme] = []
    changed: list[ArticleTheme] = []
    gone: list[ArticleTheme] = []
    for each in weighed:
        if each.link is None and each.found:
            new.append(ArticleTheme(article=each.article, theme=theme, **each.values))
        elif each.link and each.outcome in {CHANGED, REMOVED}:
            run.before.append(_row(each.link))
            update(each.link, each.values)
            (changed if each.found else gone).append(each.link)
    run.added += [link.pk for link in ArticleTheme.objects.bulk_create(new)]
    ArticleTheme.objects.bulk_update(changed, HOW_KNOWN)
    ArticleTheme.objects.filter(pk__in=[link.pk for link in gone]).delete()


def _row(link: ArticleTheme) -> dict[str, Any]:
    return {field.attname: getattr(link, field.attname) for field in link._meta.concrete_fields}


def _take_off(added: Sequence[int], counts: Counter[str]) -> None:
    links = list(ArticleTheme.objects.filter(pk__in=added).select_for_update())
    free = [link.pk for link in links if _is_free(link)]
    counts["stay as decided since"] += len(links) - len(free)
    counts["removed"] += ArticleTheme.objects.filter(pk__in=free).delete()[0]


def _put_back(theme: Theme, rows: Sequence[dict[str, Any]], counts: Counter[str]) -> None:
    articles = Article.objects.filter(pk__in=[row["article_id"] for row in rows])
    there = set(articles.values_list("pk", flat=True))
    links = {
        link.article_id: link
        for link in ArticleTheme.objects.filter(theme=theme, article__in=there).select_for_update()
    }
    decided = [link for link in links.values() if not _is_free(link)]
    changed = [link for link in links.values() if _is_free(link)]
    missing = there - set(links)
    before = {row["article_id"]: row for row in rows}
    for link in changed:
        update(link, {field: before[link.article_id][field] for field in HOW_KNOWN})
    ArticleTheme.objects.bulk_update(changed, HOW_KNOWN)
    ArticleTheme.objects.bulk_create(ArticleTheme(**before[pk]) for pk in missing)
    counts["back as before"] += len(changed) + len(missing)
    counts["stay as decided since"] += len(decided)


def _is_free(link: ArticleTheme) -> bool:
    """Tell whether only the machine says so."""
    return link.origin == Origin.FOUND and not is_decided(link)
