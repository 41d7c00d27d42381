"""Light or dark: by the system, or as the reader chose in this browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)

INK = {"rgb(27, 29, 34)": "light", "rgb(231, 228, 221)": "dark"}


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def theme(page: Page) -> str:
    """Return the theme that the page is painted in."""
    return INK[page.locator("html").evaluate("html => getComputedStyle(html).color")]


def test_without_script_the_system_decides_and_there_is_no_control(live_server: LiveServer, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(live_server.url)
    expect(page.get_by_role("group", name="Colours")).to_be_hidden()
    seen = []
    for system in ("light", "dark"):
        page.emulate_media(color_scheme=system)
        seen.append(theme(page))
    context.close()
    assert seen == ["light", "dark"]


def test_a_choice_holds_against_the_system_until_it_is_given_back(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    for choice, expected in [("Light", ["light", "light"]), ("Dark", ["dark", "dark"]), ("System", ["light", "dark"])]:
        reader.get_by_role("radio", name=choice).check()
        seen = []
        for system in ("light", "dark"):
            reader.emulate_media(color_scheme=system)
            seen.append(theme(reader))
        assert seen == expected


def test_a_choice_is_kept_for_the_next_page_without_a_cookie(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    reader.get_by_role("radio", name="Dark").check()
    reader.goto(f"{live_server.url}/speakers/")
    assert theme(reader) == "dark"
    expect(reader.get_by_role("radio", name="Dark")).to_be_checked()
    assert reader.context.cookies() == []


def test_a_choice_is_there_before_anything_is_painted(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    reader.get_by_role("radio", name="Dark").check()
    reader.add_init_script(
        """new MutationObserver((_, self) => {
             if (!document.body) return;
             window.themeAtBody = document.documentElement.dataset.theme;
             self.disconnect();
           }).observe(document, {childList: true, subtree: true});"""
    )
    reader.reload()
    assert reader.evaluate("window.themeAtBody") == "dark"


def test_a_choice_reaches_the_other_windows(live_server: LiveServer, reader: Page) -> None:
    other = reader.context.new_page()
    for page in (reader, other):
        page.goto(live_server.url)
    reader.get_by_role("radio", name="Dark").check()
    expect(other.get_by_role("radio", name="Dark")).to_be_checked()
    assert theme(other) == "dark"


def test_a_browser_that_keeps_nothing_still_shows_the_choice(live_server: LiveServer, reader: Page) -> None:
    complaints: list[str] = []
    reader.on("pageerror", lambda error: complaints.append(str(error)))
    reader.add_init_script("Storage.prototype.getItem = Storage.prototype.setItem = () => { throw Error('none') }")
    reader.goto(live_server.url)
    reader.get_by_role("radio", name="Dark").check()
    assert theme(reader) == "dark"
    assert complaints == []


def test_the_control_works_by_keyboard(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    reader.get_by_role("radio", name="System").focus()
    reader.keyboard.press("ArrowRight")
    reader.keyboard.press("ArrowRight")
    assert theme(reader) == "dark"


def test_paper_is_always_light(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    reader.get_by_role("radio", name="Dark").check()
    reader.emulate_media(media="print")
    assert reader.locator("html").evaluate("html => getComputedStyle(html).backgroundColor") == "rgb(255, 255, 255)"
    assert reader.locator("html").evaluate("html => getComputedStyle(html).colorScheme") == "light"
