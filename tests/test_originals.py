from datetime import date
from itertools import permutations

import pytest
from django.db import transaction
from django.db.models import QuerySet

from articles.models import Article, ImportRun, SourceFile
from articles.store import neighbours, release, resettle, store
from tests.making import make_run
from tests.noting import note, prose

pytestmark = pytest.mark.django_db

TEXT, MENU = prose(1, 600), prose(2, 40)
OPENING = " ".join(TEXT.split()[:200])
EARLY, MIDDLE, LATE = date(2001, 1, 1), date(2001, 1, 2), date(2001, 1, 3)
NEXT_WEEK, NEXT_YEAR = date(2001, 1, 8), date(2002, 1, 1)
ABOUT_US = prose(9, 150)  # what a press office says of itself under each of its releases


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


@pytest.mark.parametrize("order", [*permutations(["note", "one", "two", "three"])])
def test_press_releases_are_no_copies_of_each_other_for_what_stands_under_each(
    run: ImportRun, order: tuple[str, ...]
) -> None:
    lengths = {"note": 40, "one": 400, "two": 500, "three": 600}
    for name in order:
        put(run, name, f"{prose(lengths[name], lengths[name])} {ABOUT_US}", EARLY)
    assert set(originals().values()) == {None}


def test_what_a_report_shares_with_last_weeks_makes_it_no_copy(run: ImportRun) -> None:
    put(run, "a", f"{TEXT} {prose(3, 250)}", EARLY)
    assert put(run, "b", f"{TEXT} {prose(4, 250)}", NEXT_WEEK).outcome == "new"
    assert put(run, "c", f"{TEXT} {prose(5, 250)}", MIDDLE).outcome == "copy"
    assert originals() == {"a": None, "b": None, "c": "a"}


def test_an_article_is_no_excerpt_of_what_took_it_up_long_after(run: ImportRun) -> None:
    put(run, "a", OPENING, EARLY)
    put(run, "b", TEXT, NEXT_YEAR)
    assert originals() == {"a": None, "b": None}


@pytest.mark.parametrize("order", [*permutations("abc")])
def test_a_copy_of_a_copy_that_is_nothing_to_the_original_stands_alone(run: ImportRun, order: tuple[str, ...]) -> None:
    parts = [prose(number, 200) for number in range(10, 15)]
    printings = {"a": (parts[0:3], EARLY), "b": (parts[1:4], MIDDLE), "c": (parts[2:5], LATE)}
    for name in order:
        put(run, name, " ".join(printings[name][0]), printings[name][1])
    assert originals() == {"a": None, "b": "a", "c": None}


