"""What an article's words say for a theme, beside the link that it has: and so what applying the theme would do."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.importing import batches
from articles.listed import listed_themes
from articles.models import Article, ArticleTheme, Origin, Theme
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Found, Span
from articles.reading.themes import find_themes
from articles.store.findings import is_decided, values_of

BATCH = 500  # articles at once
SAMPLE = 2000  # articles that are looked at before the deed: some seconds
SHOWN = 20

ADDED, CHANGED, REMOVED, SAME, STAYS = "added", "changed", "removed", "same", "stays"


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
    counts, shown, known = Counter[str](), list[Weighed](), known_themes()
    for some in batches(picked, BATCH):
        for each in weigh(theme, Article.objects.filter(pk__in=some), known):
            counts[each.outcome] += 1
            if each.outcome == ADDED and len(shown) < SHOWN:
                shown.append(each)
    standing: QuerySet[Any] = ArticleTheme.objects.standing()
    return Preview(Article.objects.count(), len(picked), standing.filter(theme=theme).count(), counts, shown)


def known_themes() -> Gazetteer:
    """Return today's words of all themes."""
    return Gazetteer(leaders=(), summits=(), regions=(), themes=listed_themes())


def weigh(theme: Theme, articles: QuerySet[Article], known: Gazetteer) -> Iterator[Weighed]:
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


def _once(spans: Iterable[Span]) -> list[str]:
    return list({span.text.casefold(): span.text for span in spans}.values())
