"""What words find, how it is ranked, and how hits are marked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article
from articles.questions import understand
from articles.search import HIT_END, HIT_START, PART, hits, reach
from tests.making import make_article

pytestmark = pytest.mark.django_db


def found(words: str) -> set[str]:
    return {article.title for article in Article.objects.search(words)}


@pytest.mark.parametrize("words", ["harvest", "boat -river", '"old boat river"', "boatswain", "the boatman"])
def test_does_not_find(words: str) -> None:
    make_article(title="An old river boat", body="It sails.")
    assert found(words) == set()


@pytest.mark.parametrize("words", ["boat", "boats", "RIVER boat", '"river boat"', "harvest OR boat", "boat -harvest"])
def test_finds(words: str) -> None:
    make_article(title="An old river boat", body="It sails.")
    assert found(words) == {"An old river boat"}


@pytest.mark.parametrize(("stored", "asked"), [("Erdoğan", "Erdogan"), ("Erdogan", "Erdoğan"), ("Élysée", "elysee")])
def test_does_not_mind_accents(stored: str, asked: str) -> None:
    make_article(title="Spoken", body=f"A word by {stored} himself.")
    assert found(asked) == {"Spoken"}


def test_finds_everything_without_words() -> None:
    make_article(title="One")
    assert found("  ") == {"One"}


def test_ranks_a_title_over_a_body() -> None:
    body = make_article(title="Something", body="A lantern stands there.")
    title = make_article(title="Lantern", body="Nothing more.")
    assert list(Article.objects.search("lantern").by_relevance("lantern")) == [title, body]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("the", "nothing"), ("of and", "nothing"), ("-boat", "everything"), ("boat", "some"), ("boat -river", "some")],
)
def test_tells_how_far_words_reach(words: str, kind: str) -> None:
    assert reach(words) == kind


def test_gives_no_snippet_where_the_body_has_no_hit() -> None:
    article = make_article(title="Lantern", body="Nothing more.")
    assert Article.objects.all().snippets("body", "lantern") == {article.pk: []}


def test_gives_two_snippets_at_most() -> None:
    body = "\n\n".join(f"Part {n}. {'Filler words stand here in between. ' * 20} A lantern." for n in range(5))
    article = make_article(body=body)
    snippets = Article.objects.all().snippets("body", "lantern")[article.pk]
    assert len(snippets) == 2
    assert all(f"{HIT_START}lantern{HIT_END}" in snippet and PART not in snippet for snippet in snippets)


MARKUP = (
    "A <b>lantern</b> at https://example.org/lantern, co-lantern & <script>lantern</script> “lantern”.\n\nLanterns!"
)


def test_marks_hits_without_touching_the_text() -> None:
    article = make_article(body=MARKUP)
    plain, places = hits(Article.objects.all().marked("body", "lantern", highlight_all=True)[article.pk])
    assert plain == MARKUP
    assert {plain[start:end].casefold() for start, end in places} >= {"lantern", "lanterns"}


def test_finds_no_place_without_marks() -> None:
    assert hits("plain") == ("plain", [])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_asks_the_database_without_an_error(typed: str) -> None:
    question = understand(typed)
    if question.words:
        reach(question.words)
    list(Article.objects.search(question.words).by_relevance(question.words)[:1])
