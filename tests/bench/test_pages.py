"""The table of pages."""

from random import Random

import pytest

from articles.lexicon import learn
from articles.models import Quote
from bench import pages
from tests.views.cast import Cast


@pytest.fixture
def archive(db: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setattr(pages, "start", lambda _: None)
    cast = Cast("Ada Example")
    for _ in range(12):
        cast.article()
    learn()


@pytest.mark.usefixtures("archive")
def test_times_no_archive_of_a_few_articles(capsys: pytest.CaptureFixture[str]) -> None:
    pages.main()
    assert "too few" in capsys.readouterr().out


@pytest.mark.usefixtures("archive")
def test_prints_a_row_for_every_kind_of_page(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "phrases_of_titles", lambda _: ["one+paragraph"])
    monkeypatch.setattr(pages, "articles", lambda _: [Quote.objects.latest("pk").article.get_absolute_url()])
    monkeypatch.setattr(pages, "LEAST", 1)
    monkeypatch.setattr(pages, "ROUNDS", 2)
    pages.main()
    lines = capsys.readouterr().out.splitlines()
    kinds = pages.kinds(Random(1))  # noqa: S311
    assert [line[:36].strip() for line in lines[2:]] == [*kinds, "all of them"]
    assert all(addresses for addresses in kinds.values())
