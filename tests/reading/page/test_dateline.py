"""When the page was published, by each of the rules."""

from datetime import date

import pytest

from articles.reading.page.dateline import RULES, find_published
from tests.reading.page.sheets import sheet_of

DAY = date(2019, 5, 3)

NONE = {
    "a picture's": (
        "[title]\n\nBy Ann Lee\n\n"
        "The mole at dusk in a picture that was taken on May 3, 2018. (Bo Chen/Northern Courier)\n\n[text]"
    ),
    "no day at all": "[title]\n\nby Ann Lee\n\n[text]",
    "the day of rights": "[title]\n\n[text]\n\n© May 3, 2019 Northern Post",
    "the day of an event": "[title]\n\nDeadline: May 3, 2019\n\n[text]",
    "somebody's post in the text": "[title]\n\n[text]\n\n— Bo Chen (@bochen) May 3, 2019",
    "somebody's post on two lines": "[title]\n\n[text]\n\n— Bo Chen (@bochen)\n\nMay 3, 2019",
    "the posts before and after": "Harbour dues will rise again\nMay 3, 2019\nFishermen protest in town\nMay 9, 2019\n"
    "[title]\n[title]\nby Ann Lee\n[text]",
    "a comment's day": "[title]\n\nby Ann Lee\n\n[text]\n\n2 comments\n\nBo Chen:\n\nMay 3, 2019 at 10:42 am\n\nNo.",
    "a day in a sentence": "[title]\n\nby Ann Lee\n\nOn May 3, 2019, the last of them came by train, it is said.",
    "other articles' days": "[title]\n\nby Ann Lee\n\n[text]\n\nRelated articles\n\nHarbour dues rise\n\nMay 3, 2019",
}
FOUND = [
    ("said to be the day of publication", "[title]\n\nPublished: May 3, 2019\n\n[text]"),
    ("said to be the day of publication", "[title]\n\nUpdated May 9, 2019, first published May 3, 2019\n\n[text]"),
    (
        "said to be the day of publication",
        "[title]\n\nUpdated on\n\nMay 9, 2019\n\nPublished on\n\nMay 3, 2019\n\n[text]",
    ),
    ("said to be the day of publication", "Posted on 3 May 2019\n\n[title]\n\n[text]"),
    ("beside the byline", "[title]\n\nMay 9, 2019\n\nThe harbour\n\nThe town\n\nMay 3, 2019\n\nBy Ann Lee\n\n[text]"),
    ("beside the byline", "[title]\n\nBy Ann Lee, Northern Post • 05/03/19 4:02pm\n\nMay 9, 2019\n\n[text]"),
    ("beside the byline", "[title]\n\nAnn Lee May 3, 2019 12 shares\n\n[text]"),
    ("below the title", "[title]\n\nMay 3, 2019\n\n[text]"),
    ("below the title", "[title]\n\nHarwick | May 3, 20193 comments\n\n[text]"),
    ("below the title", "[title]\n\nDecember 10, 2021May 3, 2019\n\n[text]"),
    ("between two printings of the title", "[title]\n\nMay 3, 2019\n\nHarbour\n\n[title]\n\n[text]"),
    ("above the title", "Harbour\n\nMay 3, 2019\n\n[title]\n\n[text]"),
    ("above the title", "Home World News Europe\n\nMay 3, 2019\n\n[title]\n\n[text]"),
    (
        "in the opening of the text",
        "[title]\n\nNine of them came, and none of them had slept.\n\nMay 3, 2019, 4 pm\n\n[text]",
    ),
    ("at the head of the text", "[title]\n\nHARWICK, May 3, 2019 (Reuters) — [text]"),
    ("below the text", "[title]\n\nby Ann Lee\n\n[text]\n\nPosted by Ann Lee on May 3, 2019"),
    (
        "said within the text to be the day of publication",
        "[title]\n\n[text]\n\nThis story was published on May 3, 2019.",
    ),
    ("the day of the last change", "[title]\n\nLast updated: May 3, 2019\n\n[text]"),
]


@pytest.mark.parametrize("raw", NONE.values(), ids=NONE)
def test_does_not_take_another_day_for_that_of_publication(raw: str) -> None:
    assert find_published(sheet_of(raw)) is None


@pytest.mark.parametrize(("rule", "raw"), FOUND, ids=[f"{rule} {at}" for at, (rule, _) in enumerate(FOUND)])
def test_finds_the_day_by_the_rule(rule: str, raw: str) -> None:
    published = find_published(sheet_of(raw))
    assert published is not None
    assert (published.date, published.rule) == (DAY, rule)


def test_proves_every_rule() -> None:
    assert {rule.RULE for rule in RULES} == {rule for rule, _ in FOUND}


def test_says_the_line_that_it_went_by() -> None:
    published = find_published(sheet_of("[title]\n\nPublished: May 3, 2019\n\n[text]"))
    assert published is not None
    assert (published.line, published.confidence > 0.9) == ("Published: May 3, 2019", True)


@pytest.mark.parametrize(
    ("raw", "language", "day", "doubtful"),
    [
        ("[title]\n\n04/05/2019\n\n[text]", "en", date(2019, 4, 5), True),
        ("[title]\n\n04/05/2019\n\n[text]", "es", date(2019, 5, 4), False),
        ("[title]\n\n04/05/2019\n\nAt home on May 2, 2019\n\n[text]", "en", date(2019, 5, 4), False),
        ("[title]\n\n04/05/2019\n\nAt home on April 2, 2019\n\n[text]", "en", date(2019, 4, 5), False),
        ("[title]\n\n04/05/2019\n\nAt home on March 2, 2018\n\n[text]", "en", date(2019, 4, 5), True),
        ("[title]\n\n24/05/2019\n\n[text]", "en", date(2019, 5, 24), False),
    ],
)
def test_tells_day_from_month_by_language_and_by_other_days(raw: str, language: str, day: date, doubtful: bool) -> None:
    published = find_published(sheet_of(raw, language))
    assert published is not None
    assert (published.date, published.doubtful) == (day, doubtful)
