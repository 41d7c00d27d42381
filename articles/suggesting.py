"""Names that a reader may be typing: of leaders, speakers, summits, regions, themes and authors."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.db.models.functions import RTrim, Trim

from articles.lexicon import public
from articles.models import KnownName
from articles.search import spelled

MOST = 8
CANDIDATES = 24  # some of which may have been hidden since they were learnt
LEAST = 2  # letters or figures
ENOUGH_TO_GUESS = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name, what it is the name of, and where it leads."""

    name: str
    kind: str
    path: str


def suggestions(typed: str) -> list[Suggestion]:
    """Return the names with a word that starts as typed, the rest following; those with most behind them first.

    Where there is none, those that are nearest by their letters. None of them leads to what is not public.
    """
    letters = sum(c.isalnum() for c in typed)
    if letters < LEAST:
        return []
    return _public(starting(typed)) or (_public(_near(typed)) if letters >= ENOUGH_TO_GUESS else [])


def starting(typed: str) -> "QuerySet[KnownName]":
    """Return the known names with a word that starts as typed."""
    start = RTrim(spelled(typed))  # empty where nothing typed is a letter in the database's eyes
    return KnownName.objects.alias(start=start).exclude(start="").filter(spelt__contains=start)


def _near(typed: str) -> "QuerySet[KnownName]":
    return KnownName.objects.filter(spelt__trigram_word_similar=Trim(spelled(typed)))


def _public(names: "QuerySet[KnownName]") -> list[Suggestion]:
    """Return the foremost of the names that lead to a page now, as they are called now."""
    found = list(names[:CANDIDATES])
    things = {
        kind: public(kind, [name.slug for name in found if name.kind == kind]) for kind in {n.kind for n in found}
    }
    shown = [(name.kind, things[name.kind].get(name.slug)) for name in found]
    return [Suggestion(thing.name, kind, thing.get_absolute_url()) for kind, thing in shown if thing][:MOST]
