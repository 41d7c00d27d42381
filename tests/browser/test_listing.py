"""What a list promises: every filter its chip, the same rows in other forms, copies with what differs, ways out."""

import csv
import io
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article

pytestmark = [
    pytest.mark.usefixtures("samples"),
    pytest.mark.parametrize("page", [False], indirect=True, ids=["without script"]),
]


def test_nothing_found_offers_less_with_the_count_it_gives(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?q=nuclear+xylophone&leader=ronald-reagan")
    expect(page.get_by_role("status").first).to_have_text("Nothing found")
    expect(page.get_by_role("link", name="Leave out Leader: Ronald Reagan")).to_be_visible()
    for way in page.locator(".looser").get_by_role("link").all():
        count = way.locator(".count").inner_text()
        rows = page.request.get(urljoin(page.url, way.get_attribute("href")))
        assert f"of {count}</span>" in rows.text()
    page.get_by_role("link", name="without “xylophone”").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles about Ronald Reagan with “nuclear”")


def test_back_restores_the_list_and_clearing_keeps_the_words(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?q=nuclear&leader=ronald-reagan&sort=oldest")
    titles = page.locator(".results h2").all_inner_texts()
    page.get_by_role("link", name="Clear filters").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles with “nuclear”")
    page.go_back()
    expect(page.locator(".results h2")).to_have_text(titles)
    expect(page.get_by_role("checkbox", name="Ronald Reagan")).to_be_checked()
    expect(page.get_by_label("Search the articles")).to_have_value("nuclear")


def test_a_list_has_the_same_rows_in_every_form_beyond_its_page(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?region=europe")
    count = int(page.get_by_role("status").inner_text().split("of ")[1])
    assert count > page.locator(".results > li").count()
    answers = {}
    for form in ("JSON", "CSV", "Atom"):
        link = page.get_by_role("link", name=form, exact=True).get_attribute("href")
        answers[form] = page.request.get(urljoin(page.url, link))
    found = [row["url"] for row in answers["JSON"].json()["results"]]
    assert len(found) == count
    assert [row["url"] for row in csv.DictReader(io.StringIO(answers["CSV"].text()))] == found
    assert answers["Atom"].text().count("<entry>") > 0
    shown = [link.get_attribute("href").split("?")[0] for link in page.locator(".results h2 a").all()]
    assert [url.removeprefix(live_server.url) for url in found[: len(shown)]] == shown


def test_a_copy_lies_under_its_original_with_what_differs(live_server: LiveServer, page: Page) -> None:
    copy = Article.objects.filter(copy_kind="excerpt").exclude(original=None).first()
    page.goto(f"{live_server.url}/articles/?q={copy.original.title}")
    row = page.locator(f"#article-{copy.original.pk}")
    expect(page.locator(f"#article-{copy.pk}")).to_have_count(0)
    row.get_by_text("also published by").click()
    row.get_by_role("link", name="what differs").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(copy.title)
    expect(page.locator(".differing del").first).to_be_visible()


def test_the_raw_file_and_what_was_dropped_are_one_click_away(live_server: LiveServer, page: Page) -> None:
    article = next(one for one in Article.objects.exclude(files=None).order_by("pk") if one.files.get().dropped)
    page.goto(live_server.url + article.get_absolute_url())
    page.get_by_role("link", name="The raw file, and what was dropped from it").click()
    expect(page.locator("pre.raw")).to_contain_text(article.body.split("\n")[0][:40])
    expect(page.locator(".dropped dd").first).to_contain_text(article.files.get().dropped[0]["text"][:30])
