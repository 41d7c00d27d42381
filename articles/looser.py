"""Ways on from a search that found little: what may have been meant, and every looser search with its count.

A way is only shown where something is behind it, and its number is that of the rows behind its link.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from django.http import QueryDict
from django.urls import reverse

from articles.filters import ArticleFilter, ListFilter, QuoteFilter
from articles.headings import chips
from articles.meaning import meanings
from articles.questions import Question, Term, understand
from articles.state import link

FEW = 3  # rows: with more of them nothing else was meant
WAYS = 16  # that are counted at most


@dataclass(frozen=True, slots=True)
class Way:
    """A search that finds something, in words, and the number of rows behind its link."""

    title: str
    count: int
    link: str


def meant(asked: ListFilter, found: int) -> Way | None:
    """Return the search that may have been meant where few rows were found: one that finds more."""
    if found > FEW or not asked.question.words:
        return None
    likely = (question for question in meanings(asked.question) if _finds_each(asked, question))
    ways = (Way(question.words, 0, _asking(asked, question)) for question in likely)
    return next((way for way in _counted(asked, ways) if way.count > found), None)


def _finds_each(asked: ListFilter, question: Question) -> bool:
    """Tell whether each term that is new in a question finds something: one beside OR may find nothing public."""
    if len(question.groups) < 2:
        return True
    new = (replace(term, opens_group=False) for term in question.terms if term not in asked.question.terms)
    return all(type(asked)(_query_of(term), asked.queryset).rows().exists() for term in new)


def _query_of(term: Term) -> QueryDict:
    return QueryDict(link(QueryDict(), "q", [term.written])[1:])


def looser(asked: ListFilter) -> list[Way]:
    """Return the searches that ask for less and find something, those that find most first."""
    ways = islice(_loosened(asked), WAYS)
    found = [way for way in _counted(asked, ways) if way.count]
    return sorted([*found, *_in_the_other_list(asked)], key=lambda way: -way.count)


def _loosened(asked: ListFilter) -> Iterator[Way]:
    chosen = chips(asked)
    for chip in chosen:
        gone = f"the days {chip.title.lower()} {chip.name}" if chip.day else chip.name
        yield Way(f"without {gone}", 0, chip.link)
    if len(chosen) > 1 and asked.question.words:
        yield Way("without any filter", 0, link(QueryDict(), "q", [asked.question.words]))
    for title, question in _other_questions(asked.question, bool(chosen)):
        yield Way(title, 0, _asking(asked, question))


def _other_questions(question: Question, filtered: bool) -> Iterator[tuple[str, Question]]:
    for term in question.terms if len(question.terms) > 1 or filtered else ():
        rest = question.leaving_out(term)
        if not rest.terms or not all(other.without for other in rest.terms):
            gone = term.shown if term.field else f"“{term.text}”"
            yield f"{'not leaving out' if term.without else 'without'} {gone}", rest
    for term in question.terms:
        if term.phrase and not term.without and " " in term.text:
            yield f"the words of “{term.text}” apart", _apart(question, term)
    if either := _either(question):
        yield "any of the words", either


def _apart(question: Question, phrase: Term) -> Question:
    """Return the question with a phrase's words in its place, each on its own."""
    words = [replace(phrase, text=word, phrase=False, opens_group=False) for word in phrase.text.split()]
    words[0] = replace(words[0], opens_group=phrase.opens_group)
    place = question.terms.index(phrase)
    return Question(question.terms[:place] + tuple(words) + question.terms[place + 1 :])


def _either(question: Question) -> Question | None:
    """Return the question for any of its terms rather than all; None where it is none of several, or grows too long."""
    wanted = [replace(term, opens_group=True) for term in question.terms if not term.without]
    without = tuple(term for term in question.terms if term.without)
    if len(wanted) < 2 or len(question.groups) > 1:
        return None
    either = Question(tuple(part for term in wanted for part in (term, *without)))
    return either if understand(either.words).words == either.words else None


def _in_the_other_list(asked: ListFilter) -> list[Way]:
    if not asked.question.words:
        return []
    other, title, route = (
        (QuoteFilter, "the same words in quotes", "quotes")
        if isinstance(asked, ArticleFilter)
        else (ArticleFilter, "the same words in whole articles", "articles")
    )
    state = link(QueryDict(), "q", [asked.question.words])
    count = other.of(QueryDict(state[1:])).rows().count()
    return [Way(title, count, f"{reverse(route)}{state}")] if count else []


def _asking(asked: ListFilter, question: Question) -> str:
    return link(asked.state, "q", [question.words])


def _counted(asked: ListFilter, ways: Iterator[Way]) -> Iterator[Way]:
    """Yield each way with the number of rows behind it, as it is asked for."""
    for way in ways:
        behind = type(asked)(QueryDict(way.link.removeprefix("?")), asked.queryset)
        yield replace(way, count=behind.rows().count())
