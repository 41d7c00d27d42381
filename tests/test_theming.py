from typing import Any

import pytest

from articles import runs, theming
from articles.models import Article, ArticleTheme, Origin, Review, Theme, ThemeRun
from articles.theming import ThemeRunError, begin, carry_out, take_back
from articles.turns import AnotherImportError
from articles.weighing import preview
from tests.making import make_article

pytestmark = pytest.mark.django_db

ABOUT = "The keepers met.\n\nBees and more bees: the beekeepers of the valley, the honey, a hive of honey, the beeswax."
HOW = ("origin", "confidence", "rule", "evidence", "review")


@pytest.fixture
def bees() -> Theme:
    Theme.objects.create(name="Sea", slug="sea", words=["ships", "harbour"])
    return Theme.objects.create(name="Bees", slug="bees", words=["bees", "honey", "hive", "beekeepers", "beeswax"])


def link(theme: Theme, *, body: str = ABOUT, **fields: Any) -> ArticleTheme:
    values = {"origin": Origin.FOUND, "confidence": 0.31, "rule": "an older one", "evidence": [[0, 3]]}
    return ArticleTheme.objects.create(article=make_article(body=body), theme=theme, **values | fields)


def apply(theme: Theme, by: None) -> ThemeRun:
    run = begin(theme, by)
    carry_out(run)
    return run


def links(*more: str) -> list[dict[str, Any]]:
    return list(ArticleTheme.objects.order_by("article", "theme").values("article", "theme", *HOW, *more))


def one_of_each(theme: Theme) -> dict[str, Article]:
    """Return an article for each outcome of applying the theme."""
    make_article()
    return {
        "added": make_article(body=ABOUT),
        "changed": link(theme).article,
        "removed": link(theme, body="Nothing of the kind.").article,
        "rejected": link(theme, review=Review.REJECTED).article,
        "confirmed": link(theme, body="Nothing of the kind.", review=Review.CONFIRMED).article,
        "editor": link(theme, body="Nothing of the kind.", origin=Origin.EDITOR).article,
        "stated": link(theme, body="Nothing of the kind.", origin=Origin.STATED).article,
    }


def test_leaves_what_an_editor_decided_and_what_a_page_states(bees: Theme) -> None:
    articles = one_of_each(bees)
    untouched = [articles[name].pk for name in ("rejected", "confirmed", "editor", "stated")]
    before = [row for row in links("id") if row["article"] in untouched]
    apply(bees, None)
    assert [row for row in links("id") if row["article"] in untouched] == before


def test_a_second_time_nothing_changes(bees: Theme) -> None:
    one_of_each(bees)
    first, before = apply(bees, None), links("id")
    second = apply(bees, None)
    assert (second.added, second.before, links("id")) == ([], [], before)
    assert +take_back(first)


def test_a_preview_stores_nothing(bees: Theme) -> None:
    one_of_each(bees)
    before = links("id")
    preview(bees)
    assert links("id") == before
    assert not ThemeRun.objects.exists()


