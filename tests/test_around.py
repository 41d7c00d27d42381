"""A summit's articles by week."""

from datetime import date, timedelta

import pytest
from django.test import Client

from articles.around import COLUMNS, DURING, WEEKS, bounds, column, weeks
from articles.models import Summit
from tests.views.cast import Cast

FOUR_DAYS = Summit(start=date(2001, 2, 3), end=date(2001, 2, 6))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1945-05-08", 0),
        ("2000-11-11", 1),  # 12 weeks before
        ("2000-11-10", 0),
        ("2001-01-26", DURING - 2),
        ("2001-01-27", DURING - 1),
        ("2001-02-02", DURING - 1),
        ("2001-02-03", DURING),
        ("2001-02-06", DURING),
        ("2001-02-07", DURING + 1),
        ("2001-02-13", DURING + 1),
        ("2001-02-14", DURING + 2),
        ("2001-05-01", COLUMNS - 2),  # 12 weeks after
        ("2001-05-02", COLUMNS - 1),
        ("2022-01-01", COLUMNS - 1),
    ],
)
def test_a_day_has_its_column(day: str, expected: int) -> None:
    assert column(FOUR_DAYS, date.fromisoformat(day)) == expected


def test_the_bounds_of_a_column_are_its_first_and_last_day() -> None:
    days = [FOUR_DAYS.start + timedelta(days=n) for n in range(-7 * WEEKS - 3, 7 * WEEKS + 7)]
    for day in days:
        place = column(FOUR_DAYS, day)
        first, last = (bounds(FOUR_DAYS, place).get(name) for name in ("from", "to"))
        assert (first or "0001-01-01") <= day.isoformat() <= (last or "9999-12-31")
        assert (first is None, last is None) == (place == 0, place == COLUMNS - 1)
        for edge in filter(None, (first, last)):
            assert column(FOUR_DAYS, date.fromisoformat(edge)) == place


@pytest.mark.django_db
def test_undated_hidden_and_rejected_articles_stand_in_no_column() -> None:
    cast = Cast()
    cast.article(published=None)
    cast.article(status="hidden")
    cast.article(review="rejected")
    assert weeks(cast.summit) == []


@pytest.mark.django_db
def test_every_bar_has_as_many_articles_as_its_list(client: Client) -> None:
    cast = Cast()
    for day in ("1999-01-01", "2001-01-30", "2001-01-30", "2001-02-03", "2001-02-05", "2001-02-11", "2003-01-01"):
        original = cast.article(published=date.fromisoformat(day))
    cast.article(published=date(2003, 1, 2), original=original, copy_kind="copy")
    found = weeks(cast.summit)
    assert [(week.when, week.count) for week in found] == [
        ("More than 12 weeks before", 1),
        ("In the week before", 2),
        ("During", 1),
        ("In the week after", 2),
        ("More than 12 weeks after", 1),
    ]
    assert [week.during for week in found] == [False, False, True, False, False]
    for week in found:
        assert f"1–{week.count} of {week.count}" in client.get(week.url).content.decode()
    html = client.get(cast.summit.get_absolute_url()).content.decode()
    assert 'class="chosen" aria-label="During: 1 article"' in html


@pytest.mark.django_db
def test_a_meeting_is_drawn_where_it_took_place(client: Client) -> None:
    cast = Cast()
    assert 'class="map"' not in client.get(cast.summit.get_absolute_url()).content.decode()
    Summit.objects.filter(pk=cast.summit.pk).update(city="Buenos Aires", country="AR")
    html = client.get(cast.summit.get_absolute_url()).content.decode()
    assert 'cx="121.62" cy="124.6"' in html
    assert "Buenos Aires, 34.6° S, 58.4° W" in html


@pytest.mark.django_db
def test_all_meetings_of_a_series_are_a_row(client: Client) -> None:
    first, second = Cast("Ada Example"), Cast("Ben Example")
    Summit.objects.filter(pk=first.summit.pk).update(start=date(1999, 1, 1), end=date(1999, 1, 2))
    Summit.objects.filter(pk=Cast("Other").summit.pk).update(series="Another series")
    html = client.get(second.summit.get_absolute_url()).content.decode()
    row = html[html.index('<nav class="series"') :].split("</nav>")[0]
    assert [row.index(name) for name in (first.summit.slug, second.summit.slug)] == sorted(
        row.index(name) for name in (first.summit.slug, second.summit.slug)
    )
    assert row.count("<li>") == 2
    assert row.count("aria-current") == 1
