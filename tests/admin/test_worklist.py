"""The page that says what is left to do, and the problems that readers reported."""

from typing import Any
from urllib.parse import quote as quoted

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from articles.models import Article, Quote, ReportedProblem, Review, SearchMiss, SourceFile
from tests.admin.editing import act, change_url, list_url, messages_of, queries
from tests.making import make_article, make_problem, make_quote, make_run, make_speaker
from tests.views.test_articles import MARKUP

pytestmark = pytest.mark.django_db

WORKLIST = "/admin/worklist/"
QUERIES = 17  # the page’s patience, who asks and their rights: 6; reports: 3; each other section: 2
ALL = ("reported", "missed", "unknown", "undated", "set_aside")


def make_said(speaker_text: str = "the envoy", **fields: Any) -> Quote:
    article = make_article(body="Somebody said: “One plain phrase”.", **fields)
    return make_quote(article, "“One plain phrase”", speaker_text=speaker_text)


def make_file(number: int, outcome: str = "set aside", **fields: Any) -> SourceFile:
    values = {"path": f"folder/{number}.txt", "sha256": "0" * 64, "content": b"x", "size": 1, "run": make_run()}
    return SourceFile.objects.create(**values | fields, outcome=outcome)


def make_work(number: int) -> None:
    make_problem(make_said(speaker_text=f"envoy {number}"))
    make_problem(make_article(), settled_at=timezone.now())
    SearchMiss.objects.create(query=f"words {number}")
    make_file(number, problems=[{"code": "empty", "message": "The file is empty."}])


def section(client: Client, name: str) -> Any:
    page = client.get(WORKLIST)
    assert page.status_code == 200
    return next(each for each in page.context["sections"] if each.name == name)


def html_of(client: Client) -> str:
    page = client.get(WORKLIST)
    assert page.status_code == 200
    return page.content.decode()


def member(*rights: str) -> Client:
    """Return the browser of somebody who works in the admin with these rights alone."""
    user = User.objects.create_user("helper", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="articles", codename__in=rights))
    client = Client()
    client.force_login(user)
    return client


class TestWhoMaySeeIt:
    def test_asks_a_stranger_to_sign_in(self, client: Client) -> None:
        assert client.get(WORKLIST)["Location"].startswith("/admin/login/")

    def test_shows_nothing_to_those_without_a_right(self) -> None:
        helper = member()
        assert helper.get(WORKLIST).status_code == 403
        assert WORKLIST not in helper.get("/admin/").content.decode()

    @pytest.mark.parametrize(
        ("right", "name"),
        [
            ("view_reportedproblem", "reported"),
            ("view_searchmiss", "missed"),
            ("view_quote", "unknown"),
            ("view_article", "undated"),
            ("view_sourcefile", "set_aside"),
        ],
    )
    def test_shows_each_section_to_those_with_its_right(self, right: str, name: str) -> None:
        make_work(1)
        page = member(right).get(WORKLIST)
        assert [each.name for each in page.context["sections"]] == [name]

    def test_leads_nobody_where_they_may_not_go(self) -> None:
        problem = make_problem(make_said())
        html = html_of(member("view_reportedproblem"))
        assert change_url(problem) in html
        assert change_url(problem.quote) not in html
        assert change_url(problem.article) not in html

    def test_lets_nobody_settle_without_the_right(self) -> None:
        problem = make_problem(make_article())
        helper = member("view_reportedproblem")
        assert 'name="settle"' not in html_of(helper)
        assert helper.post(WORKLIST, {"settle": problem.pk}).status_code == 403
        assert ReportedProblem.objects.get().is_open
        assert 'value="settle"' not in helper.get(list_url(ReportedProblem)).content.decode()


def test_is_led_to_from_the_first_page(curate: Client) -> None:
    assert f'href="{WORKLIST}"' in curate.get("/admin/").content.decode()


def test_says_where_there_is_nothing_to_do(curate: Client) -> None:
    assert html_of(curate).count("Nothing to do here.") == len(ALL)


