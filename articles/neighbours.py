"""Where an article or a quote stands in the list it was opened from: the row before, the row after, the way back.

The list travels in the address in its own words, `/articles/5/a-title/?q=summit&sort=oldest`, so nothing has to be
remembered of a reader. A row that the list no longer holds still has neighbours: those between which it would stand.

`opened` says which page showed the list, where its own words do not: `opened=list` is all articles, `opened=home` the
first page with the latest of them, `?region=france&opened=region` the page of France.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.http import QueryDict
from django.urls import reverse

from articles.filters import ListFilter
from articles.models import Article, Quote
from articles.state import link

NAMED = {"speaker", "leader", "summit", "region", "theme", "author"}  # filters by what has a page that lists rows


@dataclass(frozen=True, slots=True)
class Neighbours:
    previous: str  # address; "": nothing stands before the row
    next: str  # address; "": nothing stands after it
    place: int  # in the list, from 1; 0: the list does not hold the row
    count: int  # rows of the list
    back: (
        str  # address of the row's place on the page it was opened from; in a list on the page that holds it, or would
    )
    back_to: str  # that page in words

    @classmethod
    def of(cls, row: Article | Quote, asked: ListFilter) -> Self | None:
        """Return the neighbours of a row in the list that was asked for; None where no list was."""
        state = carried(asked)
        if opened := _opened(asked):
            state["opened"] = opened
        if not state:
            return None
        rows: QuerySet[Any] = asked.sorted_rows()
        before, after = _sides(row, asked)
        told = rows.order_by().aggregate(
            count=Count("pk"), before=Count("pk", filter=before), here=Count("pk", filter=Q(pk=row.pk))
        )
        light = rows.only("slug" if isinstance(row, Article) else "number")
        back, back_to = _back(asked, opened, told["before"])
        return cls(
            previous=_address(light.filter(before).reverse().first(), state),
            next=_address(light.filter(after).first(), state),
            place=told["before"] + 1 if told["here"] else 0,
            count=told["count"],
            back=f"{back}#{_kind(row)}-{row.pk}" if told["here"] or opened else f"{back}#results",
            back_to=back_to,
        )


def carried(asked: ListFilter) -> QueryDict:
    """Return the part of a list's query string that tells which rows it holds, and their order."""
    names = ("q", *asked.filters, "sort")
    kept = QueryDict(mutable=True)
    for name in names:
        if values := asked.state.getlist(name):
            kept.setlist(name, values)
    return kept


def walked(asked: ListFilter, opened: str) -> str:
    """Return the query string of a row that is opened from a list; `?` included."""
    return link(carried(asked), "opened", [opened] if opened else [])


def _opened(asked: ListFilter) -> str:
    """Return the page that is said to have shown the list; "" where it did not, or need not be said."""
    opened = asked.state.get("opened", "")
    given = carried(asked).keys() - {"sort"}
    if opened in {"home", "list"}:
        return "" if given else opened
    return opened if opened in NAMED and given == {opened} and len(asked.chosen.get(opened, [])) == 1 else ""


def _back(asked: ListFilter, opened: str, before: int) -> tuple[str, str]:
    """Return the address of the page that a row was opened from, and the page in words."""
    if opened == "home":
        return reverse("home"), "the first page"
    if opened and opened != "list":
        (thing,) = asked.chosen[opened]
        return thing.get_absolute_url(), thing.name
    page = min(before // settings.PAGE_SIZE + 1, settings.PAGES)
    state = link(carried(asked), "page", [str(page)] if page > 1 else [])
    return f"{reverse('quotes' if asked.article else 'articles')}{state.rstrip('?')}", "the results"


def _sides(row: Article | Quote, asked: ListFilter) -> tuple[Q, Q]:
    """Return what holds of the rows before a row, and of those after it, in the order of the list."""
    if asked.sort == "relevance":
        # Compared within the database, where ranks have fewer digits than Python's floats.
        this: Any = type(row).objects.filter(pk=row.pk)
        own = this.by_relevance(asked.question.words).order_by().values("rank")[:1]
        level = {"rank": own}
        return Q(rank__gt=own) | Q(**level, pk__gt=row.pk), Q(rank__lt=own) | Q(**level, pk__lt=row.pk)
    day = (row if isinstance(row, Article) else row.article).published
    earlier, later = _in_time(asked.day, day, row.pk, undated_is_later=asked.sort == "oldest")
    return (earlier, later) if asked.sort == "oldest" else (later, earlier)


def _in_time(field: str, day: date | None, pk: int, *, undated_is_later: bool) -> tuple[Q, Q]:
    """Return what holds of the rows earlier than a day and id, and of those later. An undated row is at an end."""
    undated = Q(**{f"{field}__isnull": True})
    if day is None:
        earlier, later = undated & Q(pk__lt=pk), undated & Q(pk__gt=pk)
        return (earlier | ~undated, later) if undated_is_later else (earlier, later | ~undated)
    earlier = Q(**{f"{field}__lt": day}) | Q(**{field: day}, pk__lt=pk)
    later = Q(**{f"{field}__gt": day}) | Q(**{field: day}, pk__gt=pk)
    return (earlier, later | undated) if undated_is_later else (earlier | undated, later)


def _kind(row: Article | Quote) -> str:
    return "article" if isinstance(row, Article) else "quote"


def _address(row: Article | Quote | None, state: QueryDict) -> str:
    return f"{row.get_absolute_url()}?{state.urlencode()}" if row else ""
