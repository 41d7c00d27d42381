import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.utils import timezone

from articles.models import Article, Quote, ReportedProblem, Review
from tests.making import make_article, make_problem, make_quote

pytestmark = pytest.mark.django_db


def make_said() -> Quote:
    return make_quote(make_article(title="Plain", body="She said: “One plain phrase”."), "“One plain phrase”")


def test_refuses_who_settled_what_is_open() -> None:
    problem = make_problem(make_article())
    with pytest.raises(IntegrityError, match="open_or_settled"):
        ReportedProblem.objects.filter(pk=problem.pk).update(settled_by=User.objects.create(username="ada"))


def test_goes_with_its_article() -> None:
    problem = make_problem(make_article())
    problem.article.delete()
    assert not ReportedProblem.objects.exists()


def test_outlives_its_quote_and_who_settled_it() -> None:
    ada = User.objects.create(username="ada")
    problem = make_problem(make_said(), settled_at=timezone.now(), settled_by=ada)
    assert isinstance(problem.thing, Quote)
    problem.quote.delete()
    ada.delete()
    problem.refresh_from_db()
    assert isinstance(problem.thing, Article)
    assert str(problem) == "Wrong speaker: “One plain phrase”"
    assert not problem.is_open


def test_tells_of_a_long_thing_in_short() -> None:
    assert str(make_problem(make_article(title="a" * 90), kind="other")) == f"Something else: {'a' * 79}…"


def test_parts_the_open_from_the_settled() -> None:
    article = make_article()
    left, done = make_problem(article), make_problem(article, settled_at=timezone.now())
    assert list(ReportedProblem.objects.open()) == [left]
    assert list(ReportedProblem.objects.settled()) == [done]


def test_is_public_while_what_it_is_about_is() -> None:
    problem = make_problem(make_said())
    assert problem.is_public
    problem.quote.review = Review.REJECTED
    assert not problem.is_public
    problem.quote, problem.article.status = None, Article.Status.HIDDEN
    assert not problem.is_public