def test_takes_the_same_few_queries_however_much_there_is(curate: Client) -> None:
    assert queries(curate, WORKLIST) == QUERIES
    for number in range(30):
        make_work(number)
    assert queries(curate, WORKLIST) == QUERIES


def test_markup_comes_out_as_text(curate: Client) -> None:
    make_problem(make_said(speaker_text=MARKUP, title=MARKUP, source=MARKUP), note=MARKUP, words=MARKUP)
    SearchMiss.objects.create(query=MARKUP)
    make_file(1, path=f"a/{MARKUP.replace('/', '')}", problems=[{"code": "odd", "message": MARKUP}])
    for html in (html_of(curate), curate.get(list_url(ReportedProblem)).content.decode()):
        assert "<script>alert" not in html
        assert "<img src=x" not in html


@pytest.mark.parametrize(
    ("name", "model"), [("reported", ReportedProblem), ("missed", SearchMiss), ("undated", Article), ("unknown", Quote)]
)
def test_counts_as_many_as_the_list_of_all_shows(curate: Client, name: str, model: Any) -> None:
    make_work(1)
    make_work(2)
    make_article(status=Article.Status.HIDDEN)
    found = section(curate, name)
    assert found.address.startswith(list_url(model))
    assert len(curate.get(found.address).context["cl"].result_list) == found.count > 0


def test_shows_searches_that_found_nothing_the_most_wanted_first(curate: Client) -> None:
    for times in range(12):
        SearchMiss.objects.create(query=f"wanted & {times}", times=times)
    found = section(curate, "missed")
    assert found.count == 12
    assert [miss.times for miss in found.rows] == list(range(11, 1, -1))
    assert '<a href="/articles/?q=wanted%20%26%2011">wanted &amp; 11</a>' in html_of(curate)


class TestSpeakersWithoutAPage:
    def test_leaves_out_whom_nobody_could_look_up(self, curate: Client) -> None:
        make_said(speaker_text="He")
        make_said(speaker_text="")
        make_said(status=Article.Status.HIDDEN)
        make_said(original=make_article(), copy_kind="copy")
        Quote.objects.filter(pk=make_said().pk).update(review=Review.REJECTED)
        Quote.objects.filter(pk=make_said().pk).update(speaker=make_speaker())
        assert section(curate, "unknown").count == 0

    def test_shows_the_most_quoted_first(self, curate: Client) -> None:
        for name in ("an envoy", "The R&D head", "the R&D head"):
            make_said(speaker_text=name)
        rows = section(curate, "unknown").rows
        assert [(row["name"].lower(), row["quotes"]) for row in rows] == [("the r&d head", 2), ("an envoy", 1)]

    def test_leads_to_their_quotes_and_to_a_new_speaker(self, curate: Client) -> None:
        make_said(speaker_text="R&D head")
        other = make_said(speaker_text="the envoy")
        html = html_of(curate)
        name = quoted("R&D head")
        all_of_them = f"{list_url(Quote)}?voice=named"
        assert f"{all_of_them}&amp;speaker_text__iexact={name}" in html
        shown = curate.get(f"{all_of_them}&speaker_text__iexact={name}").context["cl"].result_list
        assert other not in shown
        assert len(shown) == 1
        form = curate.get(f"/admin/articles/speaker/add/?name={name}").context["adminform"].form
        assert form["name"].value() == "R&D head"
        assert f'href="/admin/articles/speaker/add/?name={name}"' in html


def test_shows_files_set_aside_with_the_reason(curate: Client) -> None:
    make_file(1, problems=[{"code": "empty", "message": "The file is empty."}])
    make_file(2, outcome="new")
    found = section(curate, "set_aside")
    assert [file.name for file in found.rows] == ["1.txt"]
    assert "The file is empty." in html_of(curate)
    assert len(curate.get(found.address).context["cl"].result_list) == found.count == 1


def test_shows_undated_articles(curate: Client) -> None:
    article = make_article(source="Plain site")
    make_article(published="2001-02-03")
    html = html_of(curate)
    assert section(curate, "undated").rows == [article]
    assert change_url(article) in html
    assert article.get_absolute_url() in html


