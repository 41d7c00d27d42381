"""`make screenshots`: pictures of every kind of page, all in docs/screenshots; the README shows those named in BEST."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.browser.kinds import kinds

DOCS = Path(__file__).parents[2] / "docs"
ALL = DOCS / "screenshots"
BEST = {"articles-light-1280", "article-dark-1280", "summit-light-1280"}
AT = {"article-dark-1280": "#hit-1"}  # where the text has a quote and its speaker beside it
HEIGHTS = {320: 640, 1280: 800}


@pytest.mark.usefixtures("samples")
def test_takes_pictures_of_every_kind_of_page(live_server: LiveServer, browser: Browser) -> None:
    ALL.mkdir(exist_ok=True)
    for theme in ("light", "dark"):
        for width, height in HEIGHTS.items():
            page = browser.new_page(
                reduced_motion="reduce", color_scheme=theme, viewport={"width": width, "height": height}
            )
            for kind, path in kinds().items():
                name = f"{kind.replace(' ', '-')}-{theme}-{width}"
                page.goto(live_server.url + path + AT.get(name, ""))
                page.screenshot(path=ALL / f"{name}.png", full_page=name not in BEST)
                if name in BEST:
                    (ALL / f"{name}.png").replace(DOCS / f"{kind}.png")
            page.close()
    assert {file.name for file in DOCS.glob("*.png")} == {f"{name.split('-')[0]}.png" for name in BEST}
