"""What the archive's rows list is what the reader knows, and what it then finds in files that are in already."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Model

from articles.authorities import load_gazetteer
from articles.importing import import_paths
from articles.listed import listed_things
from articles.merging import merge, unmerge
from articles.models import (
    Article,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Office,
    Origin,
    Region,
    Review,
    Speaker,
    Summit,
    Theme,
)
from articles.reading import gazetteer, read_bytes
from articles.reading.gazetteer import Gazetteer
from articles.rereading import reread
from tests.making import make_speaker, make_summit

pytestmark = pytest.mark.django_db

AREA = gazetteer.Region("area", "Area", None, ("XX",), ("Areaward",), (), ())
LAND = gazetteer.Region("land", "Land", "area", ("XX",), ("Landish", "Landers"), (), ())
TABLES = Gazetteer((), (), (AREA, LAND), ())

RAW = """Talks by the harbour

By Bo Writer

3 May 2001

Themes: Bee Lore

Ada Exampla met the guests at the Lowmoor Harbour Summit on Tuesday. “The hives are full,” President Exampla said. Half
of Upper Marrow was there, and people in Upper Marrow spoke of honey, of beekeepers, of beekeeping and the hives.

Upper Marrow has kept bees for as long as anyone can tell, and its beekeepers sell their honey far beyond the valley.

