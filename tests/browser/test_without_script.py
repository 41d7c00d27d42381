"""The whole archive in one walk, with JavaScript off."""

import csv
import io
import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

GENEVA = "1985 Reagan–Gorbachev summit, Geneva"
PARTED = "Reagan and Gorbachev Part With a Joint Statement and a Promise to Meet Again"


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.mark.usefixtures("samples")
def test_everything_works_without_a_script(live_server: LiveServer, reader: Page) -> None:
    reader.goto(live_server.url)
    searches(reader)
    narrows(reader)
    turns_the_order(reader)
    reads(reader)
    goes_on_to_the_next_result(reader)
    opens_a_passage(reader)
    takes_the_citations(reader)
    sees_what_came(reader)
    follows_a_quote(reader)
    meets_its_speaker(reader)
    asks_who_says_it_most(reader)
    compares(reader)
    visits_the_summit(reader)
    sees_what_changed(reader)
    takes_the_rows_along(reader)
    changes_the_light_and_prints(reader)


def title(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def fetched(page: Page, link: str) -> str:
    """Return what stands behind the page's link of that name."""
    address = urljoin(page.url, page.get_by_role("link", name=link, exact=True).get_attribute("href"))
    answer = page.request.get(address)
    assert answer.ok
    return answer.text()


def searches(page: Page) -> None:
    page.get_by_label("Search the articles").fill("nuclear")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles with “nuclear”")
    expect(page.locator(".results mark").first).to_have_text(re.compile("^nuclear$", re.IGNORECASE))


def narrows(page: Page) -> None:
    """Choose two leaders and a year; leave one leader out again by its chip."""
    leaders = page.get_by_role("group", name="Leader", exact=True)
    for name in ("Ronald Reagan", "Mikhail Gorbachev"):
        leaders.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Apply filters").click()
    chips = page.get_by_role("list", name="Filters in use").get_by_role("link", name=re.compile("^Leave out"))
    expect(chips).to_have_count(2)
    expect(leaders.get_by_role("checkbox", checked=True)).to_have_count(2)
    chips.filter(has_text="Gorbachev").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Articles about Ronald Reagan with “nuclear”")
    bar = page.get_by_role("link", name=re.compile(r"^198[57]: 1 article$"))
    expect(bar).to_have_count(2)
    bar.first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1985")
    expect(page.get_by_role("status").first).to_contain_text("1–1 of 1")
    page.go_back()
    expect(page.get_by_role("status").first).to_contain_text("1–2 of 2")


def turns_the_order(page: Page) -> None:
    days = page.locator(".results h2 + .meta time")
    for order, newest_first in (("Newest first", True), ("Oldest first", False)):
        page.get_by_role("link", name=order).click()
        seen = [day.get_attribute("datetime") or "" for day in days.all()]
        assert len(set(seen)) > 1
        assert seen == sorted(seen, reverse=newest_first)


def reads(page: Page) -> None:
    """Step through the places that hold the word."""
    page.get_by_role("link", name=PARTED).click()
    assert title(page) == PARTED
    places = page.locator(".prose [id^=hit-]")
    assert places.count() > 1
    page.get_by_role("link", name="go to the first").click()
    expect(page.locator(".step:visible")).to_contain_text(f"1 of {places.count()}")
    page.get_by_role("link", name="Next place").click()
    expect(page.locator(".step:visible")).to_contain_text(f"2 of {places.count()}")


def goes_on_to_the_next_result(page: Page) -> None:
    results = page.get_by_role("navigation", name="Results", exact=True)
    results.get_by_role("link", name="Next result").click()
    expect(results).to_contain_text("2 of 2")
    assert title(page) != PARTED
    results.get_by_role("link", name="Back to the results").click()
    expect(page).to_have_url(re.compile(r"/articles/\?\S*sort=oldest#article-\d+$"))
    page.get_by_role("link", name=PARTED).click()


def opens_a_passage(page: Page) -> None:
    paragraph = page.locator(".prose p").last.inner_text()
    page.locator(".pilcrow").last.click()
    expect(page.locator("#passage")).to_be_in_viewport()
    assert page.locator(".passage").first.inner_text()[:20] in paragraph


def takes_the_citations(page: Page) -> None:
    expect(page.locator(".cite .copyable").first).to_contain_text("Okonjo-Lind")
    assert rispy.loads(fetched(page, "RIS"))[0]["title"] == PARTED
    assert PARTED in parse_string(fetched(page, "BibTeX")).entries[0]["title"]
    assert json.loads(fetched(page, "CSL-JSON"))[0]["title"] == PARTED


def sees_what_came(page: Page) -> None:
    """One click leads to the raw file and what was dropped, another to what differs in a copy."""
    page.get_by_role("link", name="The raw file, and what was dropped from it").click()
    expect(page.get_by_role("heading", name="All of it")).to_be_visible()
    assert len(page.locator("pre.raw").inner_text()) > 500
    page.get_by_role("link", name="Back to the article").click()
    page.get_by_role("link", name="what differs").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PARTED)
    assert page.locator("del, ins").count() > 0
    page.get_by_role("link", name=re.compile("^the original")).click()


