"""The query string as the one state of a list."""

import pytest
from django.http import QueryDict

from articles.periods import Period
from articles.state import link, link_between, link_without, state_of


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("", ""),
        ("q=&from=+&region=", ""),
        ("q=%00", ""),
        ("q=++a++b+", "q=a+b"),
        ("region=a&region=a&region=&region=b", "region=a&region=b"),
        (f"q={'x' * 5_000}", f"q={'x' * 1_000}"),
        ("&".join(f"region={n}" for n in range(99)), "&".join(f"region={n}" for n in range(40))),
    ],
)
def test_keeps_each_value_once_and_tidy(given: str, kept: str) -> None:
    assert state_of(QueryDict(given)).urlencode() == kept


def test_leads_to_page_1_when_a_filter_changes() -> None:
    assert link(QueryDict("q=boat&region=a&page=7"), "region", ["b", "c"]) == "?q=boat&region=b&region=c"


def test_leaves_out_one_value_and_keeps_the_others() -> None:
    assert link_without(QueryDict("region=a&region=b"), "region", "a") == "?region=b"
    assert link_without(QueryDict("region=a"), "region", "a") == "?"


def test_sets_both_ends_of_a_time() -> None:
    assert link_between(QueryDict("q=boat&from=1990&page=2"), Period.years(945, 1200)) == "?q=boat&from=0945&to=1200"


def test_opens_both_ends_of_a_time() -> None:
    assert link_between(QueryDict("q=boat&from=1990&to=1991&page=2"), None) == "?q=boat"
