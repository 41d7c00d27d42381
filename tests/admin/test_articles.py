from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Origin,
    Quote,
    Region,
    Review,
    SourceFile,
    Speaker,
    Theme,
)
from articles.reading.copies import signature
from articles.reading.quotes.fingerprint import fingerprint
from tests.admin.editing import act, change_url, errors_of, fields_of, list_url, messages_of, queries, save
from tests.making import make_article, make_quote, make_run, make_speaker, make_summit

BODY = "The mayor spoke.\n\n“We begin today,” Ada Example said. “We begin today,” she said again."


def make_file(article: Article | None, **fields: Any) -> SourceFile:
    content = fields.pop("content", b"Menu\nThe mayor spoke.")
    values = {
        "path": f"folder/{SourceFile.objects.count()}.txt",
        "sha256": "0" * 64,
        "outcome": "new",
        "run": make_run(),
    }
    return SourceFile.objects.create(article=article, content=content, size=len(content), **values | fields)


def make_full(number: int, findings: int = 1) -> Article:
    """Return an article with findings of every kind."""
    article = make_article(body="“We begin today,” she said.", published=f"20{number % 100:02}-01-01", source="Site")
    make_file(article, dropped=[{"text": "Menu", "reason": "menu"}])
    for each in range(findings):
        name = f"{number}-{each}"
        speaker = make_speaker(f"Speaker {name}")
        make_quote(article, "“We begin today,”", speaker)
        author = Author.objects.create(name=name, slug=f"author-{name}")
        ArticleAuthor.objects.create(article=article, author=author)
        ArticleLeader.objects.create(article=article, leader=speaker)
        ArticleSummit.objects.create(article=article, summit=make_summit())
        ArticleRegion.objects.create(article=article, region=Region.objects.create(name=name, slug=name))
        ArticleTheme.objects.create(article=article, theme=Theme.objects.create(name=name, slug=name))
    return article


def rows() -> list[list[dict[str, Any]]]:
    """Return every row of an article and its findings, but not when it was saved."""
    tables = (Article, Quote, ArticleAuthor, ArticleLeader, ArticleSummit, ArticleRegion, ArticleTheme)
    found: list[list[dict[str, Any]]] = [list(table._default_manager.order_by("pk").values()) for table in tables]
    return [[{name: value for name, value in row.items() if name != "updated_at"} for row in each] for each in found]


class TestLists:
    @pytest.mark.parametrize(
        "model",
        [Article, Quote, ArticleAuthor, ArticleLeader, ArticleSummit, ArticleRegion, ArticleTheme, SourceFile],
    )
    def test_fifty_rows_take_no_more_queries_than_two(self, curate: Client, model: Any) -> None:
        first = make_full(0)
        make_full(1)
        Article.objects.exclude(pk=first.pk).update(original=first, copy_kind="copy")
        few = queries(curate, list_url(model))
        for number in range(2, 50):
            article = make_full(number)
            Article.objects.filter(pk=article.pk).update(original=first, copy_kind="copy")
        assert queries(curate, list_url(model)) == few

    def test_bodies_and_bytes_stay_in_the_database(self, curate: Client) -> None:
        make_full(0)
        for model in (Article, Quote, ArticleAuthor, SourceFile):
            with CaptureQueriesContext(connection) as captured:
                curate.get(list_url(model))
            text = " ".join(query["sql"] for query in captured)
            assert '"articles_article"."body"' not in text
            assert '"articles_sourcefile"."content"' not in text

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("q=nothing", set()),
            ("q=harbour", {"In the harbour"}),
            ("q=anchored", {"In the harbour"}),
            ("day=unknown", {"Undated"}),
            ("day=known", {"In the harbour"}),
            ("copy=yes", {"Undated"}),
            ("problems=yes", {"Undated"}),
            ("status__exact=hidden", {"Undated"}),
            ("source=Port", {"In the harbour"}),
        ],
    )
    def test_narrow(self, curate: Client, asked: str, found: set[str]) -> None:
        ship = make_article(title="In the harbour", body="Ships are anchored.", published="2001-02-03", source="Port")
        other = make_article(title="Undated", status="hidden", original=ship, copy_kind="copy")
        make_file(other, problems=[{"code": "date-doubtful", "message": "The date is in doubt."}])
        page = curate.get(f"{list_url(Article)}?{asked}")
        assert {article.title for article in page.context["cl"].result_list} == found

    @pytest.mark.parametrize(("asked", "found"), [("low", 1), ("middling", 0), ("good", 0), ("high", 1)])
    def test_narrow_quotes_by_confidence(self, curate: Client, asked: str, found: int) -> None:
        article = make_article(body=BODY)
        make_quote(article, "“We begin today,”", confidence=0.2)
        make_quote(article, "“We begin today,”", confidence=0.99)
        page = curate.get(f"{list_url(Quote)}?confidence={asked}")
        assert len(page.context["cl"].result_list) == found

    def test_find_a_quote_by_its_words_and_by_its_article(self, curate: Client) -> None:
        article = make_article(body=BODY)
        make_quote(article, "“We begin today,”")
        for words, found in (("begin", 1), (str(article.pk), 1), ("end", 0), ("9" * 30, 0)):
            assert len(curate.get(f"{list_url(Quote)}?q={words}").context["cl"].result_list) == found


