from io import StringIO
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import runs
from articles.admin.theming import BUSY
from articles.models import ArticleTheme, Review, Theme, ThemeRun
from tests.admin.editing import act, change_url, list_url, messages_of, queries
from tests.making import make_article

ABOUT = "Bees and more bees: the beekeepers of the valley, the honey, a hive of honey, the beeswax."


@pytest.fixture
def bees(db: None) -> Theme:  # noqa: ARG001
    return Theme.objects.create(name="Bees", slug="bees", words=["bees", "honey", "hive", "beekeepers", "beeswax"])


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have what a process of its own would do done at once, in this one."""
    monkeypatch.setattr(runs, "_launch", lambda command: call_command(*command[2:], stdout=StringIO()))


def apply_url(theme: Theme) -> str:
    return reverse("admin:articles_theme_apply", args=[theme.pk])


def client_with(*permissions: str) -> Client:
    """Return the browser of one of the staff who has these permissions alone."""
    user = User.objects.create_user("looker", is_staff=True)
    user.user_permissions.add(*Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(user)
    return client


class TestIsNot:
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_for_readers(self, bees: Theme, client: Client, method: str) -> None:
        make_article(body=ABOUT)
        answer = getattr(client, method)(apply_url(bees))
        assert answer.status_code == 302
        assert answer.url.startswith(reverse("admin:login"))
        assert not ArticleTheme.objects.exists()

    @pytest.mark.parametrize("method", ["get", "post"])
    @pytest.mark.parametrize("permissions", [["view_theme"], ["view_theme", "change_theme"]])
    def test_for_those_who_may_not(self, bees: Theme, method: str, permissions: list[str]) -> None:
        make_article(body=ABOUT)
        client = client_with(*permissions)
        assert getattr(client, method)(apply_url(bees)).status_code == 403
        assert "Apply to the archive" not in client.get(change_url(bees)).content.decode()
        assert not ArticleTheme.objects.exists()

    def test_for_a_page_elsewhere(self, bees: Theme, editor: User) -> None:
        client = Client(enforce_csrf_checks=True)
        client.force_login(editor)
        assert client.post(apply_url(bees)).status_code == 403
        assert not ThemeRun.objects.exists()

    def test_for_a_theme_that_is_not_there(self, curate: Client) -> None:
        address = reverse("admin:articles_theme_apply", args=[999])
        assert [curate.get(address).status_code, curate.post(address).status_code] == [404, 404]

    def test_to_be_undone_by_those_who_may_not(self, bees: Theme, curate: Client) -> None:
        make_article(body=ABOUT)
        curate.post(apply_url(bees))
        act(client_with("view_themerun"), "undo", ThemeRun.objects.get())
        assert ArticleTheme.objects.exists()


def test_a_themes_page_leads_to_what_applying_it_would_do(curate: Client, bees: Theme) -> None:
    article = make_article(title="Of <i>Bees</i>", body=ABOUT)
    ArticleTheme.objects.create(article=make_article(), theme=bees, review=Review.CONFIRMED)
    assert f'href="{apply_url(bees)}"' in curate.get(change_url(bees)).content.decode()
    page = " ".join(curate.get(apply_url(bees)).content.decode().split())
    assert "Bees would be suggested for 1 of 2 articles. 1 has it already." in page
    assert f'<a href="{change_url(article)}">Of &lt;i&gt;Bees&lt;/i&gt;</a>' in page
    assert "undated" in page
    assert "bees · beekeepers · honey · hive · beeswax" in page
    assert ArticleTheme.objects.count() == 1


def test_a_new_themes_page_does_not(curate: Client) -> None:
    assert "Apply to the archive" not in curate.get(f"{list_url(Theme)}add/").content.decode()


def test_says_where_it_reckons(curate: Client, bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.weighing.SAMPLE", 1)
    for _ in range(1200):
        make_article(body=ABOUT)
    page = " ".join(curate.get(apply_url(bees)).content.decode().split())
    assert "would be suggested for about 1,200 of 1,200 articles" in page
    assert "reckoned from 1 articles picked at random" in page


@pytest.mark.usefixtures("db")
def test_shows_words_as_words(curate: Client) -> None:
    theme = Theme.objects.create(name="<b>Bees</b>", slug="bees", words=["<script>alert(1)</script>", "honey", "hive"])
    make_article(body="The honey, the hive, more honey; <script>alert(1)</script> the hive, the honey, script alert 1.")
    page = curate.get(apply_url(theme)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page
    assert "<b>Bees" not in page


def test_is_applied_and_undone(curate: Client, editor: User, bees: Theme) -> None:
    make_article(body=ABOUT)
    page = curate.post(apply_url(bees), follow=True)
    run = ThemeRun.objects.get()
    assert page.redirect_chain == [(change_url(run), 302)]
    assert (
        '<progress value="1" max="1" aria-label="How far it is"></progress> Finished: 1 of 1.' in page.content.decode()
    )
    assert "Refresh" not in page.headers
    assert (run.theme, run.made_by, run.counts) == (bees, editor, {"added": 1})
    assert curate.get(list_url(Theme)).context["cl"].result_list[0].articles_count == 1
    assert "nothing changed" in curate.post(apply_url(bees), follow=True).content.decode()
    assert messages_of(act(curate, "undo", run)) == ["Bees, applied: undone, 1 removed."]
    assert not ArticleTheme.objects.exists()
    assert messages_of(act(curate, "undo", run)) == ["This was taken back already."]


def test_its_page_asks_again_until_it_has_ended(curate: Client, bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(runs, "_launch", commands.append)
    page = curate.post(apply_url(bees), follow=True)
    assert page.headers["Refresh"] == "2"
    assert "About to begin" in page.content.decode()
    curate.post(apply_url(bees))  # again, while it is about to begin
    assert [command[1:] for command in commands] == [[str(settings.BASE_DIR / "manage.py"), "apply_theme", "bees"]]
    assert ThemeRun.objects.count() == 1


def test_says_where_it_was_broken_off_and_goes_on(curate: Client, bees: Theme) -> None:
    article = make_article(body=ABOUT)
    lately = timezone.now() - runs.TO_START
    run = ThemeRun.objects.create(theme=bees, asked_at=lately, done=1, total=2, last=article.pk)
    make_article(body=ABOUT)
    page = curate.get(change_url(run))
    assert "Refresh" not in page.headers
    assert f'Broken off: 1 of 2.  What it did can be undone, or <a href="{apply_url(bees)}">' in page.content.decode()
    assert "Finished: 2 of 2." in curate.post(apply_url(bees), follow=True).content.decode()
    assert [link.article_id for link in ArticleTheme.objects.all()] != [article.pk]
    assert ThemeRun.objects.get().counts == {"added": 1}


def test_waits_for_an_import(curate: Client, bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article(body=ABOUT)
    curate.post(apply_url(bees), follow=True)
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    for page in (curate.post(apply_url(bees), follow=True), act(curate, "undo", ThemeRun.objects.get())):
        assert messages_of(page) == [BUSY]
    assert ArticleTheme.objects.count() == 1


def make_runs(theme: Theme, count: int) -> list[Any]:
    return [ThemeRun.objects.create(theme=theme, counts={"added": 1}, added=[1]) for _ in range(count)]


def test_fifty_runs_take_no_more_queries_than_two(curate: Client, bees: Theme) -> None:
    make_runs(bees, 2)
    few = queries(curate, list_url(ThemeRun))
    make_runs(bees, 48)
    assert queries(curate, list_url(ThemeRun)) == few


def test_a_run_is_read_and_not_changed(curate: Client, bees: Theme) -> None:
    (run,) = make_runs(bees, 1)
    assert "1 added" in curate.get(change_url(run)).content.decode()
    assert curate.post(change_url(run), {}).status_code == 403
    assert curate.get(f"{list_url(ThemeRun)}add/").status_code == 403
