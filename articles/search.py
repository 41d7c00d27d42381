"""What is indexed, how it weighs, how it is asked, how its hits are marked.

The text search configuration `archive` is English with accents taken off first, so that Erdogan finds Erdoğan. Beside
the stems, whose weights are A and B, a vector holds each capitalised word whole, by the configuration `archive_words`
and with weight C or D: so a name can be told from its neighbours, Williams from William and Bush from a bush.
Readers' words only ever reach `websearch_to_tsquery`, which takes any text without an error.
"""

import re
from collections.abc import Sequence
from typing import Any, Literal, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import (
    SearchHeadline,
    SearchQuery,
    SearchQueryCombinable,
    SearchQueryField,
    SearchRank,
)
from django.db import connection, models
from django.db.models import CharField, F, Func, TextField, Value

CONFIG = "archive"
WHOLE = "archive_words"

# A search vector holds at most 1 MB: of a very long body the first part is indexed.
INDEXED_CHARACTERS = 250_000
OPENING_CHARACTERS = 500  # of a body, beside the title

# Around a hit, and between two parts of a text: characters for private use, which no stored text holds.
HIT_START, HIT_END, PART = "\ue000", "\ue001", "\ue002"
WORD = re.compile(r"\w+")
HIT = re.compile(f"{HIT_START}([^{HIT_START}{HIT_END}]*){HIT_END}")

# `ts_rank_cd`, divided by 1 + the logarithm of the length, so that long texts do not win by length alone.
BY_LENGTH = 1

Reach = Literal["some", "nothing", "everything"]


def query(words: str) -> SearchQuery:
    """Return a reader's words as a search query: all words, "a phrase", -without, OR."""
    return SearchQuery(words, config=CONFIG, search_type="websearch")


def name(word: str) -> "WholeName":
    """Return the query for a name, one word of letters, as it is spelt."""
    return WholeName(Value(word), output_field=SearchQueryField())


class WholeName(SearchQueryCombinable, Func):  # type: ignore[misc]
    """A word as a query for what is spelt so and capitalised: it has weight C or D in a search vector."""

    template = f"((websearch_to_tsquery('{WHOLE}'::regconfig, %(expressions)s)::text || ':CD')::tsquery)"


class Without(SearchQueryCombinable, Func):  # type: ignore[misc]
    """What does not meet a query."""

    template = "(!! (%(expressions)s))"


class Names(Func):
    """The capitalised words of a text, each once: migration 0013."""

    function = "archive_names"
    output_field = TextField()


def reach(words: str) -> Reach:
    """Return what a search can reach: nothing by words as common as "the"; everything by words left out alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT querytree(websearch_to_tsquery(%s::regconfig, %s))", [CONFIG, words])
        tree = cursor.fetchone()[0]
    return {"": "nothing", "T": "everything"}.get(tree, "some")  # type: ignore[return-value]


class Spellings(Func):
    """A name and its other names, each word in small letters without accents between two blanks: migration 0010."""

    function = "archive_spellings"
    output_field = TextField()


def spelled(name: str) -> Spellings:
    """Return a name as it stands among spellings, the blanks at its ends included."""
    return Spellings(Value(name), Value([], output_field=ArrayField(CharField(max_length=300))))


class Searchable(models.QuerySet[Any]):
    """Rows with a generated column `search`."""

    def search(self, words: str) -> Self:
        """Return the rows that hold the words; all rows where there are no words."""
        return self.filter(search=query(words)) if words.strip() else self

    def by_relevance(self, words: str, vector: str = "search") -> Self:
        """Return the rows with those first that the words fit best by a vector; a title's words weigh most."""
        rank = SearchRank(F(vector), query(words), cover_density=True, normalization=BY_LENGTH)
        return self.annotate(rank=rank).order_by("-rank", "-pk")

    def marked(self, field: str, words: str, names: Sequence[str] = (), **options: Any) -> dict[int, str]:
        """Return a text field of each row by its id, the hits of the words in it between HIT_START and HIT_END.

        `names` are those of the words that are met only as they are spelt.
        """
        marks: dict[str, Any] = {"start_sel": HIT_START, "stop_sel": HIT_END, "fragment_delimiter": PART}
        headline = SearchHeadline(field, query(words), config=CONFIG, **marks, **options)
        marked = dict(self.order_by().annotate(marked=headline).values_list("pk", "marked"))
        return _without_others(marked, words, names) if names else marked

    def snippets(self, field: str, words: str, names: Sequence[str] = ()) -> dict[int, list[str]]:
        """Return up to two parts of a text field around hits of the words, by the row's id."""
        most = 6 if names else 2  # of which some may hold but another form of a name
        marked = self.marked(field, words, names, max_fragments=most, max_words=34, min_words=16)
        return {pk: [part for part in text.split(PART) if HIT.search(part)][:2] for pk, text in marked.items()}


# Hits for the sake of a name that are another word with its stem.
OTHERS = """
SELECT hit FROM unnest(%s::text[]) AS hit
WHERE to_tsvector(%s::regconfig, hit) @@ websearch_to_tsquery(%s::regconfig, %s)
AND NOT to_tsvector(%s::regconfig, archive_names(hit)) @@ websearch_to_tsquery(%s::regconfig, %s)
AND NOT to_tsvector(%s::regconfig, hit) @@ websearch_to_tsquery(%s::regconfig, %s)
"""


def _without_others(marked: dict[int, str], words: str, names: Sequence[str]) -> dict[int, str]:
    """Return marked texts without the marks at other forms of the names."""
    found = sorted({hit for text in marked.values() for hit in HIT.findall(text)})
    any_name = " OR ".join(names)
    rest = " OR ".join(word for word in WORD.findall(words) if word not in {*names, "OR"})
    with connection.cursor() as cursor:
        given: list[Any] = [found, CONFIG, CONFIG, any_name, WHOLE, WHOLE, any_name, CONFIG, CONFIG, rest]
        cursor.execute(OTHERS, given)
        others = {hit for (hit,) in cursor.fetchall()}
    return {pk: HIT.sub(lambda hit: hit[1] if hit[1] in others else hit[0], text) for pk, text in marked.items()}


def hits(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a marked text without its marks, and the places of the hits in it as [start, end)."""
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for number, part in enumerate(HIT.split(marked)):  # every second part is a hit
        if number % 2:
            places.append((length, length + len(part)))
        plain.append(part)
        length += len(part)
    return "".join(plain), places
