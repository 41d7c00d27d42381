"""Which line is the title."""

import pytest

from articles.reading.page.title import Title
from articles.reading.page.title.site import without_author, without_site, without_trail
from tests.reading.page.sheets import TITLE, sheet_of

PAGES = {
    "alone": "[title]\n\n[text]",
    "the first heading of a blog": "# [title]\n\n## Related to the harbour\n\n[text]",
    "a heading beside the site's": "## Northern Post\n\n# [title]\n\n[text]",
    "below a menu": "Home\nWorld\nOpinion\nBusiness\n\n[title]\n\nby Ann Lee\n\n[text]",
    "below the headlines of others": "Harbour dues will rise again\n\nFishermen protest\n\n[title]\n\nBy AFP\n\n[text]",
    "beside the site's name": "[title] | Northern Post\n\nHome\n\nHarbour dues are to rise again\n\n[title]\n\n[text]",
    "with the site's name alone": "[title] | Northern Post\n\n[text]",
    "below a trail": "Home World [title]\n\n[title]\n\n3 May 2019\n\n[text]",
    "above a standfirst": "[title]\n\nThe treaty that nobody wanted has found friends at sea\n\nBy Ann Lee\n\n[text]",
    "above a sentence as standfirst": "[title]\n\nThe treaty that nobody wanted has friends.\n\nBy Ann Lee\n\n[text]",
    "below an invitation": "Sign up for our free newsletter today\n\n[title]\n\nBy Ann Lee\n\n[text]",
    "printed twice at the head": "[title]\n\n[title]\n\nHow the nine found each other at last\n\n3 May 2019\n\n[text]",
    "beside its author": "[title] by Ann Lee\n\nBy Ann Lee\n\n3 May 2019\n\n[text]",
    "with share links below": "[title]\n\nShare\n\nTweet\n\nEmail\n\nPrint\n\nBy Ann Lee\n\n[text]",
}


@pytest.mark.parametrize("raw", PAGES.values(), ids=PAGES)
def test_finds_the_title(raw: str) -> None:
    title = sheet_of(raw).title
    assert title is not None
    assert title.text == TITLE


@pytest.mark.parametrize("raw", ["[text]", "Home\n\n[text]", "By Ann Lee\n\n[text]", "3 May 2019\n\n[text]"])
def test_takes_no_byline_dateline_or_menu_for_the_title(raw: str) -> None:
    title = sheet_of(raw).title
    assert title is None or title.text not in {"Home", "By Ann Lee", "3 May 2019"}


def test_is_surer_of_a_title_that_is_far_ahead() -> None:
    def of(raw: str) -> Title:
        title = sheet_of(raw).title
        assert title is not None
        return title

    heading = of("# [title]\n\nBy Ann Lee\n\n[text]")
    bare = of("Harbour dues are to rise again\n\n[title]\n\n[text]")
    assert heading.confidence > 0.9 > bare.confidence
    assert heading.rule == "a heading"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nine Meet - and Part Again", ("Nine Meet - and Part Again", "")),
        ("Nine Meet | Northern Post", ("Nine Meet", "Northern Post")),
        ("Nine Meet – Northern Post", ("Nine Meet", "Northern Post")),
        ("9 | Nine Ministers of Nine Countries Meet", ("9 | Nine Ministers of Nine Countries Meet", "")),
    ],
)
def test_parts_title_and_site(text: str, parts: tuple[str, str]) -> None:
    assert without_site(text) == parts


def test_drops_the_sections_before_a_title() -> None:
    assert without_trail("News / India / Nine Meet") == "Nine Meet"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nine Meet by Ann Lee", "Nine Meet"),
        ("Nine Meet by Bo Chen", "Nine Meet by Bo Chen"),
        ("Nine Stand By Ann Lee", "Nine Stand By Ann Lee"),
    ],
)
def test_drops_only_an_author_that_the_page_names(text: str, title: str) -> None:
    assert without_author(text, {"ann lee"}) == title
