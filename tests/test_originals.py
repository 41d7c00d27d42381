from datetime import date

import pytest
from django.db import transaction

from articles.models import Article, ImportRun, SourceFile
from articles.store import release, store
from tests.making import make_run
from tests.noting import note, prose

pytestmark = pytest.mark.django_db

TEXT, MENU = prose(1, 600), prose(2, 40)
OPENING = " ".join(TEXT.split()[:200])
EARLY, MIDDLE, LATE = date(2001, 1, 1), date(2001, 1, 2), date(2001, 1, 3)


@pytest.fixture
def run() -> ImportRun:
    return make_run()


def put(run: ImportRun, name: str, body: str, published: date | None = None) -> SourceFile:
    return store(
        note(body, title=name, published=published), f"{name} {body} {published}".encode(), f"/in/{name}.txt", run
    )


def originals() -> dict[str, str | None]:
    """Return the title of every article's original, by its own title."""
    return dict(Article.objects.order_by("id").values_list("title", "original__title"))


def kinds() -> dict[str, str]:
    return dict(Article.objects.values_list("title", "copy_kind"))


def test_an_article_that_quotes_a_third_of_another_is_no_copy(run: ImportRun) -> None:
    put(run, "a", TEXT)
    assert put(run, "b", f"{prose(3, 300)} {OPENING} {prose(4, 300)}").outcome == "new"
    assert originals() == {"a": None, "b": None}


def test_the_original_of_a_copy_that_an_editor_parted_stays_none(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", LATE)
    Article.objects.filter(title="b").update(original=None, copy_kind="", edited_fields=["original"])
    put(run, "b", f"{MENU} {TEXT}", LATE)
    put(run, "a", f"{TEXT} and a few words more", EARLY)
    assert originals() == {"a": None, "b": None}


def test_a_copy_points_to_the_article_that_was_published_first(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    assert put(run, "b", f"{TEXT} {MENU}", LATE).outcome == "copy"
    assert originals() == {"a": None, "b": "a"}


def test_an_undated_article_comes_after_a_dated_one(run: ImportRun) -> None:
    put(run, "a", TEXT)
    put(run, "b", f"{TEXT} {MENU}", LATE)
    assert originals() == {"a": "b", "b": None}


def test_of_two_undated_articles_the_one_stored_first_is_the_original(run: ImportRun) -> None:
    put(run, "a", TEXT)
    put(run, "b", f"{TEXT} {MENU}")
    assert originals() == {"a": None, "b": "a"}


def test_a_hidden_article_is_no_original_of_one_that_is_shown(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    Article.objects.update(status="hidden")
    put(run, "b", f"{TEXT} {MENU}", LATE)
    assert originals() == {"a": "b", "b": None}


@pytest.mark.parametrize("order", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a"), ("c", "a", "b")])
def test_all_copies_point_to_the_earliest_whatever_the_order_of_arrival(run: ImportRun, order: tuple[str, ...]) -> None:
    printings = {"a": (TEXT, EARLY), "b": (f"{TEXT} {MENU}", MIDDLE), "c": (f"{MENU} {TEXT}", LATE)}
    for name in order:
        put(run, name, *printings[name])
    assert originals() == {"a": None, "b": "a", "c": "a"}
    assert set(kinds().values()) == {"", "copy"}


@pytest.mark.parametrize("order", [("whole", "part", "copy"), ("part", "copy", "whole"), ("copy", "part", "whole")])
def test_an_excerpt_points_to_the_whole_even_to_a_later_one(run: ImportRun, order: tuple[str, ...]) -> None:
    printings = {"whole": (TEXT, MIDDLE), "part": (OPENING, EARLY), "copy": (f"{MENU} {TEXT}", LATE)}
    for name in order:
        put(run, name, *printings[name])
    assert originals() == {"whole": None, "part": "whole", "copy": "whole"}
    assert kinds() == {"whole": "", "part": "excerpt", "copy": "copy"}


def test_a_changed_article_is_no_copy_of_what_it_no_longer_says(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", LATE)
    put(run, "b", prose(5, 600), LATE)
    assert originals() == {"a": None, "b": None}


def test_copies_of_a_changed_original_find_another(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", MIDDLE)
    put(run, "c", f"{MENU} {TEXT}", LATE)
    put(run, "a", prose(5, 600), EARLY)
    assert originals() == {"a": None, "b": None, "c": "b"}


def test_a_new_date_decides_anew(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", MIDDLE)
    put(run, "a", TEXT, LATE)
    assert originals() == {"a": "b", "b": None}


def test_copies_of_an_article_that_goes_find_another(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", MIDDLE)
    put(run, "c", f"{MENU} {TEXT}", LATE)
    gone = Article.objects.get(title="a")
    with transaction.atomic():
        Article.objects.filter(pk=gone.pk).update(signature=[])
        release(gone)
        gone.delete()
    assert originals() == {"b": None, "c": "b"}
