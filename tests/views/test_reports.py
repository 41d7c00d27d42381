"""The page on which a reader says what is wrong with a quote or an article."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from articles.models import Article, Quote, ReportedProblem, Review
from tests.making import make_article, make_quote
from tests.views.test_articles import MARKUP, make_full, text_of

pytestmark = pytest.mark.django_db

HERE = {"HTTP_ORIGIN": "http://testserver"}


def make_said() -> Quote:
    return make_quote(make_article(title="Plain", body="She said: “One plain phrase”."), "“One plain phrase”")


def page_of(thing: Any) -> str:
    return f"{thing.get_absolute_url()}report"


def send(client: Client, thing: Any, **values: Any) -> Any:
    return client.post(page_of(thing), {"kind": "speaker", **values}, **HERE)


@pytest.mark.parametrize("address", ["/quotes/999/report", "/articles/999/x/report", f"/quotes/{'9' * 30}/report"])
def test_knows_nothing_that_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.post(address, {"kind": "other"}, **HERE).status_code == 404


@pytest.mark.parametrize("change", ["hidden", "rejected"])
def test_shows_and_takes_nothing_of_what_is_not_public(client: Client, change: str) -> None:
    quote = make_said()
    things: list[Any] = [quote]
    if change == "hidden":
        Article.objects.update(status=Article.Status.HIDDEN)
        things.append(quote.article)
    else:
        Quote.objects.update(review=Review.REJECTED)
    for thing in things:
        for address in (page_of(thing), f"{page_of(thing)}?received=yes"):
            answer = client.get(address)
            assert answer.status_code == 404
            assert "plain" not in answer.content.decode().lower()
        assert send(client, thing).status_code == 404
    assert not ReportedProblem.objects.exists()


def test_is_led_to_from_a_quote_and_an_article(client: Client) -> None:
    quote = make_said()
    for thing in (quote, quote.article):
        assert f'<a href="{page_of(thing)}" rel="nofollow">' in text_of(client, thing.get_absolute_url())


def test_shows_what_it_is_about(client: Client) -> None:
    quote = make_said()
    assert "“One plain phrase”" in text_of(client, page_of(quote))
    assert "Plain" in text_of(client, page_of(quote.article))
    for thing in (quote, quote.article):
        assert '<meta name="robots" content="noindex">' in text_of(client, page_of(thing))


def test_a_wrong_slug_redirects(client: Client) -> None:
    article = make_article()
    answer = client.get(f"/articles/{article.pk}/wrong/report")
    assert answer.status_code == 301
    assert answer["Location"] == page_of(article)


def test_takes_a_report_and_thanks(client: Client) -> None:
    quote = make_said()
    answer = send(client, quote, note="It was her sister.\r\nSee the end.")
    assert answer.status_code == 302
    assert "Thank you" in text_of(client, answer["Location"])
    problem = ReportedProblem.objects.get()
    assert (problem.quote, problem.article, problem.kind) == (quote, quote.article, "speaker")
    assert problem.note == "It was her sister.\nSee the end."
    assert problem.is_open


def test_takes_a_report_of_an_article(client: Client) -> None:
    article = make_article()
    send(client, article, kind="time")
    problem = ReportedProblem.objects.get()
    assert (problem.quote, problem.article, problem.words) == (None, article, "")


def test_sets_no_cookie_and_keeps_nothing_of_the_reader(client: Client) -> None:
    client.force_login(User.objects.create_superuser("ada"))
    client.cookies.clear()
    quote = make_said()
    assert not client.get(page_of(quote)).cookies
    assert not send(client, quote, note="A note").cookies
    kept = {field.name for field in ReportedProblem._meta.get_fields()}
    assert kept == {
        *("id", "article", "quote", "words", "kind", "note", "reported_at", "settled_at", "settled_by"),
    }
    assert ReportedProblem.objects.get().settled_by is None


def test_needs_no_token_and_believes_no_other_site(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(page_of(make_said()), {"kind": "other"}, **HERE).status_code == 302
    assert client.post(page_of(make_said()), {"kind": "other"}, HTTP_SEC_FETCH_SITE="cross-site").status_code == 403


@pytest.mark.parametrize(
    ("values", "headers", "status", "told"),
    [
        ({}, HERE, 400, "Choose what is wrong."),
        ({"kind": "tone"}, HERE, 400, "Choose what is wrong."),
        ({"kind": "other", "note": "a" * 1001}, HERE, 400, "at most 1000 characters"),
        ({"kind": "other", "trap": "spam"}, HERE, 400, "This field is to be left empty."),
        ({"kind": "other"}, {}, 403, "Here is the form again."),
        ({"kind": "other", "note": "a" * 20_000}, HERE, 413, "Write it in fewer words."),
    ],
)
def test_says_why_it_takes_no_report(
    client: Client, values: dict[str, str], headers: dict[str, str], status: int, told: str
) -> None:
    answer = client.post(page_of(make_said()), values, **headers)
    assert answer.status_code == status
    assert told in answer.content.decode()
    assert not ReportedProblem.objects.exists()


def test_shows_a_reader_the_trap_that_they_fell_into(client: Client) -> None:
    quote = make_said()
    assert "<div hidden>" in text_of(client, page_of(quote))
    assert "<div hidden>" not in send(client, quote, trap="filled in").content.decode()


def test_keeps_what_was_written_when_too_many_report(client: Client, settings: Any) -> None:
    settings.REPORTS_OF_ONE = 0
    answer = send(client, make_said(), note="A careful note")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "3600"
    assert "A careful note" in answer.content.decode()


def test_may_only_be_read_and_sent(client: Client) -> None:
    assert client.put(page_of(make_said())).status_code == 405
    assert client.head(page_of(make_said())).status_code == 200


def test_markup_comes_out_as_text(client: Client) -> None:
    quote = make_full(1, MARKUP).quotes.get()
    for thing in (quote, quote.article):
        pages = [
            text_of(client, page_of(thing)),
            text_of(client, f"{page_of(thing)}?received=<script>alert(1)</script>"),
            send(client, thing, kind=MARKUP, note=MARKUP, trap=MARKUP).content.decode(),
        ]
        for html in pages:
            assert "<script>alert" not in html
            assert "<img" not in html


@hypothesis_settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    given_values=st.dictionaries(
        st.sampled_from(["kind", "note", "trap", "other"]),
        st.lists(st.one_of(st.text(), st.sampled_from(["other", "\x00", "\u202e", "%00", "a" * 10_000]))),
    ),
    media=st.sampled_from([None, "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"]),
)
def test_answers_whatever_is_sent(client: Client, given_values: dict[str, list[str]], media: str | None) -> None:
    quote = Quote.objects.first() or make_said()
    values: Any = given_values if media is None else repr(given_values).encode()
    content: Any = {"content_type": media} if media else {}
    answer = client.post(page_of(quote), values, **content, **HERE)
    assert answer.status_code in {302, 400, 413, 429}


def test_asks_the_database_little(client: Client) -> None:
    quote = make_said()
    with CaptureQueriesContext(connection) as captured:
        text_of(client, page_of(quote))
    assert len(captured) == 1