“Nobody in Upper Marrow buys honey,” said Cy Second, one of the beekeepers. “We have the hives, and we have the time.”
"""


def make_leader(**fields: Any) -> Speaker:
    """Return a leader: the speaker of a quote, if there is one, now with an office."""
    values = {"name": "Ada Exampla", "given_name": "Ada", "family_name": "Exampla"} | fields
    leader, _ = Speaker.objects.update_or_create(slug="ada-exampla", defaults=values)
    Office.objects.create(speaker=leader, title="President", country="XX", start=date(2000, 1, 1))
    return leader


def make_region(**fields: Any) -> Region:
    values = {"name": "Upper Marrow", "slug": "upper-marrow", "edited_fields": ["name"]}
    return Region.objects.create(**values | fields)


def make_theme(**fields: Any) -> Theme:
    words = ["honey", "hives", "beekeepers", "beekeeping"]
    return Theme.objects.create(**{"name": "Bees", "slug": "bees", "words": words} | fields)


def make_harbour(**fields: Any) -> Summit:
    return make_summit(name="Lowmoor Harbour Summit", slug="lowmoor", series="Lowmoor", **fields)


MADE: dict[str, tuple[Any, type[Any]]] = {
    "leader": (make_leader, ArticleLeader),
    "summit": (make_harbour, ArticleSummit),
    "region": (make_region, ArticleRegion),
    "theme": (make_theme, ArticleTheme),
}


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> Gazetteer:
    """The tables of a small archive, in place of its thousands of lines."""
    monkeypatch.setattr(gazetteer, "load", lambda: TABLES)
    return TABLES


def known() -> Gazetteer:
    load_gazetteer(TABLES)
    return listed_things()


class TestLeavesOut:
    @pytest.mark.usefixtures("tables")
    def test_a_speaker_without_an_office(self) -> None:
        make_speaker()
        Office.objects.filter(speaker=make_leader()).delete()
        assert known().leaders == ()

    @pytest.mark.usefixtures("tables")
    @pytest.mark.parametrize("model", [Region, Theme])
    def test_what_the_reader_made_of_a_page_that_states_it(self, model: type[Model]) -> None:
        model._default_manager.create(name="Comment", slug="comment", edited_fields=["note"])
        things = known()
        assert "comment" not in {*(region.slug for region in things.regions), *(theme.slug for theme in things.themes)}

    @pytest.mark.usefixtures("tables")
    def test_names_and_words_without_a_letter(self) -> None:
        make_leader(aliases=["", " – ", "A. E."])
        make_speaker("…")
        make_summit(name="?!")
        make_theme(words=["", "—", " honey "], weak=["…"])
        make_theme(name="“”", slug="quotes")
        make_region(words=[""], ambiguous=["-"], masks=["–"], aliases=["'"])
        things = known()
        assert [leader.aliases for leader in things.leaders] == [("A. E.",)]
        assert things.summits == ()
        assert [(theme.words, theme.weak) for theme in things.themes] == [(("honey",), ())]
        (region,) = (region for region in things.regions if region.slug == "upper-marrow")
        assert region.words == region.ambiguous == region.masks == region.aliases == ()

    @pytest.mark.usefixtures("tables")
    @pytest.mark.parametrize("series", ["", "–", "!"])
    def test_a_series_without_a_name(self, series: str) -> None:
        summit = make_summit(series=series, city="-")
        (listed,) = known().summits
        assert (listed.series, listed.city) == (summit.name, "")
        notes = read_bytes(b"A summit\n\nThe summit meeting took place on 3 February 2001.", "a.txt", listed_things())
        assert notes.summits == ()


class TestKnows:
    def test_what_the_tables_list_in_their_order(self) -> None:
        load_gazetteer()
        things, tables = listed_things(), gazetteer.load()
        assert things.leaders == tables.leaders
        assert things.summits == tables.summits
        assert things.regions == tables.regions
        assert things.themes == tables.themes

    @pytest.mark.usefixtures("tables")
    def test_what_an_editor_calls_it(self) -> None:
        known()
        Region.objects.filter(slug="land").update(name="Newland", aliases=["Land of Old"], edited_fields=["name"])
        (region,) = (region for region in known().regions if region.slug == "land")
        assert (region.name, region.aliases, region.parent) == ("Newland", ("Land of Old",), "area")

    @pytest.mark.usefixtures("tables")
    def test_a_merged_leader_by_both_names(self) -> None:
        kept = make_speaker("A. Exampla")
        record = merge(kept, make_leader(aliases=["Madam Ada"]), None)
        (leader,) = known().leaders
        assert (leader.slug, leader.family_name) == ("a.-exampla", "Exampla")
        assert leader.aliases == ("Ada Exampla", "Madam Ada")
        unmerge(record)
        (leader,) = known().leaders
        assert (leader.slug, leader.aliases) == ("ada-exampla", ("Madam Ada",))

    @pytest.mark.usefixtures("tables")
    def test_a_leader_without_a_surname_by_the_full_name(self) -> None:
        make_leader()
        Speaker.objects.update(family_name=" ")
        assert [leader.family_name for leader in known().leaders] == ["Ada Exampla"]

    @pytest.mark.usefixtures("tables")
    def test_a_country_by_one_region_alone(self) -> None:
        known()
        area = Region.objects.get(slug="area")
        make_region(parent=area, countries=["XX"])
        make_region(name="Lower Marrow", slug="lower-marrow", parent=area)
        assert {region.slug: region.countries for region in known().regions} == {
            "area": ("XX",),
            "land": ("XX",),
            "upper-marrow": ("ZZ", "XX"),
            "lower-marrow": ("ZZ",),
        }

    @pytest.mark.usefixtures("tables")
    def test_a_themes_weak_words(self) -> None:
        make_theme(weak=["hives"])
        assert [theme.weak for theme in known().themes] == [("hives",)]


@pytest.mark.usefixtures("tables")
class TestReadingAgain:
    @pytest.fixture
    def article(self, tmp_path: Path) -> Article:
        (tmp_path / "talks.txt").write_text(RAW, encoding="utf-8")
        import_paths([tmp_path])
        for link in (ArticleLeader, ArticleSummit, ArticleRegion):
            assert not link.objects.exists()
        return Article.objects.get()

    @pytest.mark.parametrize("kind", MADE)
    def test_finds_what_an_editor_added(self, article: Article, kind: str) -> None:
        make, link = MADE[kind]
        thing = make()
        reread()
        row = link.objects.get(**{kind: thing})
        assert (row.article, row.origin, row.review) == (article, Origin.FOUND, Review.UNREVIEWED)
        assert 0 < row.confidence <= 1
        assert row.rule
        assert row.evidence
        assert all(words.strip() for words, _, _ in row.words_of_body)

    @pytest.mark.parametrize("kind", MADE)
    @pytest.mark.parametrize("jobs", [1, 2])
    def test_finds_what_a_table_lists_since(
        self, article: Article, kind: str, jobs: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        office = gazetteer.Office("President", "XX", date(2000, 1, 1), None)
        day = date(2001, 5, 1)
        place = ("Lowmoor", "XX", day, day)
        words = ("honey", "hives", "beekeepers", "beekeeping")
        lines = Gazetteer(
            (gazetteer.Leader("ada-exampla", "Ada Exampla", "Ada", "Exampla", (), (office,)),),
            (gazetteer.Summit("lowmoor", "Lowmoor", None, "Lowmoor Harbour Summit", (), *place),),
            (*TABLES.regions, gazetteer.Region("upper-marrow", "Upper Marrow", "area", ("YY",), (), (), ())),
            (gazetteer.Theme("bees", "Bees", (), words),),
        )
        monkeypatch.setattr(gazetteer, "load", lambda: lines)
        reread(jobs=jobs)
        link = MADE[kind][1]
        slug = {"leader": "ada-exampla", "summit": "lowmoor", "region": "upper-marrow", "theme": "bees"}[kind]
        assert link.objects.get(**{f"{kind}__slug": slug}).article == article

    @pytest.mark.parametrize("kind", MADE)
    def test_loses_what_an_editor_no_longer_lists(self, article: Article, kind: str) -> None:
        make, link = MADE[kind]
        thing = make()
        reread()
        gone = {"aliases": [], "name": "Something else", "words": ["else"], "family_name": "Else", "given_name": ""}
        for field, value in gone.items():
            if hasattr(thing, field):
                setattr(thing, field, value)
        thing.save()
        if kind == "leader":
            thing.offices.all().delete()
        reread()
        assert not link.objects.filter(**{kind: thing}, article=article).exists()

    @pytest.mark.parametrize("kind", MADE)
    def test_leaves_what_an_editor_decided(self, article: Article, kind: str) -> None:
        make, link = MADE[kind]
        thing = make()
        row = link.objects.create(article=article, **{kind: thing}, review=Review.REJECTED, origin=Origin.FOUND)
        before = link.objects.filter(pk=row.pk).values().get()
        reread()
        assert link.objects.filter(pk=row.pk).values().get() == before

    def test_maps_what_a_page_states_by_an_editors_alias(self, article: Article) -> None:
        assert article.theme_links.get().theme.name == "Bee Lore"
        bees = make_theme(aliases=["Bee lore"], words=["apiary"])
        reread()
        row = article.theme_links.get()
        assert (row.theme, row.origin, row.confidence) == (bees, Origin.STATED, 1.0)


@pytest.mark.usefixtures("tables")
def test_maps_a_region_that_a_page_states_by_an_editors_alias(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text(RAW.replace("Themes: Bee Lore", "Region: The Marrows"), encoding="utf-8")
    import_paths([tmp_path])
    assert ArticleRegion.objects.get().region.name == "The Marrows"
    Region.objects.filter(slug="land").update(aliases=["The Marrows"], edited_fields=["aliases"])
    reread()
    row = ArticleRegion.objects.get()
    assert (row.region.slug, row.origin, row.confidence) == ("land", Origin.STATED, 1.0)
