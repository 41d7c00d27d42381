"""A theme applied to the whole archive at once: what that would do, the deed, and how it is taken back.

What speaks for the theme is read in the articles as they are stored, title and body, by today's words of all themes:
what a reading of the raw files would suggest. What a page states and what an editor decided stays.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.importing import batches
from articles.listed import listed_themes
from articles.models import Article, ArticleTheme, Origin, Theme, ThemeRun
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Found, Span
from articles.reading.themes import find_themes
from articles.runs import carrying_out
from articles.store.findings import is_decided, update, values_of
from articles.turns import importing_alone

BATCH = 500  # articles in a transaction
SAMPLE = 2000  # articles that are looked at before the deed: some seconds
SHOWN = 20
GONE, UNDONE = "The theme is no longer there.", "This was taken back already."
HOW_KNOWN = ("origin", "confidence", "rule", "evidence")

ADDED, CHANGED, REMOVED, SAME, STAYS = "added", "changed", "removed", "same", "stays"


class ThemeRunError(Exception):
    """Why a theme that was applied cannot be taken back, in one plain sentence."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article, its link to the theme as it is, and what its words say for the theme."""

    article: Article
    link: ArticleTheme | None
    found: Found | None
    is_stated: bool = False  # the page says so itself, perhaps by another name

    @property
    def outcome(self) -> str:
        """What the deed does to the link; "" where there is none and none is made."""
        if self.link is None:
            return ADDED if self.found else ""
        if self.is_stated or is_decided(self.link):
            return STAYS
        if self.found is None:
            return REMOVED
        differs = any(getattr(self.link, field) != value for field, value in self.values.items())
        return CHANGED if differs else SAME

    @property
    def values(self) -> dict[str, Any]:
        return values_of(self.found, self.article) if self.found else {}

    @property
    def percent(self) -> int:
        """How sure the machine is, in per cent."""
        return round(self.found.confidence * 100) if self.found else 0

    @property
    def words(self) -> list[str]:
        """The words in the body that spoke for the theme, each once."""
        return _once(self.found.evidence) if self.found else []

    @property
    def words_of_title(self) -> list[str]:
        """The words in the title that spoke for the theme, each once."""
        return _once(self.found.title_evidence) if self.found else []


@dataclass(frozen=True, slots=True)
class Preview:
    """What the deed would do, by a number of articles picked at random, which are all of a small archive."""

    articles: int
    looked_at: int
    standing: int  # articles that have the theme now
    counts: Counter[str]  # of those that were looked at, by outcome
    shown: list[Weighed]  # some to which the theme would be added

    @property
    def is_exact(self) -> bool:
        return self.looked_at == self.articles

    @property
    def suggested(self) -> int:
        return sum(self.about(outcome) for outcome in (ADDED, CHANGED, SAME))

    def about(self, outcome: str) -> int:
        """Return how many articles of the archive have this outcome, as far as those looked at tell."""
        return round(self.counts[outcome] * self.articles / max(self.looked_at, 1))


def preview(theme: Theme) -> Preview:
    """Return what applying the theme would do; nothing is stored."""
    picked = list(Article.objects.order_by("?").values_list("pk", flat=True)[:SAMPLE])
    counts, shown, known = Counter[str](), list[Weighed](), _known()
    for some in batches(picked, BATCH):
        for each in _weigh(theme, Article.objects.filter(pk__in=some), known):
            counts[each.outcome] += 1
            if each.outcome == ADDED and len(shown) < SHOWN:
                shown.append(each)
    standing: QuerySet[Any] = ArticleTheme.objects.standing()
    return Preview(Article.objects.count(), len(picked), standing.filter(theme=theme).count(), counts, shown)


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
        run.total, known = run.done + Article.objects.filter(pk__gt=run.last).count(), _known()
        for ids in _ids(run.last):
            with transaction.atomic():
                _carry_on(run, run.theme, ids, known)


def _carry_on(run: ThemeRun, theme: Theme, ids: Sequence[int], known: Gazetteer) -> None:
    articles = Article.objects.filter(pk__in=ids).select_for_update().order_by("pk")
    weighed = list(_weigh(theme, articles, known))
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


def _once(spans: Iterable[Span]) -> list[str]:
    return list({span.text.casefold(): span.text for span in spans}.values())


def told(counts: Mapping[str, int]) -> str:
    """Return in words what became of the links."""
    names = (ADDED, CHANGED, REMOVED)
    return ", ".join(f"{counts[name]} {name}" for name in names if counts.get(name)) or "nothing changed"


def _known() -> Gazetteer:
    return Gazetteer(leaders=(), summits=(), regions=(), themes=listed_themes())


def _ids(last: int) -> Iterator[list[int]]:
    """Give the ids of the articles behind the last, batch by batch."""
    while some := list(Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]):
        last = some[-1]
        yield some


def _weigh(theme: Theme, articles: QuerySet[Article], known: Gazetteer) -> Iterator[Weighed]:
    """Give the articles, weighed in the order in which the database gives them."""
    some = list(articles.only("title", "slug", "body", "published"))
    links: dict[int, ArticleTheme] = {}
    stated: dict[int, list[str]] = {}
    listed = {each.slug for each in known.themes}
    rows = ArticleTheme.objects.filter(Q(theme=theme) | Q(origin=Origin.STATED), article__in=some)
    for row in rows.select_related("theme"):
        if row.theme_id == theme.pk:
            links[row.article_id] = row
        if row.origin == Origin.STATED:
            stated.setdefault(row.article_id, []).append(row.theme.slug if row.theme.slug in listed else row.theme.name)
    for article in some:
        themes = find_themes(article.title, article.body, tuple(stated.get(article.pk, ())), known)
        found = next((each for each in themes if each.slug == theme.slug), None)
        if found and found.stated:
            yield Weighed(article, links.get(article.pk), None, is_stated=True)
        else:
            yield Weighed(article, links.get(article.pk), found)


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
