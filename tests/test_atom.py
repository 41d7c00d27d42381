"""Feeds as RFC 4287 has them: by the schema of its appendix B, and by the three rules that no schema can hold."""

from pathlib import Path

import pytest
from django.test import Client
from lxml import etree

from articles.listings import LISTINGS
from tests.views.cast import MARKUP, Cast

SCHEMA = etree.RelaxNG(file=str(Path(__file__).with_name("atom.rng")))
NAMES = {"atom": "http://www.w3.org/2005/Atom"}

# What is found by each is wrong: the Schematron rules of appendix B.
RULES = {
    "a feed needs an author where an entry has none": "/atom:feed[not(atom:author) and atom:entry[not(atom:author)]]",
    "an entry needs an alternate link or content": "//atom:entry"
    "[not(atom:link[@rel='alternate'] or atom:link[not(@rel)] or atom:content)]",
    "an entry needs an author where its feed has none": "//atom:entry"
    "[not(atom:author or ../atom:author or atom:source/atom:author)]",
}

ENTRY = "<entry><title>T</title><id>urn:a</id><updated>2001-02-03T00:00:00Z</updated><link href='/a'/></entry>"
FEED = (
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><id>urn:f</id><updated>2001-02-03T00:00:00Z</updated>"
    f"<author><name>A</name></author>{ENTRY}</feed>"
)


def faults(feed: bytes) -> list[str]:
    """Return what is wrong with a feed."""
    tree = etree.fromstring(feed)
    found = [] if SCHEMA.validate(tree) else [str(error) for error in SCHEMA.error_log]
    return found + [rule for rule, wrong in RULES.items() if tree.xpath(wrong, namespaces=NAMES)]


def test_a_good_feed_has_no_faults() -> None:
    assert faults(FEED.encode()) == []
    assert faults(FEED.replace("<id>urn:f", "<x xmlns='urn:x' a='b'><y/></x><id>urn:f").encode()) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<id>urn:f</id>", ""),
        ("<id>urn:a</id>", ""),
        ("<title>T</title><id>urn:a", "<id>urn:a"),
        ("<title>T</title><id>urn:a", "<title>T</title><title>T</title><id>urn:a"),
        ("2001-02-03T00:00:00Z</updated><link", "3 February 2001</updated><link"),
        ("<title>T</title><id>urn:f", "<title type='plain'>T</title><id>urn:f"),
        ("<author><name>A</name></author>", ""),
        ("<author><name>A</name></author>", "<author><email>nobody</email><name>A</name></author>"),
        ("<link href='/a'/>", ""),
        ("<link href='/a'/>", "<link/>"),
        ("<link href='/a'/>", "<link href='/a'/><category/>"),
        ("<link href='/a'/>", "<link href='/a'/><pubDate>2001</pubDate>"),
        ("</entry>", "</entry><subtitle>S</subtitle>"),
    ],
)
def test_finds_what_is_wrong(good: str, bad: str) -> None:
    assert good in FEED
    assert faults(FEED.replace(good, bad).encode())


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["", "?q=phrase", "?q=zebra"])
@pytest.mark.parametrize("name", LISTINGS)
def test_every_feed_is_atom(client: Client, name: str, state: str) -> None:
    cast = Cast(MARKUP, aliases=["Another\x01 name"], note=MARKUP)
    original = cast.article(title=MARKUP)
    cast.article(original=original, copy_kind="copy", source="Other Site")
    cast.article(published=None).author_links.all().delete()
    Cast("Bob Bad\x0b").article(published=None, body="Bob Bad\x0b said: “One plain phrase”.").quotes.update(
        speaker=None
    )
    feed = client.get(f"/{name}.atom{state}").getvalue()
    assert state or b"<entry>" in feed
    assert faults(feed) == []
