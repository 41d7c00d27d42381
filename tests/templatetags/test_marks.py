"""Marks come out as markup, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search import HIT_END, HIT_START, PART
from articles.templatetags.marks import marked


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        (f"a {HIT_START}hit{HIT_END} here", "a <mark>hit</mark> here"),
        (f"{HIT_START}<svg/onload=x>{HIT_END}", "<mark>&lt;svg/onload=x&gt;</mark>"),
        (f"stray {HIT_START}and {PART}{HIT_END}{HIT_END}", "stray <mark>and </mark>"),
        (f"{HIT_END}never closed{HIT_START}", "never closed"),
        ("&amp; “quoted” 'it'", "&amp;amp; “quoted” &#x27;it&#x27;"),
    ],
)
def test_escapes_then_marks(text: str, html: str) -> None:
    assert marked(text) == html


@given(st.text(alphabet=st.sampled_from([*"<>&\"'a/", HIT_START, HIT_END, PART])))
def test_lets_no_other_markup_through(text: str) -> None:
    html = marked(text)
    assert html.count("<mark>") == html.count("</mark>")
    assert "<" not in html.replace("<mark>", "").replace("</mark>", "")
