"""A reader reports a problem, with and without JavaScript, and an editor finds and settles it."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Quote, ReportedProblem
from tests.browser.test_access import THEMES, WIDTHS, broken

pytestmark = pytest.mark.usefixtures("samples")


def test_takes_a_report_of_a_quote_and_of_an_article(live_server: LiveServer, page: Page) -> None:
    quote = Quote.objects.exclude(speaker=None).earliest("pk")
    page.goto(live_server.url + quote.get_absolute_url())
    page.get_by_role("link", name="Report a problem with this quote").click()
    expect(page.get_by_label("Leave this field empty")).to_be_hidden()
    page.get_by_role("radio", name="Wrong speaker").check()
    page.get_by_label("What should it say").fill("It was\nhis deputy.")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    page.get_by_role("link", name="Back to the quote").click()
    expect(page).to_have_url(live_server.url + quote.get_absolute_url())

    article = Article.objects.filter(quotes=None).earliest("pk")
    page.goto(live_server.url + article.get_absolute_url())
    page.get_by_role("link", name="Report a problem with this article").click()
    page.get_by_role("radio", name="Wrong day or time").check()
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("link", name="Back to the article")).to_be_visible()

    assert page.context.cookies() == []
    kept = ReportedProblem.objects.order_by("pk").values_list("quote", "article", "kind", "note")
    assert list(kept) == [
        (quote.pk, quote.article_id, "speaker", "It was\nhis deputy."),
        (None, article.pk, "time", ""),
    ]


def test_a_form_that_was_refused_is_clean_and_takes_the_report_then(live_server: LiveServer, browser: Browser) -> None:
    quote = Quote.objects.exclude(speaker=None).earliest("pk")
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{live_server.url}{quote.get_absolute_url()}report")
    page.locator("form.report").evaluate("form => { form.noValidate = true; form.elements.trap.value = 'filled in' }")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("alert")).to_contain_text("Nothing was sent yet")
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert broken(page) == []

    page.get_by_role("radio", name="Something else").check()
    page.get_by_label("Leave this field empty").fill("")
    page.get_by_role("button", name="Send the report").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    page.context.close()


def test_an_editor_settles_what_was_reported(live_server: LiveServer, browser: Browser) -> None:
    User.objects.create_superuser("ada", password="a long enough password")
    quote = Quote.objects.exclude(speaker=None).earliest("pk")
    ReportedProblem.objects.create(article=quote.article, quote=quote, words=quote.short[:300], kind="speaker")
    page = browser.new_page()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("link", name="Worklist").click()
    expect(page.get_by_role("heading", name="Reported problems: 1")).to_be_visible()
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        assert broken(page, "#content") == []  # around it is Django's own
    page.get_by_role("button", name="Settle").click()
    expect(page.get_by_role("heading", name="Reported problems: 0")).to_be_visible()
    page.get_by_role("button", name="Open again").click()
    expect(page.get_by_role("heading", name="Reported problems: 1")).to_be_visible()
    page.context.close()
