import pytest
from django.db import connection

from articles.models import ArticleTheme, Theme
from articles.places import Change, anchor, reanchor
from tests.making import make_article, make_quote


@pytest.mark.parametrize(("body", "words"), [("", "yes"), ("yes", ""), ("", ""), ("ye s", "yes"), ("Yes", "yes")])
def test_does_not_find_words_that_are_not_there(body: str, words: str) -> None:
    assert anchor(body, words) is None


@pytest.mark.parametrize(
    ("near", "start"),
    [(0, 0), (1, 0), (4, 0), (5, 0), (6, 10), (10, 10), (15, 10), (16, 20), (20, 20), (21, 20), (999, 20)],
)
def test_finds_the_nearest_occurrence(near: int, start: int) -> None:
    body = "yes------ yes------ yes"
    assert anchor(body, "yes", near) == (start, start + 3)


@pytest.mark.parametrize(
    ("before", "after", "place", "moved"),
    [
        ("abc def", "abc def", 4, 4),
        ("abc def", "abc new def", 0, 0),
        ("abc def", "abc new def", 4, 8),
        ("abc new def", "abc def", 8, 4),
        ("abc", "xyz", 1, 1),
        ("abcdef", "x", 4, 1),
        ("aaa", "aaaa", 2, 2),
        ("", "abc", 0, 3),
    ],
)
def test_follows_an_offset_through_a_change(before: str, after: str, place: int, moved: int) -> None:
    assert Change(before, after).follow(place) == moved


def test_of_the_same_words_twice_each_keeps_its_own_place() -> None:
    before = "“No,” he said. " + "x" * 40 + " “No,” she said."
    change = Change(before, "A new line. " * 6 + before)
    assert change.move(0, 5) == (72, 77)
    assert change.move(56, 61) == (128, 133)


@pytest.mark.django_db
class TestReanchor:
    def test_a_quote_whose_words_are_gone_keeps_its_row_without_a_place(self) -> None:
        article = make_article(body="He said “we begin” today.")
        quote = make_quote(article, "“we begin”", speaker_text="He", speaker_start=0, speaker_end=2)
        before, article.body = article.body, "He said nothing."
        article.save()
        assert reanchor(article, before) == [quote]
        quote.refresh_from_db()
        assert (quote.start, quote.end, quote.text) == (None, None, "“we begin”")
        assert (quote.speaker_start, quote.speaker_end) == (0, 2)

    def test_quotes_speakers_and_evidence_move_with_their_words(self) -> None:
        article = make_article(body="Ada said “we begin”.")
        quote = make_quote(article, "“we begin”", speaker_text="Ada", speaker_start=0, speaker_end=3, evidence=[[4, 8]])
        theme = Theme.objects.create(name="Trade", slug="trade")
        link = ArticleTheme.objects.create(article=article, theme=theme, evidence=[[4, 8], [12, 17]])
        before, article.body = article.body, "Late, Ada said “we begin”. Ada left."
        article.save()
        assert reanchor(article, before) == []
        quote.refresh_from_db()
        link.refresh_from_db()
        assert article.body[quote.start : quote.end] == quote.text
        assert (quote.speaker_start, quote.speaker_end, quote.evidence) == (6, 9, [[10, 14]])
        assert link.evidence == [[10, 14], [18, 23]]
        connection.check_constraints()

    def test_evidence_goes_with_its_words_and_stays_where_a_title_has_them(self) -> None:
        article = make_article(title="Of trade", body="Goods came late.")
        theme = Theme.objects.create(name="Trade", slug="trade")
        evidence = [{"field": "title", "words": "trade"}, {"field": "title", "words": "tariff"}, [0, 5], [11, 15]]
        link = ArticleTheme.objects.create(article=article, theme=theme, evidence=evidence)
        before, article.body = article.body, "It all came late."
        article.save()
        reanchor(article, before)
        link.refresh_from_db()
        assert link.evidence == [{"field": "title", "words": "trade"}, [12, 16]]
        assert (link.words_of_title, link.words_of_body) == (["trade"], [("late", 12, 16)])

    def test_a_quote_without_a_place_finds_it_again_when_the_words_come_back(self) -> None:
        article = make_article(body="He said “we begin” today.")
        quote = make_quote(article, "“we begin”")
        for body in ("Nothing.", "Then: “we begin”"):
            before, article.body = article.body, body
            article.save()
            reanchor(article, before)
        quote.refresh_from_db()
        assert (quote.start, quote.end) == (6, 16)
