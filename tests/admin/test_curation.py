from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings

from articles.admin.patience import more_patience_in_admin
from articles.merging import merge
from articles.models import Article, Author, EarlierFile, ImportRun, Merge, SearchMiss, SourceFile
from tests.admin.editing import act, change_url, list_url, messages_of, queries, save
from tests.making import make_article, make_run, make_speaker, make_summit


def make_one_of_each(number: int) -> list[Any]:
    run = make_run(paths=["folder"], counts={"new": 1, "set aside": 2})
    values = {"sha256": "0" * 64, "content": "Größe".encode(), "run": run}
    article = make_article(run=run)
    file = SourceFile.objects.create(
        path=f"folder/{number}.txt", size=7, outcome="new", encoding="utf-8", article=article, **values
    )
    return [
        run,
        EarlierFile.objects.create(file=file, replaced_by=make_run(), **values),
        merge(make_speaker(f"Kept {number}"), make_speaker(f"Gone {number}"), None),
        SearchMiss.objects.create(query=f"words {number}"),
    ]


@pytest.mark.parametrize("model", [ImportRun, EarlierFile, Merge, SearchMiss])
def test_fifty_rows_take_no_more_queries_than_two(curate: Client, model: Any) -> None:
    SourceFile.objects.all().delete()
    for number in range(2):
        make_one_of_each(number)
    few = queries(curate, list_url(model))
    for number in range(2, 50):
        make_one_of_each(number)
    assert queries(curate, list_url(model)) == few


def test_every_page_opens_and_none_can_be_changed(curate: Client) -> None:
    for row in make_one_of_each(1):
        assert curate.get(change_url(row)).status_code == 200, row
        assert curate.post(change_url(row), {}).status_code == 403, row
        assert curate.get(f"{list_url(type(row))}add/").status_code == 403, row


def test_a_run_leads_to_its_files_and_articles(curate: Client) -> None:
    run = make_one_of_each(1)[0]
    page = curate.get(list_url(ImportRun)).content.decode()
    assert "1 new · 2 set aside" in page
    for model in (SourceFile, Article):
        address = f"{list_url(model)}?run__id__exact={run.pk}"
        assert f'href="{address}"' in page
        assert len(curate.get(address).context["cl"].result_list) == 1


class TestUndoingAnImport:
    def test_asks_first(self, curate: Client) -> None:
        run = make_one_of_each(1)[0]
        page = act(curate, "undo_import", run)
        assert f"Import {run.pk}" in page.content.decode()
        assert "1 article<" in page.content.decode()
        assert Article.objects.filter(run=run).exists()

    def test_takes_back_what_it_brought(self, curate: Client) -> None:
        run = make_run()
        article = make_article(run=run)
        values = {"path": "a.txt", "sha256": "0" * 64, "content": b"x", "size": 1, "outcome": "new"}
        SourceFile.objects.create(run=run, article=article, **values)
        page = act(curate, "undo_import", run, confirmed="yes")
        assert messages_of(page) == [f"Import {run.pk} is undone: 1 articles removed, 1 files removed."]
        run.refresh_from_db()
        assert run.state == ImportRun.State.UNDONE
        assert not Article.objects.exists()

    def test_says_what_stays_as_an_editor_worked_on_it(self, curate: Client) -> None:
        run = make_one_of_each(1)[0]
        article = Article.objects.get()
        save(curate, article, title="Better")
        page = act(curate, "undo_import", run, confirmed="yes")
        assert "Kept, as an editor worked on its article: folder/1.txt" in messages_of(page)
        assert Article.objects.get() == article

    def test_says_why_not(self, curate: Client) -> None:
        run = make_run()
        for _ in range(2):
            page = act(curate, "undo_import", run, confirmed="yes")
        assert messages_of(page) == [f"Run {run.pk} was undone already."]


class TestUndoingAMerge:
    def test_brings_back_what_went(self, curate: Client) -> None:
        record = merge(make_summit(name="Kept"), make_summit(name="Gone"), None)
        assert messages_of(act(curate, "undo", record)) == ["Gone is back."]

    def test_undoes_the_latest_first(self, curate: Client) -> None:
        kept = make_speaker("Kept")
        records = [merge(kept, make_speaker(name), None) for name in ("One", "Two")]
        assert messages_of(act(curate, "undo", *records)) == ["Two is back.", "One is back."]

    def test_says_why_not(self, curate: Client) -> None:
        kept = make_speaker("Kept")
        record, _ = (merge(kept, make_speaker(name), None) for name in ("One", "Two"))
        assert messages_of(act(curate, "undo", record)) == ["A later merge into Kept has to be undone first."]

    def test_the_list_says_what_went_into_what(self, curate: Client) -> None:
        kept = Author.objects.create(name="Ada Example", slug="ada")
        merge(kept, Author.objects.create(name="Ada Exempel", slug="adb"), None)
        page = curate.get(list_url(Merge)).content.decode()
        assert f'<a href="{change_url(kept)}">Ada Example</a>' in page
        assert "Ada Exempel" in page


class TestPatience:
    def test_a_statement_may_take_longer_in_the_admin_alone(self, db: None) -> None:  # noqa: ARG002
        def timeout(_: HttpRequest | None = None) -> HttpResponse:
            with connection.cursor() as cursor:
                cursor.execute("SHOW statement_timeout")
                return HttpResponse(cursor.fetchone()[0])

        usual = timeout().content
        request = HttpRequest()
        for path, found in (("/admin/articles/", b"15s"), ("/articles/", usual)):
            request.path = path
            assert more_patience_in_admin(timeout)(request).content == found
            assert timeout().content == usual


@override_settings(AXES_ENABLED=True)
def test_a_locked_log_in_says_so_plainly(db: None, client: Client) -> None:  # noqa: ARG001
    for _ in range(6):
        page = client.post("/admin/login/", {"username": "ada", "password": "wrong"})
    assert page.status_code == 429
    assert "Log-in is locked for a while" in page.content.decode()
