"""The list of quotes, and a quote's own page."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Quote, Review
from articles.search import HIT_END, HIT_START
from tests.making import make_article, make_quote, make_speaker
from tests.views.test_articles import MARKUP, make_full, text_of

pytestmark = pytest.mark.django_db


def said(words: str, title: str = "Plain", speaker_text: str = "", **fields: date | str | Article | None) -> Quote:
    """Return a quote of nobody in an article of its own."""
    article = make_article(title=title, body=f"First. He said {words} then. Last.", **fields)
    return make_quote(article, words, speaker_text=speaker_text)


def pages_of(quote: Quote) -> list[str]:
    return ["/quotes/", "/quotes/?q=lantern+OR+alert&kind=direct", quote.get_absolute_url()]


def test_opens_an_empty_archive(client: Client) -> None:
    assert "Nothing found" in text_of(client, "/quotes/")


@pytest.mark.parametrize("address", ["/quotes/999/", "/quotes/99999999999999999999999/"])
def test_knows_no_quote_that_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_shows_nothing_of_a_hidden_article(client: Client) -> None:
    quote = make_full(1, "Veiled").quotes.get()
    other = said("“Veiled 1 words”")
    Quote.objects.update(fingerprint="same")
    Article.objects.filter(pk=quote.article_id).update(status=Article.Status.HIDDEN)
    assert "Veiled title" not in text_of(client, "/quotes/")
    assert "Veiled title" not in text_of(client, other.get_absolute_url())
    assert client.get(quote.get_absolute_url()).status_code == 404


def test_shows_no_rejected_quote(client: Client) -> None:
    quote = said("“a thing”")
    Quote.objects.update(review=Review.REJECTED)
    assert "a thing" not in text_of(client, "/quotes/")
    assert quote.get_absolute_url() not in text_of(client, quote.article.get_absolute_url())
    assert client.get(quote.get_absolute_url()).status_code == 404


def test_finds_a_speakers_words(client: Client) -> None:
    article = make_article(body="“It was a hard road,” she said. “It was short,” she said.")
    make_quote(article, "“It was a hard road,”", make_speaker("Ada Example"))
    make_quote(article, "“It was short,”", make_speaker("Bob Example"))
    html = text_of(client, "/quotes/", speaker="ada-example", q="hard")
    assert "“It was a <mark>hard</mark> road,”" in html
    assert "Quotes by Ada Example with “hard”" in html
    assert "1–1 of 1" in html


def test_shows_the_sentence_around_a_quote(client: Client) -> None:
    quote = said("“a thing”")
    for address in ("/quotes/", quote.get_absolute_url()):
        html = text_of(client, address)
        assert "He said " in html
        assert " then." in html
        assert "First." not in html


@pytest.mark.parametrize(
    "words",
    [
        "“a lantern " + 3000 * "x" + " here”",  # the search leaves so long a word out
        f"“a lantern {HIT_START}here{HIT_END} {HIT_START}”",
    ],
)
def test_shows_words_in_which_hits_cannot_be_placed(client: Client, words: str) -> None:
    said(words)
    html = text_of(client, "/quotes/", q="lantern")
    assert "“a lantern " in html
    assert "1–1 of 1" in html


def test_shows_a_mixed_quote_with_its_marks_where_they_stand(client: Client) -> None:
    quote = said("it “a thing” for all")
    Quote.objects.update(kind="mixed")
    for address in ("/quotes/", quote.get_absolute_url(), quote.article.get_absolute_url()):
        html = text_of(client, address)
        assert "it “a thing” for all" in html
        assert "“it" not in html


def test_leads_from_a_mixed_quote_to_its_marked_words_elsewhere(client: Client) -> None:
    article = make_article(body="He called it “a thing” for all.")
    mixed, alone = make_quote(article, "it “a thing”", kind="mixed"), said("“a thing”", title="Elsewhere")
    assert alone.get_absolute_url() in text_of(client, mixed.get_absolute_url())


def test_shows_a_quote_whose_words_left_the_body(client: Client) -> None:
    quote = said("“a thing”")
    Quote.objects.update(start=None, end=None)
    assert "“a thing”" in text_of(client, "/quotes/")
    assert "Where it stands" not in text_of(client, quote.get_absolute_url())


def test_says_how_the_speaker_is_known(client: Client) -> None:
    quote = make_full(1).quotes.get()
    assert quote.sureness in text_of(client, quote.get_absolute_url())
    Quote.objects.update(review=Review.CONFIRMED)
    assert "confirmed by an editor" in text_of(client, quote.get_absolute_url())
    assert "confirmed by an editor" in text_of(client, "/quotes/")


def test_gathers_the_same_words_the_earliest_first(client: Client) -> None:
    quote = said("“a thing”", "This one", published=date(2002, 1, 1))
    said("“a thing”", "Later", published=date(2004, 1, 1))
    said("“a thing”", "Earlier", published=date(2001, 1, 1))
    said("“another thing”", "Other")
    html = text_of(client, quote.get_absolute_url()).split("The same words elsewhere")[1]
    assert html.index("Earlier") < html.index("Later")
    assert "Other" not in html


def test_the_copies_of_its_article_are_not_elsewhere(client: Client) -> None:
    original = said("“a thing”", "First")
    copy = said("“a thing”", "Second", original=original.article, copy_kind="copy")
    other = said("“a thing”", "Other")
    said("“a thing”", "Again", original=other.article, copy_kind="copy")
    for quote in (original, copy):
        html = text_of(client, quote.get_absolute_url())
        elsewhere = html.split("The same words elsewhere")[1].split("To cite it")[0]
        assert "Other" in elsewhere
        assert not any(title in elsewhere for title in ("First", "Second", "Again"))


def test_shows_a_quote_of_copies_once(client: Client) -> None:
    original = said("“a thing”", "First").article
    said("“a thing”", "Second", original=original, copy_kind="copy")
    assert "1–1 of 1" in text_of(client, "/quotes/")


def test_shows_markup_as_text_wherever_it_stands(client: Client) -> None:
    for address in pages_of(make_full(1, MARKUP).quotes.get()):
        html = text_of(client, address)
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "&lt;script&gt;" in html


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        text_of(client, address)
    return len(captured)


def test_asks_as_often_for_fifty_quotes_as_for_five(client: Client) -> None:
    article, *_ = [make_full(number) for number in range(1, 6)]
    quote = article.quotes.get()
    said("“a thing”")
    Quote.objects.update(fingerprint="same")
    before = [queries(client, address) for address in pages_of(quote)]
    for number in range(6, 51):
        make_full(number)
    Quote.objects.update(fingerprint="same")
    assert [queries(client, address) for address in pages_of(quote)] == before


NAMES = [
    "q",
    "speaker",
    "written",
    "kind",
    "review",
    "leader",
    "summit",
    "region",
    "theme",
    "from",
    "to",
    "sort",
    "page",
]
NASTY = st.text(max_size=40) | st.sampled_from(["\0", "\u202e", ":*", "rejected", "9999", "x" * 10_000])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), NASTY), max_size=6))
def test_never_fails_on_what_readers_send(client: Client, values: list[tuple[str, str]]) -> None:
    query = {name: [value for other, value in values if other == name] for name, _ in values}
    assert client.get("/quotes/", query, follow=True).status_code == 200


TALK = "Kim Lee came late.\n\n“We agree,” she said of it. “Talks go on.” Then all left."
JOINED = "“We agree,” she said of it. “Talks go on.”"


def interrupted() -> Quote:
    article = make_article(body=TALK)
    start = TALK.index("she")
    place = {"speaker_text": "she", "speaker_start": start, "speaker_end": start + 3, "evidence": [[0, 7]]}
    return make_quote(article, JOINED, make_speaker("Kim Lee"), cue="said", rule="cue after", **place)


def test_tones_down_what_interrupts_a_quote(client: Client) -> None:
    quote = interrupted()
    toned = '“We agree,”<span class="between"> she said of it. </span>“Talks go on.”'
    for address in ("/quotes/", quote.get_absolute_url()):
        assert toned in text_of(client, address)
    html = text_of(client, quote.get_absolute_url())
    assert "<title>Kim Lee: “We agree,” … “Talks go on.”" in html
    assert "“We agree,” … “Talks go on.” – Kim Lee, in:" in html


def test_marks_the_hits_in_a_quote_that_was_interrupted(client: Client) -> None:
    interrupted()
    html = text_of(client, "/quotes/", q="agree talks")
    assert '“We <mark>agree</mark>,”<span class="between"> she said of it. </span>“<mark>Talks</mark> go on.”' in html


def test_an_article_marks_only_what_is_said_and_notes_it_once(client: Client) -> None:
    quote = interrupted()
    html = text_of(client, quote.article.get_absolute_url())
    assert f'href="{quote.get_absolute_url()}" id="quote-1">“We agree,”</a> she said of it. <a' in html
    assert html.count('id="quote-1"') == 1
    assert html.count("found by machine") == 1


def test_says_why_with_the_words_that_tell_it(client: Client) -> None:
    html = text_of(client, interrupted().get_absolute_url())
    assert "The words “said” and “she” follow the quotation." in html
    assert "right in 99 of 100 cases" in html
    assert '<span class="told speaker">she</span> <span class="told cue">said</span>' in html
    assert "understood as the “Kim Lee” named before" in html
    assert '<span class="told name">Kim Lee</span> came late.' in html


def test_somebody_without_a_name_is_called_as_the_article_does(client: Client) -> None:
    quote = said("“a thing”", speaker_text="a historian")
    for address in ("/quotes/", quote.get_absolute_url(), quote.article.get_absolute_url()):
        html = text_of(client, address)
        assert "a historian" in html
        assert "Speaker unknown" not in html
    assert '"/quotes/?written=a%20historian"' in text_of(client, "/quotes/")


def test_finds_quotes_by_how_the_speaker_is_written(client: Client) -> None:
    said("“a thing”", speaker_text="a Historian")
    said("“a matter”", speaker_text="a nurse")
    html = text_of(client, "/quotes/", written="historian")
    assert "Quotes by “historian”" in html
    assert "“a thing”" in html
    assert "“a matter”" not in html


def test_shows_the_words_of_a_variant(client: Client) -> None:
    quote, other = said("“A thing”"), said("“a … thing”", title="Elsewhere")
    Quote.objects.update(fingerprint="same")
    assert "“a … thing”" in text_of(client, quote.get_absolute_url())
    assert "“A thing”" in text_of(client, other.get_absolute_url())
