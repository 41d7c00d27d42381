import pytest

from articles import weighing
from articles.models import ArticleTheme, Origin, Theme
from articles.weighing import preview
from tests.making import make_article

pytestmark = pytest.mark.django_db

ABOUT = "Bees of the valley: the beekeepers sold honey, a hive, more honey and beeswax."


@pytest.fixture
def bees() -> Theme:
    return Theme.objects.create(name="Bees", slug="bees", words=["bees", "honey", "hive", "beekeepers", "beeswax"])


def test_suggests_nothing_that_other_themes_outweigh(bees: Theme) -> None:
    sea = Theme.objects.create(name="Sea", slug="sea", words=["ships", "harbour"])
    make_article(
        body=f"Honey and bees by the {'ships, harbours, ' * 9} harbour, ships.\n\n{'ships in the harbour ' * 99}"
    )
    assert preview(bees).counts["added"] == 0
    assert preview(sea).counts["added"] == 1


def test_reckons_a_large_archive_from_some_of_its_articles(bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighing, "SAMPLE", 2)
    for _ in range(6):
        make_article(body=ABOUT)
    seen = preview(bees)
    assert not seen.is_exact
    assert (seen.looked_at, seen.about("added"), len(seen.shown)) == (2, 6, 2)


def test_a_page_that_states_the_theme_by_another_name_is_left_to_the_next_reading(bees: Theme) -> None:
    bees.aliases = ["Apiculture"]
    bees.save()
    stated = Theme.objects.create(name="Apiculture", slug="apiculture")
    ArticleTheme.objects.create(article=make_article(body=ABOUT), theme=stated, origin=Origin.STATED)
    assert preview(bees).counts["added"] == 0
