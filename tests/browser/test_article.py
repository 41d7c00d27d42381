"""What a reader does with an article, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.usefixtures("samples")


def scripted(page: Page) -> bool:
    return bool(page.evaluate("matchMedia('(scripting: enabled)').matches"))


def test_steps_through_the_places_that_hold_the_words(live_server: LiveServer, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    article = Article.objects.get(title__startswith="Biden and Putin Meet")
    page.goto(f"{live_server.url}{article.get_absolute_url()}?q=putin")
    expect(page.locator(".step:visible")).to_have_count(0)
    page.get_by_role("link", name="go to the first").click()
    expect(page.locator(".step:visible")).to_contain_text("1 of ")
    page.get_by_role("link", name="Next place").click()
    expect(page.locator(".step:visible")).to_contain_text("2 of ")
    expect(page.locator("#hit-2 mark")).to_be_in_viewport()
    page.get_by_role("link", name="Previous place").click()
    expect(page).to_have_url(re.compile("#hit-1$"))
    assert page.locator("html").evaluate("html => html.scrollWidth") <= 320


def test_walks_from_result_to_result_and_back_to_the_list(live_server: LiveServer, page: Page) -> None:
    page.goto(f"{live_server.url}/articles/?q=nuclear&sort=oldest")
    titles = page.locator(".results h2 a").all_inner_texts()
    page.locator(".results h2 a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(titles[0])
    page.get_by_role("link", name="Next result").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(titles[1])
    expect(page.get_by_role("navigation", name="Results").first).to_contain_text("2 of ")
    page.get_by_role("link", name="Back to the results").first.click()
    expect(page).to_have_url(re.compile(r"/articles/\?q=nuclear&sort=oldest#article-\d+$"))
    expect(page.locator("li:target")).to_contain_text(titles[1])


def test_offers_to_copy_a_citation_only_where_that_can_be_done(live_server: LiveServer, page: Page) -> None:
    article = Article.objects.get(title__startswith="Biden and Putin Meet")
    page.goto(live_server.url + article.get_absolute_url())
    mla = page.locator("dt", has_text="MLA").locator("+ dd .copyable")
    expect(mla).to_contain_text(article.title)
    copies = page.get_by_role("button", name="Copy MLA")
    if not scripted(page):
        expect(copies).to_have_count(0)
        return
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copies.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == mla.inner_text()


def test_links_to_a_paragraph_by_keyboard_and_opens_it_marked(live_server: LiveServer, page: Page) -> None:
    article = Article.objects.get(title__startswith="Biden and Putin Meet")
    page.set_viewport_size({"width": 320, "height": 500})
    page.goto(live_server.url + article.get_absolute_url())
    link = page.locator(".pilcrow").last
    expect(link).to_have_css("opacity", "0")
    link.focus()
    expect(link).to_have_css("opacity", "1")
    text = page.locator(".prose p").last.inner_text()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("passage=.*#passage$"))
    expect(page.locator("#passage")).to_be_in_viewport()
    assert text.startswith("".join(page.locator(".passage").all_inner_texts())[:30])
    assert page.locator("html").evaluate("html => html.scrollWidth") <= 320


def test_prints_the_address_and_the_citation_and_nothing_to_press(live_server: LiveServer, page: Page) -> None:
    article = Article.objects.get(title__startswith="Biden and Putin Meet")
    address = live_server.url + article.get_absolute_url()
    page.goto(address + "?q=putin#hit-1")
    head = page.locator(".on-paper")
    expect(head).to_be_hidden()
    page.emulate_media(media="print", color_scheme="dark")
    expect(head).to_have_text(f"From the archive On Record: {address}")
    expect(page.locator(".cite dd").first).to_contain_text(article.title)
    assert page.locator(".walk:visible, .step:visible, .pilcrow:visible, button:visible, .tags:visible").count() == 0
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")


SELECT = """([first, last]) => {
  const texts = document.createTreeWalker(document.querySelector(".prose"), NodeFilter.SHOW_TEXT), range = new Range();
  for (let node; (node = texts.nextNode());) {
    if (node.data.includes(first) && range.collapsed) range.setStart(node, node.data.indexOf(first));
    if (node.data.includes(last)) { range.setEnd(node, node.data.indexOf(last) + last.length); break; }
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.mark.parametrize("long", [False, True])
def test_copies_a_link_to_what_is_selected(live_server: LiveServer, page: Page, long: bool) -> None:
    body = "First, the boats.\n\nThe mayor said: “The quay is closed.” Nobody cheered.\n\nThe quay is closed still, "
    body += "at the moment."
    article = make_article(body=f"{body}\n\n" + "More of it. " * 900)
    make_quote(article, "“The quay is closed.”", make_speaker("Ada Example"))
    page.goto(live_server.url + article.get_absolute_url())
    if not scripted(page):
        expect(page.get_by_role("button", name="Copy link")).to_have_count(0)
        return
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate(SELECT, ["mayor said", "closed still"] if long else ["ay is closed still", "at the mom"])
    page.get_by_role("button", name="Copy link to this passage").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert len(link) < 350
    article.body = "\n\n".join(["A new opening. " * 400, *article.body.split("\n\n")[1:]])
    article.quotes.all().delete()
    article.save()
    page.goto(link)
    expect(page.locator("#passage")).to_be_in_viewport()
    marked = " ".join(page.locator(".passage").all_inner_texts())
    assert " ".join(marked.split()) == (
        "mayor said: “The quay is closed.” Nobody cheered. The quay is closed still"
        if long
        else "quay is closed still, at the moment."
    )
