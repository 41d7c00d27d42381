import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from articles.models import Author, Office, Region, Speaker, Theme
from tests.making import make_speaker, make_summit

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [Author, Region, Speaker, Theme])
@pytest.mark.parametrize("slug", ["", "war/peace"])
def test_refuses_a_slug_that_fits_no_address(model: type[Model], slug: str) -> None:
    with pytest.raises(IntegrityError, match="slug_fits_an_address"), transaction.atomic():
        model.objects.create(name="War/Peace", slug=slug)  # type: ignore[attr-defined]


def test_refuses_a_summit_that_ends_before_it_starts() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_summit(start="2001-02-04", end="2001-02-03")


def test_refuses_a_region_within_itself() -> None:
    region = Region.objects.create(name="Here", slug="here")
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.filter(pk=region.pk).update(parent=region)


def test_refuses_the_same_office_twice() -> None:
    held = {"speaker": make_speaker(), "title": "President", "country": "US", "start": "2001-01-20"}
    Office.objects.create(**held)
    with pytest.raises(IntegrityError), transaction.atomic():
        Office.objects.create(**held)