class TestChangePage:
    def test_every_page_opens(self, curate: Client) -> None:
        article = make_full(0)
        rows = [article, article.quotes.get(), article.files.get()]
        rows += [getattr(article, f"{kind}_links").get() for kind in ("author", "leader", "summit", "region", "theme")]
        for row in rows:
            assert curate.get(change_url(row)).status_code == 200, row

    @pytest.mark.parametrize("kind", ["leader", "summit", "region", "theme"])
    def test_a_link_shows_how_it_is_known_and_the_words_that_spoke_for_it(self, curate: Client, kind: str) -> None:
        link: Any = getattr(make_full(0), f"{kind}_links").get()
        start = link.article.body.index("begin")
        type(link).objects.update(origin="found", confidence=0.57, rule="in the opening", evidence=[[start, start + 5]])
        page = curate.get(change_url(link)).content.decode()
        for told in ("found by machine", "0.57", "in the opening", f"“begin” ({start}–{start + 5})"):
            assert told in page, told
        assert curate.get(f"{list_url(type(link))}add/").status_code == 200

    @pytest.mark.parametrize("kind", ["leader", "summit", "region", "theme"])
    def test_shows_beside_each_link_the_words_that_spoke_for_it(self, curate: Client, kind: str) -> None:
        article = make_full(0)
        links: Any = getattr(article, f"{kind}_links")
        start = article.body.index("begin")
        titled = {"field": "title", "words": "<b>Start</b>"}
        links.update(origin="found", confidence=0.57, rule="a rule", evidence=[titled, *[[start, start + 5]] * 2])
        page = curate.get(change_url(article)).content.decode()
        told = "found by machine, 57 % sure (a rule): “&lt;b&gt;Start&lt;/b&gt;” in the title · “begin”<"
        assert told in page.replace("</p>", "<").replace("\n", "")
        page = curate.get(change_url(links.get())).content.decode()
        assert f"“&lt;b&gt;Start&lt;/b&gt;” (in the title) · “begin” ({start}–{start + 5})" in page

    def test_shows_few_of_many_words_of_evidence(self, curate: Client) -> None:
        article = make_full(0)
        titled = [{"field": "title", "words": f"word {number}"} for number in range(9)]
        article.theme_links.update(evidence=titled)
        page = curate.get(change_url(article)).content.decode()
        assert "“word 4” in the title · 4 more" in page
        assert "“word 5”" not in page

    def test_a_new_title_takes_the_evidence_that_it_held_with_it(self, curate: Client) -> None:
        article = make_full(0)
        article.theme_links.update(evidence=[{"field": "title", "words": article.title}])
        save(curate, article, title="Another")
        assert article.theme_links.get().evidence == []

    def test_many_findings_take_no_more_queries_than_one(self, curate: Client) -> None:
        assert queries(curate, change_url(make_full(0))) == queries(curate, change_url(make_full(1, findings=25)))

    def test_shows_the_raw_file_beside_the_body(self, curate: Client) -> None:
        article = make_article(body=BODY)
        make_file(
            article,
            content="Menü <b>\nThe mayor".encode("cp1252"),
            encoding="cp1252",
            problems=[{"code": "date-doubtful", "message": "The date is in doubt."}],
            dropped=[{"text": "Menü <b>", "reason": "menu"}],
        )
        page = curate.get(change_url(article)).content.decode()
        for shown in ("Menü &lt;b&gt;\nThe mayor", "folder/0.txt", "cp1252", "The date is in doubt.", "<dt>menu</dt>"):
            assert shown in page

    def test_saving_without_a_change_changes_nothing(self, curate: Client) -> None:
        article = make_full(0, findings=2)
        before = rows()
        save(curate, article)
        assert rows() == before

    def test_leads_to_the_public_page_unless_hidden(self, curate: Client) -> None:
        article = make_article()
        assert f'href="{article.get_absolute_url()}"' in curate.get(change_url(article)).content.decode()
        hidden = make_article(status="hidden")
        assert "View on site" not in curate.get(change_url(hidden)).content.decode()


