"""The indexes of named things."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.headings import summary
from articles.indexes import INDEXES
from articles.paging import page_of
from articles.state import link, state_of
from articles.views import public_page

LINES = 100  # on a page


@public_page
def index(request: HttpRequest, name: str) -> HttpResponse:
    """Show those of the named things of one kind whose names hold the words of `q`."""
    shown, state = INDEXES[name], state_of(request.GET)
    order = shown.order(state)
    page = page_of(shown.rows(state), state.get("page", ""), LINES)
    context = {
        "name": name,
        "index": shown,
        "groups": [*shown.grouped(page, order)],
        "page": page,
        "about": summary(page.paginator.count, shown.noun, f"The numbers count {shown.counted}."),
        "asked": {"state": state},
        "same_rows": link(state, "page", []),
        "state": state,
        "words": state.get("q", ""),
        "sorts": [(way.title, key == order, link(state, "sort", [key])) for key, way in shown.orders.items()],
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "named/index.html", context)
