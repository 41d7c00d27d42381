import pytest

from articles.authorities import load_gazetteer
from articles.listed import listed_things
from articles.reading.gazetteer import load

pytestmark = pytest.mark.django_db


def test_knows_what_the_tables_list_in_their_order() -> None:
    load_gazetteer()
    known, tables = listed_things(), load()
    assert known.leaders == tables.leaders
    assert known.summits == tables.summits
    assert known.regions == tables.regions
    assert known.themes == tables.themes