class TestReportedProblems:
    def test_shows_the_open_first_and_those_settled_lately(self, curate: Client) -> None:
        settled = make_problem(make_article(), settled_at=timezone.now())
        opened = [make_problem(make_article()) for _ in range(11)]
        found = section(curate, "reported")
        assert found.count == 11
        assert found.rows == [*reversed(opened[1:]), settled]

    def test_leads_to_the_thing_in_the_admin_and_on_the_site(self, curate: Client) -> None:
        problem = make_problem(make_said(), note="It was her sister.")
        html = html_of(curate)
        for address in (change_url(problem.quote), change_url(problem.article), problem.quote.get_absolute_url()):
            assert f'href="{address}"' in html
        assert "It was her sister." in html

    @pytest.mark.parametrize("review", [Review.REJECTED, Review.UNREVIEWED])
    def test_leads_to_no_page_that_readers_do_not_have(self, curate: Client, review: Review) -> None:
        quote = make_said()
        make_problem(quote)
        Quote.objects.update(review=review)
        if review == Review.UNREVIEWED:
            Article.objects.update(status=Article.Status.HIDDEN)
        html = html_of(curate)
        assert f'href="{quote.get_absolute_url()}"' not in html
        assert "hidden from readers" in html

    def test_shows_the_words_of_a_quote_that_is_gone(self, curate: Client) -> None:
        problem = make_problem(make_said())
        problem.quote.delete()
        assert "“One plain phrase” (no longer a quote)" in html_of(curate)

    def test_is_settled_and_opened_again_with_a_record_of_both(self, curate: Client, editor: User) -> None:
        problem = make_problem(make_said())
        page = curate.post(WORKLIST, {"settle": problem.pk}, follow=True)
        assert messages_of(page) == ["Settled: Wrong speaker: “One plain phrase”."]
        problem.refresh_from_db()
        assert problem.settled_by == editor
        assert section(curate, "reported").count == 0
        page = curate.post(WORKLIST, {"reopen": problem.pk}, follow=True)
        assert messages_of(page) == ["Opened again: Wrong speaker: “One plain phrase”."]
        problem.refresh_from_db()
        assert problem.is_open
        noted = LogEntry.objects.filter(object_id=str(problem.pk), user=editor).order_by("pk")
        assert [entry.change_message for entry in noted] == ["Settled", "Opened again"]

    def test_says_when_somebody_was_faster(self, curate: Client) -> None:
        problem = make_problem(make_article(), settled_at=timezone.now())
        page = curate.post(WORKLIST, {"settle": problem.pk}, follow=True)
        assert messages_of(page) == ["Nothing changed: somebody was faster."]
        assert not LogEntry.objects.exists()

    @pytest.mark.parametrize("pk", ["999", "abc", "", "9" * 5000])
    def test_knows_no_problem_that_is_not_there(self, curate: Client, pk: str) -> None:
        assert curate.post(WORKLIST, {"settle": pk}).status_code == 404

    def test_many_are_settled_at_once(self, curate: Client) -> None:
        problems = [make_problem(make_article()) for _ in range(3)]
        assert messages_of(act(curate, "settle", *problems)) == ["Settled: 3 problems."]
        assert not ReportedProblem.objects.open().exists()
        assert messages_of(act(curate, "reopen", *problems)) == ["Opened again: 3 problems."]
        assert not ReportedProblem.objects.settled().exists()

    def test_has_a_page_that_none_can_change(self, curate: Client) -> None:
        for problem in (make_problem(make_said(), note="It was her sister."), make_problem(make_article())):
            page = curate.get(change_url(problem))
            assert page.status_code == 200
            assert f'href="{change_url(problem.thing)}"' in page.content.decode()
            assert curate.post(change_url(problem), {}).status_code == 403

    def test_fifty_take_no_more_queries_than_two(self, curate: Client) -> None:
        for _ in range(2):
            make_problem(make_said())
        few = queries(curate, list_url(ReportedProblem))
        for _ in range(48):
            make_problem(make_said())
        assert queries(curate, list_url(ReportedProblem)) == few
