from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.utils import timezone

from articles.models import ReportedProblem
from articles.reporting import ReportForm, TooManyReportsError, is_from_here, is_short, reopen, report, settle
from tests.making import make_article, make_problem, make_quote

HERE = "http://testserver"


@pytest.mark.parametrize(
    ("headers", "is_ours"),
    [
        ({}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": HERE}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "null", "Referer": f"{HERE}/"}, False),
        ({"Origin": "http://testserver.example"}, False),
        ({"Origin": "http://testserver@example.org"}, False),
        ({"Origin": "http://[bad"}, False),
        ({"Origin": "testserver"}, False),
        ({"Referer": "http://example.org/testserver"}, False),
        ({"Referer": "//"}, False),
        ({"Referer": "x//testserver/"}, False),
        ({"Referer": "a/b/testserver"}, False),
        ({"Referer": "http://["}, False),
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": HERE}, True),
        ({"Origin": "https://testserver"}, True),  # where a proxy speaks TLS
        ({"Referer": f"{HERE}/quotes/1/report"}, True),
        ({"Referer": HERE}, True),
    ],
)
def test_knows_what_was_sent_from_its_own_pages(headers: dict[str, str], is_ours: bool) -> None:
    assert is_from_here(RequestFactory().post("/", headers=headers)) == is_ours


@pytest.mark.parametrize(
    ("length", "fits"), [("16385", False), ("9" * 5000, False), ("x", False), ("16384", True), ("", True)]
)
def test_reads_only_what_is_short(length: str, fits: bool) -> None:
    assert is_short(RequestFactory().post("/", CONTENT_LENGTH=length)) == fits


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({}, ["kind"]),
        ({"kind": "tone"}, ["kind"]),
        ({"kind": "other", "note": "a" * 1001}, ["note"]),
        ({"kind": "other", "trap": "https://example.org"}, ["trap"]),
        ({"kind": "other"}, []),
        ({"kind": "no quote", "note": "a" * 1000}, []),
    ],
)
def test_says_what_is_wrong_with_a_report(values: dict[str, str], wrong: list[str]) -> None:
    assert list(ReportForm(values).errors) == wrong


@pytest.mark.parametrize(
    ("note", "kept"),
    [
        (" one  two\r\n\r\nthree\r\n", "one two\n\nthree"),
        ("a\x00b\ud800c", "a b c"),
        ("\r\n".join(499 * ["a"] + ["bb"]), "\n".join(499 * ["a"] + ["bb"])),  # browsers count a line's end as one
    ],
)
def test_keeps_a_note_as_it_is_read(note: str, kept: str) -> None:
    form = ReportForm({"kind": "other", "note": note})
    assert form.is_valid()
    assert form.cleaned_data["note"] == kept


@pytest.mark.django_db
class TestReporting:
    def test_takes_no_more_of_one_article_in_an_hour(self, settings: Any) -> None:
        settings.REPORTS_OF_ONE = 2
        article = make_article(body="She said: “One plain phrase”.")
        quote = make_quote(article, "“One plain phrase”")
        report(article, None, "other", "one")
        report(article, quote, "speaker", "two")
        with pytest.raises(TooManyReportsError):
            report(article, quote, "words", "three")
        report(make_article(), None, "other", "")
        assert ReportedProblem.objects.count() == 3

    def test_takes_no_more_of_all_in_an_hour(self, settings: Any) -> None:
        settings.REPORTS_OF_ALL = 2
        for _ in range(2):
            report(make_article(), None, "other", "")
        with pytest.raises(TooManyReportsError):
            report(make_article(), None, "other", "")

    def test_takes_more_an_hour_later(self, settings: Any) -> None:
        settings.REPORTS_OF_ONE = 1
        article = make_article()
        report(article, None, "other", "one")
        ReportedProblem.objects.update(reported_at=timezone.now() - timedelta(minutes=61))
        report(article, None, "other", "two")
        assert ReportedProblem.objects.count() == 2

    def test_stores_once_what_is_open(self, settings: Any) -> None:
        settings.REPORTS_OF_ONE = 1
        article = make_article()
        for _ in range(2):
            report(article, None, "other", "again")
        assert ReportedProblem.objects.count() == 1

    def test_stores_again_what_was_settled(self) -> None:
        article = make_article()
        report(article, None, "other", "again")
        settle(ReportedProblem.objects.get(), User.objects.create(username="ada"))
        report(article, None, "other", "again")
        assert ReportedProblem.objects.open().count() == 1

    def test_remembers_how_a_quote_began(self) -> None:
        words = f"“{'long ' * 100}words”"
        article = make_article(body=f"She said: {words}.")
        report(article, make_quote(article, words), "words", "")
        assert ReportedProblem.objects.get().words == words[:300]


@pytest.mark.django_db
class TestSettling:
    def test_keeps_the_first_who_settled_it(self) -> None:
        ada, bob = (User.objects.create(username=name) for name in ("ada", "bob"))
        problem = make_problem(make_article())
        assert settle(problem, ada)
        assert not settle(problem, bob)
        problem.refresh_from_db()
        assert problem.settled_by == ada
        assert not problem.is_open

    def test_is_undone(self) -> None:
        problem = make_problem(make_article())
        assert not reopen(problem)
        settle(problem, User.objects.create(username="ada"))
        assert reopen(problem)
        problem.refresh_from_db()
        assert problem.is_open
        assert problem.settled_by is None
