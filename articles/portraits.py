"""What the archive can tell of one named thing: who and what is found with it, and how often.

Everything counts what `articles.named` counts, so that each number is the number of rows behind its link.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse

from articles import named
from articles.models import (
    Article,
    ArticleLeader,
    ArticleQuerySet,
    ArticleSummit,
    ArticleTheme,
    Named,
    Quote,
    Region,
    Review,
    Speaker,
    Summit,
)
from articles.named import STORY, TOLD
from articles.records import LINKS

MOST = 12  # lines in one list of names
STANDING = [Review.UNREVIEWED, Review.CONFIRMED]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an index: a name, where it leads, and how many rows are there."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class Period:
    """Some of a summit's articles: how many, and the first few."""

    name: str
    url: str
    count: int
    articles: list[Article]


def articles_of(thing: Named) -> ArticleQuerySet:
    """Return the public articles by the author, about the theme, region or leader, around the summit.

    A region's are also those of its countries. All printings of a story are among them that are so themselves.
    """
    kind = kind_of(thing)
    linked = Q(**{f"{kind}_links__{kind}": thing})
    if isinstance(thing, Speaker):
        linked &= Q(leader_links__central=True)
    if isinstance(thing, Region):
        linked |= Q(region_links__region__parent=thing)
    found = Article.objects.filter(linked, **{f"{kind}_links__review__in": STANDING})
    return Article.objects.public().filter(pk__in=found.values("pk"))


def naming(leader: Speaker) -> ArticleQuerySet:
    """Return the public articles that name the leader, in passing or because they are about them."""
    found = ArticleLeader.objects.standing().filter(leader=leader)
    return Article.objects.public().filter(pk__in=found.values("article"))


def quotes_of(speaker: Speaker) -> QuerySet[Quote]:
    """Return what public articles quote the speaker as saying, latest first."""
    return Quote.objects.filter(TOLD, speaker=speaker).order_by(
        F("article__published").desc(nulls_last=True), "-article", "number"
    )


def appearances(speaker: Speaker) -> ArticleQuerySet:
    """Return the public articles that quote the speaker or speak of them as a leader, all printings of a story."""
    quoted = Quote.objects.standing().filter(article=OuterRef("pk"), speaker=speaker)
    led = ArticleLeader.objects.standing().filter(article=OuterRef("pk"), leader=speaker)
    return Article.objects.public().filter(Exists(quoted) | Exists(led))


def company(speaker: Speaker) -> list[Entry]:
    """Return the leaders whom the same articles speak of, with the number of those articles, leading to their pages."""
    links = ArticleLeader.objects.standing().filter(article__in=appearances(speaker)).exclude(leader=speaker)
    return [Entry(name, reverse("speaker", args=[slug]), count) for slug, name, count in _most(links, "leader")]


def meetings(speaker: Speaker) -> list[Entry]:
    """Return the summits that the same articles are about, with the number of those articles."""
    links = ArticleSummit.objects.standing().filter(article__in=appearances(speaker))
    return [Entry(name, reverse("summit", args=[slug]), count) for slug, name, count in _most(links, "summit")]


def subjects(speaker: Speaker) -> list[Entry]:
    """Return the themes of the articles that quote the speaker, with the number of those quotes."""
    links = ArticleTheme.objects.standing().filter(article__quotes__in=quotes_of(speaker).order_by())
    return [
        Entry(name, listing("quotes", speaker=speaker.slug, theme=slug), count)
        for slug, name, count in _most(links, "theme", counted="article__quotes")
    ]


def beside(thing: Named, kind: str) -> list[Entry]:
    """Return the things of another kind in the thing's articles, with the number of articles that have both."""
    found = LINKS[kind].objects.standing().filter(article__in=articles_of(thing))
    if kind == "leader":
        found = found.filter(central=True)
    most = _most_regions(found) if kind == "region" else _most(found, kind)
    both = {kind_of(thing): thing.slug}
    return [Entry(name, listing("articles", **both, **{kind: slug}), count) for slug, name, count in most]


