"""Who wrote, by each of the rules."""

import pytest

from articles.reading.page.byline import RULES, find_authors
from tests.reading.page.sheets import sheet_of

NONE = {
    "no name": "[title]\n\nMay 3, 2019\n\n[text]",
    "a section's name": "Middle East\n\n[title]\n\nMay 3, 2019\n\n[text]",
    "a sentence that opens with by": "[title]\n\nBy the end of the week the talks were over.\n\n[text]",
    "a picture's credit": "[title]\n\nMay 3, 2019\n\nBo Chen/Reuters\n\n[text]",
    "somebody's post": "[title]\n\n[text]\n\n— Bo Chen (@bochen) May 3, 2019",
    "a name in a list of links": "[title]\n\nHarbour\n\nTown\n\nBo Chen\n\nSport\n\nOpinion\n\nJobs\n\nArt\n\n[text]",
    "who comments": "[title]\n\nMay 3, 2019\n\n[text]\n\n2 comments\n\nBo Chen\n\nMay 4, 2019",
}
FOUND = [
    ("signed", "[title]\n\nBy Ann Lee\n\n[text]", ("Ann Lee",)),
    ("signed", "[title]\n\nBy\n\nAnn Lee\n\nand\n\nBo Chen\n\nMay 3, 2019\n\n[text]", ("Ann Lee", "Bo Chen")),
    ("signed", "[title]\n\n3 May 2019 by Ann Lee\n\n[text]", ("Ann Lee",)),
    ("signed", "[title]\n\nFeature Article - by Ann Lee\n\n[text]", ("Ann Lee",)),
    ("signed", "[title]\n\nHome | By Ann Lee | 3 May 2019\n\n[text]", ("Ann Lee",)),
    ("signed", "By Ann Lee\n\n[title]\n\n[text]", ("Ann Lee",)),
    ("named beside the day", "[title]\n\nANN BERGSTROM - May 3, 2019 1:00 pm UTC\n\n[text]", ("Ann Bergstrom",)),
    ("named beside the day", "[title]\n\n03/05/2019 | Ann Lee\n\n[text]", ("Ann Lee",)),
    ("a name near the day", "[title]\n\nAnn Lee\n\nMay 3, 2019\n\n[text]", ("Ann Lee",)),
    (
        "a name near the day",
        "[title]\n\nAnn Lee, Bo Chen and Cleo Ortiz\n\n5 min read\n\n[text]",
        ("Ann Lee", "Bo Chen", "Cleo Ortiz"),
    ),
    ("named with an office", "[title]\n\nAnn Lee Parliamentary editor\n\n[text]", ("Ann Lee",)),
    ("named with an office", "[title]\n\nAnn Lee Wellness Writer\n\n[text]", ("Ann Lee",)),
    ("named with an office", "[title]\n\nAnn Lee, Senior Correspondent, Harwick\n\n[text]", ("Ann Lee",)),
    ("a name under the title", "[title]\n\nAnn Lee\n\n[text]", ("Ann Lee",)),
    ("named below the text", "[title]\n\nMay 3, 2019\n\n[text]\n\nPosted by Ann Lee", ("Ann Lee",)),
    ("named below the text", "[title]\n\nMay 3, 2019\n\n[text]\n\nAbout the author\n\nAnn Lee", ("Ann Lee",)),
    ("an agency's name", "[title]\n\nAFP\n\nMay 3, 2019\n\n[text]", ("AFP",)),
]


@pytest.mark.parametrize("raw", NONE.values(), ids=NONE)
def test_does_not_take_another_name_for_the_author(raw: str) -> None:
    assert find_authors(sheet_of(raw)) is None


@pytest.mark.parametrize(("rule", "raw", "names"), FOUND, ids=[f"{rule} {at}" for at, (rule, *_) in enumerate(FOUND)])
def test_finds_the_names_by_the_rule(rule: str, raw: str, names: tuple[str, ...]) -> None:
    signed = find_authors(sheet_of(raw))
    assert signed is not None
    assert (signed.names, signed.rule) == (names, rule)


def test_proves_every_rule() -> None:
    assert {rule.RULE for rule in RULES} == {rule for rule, *_ in FOUND}
