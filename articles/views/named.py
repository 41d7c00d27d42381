"""The page of a speaker, a summit, a region, a theme, an author."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render

from articles import courses, portraits
from articles.around import weeks
from articles.filters import ArticleFilter, QuoteFilter
from articles.histogram import histogram
from articles.maps import spot
from articles.models import Author, Named, Region, Speaker, Summit, Theme
from articles.named import successor, with_place
from articles.neighbours import walked
from articles.ordering import Ordered
from articles.questions import tidy
from articles.state import link
from articles.tally import tally
from articles.views import public_page
from articles.views.articles import for_list
from articles.views.quotes import in_context

LATEST = 10

Thing = TypeVar("Thing", bound=Named)


def page_of_a(model: type[Thing]) -> Callable[[Callable[[HttpRequest, Thing], HttpResponse]], Any]:
    """Return what makes a page out of a view of one thing: 404 without it; the address of a merged one leads on."""

    def decorate(view: Callable[[HttpRequest, Thing], HttpResponse]) -> Callable[..., HttpResponseBase]:
        @public_page
        @wraps(view)
        def opened(request: HttpRequest, slug: str) -> HttpResponseBase:
            if thing := model._default_manager.filter(slug=tidy(slug)).first():
                return view(request, thing)
            if kept := successor(model, tidy(slug)):
                return redirect(kept, permanent=True)
            raise Http404(f"There is no {model._meta.verbose_name} at this address.")

        return opened

    return decorate


@page_of_a(Speaker)
def speaker(request: HttpRequest, shown: Speaker) -> HttpResponse:
    """Show who it is, what they are quoted as saying and when, about what, and with whom they appear."""
    asked = QuoteFilter.of(_only("speaker", shown))
    lists = [
        ("Quoted about", portraits.subjects(shown)),
        ("Appears with", portraits.company(shown)),
        ("Summits", portraits.meetings(shown)),
    ]
    context = {
        "speaker": shown,
        "about": f"What {shown.name} is quoted as saying, by year, and where.",
        "offices": with_place(shown.offices.all()),
        "same_rows": link(asked.state, "page", []),
        "walk": walked(asked, "speaker"),
        "quotes": in_context(Ordered(asked)[:LATEST]),
        "quote_count": tally(asked).count,
        "article_count": portraits.articles_of(shown).once().count(),
        "naming_count": portraits.naming(shown).once().count(),
        "histogram": histogram(asked),
        "lists": [(heading, entries) for heading, entries in lists if entries],
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "named/speaker.html", context)


@public_page
def leader(request: HttpRequest, slug: str) -> HttpResponseBase:  # noqa: ARG001
    """Lead to the leader's one page."""
    return redirect("speaker", slug, permanent=True)


@page_of_a(Summit)
def summit(request: HttpRequest, shown: Summit) -> HttpResponse:
    """Show where and when it met, what was published before, during and after, and who is quoted there."""
    earlier, later = portraits.neighbours(shown)
    context = {
        "summit": with_place(Summit.objects.filter(pk=shown.pk)).get(),
        "about": f"Articles before, during and after {shown.name}, and who is quoted in them.",
        "earlier": earlier,
        "later": later,
        "series": portraits.series(shown),
        "spot": spot(shown),
        "weeks": weeks(shown),
        "same_rows": link(_only("summit", shown), "page", []),
        "walk": f"{link(_only('summit', shown), 'sort', ['oldest'])}&opened=summit",
        "periods": portraits.periods(shown),
        "quoted": portraits.quoted_around(shown),
        "leaders": portraits.beside(shown, "leader"),
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "named/summit.html", context)


@page_of_a(Region)
def region(request: HttpRequest, shown: Region) -> HttpResponse:
    """Show the articles about an area or a country, its countries, and the leaders and themes found with it."""
    lists = [("Countries", portraits.countries(shown)), *_beside(shown, "leader", "theme")]
    return _subject(request, shown, lists, changing=("theme", "leader"))


@page_of_a(Theme)
def theme(request: HttpRequest, shown: Theme) -> HttpResponse:
    """Show the articles about a theme, and the regions, leaders and authors found with it."""
    return _subject(request, shown, _beside(shown, "region", "leader", "author"), changing=("region", "leader"))


@page_of_a(Author)
def author(request: HttpRequest, shown: Author) -> HttpResponse:
    """Show an author's articles, and the themes, regions and leaders that they write about."""
    return _subject(request, shown, _beside(shown, "theme", "region", "leader"))


def _subject(
    request: HttpRequest,
    shown: Named,
    lists: list[tuple[str, list[portraits.Entry]]],
    changing: tuple[str, ...] = (),  # the kinds of things that are told year by year
) -> HttpResponse:
    kind = portraits.kind_of(shown)
    asked = ArticleFilter.of(_only(kind, shown))
    context = {
        "shown": shown,
        "kind": kind,
        "title": shown.name,
        "about": f"Articles {'by' if kind == 'author' else 'about'} {shown.name}, by year.",
        "same_rows": link(asked.state, "page", []),
        "article_count": tally(asked).count,
        "walk": walked(asked, kind),
        "articles": for_list(Ordered(asked)[:LATEST]),
        "histogram": histogram(asked),
        **(_over_the_years(shown, asked, changing) if changing else {}),
        "lists": [(heading, entries) for heading, entries in lists if entries],
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "named/subject.html", context)


def _over_the_years(shown: Named, asked: ArticleFilter, kinds: tuple[str, ...]) -> dict[str, Any]:
    shares, scale = courses.shares(asked)
    return {"shares": shares, "share_scale": scale, "courses": courses.courses(shown, kinds, scale)}


def _beside(shown: Named, *kinds: str) -> list[tuple[str, list[portraits.Entry]]]:
    return [(f"{kind}s".title(), portraits.beside(shown, kind)) for kind in kinds]


def _only(filter_name: str, thing: Named) -> QueryDict:
    """Return the query string of the list that shows what hangs on the thing."""
    state = QueryDict(mutable=True)
    state[filter_name] = thing.slug
    return state