def countries(area: Region) -> list[Entry]:
    """Return the area's countries that articles are about, with the number of those, leading to their pages."""
    found = named.regions().filter(parent=area).order_by("-article_count", "name")[:MOST]
    return [Entry(country.name, country.get_absolute_url(), country.article_count) for country in found]


def quoted_around(summit: Summit) -> list[Entry]:
    """Return who is quoted in the summit's articles, with the number of quotes."""
    quotes = Quote.objects.filter(TOLD, article__in=articles_of(summit), speaker__isnull=False)
    return [
        Entry(name, listing("quotes", summit=summit.slug, speaker=slug), count)
        for slug, name, count in _most(quotes, "speaker", counted="pk")
    ]


def periods(summit: Summit, few: int = 6) -> list[Period]:
    """Return the summit's articles from before, during and after it and the undated ones, empty periods left out.

    Each shows the few that are nearest to the meeting, in the order of time. The list behind an address goes away from
    the meeting; no list holds the undated ones alone: they stand last in that of all.
    """
    first, last, day = summit.start, summit.end, timedelta(days=1)
    spans: list[tuple[str, dict[str, Any], str, dict[str, str]]] = [
        ("Before", {"published__lt": first}, "-published", {"to": str(first - day)}),
        ("During", {"published__range": (first, last)}, "published", {"from": str(first), "to": str(last)}),
        ("After", {"published__gt": last}, "published", {"from": str(last + day)}),
        ("Undated", {"published": None}, "title", {}),
    ]
    return [
        Period(
            name,
            listing("articles", summit=summit.slug, **state, sort="newest" if name == "Before" else "oldest"),
            count,
            sorted(rows.order_by(nearest, "pk")[:few], key=lambda article: article.published or first),
        )
        for name, within, nearest, state in spans
        if (count := (rows := articles_of(summit).filter(**within).once()).count())
    ]


def neighbours(summit: Summit) -> tuple[Summit | None, Summit | None]:
    """Return the meetings of the same series before and after this one."""
    series = Summit.objects.filter(series=summit.series)
    before = series.filter(Q(start__lt=summit.start) | Q(start=summit.start, pk__lt=summit.pk))
    after = series.filter(Q(start__gt=summit.start) | Q(start=summit.start, pk__gt=summit.pk))
    return before.order_by("-start", "-pk").first(), after.order_by("start", "pk").first()


def series(summit: Summit) -> QuerySet[Summit]:
    """Return all meetings of the summit's series, in the order of time."""
    return Summit.objects.filter(series=summit.series).only("name", "slug", "start").order_by("start", "pk")


def kind_of(thing: Named) -> str:
    """Return what the thing is called in links and query strings: author, leader, summit, region or theme."""
    return "leader" if isinstance(thing, Speaker) else str(thing._meta.model_name)


def listing(route: str, **state: str) -> str:
    """Return the address of a list with these filters."""
    return f"{reverse(route)}?{urlencode(state)}"


def _most(links: QuerySet[Any], thing: str, counted: str | Coalesce = STORY) -> list[tuple[str, str, int]]:
    named = links.order_by().values_list(f"{thing}__slug", f"{thing}__name")
    return list(named.annotate(count=Count(counted, distinct=True)).order_by("-count", f"{thing}__name")[:MOST])


def _most_regions(links: QuerySet[Any]) -> list[tuple[str, str, int]]:
    """Return countries, and areas with what is about their countries too."""
    area = {part: Coalesce(f"region__parent__{part}", f"region__{part}") for part in ("slug", "name")}
    areas = links.order_by().values_list(*area.values()).annotate(count=Count(STORY, distinct=True))
    found = [*_most(links.filter(region__parent__isnull=False), "region"), *areas]
    return sorted(found, key=lambda row: (-row[2], row[1]))[:MOST]
