"""A reader's walk through the archive, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Summit
from tests.browser.kinds import kinds

pytestmark = pytest.mark.usefixtures("samples")


def test_leads_from_a_search_to_the_words_their_speaker_and_the_summit(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.get_by_label("Search the articles").fill('"nuclear war"')
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles with “nuclear war”")

    page.get_by_role("checkbox", name="Ronald Reagan").check()
    page.get_by_role("button", name="Apply filters").click()
    expect(page).to_have_url(re.compile("leader=ronald-reagan"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ronald Reagan")

    page.get_by_role("link", name=re.compile("Part With a Joint Statement")).first.click()
    expect(page.locator("mark").first).to_contain_text(re.compile("nuclear", re.IGNORECASE))

    page.locator(".said").get_by_role("link", name="Ronald Reagan").first.click()
    expect(page.get_by_role("heading", name="Where it stands")).to_be_visible()

    page.locator(".page-head a[href='/speakers/ronald-reagan/']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ronald Reagan")
    expect(page.get_by_text("President, United States")).to_be_visible()

    page.get_by_role("link", name="1985 Reagan–Gorbachev summit, Geneva").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1985 Reagan–Gorbachev summit, Geneva")
    expect(page.get_by_role("link", name=re.compile("Part With a Joint Statement"))).to_be_visible()


def test_leads_from_a_phrase_to_those_who_say_it_side_by_side(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/quotes/?q=war")
    page.get_by_role("link", name="Who says it most?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who says “war” most")

    for name in ("Ronald Reagan", "Boris Yeltsin"):
        page.get_by_role("checkbox", name=f"Compare {name}").check()
    page.get_by_role("button", name="Compare the chosen").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ronald Reagan and Boris Yeltsin on “war”")

    page.get_by_role("link", name=re.compile("Boris Yeltsin, 1992: 1 quote")).click()
    expect(page.get_by_role("status")).to_contain_text("1–1 of 1")


def test_leads_from_a_summit_to_what_was_said_around_it(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}{Summit.objects.get(name='1985 Reagan–Gorbachev summit, Geneva').get_absolute_url()}")
    expect(page.get_by_role("img", name="Geneva, Switzerland, on a map of the world")).to_be_visible()
    page.get_by_role("link", name="In the week after: 1 article").click()
    expect(page.get_by_role("status")).to_contain_text("1–1 of 1")
    page.go_back()
    page.get_by_role("link", name="Compare what was said around it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("around 1985 Reagan–Gorbachev summit, Geneva")
    page.get_by_role("link", name="1985 Reagan–Gorbachev summit, Geneva").click()
    page.get_by_role("navigation", name="All meetings").get_by_role("link", name=re.compile("^1986")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1986 Reagan–Gorbachev summit, Reykjavik")


def test_is_usable_by_keyboard_alone(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search the articles")).to_be_focused()
    page.keyboard.type("wall")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"of \d+"))


def test_never_scrolls_sideways(live_server: LiveServer, page: Page) -> None:
    wide = {}
    for path in (path for kind, path in kinds().items() if kind != "not found"):  # of which the browser complains
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(live_server.url + path)
            if page.locator("html").evaluate("html => html.scrollWidth") > width:
                wide[path] = width
    assert wide == {}