def follows_a_quote(page: Page) -> None:
    """The quote's page has its evidence, and the other articles with these words, the earliest first."""
    page.locator(".prose .quoted", has_text="nuclear war cannot be won").last.click()
    expect(page.get_by_role("heading", name="How we know who said it")).to_be_visible()
    same = page.locator("section[aria-labelledby=elsewhere] .results > li")
    days = [day.get_attribute("datetime") or "" for day in same.locator("time").all()]
    assert len(days) > 1
    assert days == sorted(days)
    expect(same.locator(".variant").last).to_contain_text("nuclear war cannot be won")


def meets_its_speaker(page: Page) -> None:
    page.locator(".page-head .by a").click()
    assert title(page) == "Ronald Reagan"
    expect(page.locator(".offices")).to_contain_text("1981–1989")
    page.get_by_role("searchbox", name="Search what Ronald Reagan said").fill("war")
    page.get_by_role("button", name="Search").click()
    assert title(page).startswith("Quotes by Ronald Reagan with “war”")


def asks_who_says_it_most(page: Page) -> None:
    page.get_by_role("link", name="Leave out Speaker: Ronald Reagan").click()
    page.get_by_role("link", name="Who says it most?").click()
    assert title(page) == "Who says “war” most"
    counts = [int(told.split()[0]) for told in page.locator(".ranked a.count").all_inner_texts()]
    assert len(counts) > 2
    assert counts == sorted(counts, reverse=True)


def compares(page: Page) -> None:
    for name in ("Ronald Reagan", "Barack Obama"):
        page.get_by_role("checkbox", name=f"Compare {name}").check()
    page.get_by_role("button", name="Compare the chosen").click()
    assert title(page) == "Ronald Reagan and Barack Obama on “war”"
    expect(page.locator(".timeline svg[role=group]")).to_have_count(2)
    expect(page.locator(".voices blockquote mark").first).to_have_text(re.compile("^war$", re.IGNORECASE))


def visits_the_summit(page: Page) -> None:
    page.get_by_role("link", name="Ronald Reagan", exact=True).first.click()
    page.get_by_role("link", name=GENEVA).click()
    assert title(page) == GENEVA
    expect(page.get_by_role("img", name="Geneva, Switzerland, on a map of the world")).to_be_visible()
    expect(page.get_by_role("group", name="Articles by week")).to_be_visible()
    expect(page.get_by_role("link", name="After 1986")).to_be_visible()


def sees_what_changed(page: Page) -> None:
    """A region and a theme say what changed over the years."""
    places = page.get_by_role("navigation", name="The archive")
    for kind, name in (("Regions", "Europe"), ("Themes", "Environment")):
        places.get_by_role("link", name=kind).click()
        page.locator(f"main a[href='/{kind.lower()}/{name.lower()}/']").click()
        assert title(page) == name
        expect(page.get_by_role("heading", name="Over the years")).to_be_visible()
        assert page.get_by_role("group", name="Share of the archive, by year").get_by_role("link").count() > 2


def takes_the_rows_along(page: Page) -> None:
    """A list of more than one page has all of its rows in the other forms."""
    page.get_by_role("navigation", name="The archive").get_by_role("link", name="Quotes").click()
    count = int(page.get_by_role("status").inner_text().split("of ")[1])
    assert count > 100
    assert len(json.loads(fetched(page, "JSON"))["results"]) == count
    assert len(list(csv.DictReader(io.StringIO(fetched(page, "CSV"))))) == count
    assert fetched(page, "Atom").count("<entry>") > 0


def changes_the_light_and_prints(page: Page) -> None:
    grounds = []
    for light in ("light", "dark"):
        page.emulate_media(color_scheme=light)
        grounds.append(page.locator("html").evaluate("html => getComputedStyle(html).backgroundColor"))
    assert grounds == ["rgb(253, 252, 249)", "rgb(20, 23, 28)"]
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator(".facets")).to_be_hidden()
    expect(page.locator(".results > li").first).to_be_visible()
