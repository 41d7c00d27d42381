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
from articles.ordering import Ordered, in_time
from articles.state import link
from articles.tally import Tally, order

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
        told = order(asked)
        ranked = told.about and asked.sort == "relevance"
        found = _known(row, told) or (_beside_the_best(row, asked) if ranked else _looked_for(row, asked))
        back, back_to = _back(asked, opened, max(found.before, 0))
        return cls(
            previous=_address(found.previous, state),
            next=_address(found.next, state),
            place=found.before + 1 if found.is_here else 0,
            count=told.count,
            back=f"{back}#{_kind(row)}-{row.pk}" if found.is_here or opened else f"{back}#results",
            back_to=back_to,
        )


@dataclass(frozen=True, slots=True)
class Beside:
    """The rows before and after a row, and the number of all before it."""

    previous: Article | Quote | None
    next: Article | Quote | None
    before: int
    is_here: bool  # whether the list holds the row


def _known(row: Article | Quote, told: Tally) -> Beside | None:
    """Return what is beside a row among those whose order is known; None where it is not among them."""
    rows = told.rows if len(told.rows) == told.count else told.rows[:-1]  # what comes after the last is not known
    if row.pk not in rows:
        return None
    here = rows.index(row.pk)
    ids = [*told.rows[max(here - 1, 0) : here], *told.rows[here + 1 : here + 2]]
    near = _light(type(row)._default_manager.all()).in_bulk(ids)
    return Beside(near[ids[0]] if here else None, near[ids[-1]] if here + 1 < len(told.rows) else None, here, True)


def _looked_for(row: Article | Quote, asked: ListFilter) -> Beside:
    """Return what is beside a row by its day or by how well it fits. It may have left the list."""
    rows: QuerySet[Any] = asked.sorted_rows()
    before, after = _sides(row, asked)
    told = rows.order_by().aggregate(before=Count("pk", filter=before), here=Count("pk", filter=Q(pk=row.pk)))
    light = _light(rows)
    previous, following = light.filter(before).reverse().first(), light.filter(after).first()
    return Beside(previous, following, told["before"], bool(told["here"]))


def _beside_the_best(row: Article | Quote, asked: ListFilter) -> Beside:
    """Return what is beside a row of a list that begins with its best rows and goes on by day."""
    rows: QuerySet[Any] = asked.rows()
    best = Ordered(asked).best(rows)
    rest = in_time(asked, rows.exclude(pk__in=best))
    if row.pk in best:
        here = best.index(row.pk)
        near = _light(rows.order_by()).in_bulk(best[max(here - 1, 0) : here + 2])
        following = near[best[here + 1]] if here + 1 < len(best) else _light(rest).first()
        return Beside(near[best[here - 1]] if here else None, following, here, is_here=True)
    before, after = _sides_in_time(row, asked)
    told = rest.order_by().aggregate(before=Count("pk", filter=before), here=Count("pk", filter=Q(pk=row.pk)))
    last = _light(rows.order_by()).filter(pk=best[-1]).first() if best else None
    previous = _light(rest).filter(before).reverse().first() or last
    return Beside(previous, _light(rest).filter(after).first(), len(best) + told["before"], bool(told["here"]))


def _light(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.only("slug" if rows.model is Article else "number")


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
        own = this.by_relevance(asked.question.in_title).order_by().values("rank")[:1]
        level = {"rank": own}
        return Q(rank__gt=own) | Q(**level, pk__gt=row.pk), Q(rank__lt=own) | Q(**level, pk__lt=row.pk)
    return _sides_in_time(row, asked)


def _sides_in_time(row: Article | Quote, asked: ListFilter) -> tuple[Q, Q]:
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
