"""axe looks at every kind of page, in both themes, on a telephone and on a desk."""

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.kinds import kinds

WIDTHS = (320, 1280)
THEMES = ("light", "dark")

axe = Axe()


@pytest.fixture
def looked_at(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def broken(page: Page, part: str = "html") -> list[str]:
    """Return what axe finds wrong with the page, or a part of it, as it stands: each rule with what breaks it."""
    violations = axe.run(page, context=part).response["violations"]
    return [json.dumps([rule["id"], [node["html"] for node in rule["nodes"]]]) for rule in violations]


def in_every_way(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Yield what axe finds wrong with the page in each theme and width where it finds anything."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if found := broken(page):
                yield f"{theme}, {width} px", found


BROKEN = {
    "image-alt": "<img src='data:,'>",
    "label": "<input>",
    "color-contrast": "<p id='pale'>hardly to be read</p>",
    "link-name": "<a href='/'></a>",
}


@pytest.mark.parametrize(("rule", "markup"), BROKEN.items())
def test_finds_what_is_broken(looked_at: Page, rule: str, markup: str) -> None:
    looked_at.set_content(f"<!doctype html><html lang='en'><title>Broken</title><main><h1>Broken</h1>{markup}</main>")
    looked_at.add_style_tag(content="#pale { color: #ccc; background: #fff }")
    assert [found for found in broken(looked_at) if f'"{rule}"' in found]


def test_finds_the_archive_s_own_ink_broken_on_the_wrong_paper(
    samples: None,  # noqa: ARG001
    live_server: LiveServer,
    looked_at: Page,
) -> None:
    looked_at.goto(live_server.url)
    looked_at.locator("html").evaluate("html => html.style.setProperty('--paper', 'var(--ink)')")
    assert [found for found in broken(looked_at) if '"color-contrast"' in found]


@pytest.mark.usefixtures("samples")
def test_finds_nothing_wrong_with_any_kind_of_page(live_server: LiveServer, looked_at: Page) -> None:
    wrong: dict[str, list[str]] = {}
    for kind, path in kinds().items():
        looked_at.goto(live_server.url + path)
        wrong |= {f"{kind}, {way}": found for way, found in in_every_way(looked_at)}
    assert len(kinds()) >= 14
    assert wrong == {}


@pytest.mark.usefixtures("samples")
def test_finds_nothing_wrong_with_the_names_that_are_suggested(live_server: LiveServer, looked_at: Page) -> None:
    wrong: dict[str, list[str]] = {}
    for path in ("/", "/quotes/"):
        looked_at.goto(live_server.url + path)
        box = looked_at.get_by_role("combobox")
        box.press_sequentially("re")
        expect(looked_at.get_by_role("option").nth(1)).to_be_visible()
        for chosen in ("none", "first"):
            if chosen == "first":
                box.press("ArrowDown")
                expect(looked_at.get_by_role("option").first).to_have_attribute("aria-selected", "true")
            wrong |= {f"{path}, {chosen} chosen, {way}": found for way, found in in_every_way(looked_at)}
            expect(looked_at.get_by_role("listbox")).to_be_visible()  # it was open while axe looked
    assert wrong == {}
    looked_at.get_by_role("option").first.evaluate("option => option.style = 'color: #ccc; background: #fff'")
    assert '"color-contrast"' in " ".join(broken(looked_at))
