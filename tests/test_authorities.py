from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.authorities import Loaded, load_gazetteer
from articles.models import Merge, Office, Region, Speaker, Summit, Theme
from articles.reading import gazetteer

pytestmark = pytest.mark.django_db

PRESIDENT = gazetteer.Office("President", "XX", date(2001, 1, 1), None)
LEADER = gazetteer.Leader("ada-example", "Ada Example", "Ada", "Example", ("A. Example",), (PRESIDENT,))
SUMMIT = gazetteer.Summit("s-2001", "S", 1, "S 2001", ("First S",), "Town", "XX", date(2001, 2, 3), date(2001, 2, 4))
AREA = gazetteer.Region("area", "Area", None, ("XX",), ("Area",), (), ())
COUNTRY = gazetteer.Region("land", "Land", "area", ("XX",), ("Land",), (), ())
THEME = gazetteer.Theme("trade", "Trade", (), ("tariff", "goods"), ("goods",))
TABLES = gazetteer.Gazetteer((LEADER,), (SUMMIT,), (COUNTRY, AREA), (THEME,))


def changed_tables(leader: gazetteer.Leader) -> gazetteer.Gazetteer:
    return gazetteer.Gazetteer((leader,), (SUMMIT,), (COUNTRY, AREA), (THEME,))


def test_writes_nothing_where_nothing_changed() -> None:
    load_gazetteer(TABLES)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        loaded = load_gazetteer(TABLES)
    assert all(table.new == table.changed == 0 for table in loaded)
    assert not [query for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_leaves_a_field_that_an_editor_changed() -> None:
    load_gazetteer(TABLES)
    speaker = Speaker.objects.get()
    speaker.name = "Ada of Example"
    speaker.keep(["name"])
    speaker.save()
    load_gazetteer(TABLES)
    speaker.refresh_from_db()
    assert speaker.name == "Ada of Example"


def test_leaves_the_offices_of_a_leader_whose_offices_an_editor_changed() -> None:
    load_gazetteer(TABLES)
    Speaker.objects.update(edited_fields=["offices"])
    Office.objects.all().delete()
    load_gazetteer(TABLES)
    assert not Office.objects.exists()


def test_does_not_bring_back_what_an_editor_merged() -> None:
    kept = Speaker.objects.create(name="Ada", slug="ada")
    Merge.objects.create(kind="speaker", kept=kept.pk, gone_slug="ada-example", gone={}, moved={})
    load_gazetteer(TABLES)
    assert list(Speaker.objects.all()) == [kept]


def test_makes_a_leader_of_a_persons_rows_of_office() -> None:
    load_gazetteer(TABLES)
    speaker = Speaker.objects.get()
    assert (speaker.name, speaker.family_name, speaker.aliases) == ("Ada Example", "Example", ["A. Example"])
    assert [(office.title, office.country, office.end) for office in speaker.offices.all()] == [
        ("President", "XX", None)
    ]


def test_puts_a_country_in_its_area_whatever_the_order_of_the_lines() -> None:
    load_gazetteer(TABLES)
    assert Region.objects.get(slug="land").parent == Region.objects.get(slug="area")


def test_takes_up_a_new_end_of_an_office() -> None:
    load_gazetteer(TABLES)
    ended = gazetteer.Office("President", "XX", date(2001, 1, 1), date(2005, 1, 1))
    load_gazetteer(changed_tables(gazetteer.Leader("ada-example", "Ada Example", "Ada", "Example", (), (ended,))))
    assert Office.objects.get().end == date(2005, 1, 1)
    assert Speaker.objects.get().aliases == []


def test_makes_a_leader_of_a_speaker_who_was_quoted_before() -> None:
    quoted = Speaker.objects.create(name="Ada Example", slug="ada-example")
    loaded = load_gazetteer(TABLES)
    assert Loaded("speakers", 0, 1) in loaded
    assert quoted.offices.count() == 1


def test_takes_up_the_weak_words_of_a_theme() -> None:
    load_gazetteer(TABLES)
    assert (Theme.objects.get().words, Theme.objects.get().weak) == (["tariff", "goods"], ["goods"])


def test_loads_the_archives_own_tables() -> None:
    load_gazetteer()
    tables = gazetteer.load()
    assert Speaker.objects.count() == len(tables.leaders)
    assert Summit.objects.count() == len(tables.summits)
    assert Theme.objects.count() == len(tables.themes)
    assert Region.objects.exclude(parent=None).count() == sum(1 for region in tables.regions if region.parent)