def test_what_an_editor_pointed_to_a_changed_article_stays(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", prose(5, 600), LATE)
    original = Article.objects.get(title="a")
    Article.objects.filter(title="b").update(original=original, copy_kind="copy", edited_fields=["original"])
    put(run, "a", f"{TEXT} {MENU}", EARLY)
    assert originals() == {"a": None, "b": "a"}


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


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_the_earlier_is_the_original_though_the_copy_is_longer_and_mended(run: ImportRun, order: str) -> None:
    words = TEXT.split()
    mended = " ".join(f"mended{at}" if at % 20 == 0 else word for at, word in enumerate(words))
    printings = {"a": (TEXT, EARLY), "b": (f"{MENU} {mended}", LATE)}
    for name in order:
        put(run, name, *printings[name])
    assert originals() == {"a": None, "b": "a"}


def test_copies_of_an_excerpt_are_excerpts_of_the_whole(run: ImportRun) -> None:
    put(run, "part", OPENING, EARLY)
    put(run, "copy", f"{OPENING} {prose(3, 40)}", MIDDLE)
    assert kinds() == {"part": "", "copy": "copy"}
    put(run, "whole", TEXT, LATE)
    assert originals() == {"part": "whole", "copy": "whole", "whole": None}
    assert kinds() == {"part": "excerpt", "copy": "excerpt", "whole": ""}


def test_an_earlier_printing_becomes_the_original_of_all_copies_however_many(run: ImportRun) -> None:
    many = neighbours.MOST + 3
    for number in range(many):
        put(run, f"{number}", f"{TEXT} {prose(20 + number, 40)}", LATE)
    put(run, "first", TEXT, EARLY)
    assert originals() == {"first": None} | {f"{number}": "first" for number in range(many)}


def test_a_copy_is_found_among_many_that_share_a_phrase(run: ImportRun) -> None:
    phrase = prose(3, 40)
    put(run, "a", f"{phrase} {TEXT}", EARLY)
    for number in range(neighbours.HOLDERS + 5):
        put(run, f"{number}", f"{phrase} {prose(20 + number, 60)}", EARLY)
    assert put(run, "b", f"{phrase} {TEXT} {MENU}", LATE).outcome == "copy"
    assert originals()["b"] == "a"


def test_a_signature_of_another_reader_is_made_anew(run: ImportRun) -> None:
    put(run, "a", TEXT, EARLY)
    put(run, "b", f"{TEXT} {MENU}", LATE)
    Article.objects.update(signature=[1, 2, 3], original=None, copy_kind="")
    put(run, "a", TEXT, EARLY)
    assert originals() == {"a": None, "b": None}
    put(run, "b", f"{TEXT} {MENU}", LATE)
    assert originals() == {"a": None, "b": "a"}


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


class TestHiding:
    """By whatever way: these change rows as a shell would."""

    @pytest.fixture(autouse=True)
    def three(self, run: ImportRun) -> None:
        put(run, "a", TEXT, EARLY)
        put(run, "c", f"{MENU} {TEXT}", LATE)
        put(run, "b", f"{TEXT} {MENU}", MIDDLE)

    def articles(self, *titles: str) -> QuerySet[Article]:
        return Article.objects.filter(title__in=titles)

    def shown(self) -> list[str]:
        return list(Article.objects.public().originals().values_list("title", flat=True))

    def test_a_whole_story_leaves_nothing(self) -> None:
        self.articles("a", "b", "c").update(status="hidden")
        assert self.shown() == []
        assert originals() == {"a": None, "b": "a", "c": "a"}

    def test_a_copy_changes_nothing_else(self) -> None:
        self.articles("b").update(status="hidden")
        assert originals() == {"a": None, "b": "a", "c": "a"}

    def test_an_original_lets_its_earliest_copy_stand_for_it(self) -> None:
        self.articles("a").update(status="hidden")
        assert originals() == {"a": "b", "b": None, "c": "b"}
        assert kinds() == {"a": "copy", "b": "", "c": "copy"}

    def test_by_saving_does_the_same(self) -> None:
        article = Article.objects.get(title="a")
        article.status = Article.Status.HIDDEN
        article.save()
        assert originals() == {"a": "b", "b": None, "c": "b"}

    def test_some_lets_the_next_stand_for_them(self) -> None:
        self.articles("a", "b").update(status="hidden")
        assert self.shown() == ["c"]
        self.articles("b").update(status="unreviewed")
        assert len(self.shown()) == 1

    def test_an_original_lets_a_copy_stand_for_it_rather_than_an_excerpt(self, run: ImportRun) -> None:
        put(run, "part", OPENING, EARLY)
        self.articles("a").update(status="hidden")
        assert originals() == {"a": "b", "b": None, "c": "b", "part": "b"}

    def test_no_more_makes_it_the_original_again(self) -> None:
        self.articles("a").update(status="hidden")
        self.articles("a").update(status="approved")
        assert self.shown() == ["b"]
        resettle(Article.objects.get(title="a"))
        assert originals() == {"a": None, "b": "a", "c": "a"}

    def test_a_public_article_cannot_be_pointed_to_a_hidden_one(self, run: ImportRun) -> None:
        put(run, "d", prose(5, 600), LATE)
        self.articles("d").update(status="hidden")
        self.articles("b").update(original=Article.objects.get(title="d"))
        assert originals() == {"a": None, "b": None, "c": "a", "d": "b"}
