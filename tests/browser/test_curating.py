"""An editor corrects an imported article, and readers see it."""

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Quote, Speaker

pytestmark = pytest.mark.usefixtures("samples")


def test_shows_readers_the_speaker_that_an_editor_chose(live_server: LiveServer, browser: Browser) -> None:
    User.objects.create_superuser("ada", password="a long enough password")
    quote = Quote.objects.filter(text__contains="tear down this wall", speaker__slug="ronald-reagan").first()
    chosen = Speaker.objects.get(slug="margaret-thatcher")
    page = browser.new_page()

    page.goto(f"{live_server.url}/admin/articles/quote/{quote.pk}/change/")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Log in").click()
    page.locator(".field-speaker .select2-selection").first.click()
    page.locator(".select2-search__field").fill("thatcher")
    page.get_by_role("option", name=chosen.name).click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()

    page.goto(live_server.url + quote.get_absolute_url())
    expect(page.get_by_role("main")).to_contain_text("Margaret Thatcher")
    expect(page.get_by_role("main")).to_contain_text("confirmed by an editor")
    page.goto(f"{live_server.url}/quotes/?speaker=margaret-thatcher&q=wall")
    expect(page.locator(".results li")).to_have_count(1)
    page.context.close()
