"""Who says it most."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.filters import QuoteFilter
from articles.headings import chips, summary
from articles.paging import page_of
from articles.state import link
from articles.views import public_page
from articles.views.lists import without_empty_values
from articles.voices import ranked, voices


@public_page
def who(request: HttpRequest) -> HttpResponse:
    """Rank the speakers of the quotes with the words of `q`, under the filters of the list of quotes, by number."""
    asked = QuoteFilter.of(request.GET)
    if tidier := without_empty_values(request, asked):
        return tidier
    page = page_of(voices(asked), asked.state.get("page", ""))
    shown, scale = ranked(asked, page.object_list)
    context = {
        "asked": asked,
        "page": page,
        "ranked": shown,
        "scale": scale,
        "title": f"Who says {asked.question.title} most" if asked.question.words else "Who is quoted most",
        "about": summary(page.paginator.count, "speaker", "Those who are quoted most come first."),
        "chips": chips(asked),
        "cleared": link(QueryDict(), "q", asked.state.getlist("q")),
        "same_rows": link(asked.state, "page", []),
        "canonical": request.build_absolute_uri(f"?{asked.state.urlencode()}" if asked.state else "?"),
    }
    return render(request, "quotes/who.html", context)
