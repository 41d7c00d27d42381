"""A reader's question as a condition on articles, or on rows that hang on articles.

Words are met by the row's own search vector; `title:` by the words of weight A in the article's, `author:` by the names
and other names of those who wrote it. Readers' words only ever reach the database as parameters.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from operator import and_, or_

from django.contrib.postgres.search import SearchQueryCombinable, SearchQueryField
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, QuerySet

from articles.lexicon import names_among
from articles.models import ArticleAuthor, Author
from articles.questions import Question, Term, understand
from articles.search import Spellings, Without, name, query, spelled

MARKS = ".,;:!?()[]{}'‘’…–—"  # that may touch a name


class InTitle(Func):
    """Whether a search vector meets a query by its words of weight A."""

    template = "(ts_filter(%(expressions)s))"
    arg_joiner = ", '{a,c}') @@ ("
    output_field = BooleanField()


class AsksNothing(Func):
    """Whether a query holds no word, as one of such as "the" does not."""

    template = "(numnode(%(expressions)s) = 0)"
    output_field = BooleanField()


def asked_for(question: Question, article: str = "") -> Q:
    """Return the condition of a question; of an empty one, all rows.

    `article` is the field that holds the article of a row; it is empty where the rows are articles.
    """
    if not question.words:
        return Q()
    if not question.fields:
        return Q(search=_query(question))
    return reduce(or_, (_group(group, article) for group in question.groups))


def understood(text: str) -> Question:
    """Return what a reader's words ask for, with those that are names of persons as names.

    A capitalised word may be one, and a word in quotation marks alone.
    """
    question = understand(text)
    found = {term: _capitalised(term) for term in question.terms if term.field != "author"}
    known = names_among({word for words in found.values() for word in words})
    terms = (replace(t, names=tuple(w for w in found.get(t, ()) if w in known)) for t in question.terms)
    return replace(question, terms=tuple(terms)) if known else question


def _capitalised(term: Term) -> list[str]:
    words = [word.strip(MARKS).removesuffix("’s").removesuffix("'s") for word in term.text.split()]
    return [word for word in words if word.isalpha() and (word[0].isupper() or (term.phrase and len(words) == 1))]


def written_by(name: str) -> "QuerySet[Author]":
    """Return the authors one of whose names holds these words in this order, as whole words."""
    return Author.objects.alias(spelt=Spellings("name", "aliases")).filter(spelt__contains=spelled(name))


def _group(terms: Sequence[Term], article: str) -> Q:
    conditions = [_field(term, article) for term in terms if term.field]
    if rest := tuple(term for term in terms if not term.field):
        words = _query(Question(rest))
        conditions.append(_holds(Q(search=words), words))
    return reduce(and_, conditions)


def _field(term: Term, article: str) -> Q:
    if term.field == "author":
        return _kept(term, _author(term, article))
    vector, words = f"{article}__search" if article else "search", _term(replace(term, without=False))
    met = Q(**{vector: words}) & Q(InTitle(F(vector), words))  # the first of the two has an index
    return _holds(_kept(term, met), words)


def _query(question: Question) -> SearchQueryCombinable:
    """Return a question without fields as one query; the names in it are to be met as they are spelt."""
    if not any(term.names for term in question.terms):
        return query(question.words)
    return reduce(or_, (reduce(and_, map(_term, group)) for group in question.groups))


def _term(term: Term) -> SearchQueryCombinable:
    words = reduce(and_, map(name, term.names), query(term.quoted))
    if not term.without:
        return words
    return query("") & Without(words, output_field=SearchQueryField())  # Django takes a query, or what begins with one


def _author(term: Term, article: str) -> Q:
    links = ArticleAuthor.objects.standing().filter(author__in=written_by(term.text))
    return Q(Exists(links.filter(article=OuterRef(article or "pk"))))


def _kept(term: Term, met: Q) -> Q:
    return ~met if term.without else met


def _holds(met: Q, words: SearchQueryCombinable) -> Q:
    """Return the condition that words are met; words that say nothing, such as "the", are left aside."""
    return met | Q(AsksNothing(words))
