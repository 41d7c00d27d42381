"""Names while a search is typed, and the keys; and the same pages without a script."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article

pytestmark = pytest.mark.usefixtures("samples")

with_script = pytest.mark.parametrize("page", [True], indirect=True, ids=["with script"])
without_script = pytest.mark.parametrize("page", [False], indirect=True, ids=["without script"])


@with_script
def test_a_name_is_chosen_by_the_arrows(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    box = page.get_by_role("combobox", name="Search the articles")
    box.press_sequentially("gorb")
    option = page.get_by_role("option", name=re.compile("Mikhail Gorbachev"))
    expect(option).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "name-0")
    expect(box).to_be_focused()
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mikhail Gorbachev")


@with_script
def test_a_name_is_chosen_with_the_pointer(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/quotes/")
    page.get_by_role("combobox", name="Search the quotes").press_sequentially("gorb")
    page.get_by_role("option", name=re.compile("Mikhail Gorbachev")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mikhail Gorbachev")


@with_script
def test_escape_closes_the_names_and_return_searches_as_ever(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    box = page.get_by_role("combobox", name="Search the articles")
    box.press_sequentially("gorb")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("gorb")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press_sequentially("achev")
    expect(page.get_by_role("listbox")).to_be_visible()
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles with “gorbachev”")


@with_script
def test_keys_search_move_open_and_turn(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/")
    results = page.locator(".results > li")
    page.keyboard.press("j")
    expect(results.nth(0).get_by_role("link").first).to_be_focused()
    page.keyboard.press("j")
    expect(results.nth(1).get_by_role("link").first).to_be_focused()
    page.keyboard.press("k")
    expect(results.nth(0).get_by_role("link").first).to_be_focused()
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile("page=2"))
    page.keyboard.press("p")
    expect(page).to_have_url(re.compile("page=1"))
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("j/?")
    expect(page.get_by_role("combobox")).to_have_value("j/?")
    page.keyboard.press("Tab")
    page.keyboard.press("j")
    title = results.nth(0).get_by_role("heading").inner_text()
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@with_script
def test_help_lists_the_keys_and_switches_them_off(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_contain_text("next and previous result")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.keyboard.press("?")
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).not_to_be_focused()

    page.goto(f"{live_server.url}/keys/")
    page.keyboard.press("?")
    expect(page.get_by_role("checkbox")).not_to_be_checked()
    page.get_by_role("checkbox").check()
    page.goto(live_server.url)
    page.keyboard.press("/")
    expect(page.get_by_role("combobox")).to_be_focused()


@without_script
def test_the_keys_have_a_page(live_server: LiveServer, page: Page) -> None:
    page.goto(live_server.url)
    page.get_by_role("link", name="Keys").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Keys")
    expect(page.get_by_role("checkbox")).to_have_count(0)


def test_little_is_found_and_something_is_meant(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?q=gorbachov")
    page.get_by_role("link", name="gorbachev").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles with “gorbachev”")
    page.goto(f"{live_server.url}/articles/?q=gorbachev&source=Nowhere")
    page.get_by_role("link", name=re.compile("without Nowhere")).click()
    expect(page.get_by_role("status").first).to_contain_text(re.compile(r"of \d+"))


@with_script
def test_the_script_is_small(live_server: LiveServer, page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda r: sizes.append(len(r.body())) if r.request.resource_type == "script" else None)
    page.goto(live_server.url + Article.objects.latest("pk").get_absolute_url(), wait_until="networkidle")
    assert sizes
    assert sum(sizes) < 10_000
