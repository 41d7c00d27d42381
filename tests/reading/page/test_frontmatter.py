"""A head of `key: value` lines."""

import pytest

from articles.reading.page.frontmatter import split_head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ministers meet\n\nThe ministers met.",
        "---\n\nA rule opens this page.\n\n---\n",
        "Fact: the ministers met.\n\nFact: they parted.",
        "JS: “We agreed.”\nFact: they did not.",
    ],
)
def test_does_not_find_a_head(text: str) -> None:
    assert split_head(text) == ({}, text)


def test_reads_a_head_between_rules() -> None:
    text = '---\ntitle: "Harwick: A Treaty: Signed"\nauthor: Ann Lee\ndate: 2019-05-03\n---\n\nThe ministers met.'
    head, below = split_head(text)
    assert head == {"title": ["Harwick: A Treaty: Signed"], "authors": ["Ann Lee"], "date": ["2019-05-03"]}
    assert below.strip() == "The ministers met."


def test_reads_a_head_without_rules() -> None:
    head, below = split_head("Title: Harwick\nBy: Ann Lee\nURL: https://example.org/a\n\nThe ministers met.")
    assert head == {"title": ["Harwick"], "authors": ["Ann Lee"], "url": ["https://example.org/a"]}
    assert below == "The ministers met."


def test_reads_lists_in_either_form() -> None:
    head, _ = split_head("---\ntitle: Harwick\nregions: [Europe, Asia]\nthemes:\n  - Trade\n  - Law, Order\n---\n")
    assert (head["regions"], head["themes"]) == (["Europe", "Asia"], ["Trade", "Law, Order"])


def test_ends_a_broken_head_where_the_keys_end() -> None:
    head, below = split_head("---\ntitle: Harwick\nauthor: Ann Lee\n\nThe ministers met.")
    assert head["title"] == ["Harwick"]
    assert below == "The ministers met."


@pytest.mark.parametrize(
    "text",
    [
        '+++\ntitle = "Harwick Signs"\nauthor = "Ann Lee"\n+++\n',
        "---\ntitle: >\n  Harwick\n  Signs\nauthor: Ann Lee\n---\n",
        "---\ntitle: Harwick\n  Signs\nauthor: Ann Lee\n---\n",
        "---\ntitle:Harwick Signs\nauthor:Ann Lee\n---\n",
        "---\ntitle:\tHarwick Signs\ndescription: |\n  Nine met.\n  Two left.\nauthor: Ann Lee\n---\n",
    ],
)
def test_reads_heads_of_other_forms(text: str) -> None:
    head, below = split_head(text + "The ministers met.")
    assert (head["title"], head["authors"], below) == (["Harwick Signs"], ["Ann Lee"], "The ministers met.")


def test_reads_keys_in_camel_case() -> None:
    head, _ = split_head("---\ntitle: Harwick\ndatePublished: 2019-05-03\n---\n")
    assert head["date"] == ["2019-05-03"]