class TestEditing:
    def test_what_an_editor_changed_is_kept(self, curate: Client) -> None:
        article = make_article()
        save(curate, article, title="Better", published="2001-02-03")
        article.refresh_from_db()
        assert article.edited_fields == ["published", "title"]
        assert article.take({"title": "From the file", "source": "Site"}) == ["source"]

    def test_a_copy_says_what_kind_it_is(self, curate: Client) -> None:
        article, original = make_article(), make_article()
        save(curate, article, original=original.pk)
        article.refresh_from_db()
        assert (article.original, article.copy_kind) == (original, "copy")
        save(curate, article, original="")
        article.refresh_from_db()
        assert (article.original, article.copy_kind) == (None, "")

    def test_an_article_is_no_copy_of_itself(self, curate: Client) -> None:
        article = make_article()
        assert "no copy of itself" in errors_of(save(curate, article, original=article.pk))

    def test_a_public_article_is_no_copy_of_a_hidden_one(self, curate: Client) -> None:
        article, hidden = make_article(), make_article(status="hidden")
        assert "hidden from readers" in errors_of(save(curate, article, original=hidden.pk))
        save(curate, article, original=hidden.pk, status="hidden")
        article.refresh_from_db()
        assert article.original == hidden

    def test_a_copy_of_a_copy_points_to_the_original(self, curate: Client) -> None:
        original, article = make_article(), make_article()
        copy = make_article(original=original, copy_kind="copy")
        save(curate, article, original=copy.pk)
        article.refresh_from_db()
        assert article.original == original

    def test_what_pointed_to_an_article_goes_along_with_it(self, curate: Client) -> None:
        original, article = make_article(), make_article()
        copy = make_article(original=article, copy_kind="excerpt")
        save(curate, article, original=original.pk)
        copy.refresh_from_db()
        assert (copy.original, copy.copy_kind) == (original, "excerpt")

    def test_an_original_and_its_copy_change_places(self, curate: Client) -> None:
        article = make_article()
        copies = [make_article(original=article, copy_kind="copy") for _ in range(2)]
        save(curate, article, original=copies[0].pk)
        for each in (article, *copies):
            each.refresh_from_db()
        assert [each.original for each in (article, *copies)] == [copies[0], None, copies[0]]

    @override_settings(BODY_BYTES=100)
    def test_a_body_is_not_longer_than_the_limit(self, curate: Client) -> None:
        assert "longer than 100 bytes" in errors_of(save(curate, make_article(), body="é" * 51))

    def test_quotes_move_with_a_changed_body(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote = make_quote(article, "“We begin today,”")
        response = save(curate, article, body="New opening.\r\n\r\n" + BODY.replace("\n", "\r\n"))
        connection.check_constraints()
        article.refresh_from_db()
        quote.refresh_from_db()
        assert article.body == "New opening.\n\n" + BODY
        assert article.word_count == len(article.body.split())
        assert quote.start == article.body.index("“We begin today,”")
        assert len(messages_of(response)) == 1

    def test_a_quote_whose_words_are_gone_is_told(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote = make_quote(article, "“We begin today,”")
        response = save(curate, article, body="Nothing was said.")
        quote.refresh_from_db()
        assert (quote.start, quote.end) == (None, None)
        assert "Quote 1 no longer stands in the body: “We begin today,”" in messages_of(response)

    def test_a_body_and_a_quotes_speaker_change_together(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote, ada = make_quote(article, "“We begin today,”"), make_speaker()
        save(curate, article, **{"body": "First. " + BODY, "quotes-0-speaker": ada.pk})
        connection.check_constraints()
        quote.refresh_from_db()
        assert (quote.speaker, quote.start) == (ada, BODY.index("“We") + 7)


WORDS = " ".join(f"word{number}" for number in range(300))


class TestCopies:
    def make_two(self) -> tuple[Article, Article]:
        fields = {"body": WORDS, "signature": list(signature(WORDS))}
        original = make_article(published="2001-01-01", **fields)
        return original, make_article(published="2001-01-02", original=original, copy_kind="copy", **fields)

    def test_of_a_hidden_original_stand_for_it(self, curate: Client) -> None:
        original, copy = self.make_two()
        act(curate, "hide", original)
        copy.refresh_from_db()
        original.refresh_from_db()
        assert (copy.original, original.original) == (None, copy)

    def test_are_found_anew_when_a_body_changes(self, curate: Client) -> None:
        _, copy = self.make_two()
        save(curate, copy, body="Something else entirely.")
        copy.refresh_from_db()
        assert (copy.original, copy.copy_kind) == (None, "")
        save(curate, copy, body=WORDS)
        copy.refresh_from_db()
        assert copy.copy_kind == "copy"

    def test_are_found_anew_when_a_day_changes(self, curate: Client) -> None:
        original, copy = self.make_two()
        save(curate, copy, published="2000-12-31")
        original.refresh_from_db()
        assert original.original == copy


class TestNewArticle:
    def test_can_be_written_by_hand(self, curate: Client) -> None:
        page = curate.get("/admin/articles/article/add/")
        written = {"title": "By hand", "slug": "by-hand", "body": "Three\r\n\r\nplain words.", "status": "approved"}
        curate.post("/admin/articles/article/add/", fields_of(page) | written)
        article = Article.objects.get()
        assert (article.title, article.body, article.word_count) == ("By hand", "Three\n\nplain words.", 3)
        assert "title" in article.edited_fields


class TestDecisions:
    def test_a_changed_speaker_is_set_by_the_editor_and_confirmed(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote = make_quote(article, "“We begin today,”", make_speaker("Wrong One"), rule="cue after")
        ada = make_speaker()
        save(curate, article, **{"quotes-0-speaker": ada.pk})
        quote.refresh_from_db()
        assert (quote.speaker, quote.origin, quote.review, quote.confidence) == (ada, "editor", "confirmed", 1.0)
        assert quote.rule == "cue after"

    def test_a_confirmed_finding_is_still_the_readers(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote = make_quote(article, "“We begin today,”")
        save(curate, article, **{"quotes-0-review": "confirmed"})
        quote.refresh_from_db()
        assert (quote.origin, quote.review, quote.confidence) == (Origin.FOUND, Review.CONFIRMED, 0.9)

    def test_a_new_link_is_set_by_the_editor_and_confirmed(self, curate: Client) -> None:
        article, theme = make_article(), Theme.objects.create(name="Trade", slug="trade")
        save(curate, article, **_new("theme_links", theme=theme.pk, review="unreviewed"))
        link = article.theme_links.get()
        assert (link.theme, link.origin, link.review) == (theme, Origin.EDITOR, Review.CONFIRMED)

    def test_a_link_turned_to_another_thing_leaves_a_rejected_one(self, curate: Client) -> None:
        article = make_article()
        wrong, right, better = (Theme.objects.create(name=name, slug=name) for name in ("wrong", "right", "better"))
        link = ArticleTheme.objects.create(article=article, theme=wrong, origin="found", confidence=0.5, rule="words")
        save(curate, article, **{"theme_links-0-theme": right.pk})
        save(curate, link, theme=better.pk)
        found = article.theme_links.values_list("theme__name", "origin", "review", "confidence")
        assert set(found) == {
            ("wrong", "found", "rejected", 0.5),
            ("right", "editor", "rejected", 1.0),
            ("better", "editor", "confirmed", 1.0),
        }

    def test_what_is_deleted_stays_as_a_rejected_row(self, curate: Client) -> None:
        article = make_full(0)
        kinds = ("author_links", "leader_links", "summit_links", "region_links", "theme_links", "quotes")
        save(curate, article, **{f"{kind}-0-DELETE": "on" for kind in kinds})
        assert {getattr(article, kind).get().review for kind in kinds} == {Review.REJECTED}

    def test_a_rejected_finding_is_not_deleted_on_its_own_page(self, curate: Client) -> None:
        quote = make_full(0).quotes.get()
        assert curate.post(f"{change_url(quote)[:-7]}delete/", {"post": "yes"}).status_code == 403

    @pytest.mark.parametrize(("action", "review"), [("confirm", "confirmed"), ("reject", "rejected")])
    def test_many_at_once(self, curate: Client, action: str, review: str) -> None:
        make_full(0, findings=3)
        assert messages_of(act(curate, action, *Quote.objects.all()[:2])) == [f"2 {review}."]
        assert Quote.objects.filter(review=review).count() == 2

    @pytest.mark.parametrize(
        ("action", "before", "after"),
        [
            ("approve", "unreviewed", "approved"),
            ("hide", "approved", "hidden"),
            ("show", "hidden", "unreviewed"),
            ("show", "approved", "approved"),
        ],
    )
    def test_an_articles_status(self, curate: Client, action: str, before: str, after: str) -> None:
        article = make_article(status=before)
        act(curate, action, article)
        article.refresh_from_db()
        assert article.status == after
        assert LogEntry.objects.filter(object_id=str(article.pk)).count() == (before != after)


class TestNewQuote:
    def test_is_refused_where_its_words_do_not_stand(self, curate: Client) -> None:
        article = make_article(body=BODY)
        response = save(curate, article, **_new("quotes", text="“We end today”", kind="direct", review="unreviewed"))
        assert "do not stand in the article’s body" in errors_of(response)
        assert not article.quotes.exists()

    def test_gets_its_place_number_and_fingerprint(self, curate: Client) -> None:
        article, ada = make_article(body=BODY), make_speaker()
        make_quote(article, "“We begin today,”", number=7)
        added = _new("quotes", row=1, text="“We begin today,”", kind="direct", review="unreviewed", speaker=ada.pk)
        save(curate, article, **added)
        quote = article.quotes.get(number=8)
        assert article.body[quote.start : quote.end] == quote.text
        assert quote.fingerprint == fingerprint("“We begin today,”")
        assert (quote.speaker, quote.origin, quote.review) == (ada, Origin.EDITOR, Review.CONFIRMED)

    def test_is_looked_for_in_the_body_as_it_is_being_saved(self, curate: Client) -> None:
        article = make_article(body=BODY)
        added = _new("quotes", text="“Now,”", kind="direct", review="unreviewed")
        save(curate, article, body="“Now,” he said.", **added)
        assert (article.quotes.get().start, article.quotes.get().end) == (0, 6)
        connection.check_constraints()

    def test_may_run_over_paragraphs(self, curate: Client) -> None:
        article = make_article(body="“One.\n\n“Two.”")
        save(curate, article, **_new("quotes", text="“One.\r\n\r\n“Two.”", kind="direct", review="unreviewed"))
        assert article.quotes.get().end == len(article.body)

    def test_can_be_added_on_a_page_of_its_own(self, curate: Client) -> None:
        article = make_article(body=BODY)
        values = {"article": article.pk, "text": "“We begin today,”", "kind": "direct", "review": "unreviewed"}
        curate.post("/admin/articles/quote/add/", values)
        assert article.quotes.get().number == 1

    def test_can_be_trimmed_and_its_speaker_as_written_put_right(self, curate: Client) -> None:
        article = make_article(body=BODY)
        quote = make_quote(article, "“We begin today,” Ada")
        save(curate, quote, text="“We begin today,”", speaker_text="Ada Example")
        quote.refresh_from_db()
        assert article.body[quote.start : quote.end] == "“We begin today,”"
        assert article.body[quote.speaker_start : quote.speaker_end] == "Ada Example"
        assert quote.fingerprint == fingerprint("We begin today")

    def test_of_another_kind_is_the_same_as_others(self, curate: Client) -> None:
        quote = make_quote(make_article(body="He called it “a great day” for all."), "it “a great day”")
        save(curate, quote, kind="mixed")
        quote.refresh_from_db()
        assert quote.fingerprint == fingerprint("a great day")


def _new(prefix: str, row: int = 0, **fields: Any) -> dict[str, Any]:
    return {f"{prefix}-TOTAL_FORMS": row + 1} | {f"{prefix}-{row}-{name}": value for name, value in fields.items()}


class TestRights:
    def test_only_staff_come_in(self, db: None, client: Client, django_user_model: Any) -> None:  # noqa: ARG002
        client.force_login(django_user_model.objects.create_user("reader"))
        for url in (list_url(Article), change_url(make_article())):
            assert client.get(url).status_code == 302

    def test_an_article_is_hidden_and_not_deleted(self, curate: Client) -> None:
        article = make_article()
        assert curate.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"}).status_code == 403
        act(curate, "delete_selected", article, post="yes")
        assert Article.objects.get() == article

    def test_curators_see_no_accounts(self, curate: Client) -> None:
        assert curate.get("/admin/auth/user/").status_code == 403
        assert "/admin/auth/" not in curate.get("/admin/").content.decode()

    def test_pages_are_not_stored_by_browsers(self, curate: Client) -> None:
        for url in ("/admin/", list_url(Article), change_url(make_article())):
            assert "no-store" in curate.get(url)["Cache-Control"]

    def test_a_raw_file_comes_as_a_download(self, curate: Client) -> None:
        file = make_file(None, content=b"<script>", path="a/page.html")
        response = curate.get(f"/admin/articles/sourcefile/{file.pk}/raw/")
        assert response.content == b"<script>"
        assert response["Content-Type"] == "application/octet-stream"
        assert response["Content-Disposition"] == 'attachment; filename="page.html"'
        assert curate.get("/admin/articles/sourcefile/999/raw/").status_code == 404

    def test_an_autocomplete_finds_speakers_by_their_other_names(self, curate: Client) -> None:
        ada = make_speaker(aliases=["Countess of X"])
        asked = {"term": "countess", "app_label": "articles", "model_name": "quote", "field_name": "speaker"}
        found = curate.get("/admin/autocomplete/", asked).json()["results"]
        assert found == [{"id": str(ada.pk), "text": "Ada Example"}]
        assert Speaker.objects.count() == 1


# Two editors at once


def test_waits_for_another_editor_before_it_reads_what_to_change(curate: Client) -> None:
    article = make_article()
    with CaptureQueriesContext(connection) as captured:
        save(curate, article, title="A better title")
    told = [query["sql"] for query in captured]
    locked = next(place for place, sql in enumerate(told) if "FOR UPDATE" in sql)
    read = next(place for place, sql in enumerate(told) if place > locked and '"articles_article"."body"' in sql)
    written = next(place for place, sql in enumerate(told) if sql.startswith('UPDATE "articles_article"'))
    assert locked < read < written
