"""The tables of what the archive knows are well formed."""

import csv
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from articles.reading import gazetteer
from articles.reading.gazetteer import common_surnames, first_day, last_day, load

KNOWN = load()
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
COUNTRY = re.compile(r"[A-Z]{2}")
ORGANISATIONS = {"UN", "EU", "NATO", "IMF", "WB", "WTO", "ICC"}


@pytest.mark.parametrize("table", ["leaders", "summits", "regions", "themes"])
def test_slugs_are_unique_and_plain(table: str) -> None:
    slugs = [row.slug for row in getattr(KNOWN, table)]
    assert [slug for slug, times in Counter(slugs).items() if times > 1] == []
    assert [slug for slug in slugs if not SLUG.fullmatch(slug)] == []


@pytest.mark.parametrize("table", ["leaders", "summits", "regions", "themes"])
def test_no_field_has_stray_white_space(table: str) -> None:
    with (Path(gazetteer.__file__).parent / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        fields = [field for row in csv.DictReader(file) for field in row.values()]
    assert [field for field in fields if field != " ".join(field.split())] == []


def test_every_leader_has_a_name_and_an_office() -> None:
    assert [leader.slug for leader in KNOWN.leaders if not (leader.name and leader.family_name)] == []
    assert [leader.slug for leader in KNOWN.leaders if not leader.offices] == []


def test_offices_end_after_they_start() -> None:
    offices = [(leader.slug, office) for leader in KNOWN.leaders for office in leader.offices]
    assert [slug for slug, office in offices if office.end and office.end < office.start] == []


def test_offices_are_held_for_a_country_or_an_organisation() -> None:
    held = {office.country for leader in KNOWN.leaders for office in leader.offices}
    assert {country for country in held if not COUNTRY.fullmatch(country)} <= ORGANISATIONS


def test_no_leader_bears_a_name_twice() -> None:
    assert [leader.slug for leader in KNOWN.leaders if len(set(leader.aliases)) < len(leader.aliases)] == []


def test_meetings_end_after_they_start_and_within_a_season() -> None:
    lengths = {summit.slug: (summit.end - summit.start).days for summit in KNOWN.summits}
    assert {slug: days for slug, days in lengths.items() if not 0 <= days <= 95} == {}


def test_meetings_of_a_series_follow_their_count() -> None:
    counted = [(summit.series, summit.ordinal, summit.start) for summit in KNOWN.summits if summit.ordinal is not None]
    ordered = sorted(counted)
    assert [later for earlier, later in pairwise(ordered) if earlier[:2] == later[:2]] == []
    assert [later for earlier, later in pairwise(ordered) if earlier[0] == later[0] and earlier[2] >= later[2]] == []


def test_every_meeting_has_a_host() -> None:
    assert [summit.slug for summit in KNOWN.summits if not COUNTRY.fullmatch(summit.country)] == []
    assert [summit.slug for summit in KNOWN.summits if not summit.city and "virtual" not in summit.slug] == []


def test_every_parent_is_an_area() -> None:
    areas = {region.slug for region in KNOWN.regions if region.parent is None}
    assert {region.parent for region in KNOWN.regions if region.parent} <= areas


def test_every_country_has_one_row_and_lies_in_its_area() -> None:
    areas = {region.slug: region for region in KNOWN.regions if region.parent is None}
    countries = [region for region in KNOWN.regions if region.parent is not None]
    assert [region.slug for region in countries if len(region.countries) != 1] == []
    assert [code for code, times in Counter(region.countries for region in countries).items() if times > 1] == []
    assert [r.slug for r in countries if r.parent and not set(r.countries) <= set(areas[r.parent].countries)] == []


def test_ambiguous_words_are_among_the_words() -> None:
    assert [region.slug for region in KNOWN.regions if not set(region.ambiguous) <= set(region.words)] == []


def test_weak_words_are_among_the_words() -> None:
    assert [theme.slug for theme in KNOWN.themes if not set(theme.weak) <= set(theme.words)] == []


def test_no_word_is_listed_twice() -> None:
    words = {row.slug: row.words for row in KNOWN.regions} | {row.slug: row.words for row in KNOWN.themes}
    assert [slug for slug, listed in words.items() if len(set(listed)) < len(listed)] == []


def test_common_surnames_are_borne_by_leaders_or_by_many() -> None:
    assert {"May", "Begin", "Johnson"} <= common_surnames()
    assert not {"Putin", "Merkel", "Obama"} & common_surnames()


def test_a_person_with_several_offices_is_one_leader() -> None:
    (bush,) = (leader for leader in KNOWN.leaders if leader.slug == "george-h-w-bush")
    assert [office.title for office in bush.offices] == ["Vice President", "President"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012-12", date(2012, 12, 1), date(2012, 12, 31)),
        ("2012-05-22", date(2012, 5, 22), date(2012, 5, 22)),
    ],
)
def test_reads_dates_of_any_precision(written: str, first: date, last: date) -> None:
    assert (first_day(written), last_day(written)) == (first, last)
