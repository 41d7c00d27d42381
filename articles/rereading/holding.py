"""What a file and its article hold at a moment, to be compared with what they hold later."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Min, QuerySet

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Finding,
    Quote,
    Review,
    SourceFile,
    Speaker,
)
from articles.store import followed_by
from articles.store.findings import Link, thing_of

FIELDS = {
    "title": "title",
    "published": "date",
    "source": "site",
    "source_url": "address",
    "language": "language",
}  # the article's own, each with its name in a report
LINKS: tuple[type[Link], ...] = (ArticleAuthor, ArticleLeader, ArticleSummit, ArticleRegion, ArticleTheme)


@dataclass(frozen=True, slots=True)
class Held:
    """A file, and the article that is read from it. The rows are those of the database at that moment, by id."""

    file: SourceFile
    article: Article | None = None
    original: str = ""  # the path of a file of the article that this is a copy of
    copies: Mapping[int, str] = field(default_factory=dict)  # by article, the path of a file of it
    links: Mapping[type[Link], Mapping[int, Any]] = field(default_factory=dict)
    quotes: Mapping[int, Quote] = field(default_factory=dict)

    @property
    def is_aside(self) -> bool:
        return self.file.outcome == SourceFile.Outcome.SET_ASIDE

    def named(self, model: type[Author | Speaker]) -> set[int]:
        """Return the ids of the authors, or of the speakers and leaders, that the article names."""
        if model is Author:
            return {link.author_id for link in self.links.get(ArticleAuthor, {}).values()}
        leaders = {link.leader_id for link in self.links.get(ArticleLeader, {}).values()}
        return leaders | {quote.speaker_id for quote in self.quotes.values() if quote.speaker_id}


def hold(paths: Sequence[str]) -> dict[str, Held]:
    """Return, by path, what the files and their articles hold.

    The articles are locked: an editor who saves one of them meanwhile waits until this transaction ends.
    """
    files = {file.path: file for file in SourceFile.objects.defer("content").filter(path__in=paths)}
    followed = followed_by([file.article_id for file in files.values() if file.article_id])
    giving = {file.path: file.article_id for file in files.values() if file.article_id and file.pk in followed}
    articles = Article.objects.defer("search").select_for_update().order_by("pk").in_bulk(set(giving.values()))
    links = {model: _by_article(_of_articles(model, articles, thing_of(model))) for model in LINKS}
    quotes = _by_article(_of_articles(Quote, articles, "speaker").defer("search"))
    originals, copies = _relatives(articles)
    held = {path: Held(file) for path, file in files.items()}
    for path, pk in giving.items():
        of_each = {model: rows[pk] for model, rows in links.items()}
        held[path] = Held(files[path], articles[pk], originals[pk], copies[pk], of_each, quotes[pk])
    return held


def is_standing(row: Finding) -> bool:
    """Tell whether readers see the row."""
    return row.review != Review.REJECTED


def _of_articles(model: type[Any], articles: Collection[int], thing: str) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.filter(article__in=articles).select_related(thing)
    return rows


def _by_article(rows: Iterable[Any]) -> Mapping[int, dict[int, Any]]:
    found: dict[int, dict[int, Any]] = defaultdict(dict)
    for row in rows:
        found[row.article_id][row.pk] = row
    return found


def _relatives(articles: Mapping[int, Article]) -> tuple[dict[int, str], dict[int, dict[int, str]]]:
    """Return, by article, the name of its original, and the names of its copies by theirs."""
    behind = Article.objects.filter(original__in=articles).order_by("pk").values_list("pk", "original_id")
    names = _names({*(pk for pk, _ in behind), *(each.original_id for each in articles.values() if each.original_id)})
    copies: dict[int, dict[int, str]] = {pk: {} for pk in articles}
    for pk, original in behind:
        copies[original or 0][pk] = names[pk]
    return {pk: names.get(article.original_id or 0, "") for pk, article in articles.items()}, copies


def _names(ids: Collection[int]) -> dict[int, str]:
    """Return, by article, what tells it from others: the path of one of its files; of one written by hand its number.

    The number of an article that a reading makes is none that a dry run could tell.
    """
    articles = Article.objects.filter(pk__in=ids).order_by().annotate(path=Min("files__path")).values_list("pk", "path")
    return {pk: path or f"article {pk}" for pk, path in articles}
