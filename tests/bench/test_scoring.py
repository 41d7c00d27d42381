"""Gold and reading → figures."""

from datetime import date
from typing import Any

import pytest

from articles.reading.notes import Found, Notes, Page, Text
from bench.scoring import Hits, figures, plain, score

BODY = "Ministers met in Vienna and spoke of grain."


def notes(**fields: Any) -> Notes:
    found = {kind: fields.pop(kind, ()) for kind in ("regions", "themes")}
    return Notes("any.txt", Text("", "utf-8"), Page(**{"title": "", "body": "", **fields}), **found)


def found(slug: str, *, stated: bool) -> Found:
    return Found(slug, slug.title(), 1.0, "any", stated=stated)


@pytest.mark.parametrize(
    "gold", [{}, {"title": None, "authors": None, "body": None}, {"date": None, "date_scored": False}]
)
def test_does_not_score_what_the_gold_leaves_open(gold: dict[str, Any]) -> None:
    row = figures([score(gold, notes(title="Any", published=date(2016, 11, 21)))])
    assert (row.title, row.authors, row.date, row.false_dates, row.body, row.poor) == (None,) * 6


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Host’s Day!", "the hosts  day"),
        ("Grain – and Peace", "GRAIN AND PEACE"),
        ("Cafe\u0301", "Café"),
        ("co\u00adoperation", "cooperation"),
    ],
)
def test_takes_titles_that_differ_in_marks_for_one(one: str, other: str) -> None:
    assert plain(one) == plain(other)
    assert score({"title": one}, notes(title=other)).title is True


def test_counts_authors_as_a_set() -> None:
    scored = score({"authors": ["Ann Lee", "Bo Chen"]}, notes(authors=("BO CHEN", "Staff Writer")))
    assert scored.authors == Hits(right=1, wrong=1, missed=1)


@pytest.mark.parametrize(
    ("gold", "published", "right", "false"),
    [
        (None, None, True, False),
        (None, date(2016, 11, 21), False, True),
        ("2016-11-21", None, False, None),
        ("2016-11-21", date(2016, 11, 21), True, None),
    ],
)
def test_scores_an_unknown_date(gold: str | None, published: date | None, right: bool, false: bool | None) -> None:
    scored = score({"date": gold}, notes(published=published))
    assert (scored.date, scored.false_date) == (right, false)


@pytest.mark.parametrize(
    ("body", "hits"),
    [
        ("", Hits(0, 0, 5)),
        (BODY, Hits(5, 0, 0)),
        (f"Share this. {BODY}", Hits(5, 2, 0)),
        ("Ministers met in Vienna.", Hits(1, 0, 4)),
        ("Grain.", Hits(0, 1, 5)),
    ],
)
def test_compares_bodies_by_their_runs_of_four_words(body: str, hits: Hits) -> None:
    assert score({"body": BODY}, notes(body=body)).body == hits


def test_takes_the_means_of_precision_and_recall() -> None:
    whole, half_more, none = (score({"body": BODY}, notes(body=body)) for body in (BODY, f"{BODY} {BODY}", ""))
    row = figures([whole, half_more, none])
    precision, recall = (1 + 5 / 13) / 2, 2 / 3  # of an empty body there is no precision
    assert row.body == pytest.approx(2 * precision * recall / (precision + recall))
    assert row.poor == pytest.approx(2 / 3)


def test_sums_authors_up_over_all_files() -> None:
    rows = [score({"authors": ["Ann Lee"]}, notes(authors=names)) for names in ((), ("Ann Lee",), ("Bo Chen",))]
    assert figures(rows).authors == pytest.approx(2 * 1 / (2 * 1 + 1 + 2))


def test_counts_what_is_suggested_only_where_nothing_is_stated() -> None:
    stated, suggested = found("europe", stated=True), found("asia", stated=False)
    gold = {"regions": ["Europe"]}
    assert score(gold, notes(regions=(stated, suggested))).regions == Hits(1, 0, 0)
    assert score(gold, notes(regions=(suggested,))).regions == Hits(0, 1, 1)
    assert score({"regions": []}, notes(regions=(suggested,))).regions is None


def test_knows_a_theme_by_its_other_names() -> None:
    scored = score({"themes": ["Economy"]}, notes(themes=(found("global-economy", stated=True),)))
    assert scored.themes == Hits(1, 0, 0)
