"""All values of one facet, for the list that it belongs to."""

from collections.abc import Container, Sequence
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse

from articles.facets import Choice, facet
from articles.filters import ListFilter
from articles.headings import heading
from articles.openapi import FILTERS
from articles.paging import page_of
from articles.reading.names import fold
from articles.state import link, state_of
from articles.views import public_page

LINES = 100  # on a page
OWN = ("find", "order", "page")  # what the page asks for itself; all else is the list's
ORDERS = {"most": "Most frequent", "name": "A to Z"}


@public_page
def values(request: HttpRequest, name: str, parameter: str) -> HttpResponse:
    """Show the values of a facet whose names hold the words of `find`, each with its number under the list's state."""
    kind = FILTERS[name]
    if parameter not in kind.facets:
        raise Http404
    state = state_of(request.GET)
    if any(not value for _, values in request.GET.lists() for value in values):
        return redirect(f"{request.path}{link(state, 'page', state.getlist('page'))}")
    asked = kind.of(_of_the_list(state))
    shown = facet(asked, parameter)
    order = state.get("order", "") if state.get("order") in ORDERS else "most"
    words = fold(state.get("find", ""))
    every = _apart(shown.choices) if words else shown.choices
    page = page_of(_in_order(every, words, order), state.get("page", ""), LINES)
    boxes = {(parameter, one.value) for choice in page.object_list for one in (choice, *choice.under)}
    context = {
        "name": name,
        "base": reverse(name),
        "facet": shown,
        "list": heading(asked, name.title()),
        "notes": asked.notes,
        "whole": len(every),
        "page": page,
        "words": state.get("find", ""),
        "order": order,
        "asked": {"state": state},
        "kept": _fields(asked, boxes),
        "carried": _fields(asked),
        "sorts": [(title, key == order, link(state, "order", [key])) for key, title in ORDERS.items()],
        "back": f"{reverse(name)}{link(asked.state, 'page', []).rstrip('?')}",
    }
    return render(request, "facet.html", context)


def _of_the_list(state: QueryDict) -> QueryDict:
    kept = state.copy()
    for own in OWN:
        kept.pop(own, None)
    return kept


def _fields(asked: ListFilter, without: Container[tuple[str, str]] = ()) -> list[tuple[str, str]]:
    """Return what a form has to carry on of the list's state: each name with each value."""
    fields = [(name, value) for name, values in asked.state.lists() for value in values]
    return [field for field in fields if field not in without]


def _apart(choices: Sequence[Choice]) -> list[Choice]:
    """Return the choices, and those under them, each on its own."""
    return [replace(one, under=()) for choice in choices for one in (choice, *choice.under)]


def _in_order(choices: Sequence[Choice], words: str, order: str) -> list[Choice]:
    """Return the choices that are called so, or chosen; by name the chosen stand among the others."""
    called = [choice for choice in choices if choice.has(words)]
    return sorted(called, key=lambda choice: fold(choice.name)) if order == "name" else called
