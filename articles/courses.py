"""What changed over the years for a region or a theme: its share of the archive, and what it was found with."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.http import QueryDict

from articles import portraits
from articles.filters import ArticleFilter
from articles.histogram import WIDTH, by_year
from articles.models import Named
from articles.named import STORY
from articles.periods import Period
from articles.records import LINKS
from articles.state import link_between
from articles.timelines import TALL, Bar, Scale, bars, stepped

MOST = 5  # things of one kind


@dataclass(frozen=True, slots=True)
class Share:
    """The subject's articles from a year, or from some years, among all of the archive."""

    years: str
    count: int
    whole: int
    link: str  # the query string of the list of the subject's
    x: int
    y: int
    height: int  # TALL for the greatest share

    @property
    def percent(self) -> str:
        """The share as it is written, in per cent."""
        share = 100 * self.count / self.whole
        return f"{share:.0f}" if share >= 1 else "less than 1"


@dataclass(frozen=True, slots=True)
class Course:
    """A thing that is found with the subject, and how many articles have both, by year."""

    name: str
    count: int
    link: str  # the query string of the list of these articles
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class Courses:
    """Things of one kind, those found most often first, on one scale."""

    title: str
    lines: Sequence[Course]
    scale: Scale


def shares(asked: ArticleFilter) -> tuple[list[Share], Scale]:
    """Return the share of the archive's stories that the filters let through, by year, and the scale of the bars."""
    counted, whole = (_dated(one) for one in (asked, ArticleFilter.of(QueryDict())))
    scale = Scale.of([counted])
    some, every = stepped(counted, scale.step), stepped(whole, scale.step)
    most = max((n / every[start] for start, n in some.items()), default=1)
    made = []
    for start, n in sorted(some.items()):
        first, last = max(start, 1), min(start + scale.step - 1, 9999)
        x = (start // scale.step - scale.first // scale.step) * WIDTH
        height = round(TALL * n / every[start] / most) or 1
        years = Period.years(first, last)
        link = link_between(asked.state, years)
        made.append(Share(str(years), n, every[start], link, x, TALL - height, height))
    return made, scale


def courses(thing: Named, kinds: Sequence[str], beside: Scale) -> list[Courses]:
    """Return what is found with the thing in dated articles, by kind, over the years of the drawing of its share.

    Kinds of which nothing is found are left out.
    """
    found = [(f"{kind}s".title(), *_courses(thing, kind, beside)) for kind in kinds]
    return [Courses(title, lines, scale) for title, lines, scale in found if lines]


def _courses(thing: Named, kind: str, beside: Scale) -> tuple[list[Course], Scale]:
    names, numbers = _numbers(thing, kind)
    most = sorted(numbers, key=lambda slug: (-numbers[slug].total(), names[slug]))[:MOST]
    scale = Scale.of([numbers[slug] for slug in most], (beside.first, beside.last))
    states = {slug: _both(portraits.kind_of(thing), thing.slug, kind, slug) for slug in most}
    return [
        Course(
            names[slug],
            numbers[slug].total(),
            f"?{states[slug].urlencode()}",
            list(bars(states[slug], numbers[slug], scale)),
        )
        for slug in most
    ], scale


def _numbers(thing: Named, kind: str) -> tuple[dict[str, str], dict[str, Counter[int]]]:
    """Return the names of the things found with this one, and the numbers of stories by year, by slug."""
    links = LINKS[kind].objects.standing().filter(article__in=portraits.articles_of(thing).exclude(published=None))
    if kind == "region":  # an area has the articles of its countries too: these are told one by one
        links = links.exclude(region__parent=None)
    if kind == "leader":  # as in the lists that the numbers lead to
        links = links.filter(central=True)
    years = links.order_by().values_list(f"{kind}__slug", f"{kind}__name", ExtractYear("article__published"))
    names: dict[str, str] = {}
    numbers: dict[str, Counter[int]] = defaultdict(Counter)
    for slug, name, year, n in years.annotate(n=Count(STORY, distinct=True)):
        names[slug] = name
        numbers[slug][year] = n
    return names, numbers


def _both(kind: str, slug: str, other_kind: str, other: str) -> QueryDict:
    state = QueryDict(mutable=True)
    state[kind] = slug
    state[other_kind] = other
    return state


def _dated(asked: ArticleFilter) -> Counter[int]:
    return Counter({year: n for year, n in by_year(asked).items() if year})
