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
def test_keys_turn_from_place_to_place_in_an_article(live_server: LiveServer, page: Page) -> None:
    article = Article.objects.get(title__startswith="Biden and Putin Meet")
    page.goto(f"{live_server.url}{article.get_absolute_url()}?q=putin")
    for key, place in (("n", 1), ("n", 2), ("n", 3), ("p", 2), ("p", 1)):
        page.keyboard.press(key)
        expect(page).to_have_url(re.compile(f"#hit-{place}$"))
        expect(page.locator(".step:visible")).to_contain_text(f"{place} of ")


@with_script
def test_keys_turn_from_result_to_result_where_nothing_is_marked(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?leader=ronald-reagan")
    titles = page.locator(".results h2 a").all_inner_texts()
    page.keyboard.press("j")
    for key, title in (("o", titles[0]), ("n", titles[1]), ("p", titles[0])):
        page.keyboard.press(key)
        expect(page.get_by_role("heading", level=1)).to_have_text(title)


@with_script
def test_keys_are_off_in_every_field_and_beside_a_modifier(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/")
    before = page.url
    for field in (page.get_by_label("From"), page.get_by_role("checkbox", name="Mikhail Gorbachev")):
        field.focus()
        for key in ("j", "k", "o", "n", "p", "?", "/"):
            page.keyboard.press(key)
            expect(field).to_be_focused()
    assert page.get_by_label("From").input_value() == "jkonp?/"
    page.get_by_role("link", name="On Record").focus()
    for key in ("Control+j", "Alt+n", "Meta+/"):
        page.keyboard.press(key)
    expect(page.get_by_role("link", name="On Record")).to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url == before


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
    page.get_by_role("link", name="gorbachev", exact=True).click()
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
