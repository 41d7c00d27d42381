"""Pages are light, and theirs alone: what they load is counted, and comes from here."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Response
from pytest_django.live_server_helper import LiveServer

from tests.browser.kinds import kinds
from tests.browser.markup import Markup

STATIC = Path(settings.BASE_DIR) / "static"
SCRIPT = 10_000  # bytes, all of it, as it is written
FIRST_LOAD = 60_000  # bytes, compressed
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


@pytest.mark.parametrize(
    ("html", "inline"),
    [
        ("<p>plain", []),
        ("<script src='/a.js'></script>", []),
        ("<script type='application/ld+json'>{}</script>", []),
        ("<script>run()</script>", ["<script>"]),
        ("<style>p {}</style>", ["<style>"]),
        ("<p style='color: red'>", ["<p style>"]),
        ("<body onload='run()'>", ["<body onload>"]),
        ("<a href='javascript:run()'>", ["<a href>"]),
    ],
)
def test_what_stands_in_a_page_itself_is_noticed(html: str, inline: list[str]) -> None:
    assert Markup(html).inline == inline


def test_all_script_together_is_small() -> None:
    sizes = {file.name: file.stat().st_size for file in STATIC.rglob("*.js")}
    assert 0 < sum(sizes.values()) < SCRIPT, sizes


def test_no_sheet_and_no_script_names_another_host() -> None:
    named = {
        file.name: found
        for file in [*STATIC.rglob("*.css"), *STATIC.rglob("*.js")]
        if (found := re.findall(r"(?:https?:)?//[\w-]+\.\w[^\s\"')]*|@import[^;]*", file.read_text(encoding="utf-8")))
    }
    assert named == {}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/articles/", "/nowhere/", "/articles.json", "/admin/login/"])
def test_the_policy_lets_nothing_in_from_elsewhere(client: Client, path: str) -> None:
    header = client.get(path).headers["Content-Security-Policy"]
    assert dict(part.strip().split(" ", 1) for part in header.split(";") if part.strip()) == POLICY


def load(page: Page, address: str) -> list[tuple[str, bytes]]:
    """Return the addresses and bytes of all that the browser fetches for a page, the page itself first."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 – a list’s own method takes no mark
    page.goto(address, wait_until="networkidle")
    return [(answer.url, answer.body()) for answer in answers]


@pytest.mark.usefixtures("samples")
def test_every_kind_of_page_is_light_and_loads_from_here_alone(live_server: LiveServer, browser: Browser) -> None:
    weights, elsewhere, inline = {}, {}, {}
    for kind, path in kinds().items():
        context = browser.new_context()  # nothing is kept from the page before
        loaded = load(context.new_page(), live_server.url + path)
        context.close()
        markup = Markup(loaded[0][1].decode())
        asked_for = [*markup.loaded, *(url.removeprefix(live_server.url) for url, _ in loaded)]
        assert len(loaded) > 2  # the page, its sheet, its script
        weights[kind] = sum(len(gzip.compress(body, 6)) for _, body in loaded)
        elsewhere[kind] = [address for address in asked_for if not re.match(r"/(?!/)|data:|\?|$", address)]
        inline[kind] = markup.inline
    assert max(weights.values()) < FIRST_LOAD, weights
    assert not any(elsewhere.values()), elsewhere
    assert not any(inline.values()), inline
