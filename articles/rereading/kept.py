"""What stays as an editor decided it, though today's reader gives something else."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.models import Article, Finding, Quote
from articles.reading.notes import Notes
from articles.rereading.changes import Said
from articles.rereading.holding import FIELDS, Held, is_standing
from articles.store import Register, fields_of
from articles.store.findings import is_decided, links_of, thing_of
from articles.store.quotes import Placed, quotes_of


@dataclass(frozen=True, slots=True)
class Kept:
    what: str  # "title", "region", "quote"
    value: str | Said  # what stays, or stays rejected; of a body it is not told
    decided: str  # "set by an editor"
    given: str | Said  # by today's reader; "" for nothing


def kept(held: Held, notes: Notes, register: Register) -> Iterator[Kept]:
    """Give what of the article was decided, where the notes, which are stored already, differ."""
    if held.article is None or held.is_aside:
        return
    yield from _fields(held.article, notes, held.file.path)
    yield from _links(held, held.article, notes, register)
    yield from _quotes(held, held.article, notes, register)


def _fields(article: Article, notes: Notes, path: str) -> Iterator[Kept]:
    for field, given in fields_of(notes, path).items():
        if field not in article.edited_fields or getattr(article, field) == given:
            continue
        if field == "body":
            yield Kept(field, "", "set by an editor", "")
        else:
            yield Kept(FIELDS[field], str(getattr(article, field) or ""), "set by an editor", str(given or ""))


def _links(held: Held, article: Article, notes: Notes, register: Register) -> Iterator[Kept]:
    for model, wanted in links_of(article, notes, register).items():
        for row in filter(is_decided, held.links[model].values()):
            is_given = getattr(row, f"{thing_of(model)}_id") in wanted
            if is_given != is_standing(row):
                yield Kept(thing_of(model), str(row), _decided(row), str(row) if is_given else "")


def _quotes(held: Held, article: Article, notes: Notes, register: Register) -> Iterator[Kept]:
    placed = list(quotes_of(article, notes))
    for row in filter(is_decided, held.quotes.values()):
        given = [each for each in placed if each.meets(row)]
        differs = not any(_agrees(each, row, register) for each in given) if is_standing(row) else bool(given)
        if differs:
            told = Said(given[0].text, given[0].quote.name or "") if given else ""
            yield Kept("quote", Said.of(row), _decided(row), told)


def _agrees(placed: Placed, row: Quote, register: Register) -> bool:
    name = placed.quote.own_name
    speaker = register.speakers.known(name) if name else None
    return (placed.start, placed.end, speaker) == (row.start, row.end, row.speaker_id)


def _decided(row: Finding) -> str:
    return row.sureness if is_standing(row) else "rejected by an editor"
