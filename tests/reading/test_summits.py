"""Which meetings an article names."""

from datetime import date

import pytest

from articles.reading.gazetteer import load
from articles.reading.summits import find_summits


def slugs(body: str, published: date | None = None, title: str = "") -> list[str]:
    return sorted(summit.slug for summit in find_summits(title, body, published, load()))


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("", None),
        ("They met somewhere and talked.", None),
        ("Leaders spoke at the G20 summit.", None),
        ("Leaders spoke at the APEC summit.", date(2016, 3, 1)),
        ("The G20 disagreed about tariffs.", date(2017, 7, 7)),
        ("NATO in Brussels declined to comment.", date(2010, 1, 5)),
        ("He was born in Hamburg on July 7, 1950.", None),
        ("The Astana talks made progress, it was said on July 7, 2017.", None),
        ("They reached the summit of the mountain in Lima.", date(2016, 11, 20)),
        ("The Munich conference was recalled.", None),
        ("A Washington think tank judged the G20 summit.", date(2016, 3, 1)),
        ("He came to Brussels for a NATO meeting.", date(2017, 3, 31)),
        ("An Oval Office meeting was held.", date(2018, 10, 10)),
        ("Since 2015 no G20 statement has said so.", None),
        ("He means to leave the Paris Agreement.", date(2017, 6, 1)),
        ("They extended New START by five years.", date(2021, 2, 3)),
    ],
)
def test_does_not_find(body: str, published: date | None) -> None:
    assert slugs(body, published) == []


@pytest.mark.parametrize(
    ("body", "published", "found"),
    [
        ("They met at the APEC summit in Lima.", date(2016, 11, 21), ["apec-2016-lima"]),
        ("They met at the APEC summit in Lima.", date(2008, 11, 24), ["apec-2008-lima"]),
        ("They met at the APEC summit.", date(2016, 11, 21), ["apec-2016-lima"]),
        ("The Paris Agreement was adopted to applause.", date(2015, 12, 13), ["un-climate-cop-2015-paris"]),
        ("The APEC conference in Danang, Vietnam, ended.", None, ["apec-2017-da-nang"]),
        ("They meet at the Hamburg, Germany G20 summit.", None, ["g20-2017-hamburg"]),
        ("The two met in Hamburg, Germany on July 7, 2017.", None, ["g20-2017-hamburg"]),
        ("The two met in Hamburg on July 7.", date(2017, 7, 10), ["g20-2017-hamburg"]),
        ("At the G20 in Hangzhou they shook hands.", None, ["g20-2016-hangzhou"]),
        ("The G-20 summit on July 7, 2017 was tense.", None, ["g20-2017-hamburg"]),
        ("The 2016 APEC summit was quiet.", None, ["apec-2016-lima"]),
        ("At last year’s APEC summit they met.", date(2017, 6, 1), ["apec-2016-lima"]),
        ("An APEC summit ended. A statement of November 8, 2017 followed.", None, ["apec-2017-da-nang"]),
        ("The Helsinki summit was brief.", date(2018, 7, 17), ["us-russia-2018-helsinki"]),
        ("The Helsinki summit was brief.", date(1990, 9, 10), ["us-ussr-1990-helsinki"]),
        (
            "They spoke at the Bonn, Germany G20 foreign ministers summit.\n\nThe G20 summit in Hamburg follows.",
            None,
            ["g20-2017-hamburg", "g20-foreign-ministers-2017-bonn"],
        ),
    ],
)
def test_finds(body: str, published: date | None, found: list[str]) -> None:
    assert slugs(body, published) == found


def test_gives_the_words_and_their_place_in_the_body() -> None:
    body = "They met at the APEC summit in Lima."
    (summit,) = find_summits("APEC Summit Ends", body, date(2016, 11, 21), load())
    assert (summit.name, summit.in_title) == ("2016 APEC summit, Lima", True)
    assert [body[span.start : span.end] for span in summit.evidence] == ["APEC summit in Lima"]


def test_settles_a_bare_series_by_a_place_in_its_sentence() -> None:
    assert slugs("While in Lima, he met other APEC leaders.", date(2016, 11, 21)) == ["apec-2016-lima"]
