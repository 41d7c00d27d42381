"""What the archive learns of its own words and names."""

import pytest
from django.core.management import call_command

from articles.lexicon import learn
from articles.models import Article, ArticleAuthor, ArticleLeader, Author, KnownName, KnownWord, Office
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db


def words() -> set[str]:
    learn()
    return set(KnownWord.objects.values_list("word", flat=True))


def names() -> set[tuple[str, str, int]]:
    learn()
    return set(KnownName.objects.values_list("kind", "name", "count"))


def test_does_not_learn_a_word_of_one_text() -> None:
    make_article(title="Lantern", body="A lantern, and another lantern.")
    assert "lantern" not in words()


def test_does_not_learn_from_hidden_articles_or_copies() -> None:
    original = make_article(title="Lantern")
    make_article(title="Lantern", original=original, copy_kind="copy")
    make_article(title="Lantern", status="hidden")
    assert "lantern" not in words()


def test_does_not_learn_what_is_no_word() -> None:
    for _ in range(2):
        make_article(title="At 1234 www.example.org of c4i, sea")
    assert not words() & {"1234", "www.example.org", "c4i", "sea"}


def test_learns_a_word_of_two_texts_whole_and_without_accents() -> None:
    make_article(title="Élysée treaties")
    make_article(body="Treaties of the ELYSÉE.")
    assert {"elysee", "treaties"} <= words()
    assert KnownWord.objects.get(word="elysee").texts == 2


def test_learns_the_words_of_names_with_something_behind_them() -> None:
    article = make_article(body="“Sails,” she said.")
    make_quote(article, "“Sails,”", make_speaker("Ada Örtlich", aliases=["Adele"]))
    make_speaker("Bob Silent")
    assert "ortlich" in words()
    assert not words() & {"silent", "adele"}  # another spelling is often what a text does not have


def test_learns_names_with_their_counts() -> None:
    article = make_article(body="“Sails,” she said.")
    ada = make_speaker("Ada Example")
    make_quote(article, "“Sails,”", ada)
    ArticleAuthor.objects.create(article=article, author=Author.objects.create(name="Kit", slug="kit"))
    assert names() == {("speaker", "Ada Example", 1), ("author", "Kit", 1)}


def test_tells_a_leader_once() -> None:
    article = make_article(body="“Sails,” she said.")
    ada = make_speaker("Ada Example")
    for title in ("President", "Minister"):
        Office.objects.create(speaker=ada, title=title, country="FR", start="2001-01-01")
    ArticleLeader.objects.create(article=article, leader=ada)
    make_quote(article, "“Sails,”", ada)
    assert names() == {("leader", "Ada Example", 1)}


def test_forgets_what_is_gone() -> None:
    for _ in range(2):
        make_article(title="Lantern")
    assert "lantern" in words()
    Article.objects.update(status="hidden")
    assert "lantern" not in words()


def test_learns_whenever_the_archive_is_prepared() -> None:
    for _ in range(2):
        make_article(title="Lantern")
    call_command("prepare", no_static=True)
    assert KnownWord.objects.filter(word="lantern").exists()
