import pytest

from articles.models import ArticleTheme, Origin, Quote, Review, Theme
from tests.making import make_article


@pytest.mark.django_db
def test_leaves_rejected_findings_out_of_what_stands() -> None:
    article = make_article()
    kept, gone = (Theme.objects.create(name=name, slug=name) for name in ("kept", "gone"))
    standing = ArticleTheme.objects.create(article=article, theme=kept)
    ArticleTheme.objects.create(article=article, theme=gone, review=Review.REJECTED)
    assert list(article.theme_links.standing()) == [standing]


@pytest.mark.parametrize(
    ("fields", "doubtful"),
    [
        ({"origin": Origin.FOUND, "confidence": 0.8}, False),
        ({"origin": Origin.STATED, "confidence": 0.5}, False),
        ({"origin": Origin.FOUND, "confidence": 0.5, "review": Review.CONFIRMED}, False),
        ({"origin": Origin.FOUND, "confidence": 0.79}, True),
    ],
)
def test_doubts_what_only_an_unsure_machine_found(fields: dict[str, object], doubtful: bool) -> None:
    assert Quote(**fields).doubtful == doubtful


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"origin": Origin.FOUND, "confidence": 0.957}, "found by machine, 96 % sure"),
        ({"origin": Origin.FOUND, "confidence": 0.5, "review": Review.CONFIRMED}, "confirmed by an editor"),
        ({"origin": Origin.EDITOR}, "set by an editor"),
        ({"origin": Origin.STATED}, "stated in the file"),
    ],
)
def test_says_how_we_know(fields: dict[str, object], words: str) -> None:
    assert Quote(**fields).sureness == words
