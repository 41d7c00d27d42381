from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.authorities import Loaded, forget_deletion, load_gazetteer, remember_deletion
from articles.models import Deletion, Merge, Office, Region, Speaker, Summit, Theme
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


class TestDeleted:
    def forget(self, model: Any) -> Any:
        """Delete the one listed thing of a kind as an editor does."""
        load_gazetteer(TABLES)
        thing = model.objects.get(
            slug={Speaker: "ada-example", Summit: "s-2001", Region: "land", Theme: "trade"}[model]
        )
        remember_deletion(thing, None)
        thing.delete()
        return thing

    @pytest.mark.parametrize("model", [Speaker, Summit, Region, Theme])
    def test_does_not_come_back_and_is_told_of(self, model: Any) -> None:
        thing = self.forget(model)
        told = [str(loaded) for loaded in load_gazetteer(TABLES)]
        assert not model.objects.filter(slug=thing.slug).exists()
        assert not Office.objects.filter(speaker__slug=thing.slug).exists()
        assert sum("0 new, 0 changed, 1 left out as an editor deleted them" in each for each in told) == 1

    @pytest.mark.parametrize("model", [Region, Theme])
    def test_does_not_come_back_as_what_a_page_states(self, model: Any) -> None:
        thing = self.forget(model)
        model.objects.create(name="As a page has it", slug=thing.slug)
        load_gazetteer(TABLES)
        again = model.objects.get(slug=thing.slug)
        assert (again.name, again.words) == ("As a page has it", [])

    def test_does_not_come_back_as_the_leader_of_a_quoted_persons_name(self) -> None:
        thing = self.forget(Speaker)
        Speaker.objects.create(name=thing.name, slug=thing.slug)
        load_gazetteer(TABLES)
        assert not Office.objects.exists()

    def test_an_area_takes_its_countries_with_it(self) -> None:
        self.forget(Region)
        area = Region.objects.get()
        remember_deletion(area, None)
        area.delete()
        Deletion.objects.filter(slug="land").delete()
        load_gazetteer(TABLES)
        assert not Region.objects.exists()

    def test_is_the_tables_again_where_it_was_made_anew(self) -> None:
        thing = self.forget(Theme)
        again = Theme.objects.create(name=thing.name, slug=thing.slug)
        assert forget_deletion(again)
        load_gazetteer(TABLES)
        again.refresh_from_db()
        assert again.words == ["tariff", "goods"]


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