def test_does_nothing_while_an_import_runs(bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    one_of_each(bees)
    before = links()
    monkeypatch.setattr("articles.turns._ask", lambda _: False)
    with pytest.raises(AnotherImportError):
        apply(bees, None)
    assert links() == before
    assert ThemeRun.objects.get().trouble == "Another process imports into this archive right now."


def test_does_what_the_preview_says(bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theming, "BATCH", 3)
    articles = one_of_each(bees)
    seen = preview(bees)
    assert seen.is_exact
    assert (seen.articles, seen.standing, seen.suggested) == (8, 5, 2)
    assert {name: seen.about(name) for name in ("added", "changed", "removed", "stays")} == {
        "added": 1,
        "changed": 1,
        "removed": 1,
        "stays": 4,
    }
    (shown,) = seen.shown
    assert (shown.article, shown.words) == (articles["added"], ["bees", "beekeepers", "honey", "hive", "beeswax"])
    run = apply(bees, None)
    assert run
    assert run.counts == {name: count for name, count in seen.counts.items() if name}
    assert bees.article_links.filter(article=articles["added"]).exists()
    assert not bees.article_links.filter(article=articles["removed"]).exists()


def test_a_link_says_where_in_the_body_its_evidence_stands(bees: Theme) -> None:
    article = make_article(title="Of honey", body=ABOUT)
    apply(bees, None)
    row = ArticleTheme.objects.get(article=article)
    assert (row.origin, row.rule, row.review) == (Origin.FOUND, "words of the theme", Review.UNREVIEWED)
    assert 0 < row.confidence < 1
    assert row.words_of_title == ["honey"]
    assert [words for words, _, _ in row.words_of_body][:2] == ["Bees", "bees"]


class TestBrokenOff:
    @pytest.fixture
    def run(self, bees: Theme, monkeypatch: pytest.MonkeyPatch) -> ThemeRun:
        """A run of which three batches were stored, and the fourth failed half-way."""
        monkeypatch.setattr(theming, "BATCH", 2)
        one_of_each(bees)
        self.before = links("id")
        store, batches = theming._store, []

        def fail(*given: Any) -> None:
            store(*given)
            batches.append(given)
            if len(batches) == 4:
                raise RuntimeError("The lamp went out.")

        with monkeypatch.context() as patched:
            patched.setattr(theming, "_store", fail)
            with pytest.raises(RuntimeError):
                apply(bees, None)
        return ThemeRun.objects.get()

    def test_says_how_far_it_came_and_why(self, run: ThemeRun) -> None:
        assert (run.done, run.total, run.finished, run.trouble) == (6, 8, None, "The lamp went out.")
        assert runs.stage(run) is runs.Stage.BROKEN_OFF

    def test_is_gone_on_with_in_the_same_record(self, run: ThemeRun, bees: Theme) -> None:
        assert apply(bees, None) == run
        run.refresh_from_db()
        assert (run.done, run.total, run.trouble) == (8, 8, "")
        assert run.finished
        assert {name: run.counts[name] for name in ("added", "changed", "removed", "stays")} == {
            "added": 1,
            "changed": 1,
            "removed": 1,
            "stays": 4,
        }
        take_back(run)
        assert links("id") == self.before

    def test_is_taken_back_and_then_not_gone_on_with(self, run: ThemeRun, bees: Theme) -> None:
        take_back(run)
        assert links("id") == self.before
        with pytest.raises(ThemeRunError, match="taken back"):
            carry_out(run)
        assert links("id") == self.before
        assert begin(bees, None) != run


class TestTakingBack:
    def test_brings_back_what_was(self, bees: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(theming, "BATCH", 3)
        one_of_each(bees)
        before = links("id")
        run = apply(bees, None)
        assert run
        assert links() != before
        counts = take_back(run)
        assert links("id") == before
        assert +counts == {"removed": 1, "back as before": 2}

    def test_leaves_what_an_editor_decided_since(self, bees: Theme) -> None:
        articles = one_of_each(bees)
        run = apply(bees, None)
        assert run
        for name in ("added", "changed"):
            bees.article_links.filter(article=articles[name]).update(review=Review.CONFIRMED)
        ArticleTheme.objects.create(article=articles["removed"], theme=bees, review=Review.REJECTED)
        before = links("id")
        assert +take_back(run) == {"stay as decided since": 3}
        assert links("id") == before

    def test_leaves_out_articles_that_are_gone(self, bees: Theme) -> None:
        articles = one_of_each(bees)
        run = apply(bees, None)
        assert run
        for name in ("added", "removed", "changed"):
            articles[name].delete()
        assert not +take_back(run)

    def test_is_done_once(self, bees: Theme) -> None:
        one_of_each(bees)
        run = apply(bees, None)
        assert run
        take_back(run)
        with pytest.raises(ThemeRunError, match="already"):
            take_back(run)

    def test_begins_with_the_latest(self, bees: Theme) -> None:
        one_of_each(bees)
        first = apply(bees, None)
        make_article(body=ABOUT)
        second = apply(bees, None)
        assert first
        assert second
        with pytest.raises(ThemeRunError, match="Bees was applied again since"):
            take_back(first)
        take_back(second)
        take_back(first)

    def test_needs_the_theme(self, bees: Theme) -> None:
        make_article(body=ABOUT)
        run = apply(bees, None)
        ArticleTheme.objects.all().delete()
        bees.delete()
        assert run
        with pytest.raises(ThemeRunError, match="no longer there"):
            take_back(run)
