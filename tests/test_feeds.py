"""A list as an Atom feed; what it holds is tested with the exports."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from articles import feeds
from tests.making import make_article, make_quote, make_speaker

ROOT = "https://archive.test"


def feed() -> feeds.StreamedAtom:
    return feeds.StreamedAtom("Title", ROOT, "", feed_url=f"{ROOT}/feed", author_name="Archive")


def test_a_feed_without_entries_is_a_feed() -> None:
    text = "".join(feed().stream([]))
    assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n<feed ')
    assert text.endswith("</feed>")
    assert "<entry>" not in text


def test_entries_are_written_as_they_come() -> None:
    taken: list[int] = []

    def entries() -> Iterator[feeds.Entry]:
        for number in range(3):
            taken.append(number)
            yield {"title": f"Entry {number}", "link": f"{ROOT}/{number}", "description": ""}

    parts = feed().stream(entries())
    assert "Entry 0" in next(parts)
    assert taken == [0]
    assert "Entry 2" in "".join(parts)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("", ""), ("plain", "plain"), ("two\n lines", "two lines"), ("a\x00b\x1fc\uffff", "a b c"), ("<b>&", "<b>&")],
)
def test_plain_text_is_what_xml_can_hold(text: str, plain: str) -> None:
    assert feeds.plain(text) == plain


@pytest.mark.django_db
def test_an_undated_quote_by_nobody_known_has_an_entry() -> None:
    entry = feeds.quote(make_quote(make_article(), "One paragraph"), ROOT)
    assert entry["title"] == "Speaker unknown: One paragraph"
    assert entry["pubdate"] is None


@pytest.mark.django_db
def test_a_quote_is_told_with_its_speaker_day_and_article() -> None:
    article = make_article(published=date(2016, 11, 20), title="The <title>")
    entry = feeds.quote(make_quote(article, "One paragraph", make_speaker("Ada Example")), ROOT)
    assert entry["title"] == "Ada Example: One paragraph"
    assert entry["pubdate"] == datetime(2016, 11, 20, tzinfo=UTC)
    assert entry["description"] == "One paragraph – Ada Example, in: The &lt;title&gt;"
    assert entry["updateddate"] == article.updated_at
