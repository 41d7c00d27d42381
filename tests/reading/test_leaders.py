"""Which leaders an article names."""

from datetime import date

import pytest

from articles.reading.gazetteer import load
from articles.reading.leaders import find_leaders, mentions

AUTUMN_2016 = date(2016, 10, 5)


def slugs(body: str, published: date | None = AUTUMN_2016, title: str = "") -> list[str]:
    return sorted(leader.slug for leader in find_leaders(title, body, published, load()))


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("", None),
        ("Nobody is named here.", None),
        ("They met in May and agreed that it may rain.", date(2017, 5, 3)),
        ("The talks of May 7 went on.", date(2017, 5, 9)),
        ("The hotel group opened Trump Tower.", AUTUMN_2016),
        ("Yesterday the crowd heard Melania Trump speak.", AUTUMN_2016),
        ("Donald Trump Jr. arrived alone.", AUTUMN_2016),
        ("The coach, Peter Johnson, said that Johnson would play.", date(2020, 3, 1)),
        ("A brown bush grew there; the major key was lost.", date(2005, 1, 1)),
        ("Brown was tired.", date(2008, 4, 1)),
        ("A president may be Turkish.", AUTUMN_2016),
        ("The Turkish president was silent.", None),
        ("Bush was silent.", None),
        ("Senator Clinton spoke of farms.", date(1995, 3, 1)),
        ("An NGO protested.", None),
    ],
)
def test_does_not_find(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("Vladimir Putin spoke.", None, ["vladimir-putin"]),
        ("VLADIMIR PUTIN SPOKE", None, ["vladimir-putin"]),
        ("Vladimir V. Putin spoke.", None, ["vladimir-putin"]),
        ("Putin’s guests left.", AUTUMN_2016, ["vladimir-putin"]),
        ("President Bush spoke.", date(1990, 9, 9), ["george-h-w-bush"]),
        ("President Bush spoke.", date(2003, 9, 9), ["george-w-bush"]),
        ("Bush spoke of GHW Bush.", None, ["george-h-w-bush"]),
        ("George W. Bush came. Bush stayed.", date(1990, 1, 1), ["george-w-bush"]),
        ("Hillary Clinton and Donald Trump debated. Clinton smiled.", AUTUMN_2016, ["donald-trump", "hillary-clinton"]),
        ("It began under the Clinton administration.", date(2013, 4, 10), ["bill-clinton"]),
        ("Chancellor Merkel waited.", AUTUMN_2016, ["angela-merkel"]),
        ("He asked the Turkish president.", AUTUMN_2016, ["recep-tayyip-erdogan"]),
        ("He wrote to Turkey’s president.", AUTUMN_2016, ["recep-tayyip-erdogan"]),
        ("He met the president of Turkey.", date(2010, 5, 5), ["abdullah-gul"]),
        ("Theresa May spoke. In May it rained; then May left.", date(2017, 6, 1), ["theresa-may"]),
        ("Xi Jin-ping and Recep Tayyip Erdogan met.", None, ["recep-tayyip-erdogan", "xi-jinping"]),
        ("Ronald Reagan spoke in Berlin on June 12, 1987.", None, ["ronald-reagan"]),
    ],
)
def test_finds(body: str, published: date | None, found: list[str]) -> None:
    assert slugs(body, published) == found


def test_does_not_find_a_turkish_president_before_a_name() -> None:
    assert slugs("He met the Turkish president Kemal Somebody.") == []


def test_counts_the_month_no_mention_of_the_prime_minister() -> None:
    found = mentions("Theresa May spoke. In May it rained; then May left.", date(2017, 6, 1), load())
    assert [(naming.text, naming.start) for naming in found] == [("Theresa May", 0), ("May", 42)]


def test_gives_places_in_the_body_and_the_full_name() -> None:
    body = "Later Putin spoke, and Vladimir Putin left."
    (putin,) = find_leaders("Putin speaks", body, AUTUMN_2016, load())
    assert (putin.name, putin.in_title, putin.rule) == ("Vladimir Putin", True, "full name")
    assert [body[span.start : span.end] for span in putin.evidence] == ["Putin", "Vladimir Putin"]


def test_puts_the_most_prominent_first() -> None:
    body = "Barack Obama and Xi Jinping met. Xi Jinping smiled. Angela Merkel watched."
    found = [leader.slug for leader in find_leaders("Merkel watches", body, AUTUMN_2016, load())]
    assert found == ["angela-merkel", "xi-jinping", "barack-obama"]


def test_tells_the_central_leader_from_one_named_in_passing() -> None:
    found = find_leaders("Putin speaks", "Vladimir Putin named Angela Merkel.", AUTUMN_2016, load())
    assert {leader.slug: leader.central for leader in found} == {"vladimir-putin": True, "angela-merkel": False}


def test_gives_each_mention_with_its_leader() -> None:
    found = mentions("Obama met Xi Jinping.", AUTUMN_2016, load())
    assert [(naming.slug, naming.name, naming.start, naming.end) for naming in found] == [
        ("barack-obama", "Barack Obama", 0, 5),
        ("xi-jinping", "Xi Jinping", 10, 20),
    ]
