"""One phrase, several voices."""

import re
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.comparison import VOICES, compare
from tests.making import make_article, make_quote, make_speaker
from tests.views.cast import MARKUP, Cast

pytestmark = pytest.mark.django_db


def page(client: Client, state: str = "") -> str:
    response = client.get(f"/compare/?{state}")
    assert response.status_code == 200
    return str(response.content.decode())


def test_without_speakers_there_is_a_form(client: Client) -> None:
    html = page(client)
    assert html.count('name="speaker"') == VOICES
    assert "<svg" not in html


ODD = [
    "speaker=%00",
    "speaker=nobody&speaker=nobody",
    "speaker=" + "x" * 9_999,
    "&".join(["speaker=ada"] * 50),
    "q=%00&speaker=x",
    "q=-only&speaker=ada",
    "q=the&speaker=ada",
    "q[]=1&speaker[]=2",
    "summit=%00&speaker=ada",
    "summit=" + "x" * 9_999,
    "summit=a&summit=b&q=phrase",
    "q=" + "%28" * 500 + "&speaker=ada",
]


@pytest.mark.parametrize("state", ODD)
def test_survives_odd_parameters(client: Client, state: str) -> None:
    Cast("Ada Example").article()
    page(client, state)


def test_who_is_not_quoted_is_said_to_be_unknown(client: Client) -> None:
    assert "Nobody who is quoted is called “Nemo”" in page(client, "speaker=Nemo")


@pytest.mark.parametrize("fields", [{"status": "hidden"}, {"review": "rejected"}])
def test_nothing_hidden_or_rejected_shows(client: Client, fields: dict[str, str]) -> None:
    cast = Cast("Ada Example")
    cast.article(**fields, words="“secret words”")
    html = page(client, f"speaker={cast.speaker.slug}&q=secret")
    assert "secret words" not in html
    assert "<svg" not in html


def test_copies_are_not_counted() -> None:
    cast = Cast("Ada Example")
    cast.article(original=cast.article(), copy_kind="copy")
    assert [voice.count for voice in compare("", [cast.speaker.slug]).voices] == [1]


def test_markup_comes_out_as_text(client: Client) -> None:
    cast = Cast(MARKUP)
    cast.article(title=MARKUP, source=MARKUP)
    html = page(client, f"speaker={cast.speaker.slug}&speaker=%3Cscript%3E&q=%3Cscript%3Ephrase")
    assert "<script>" not in html
    assert "<b>bold" not in html


@pytest.mark.parametrize("written", ["speaker-slug", "Ada Example", "ada example", "EXAMPLE", "the lady"])
def test_a_speaker_is_known_by_slug_name_or_other_name(written: str) -> None:
    cast = Cast("Ada Example", aliases=["The Lady"])
    cast.article()
    asked = cast.speaker.slug if written == "speaker-slug" else written
    assert [voice.speaker for voice in compare("", [asked]).voices] == [cast.speaker]


def test_at_most_four_are_compared_each_once() -> None:
    casts = [Cast(f"Person {letter}") for letter in "abcdef"]
    for cast in casts:
        cast.article()
    slugs = [cast.speaker.slug for cast in casts]
    assert len(compare("", slugs).voices) == VOICES
    assert len(compare("", [slugs[0], slugs[0], slugs[1]]).voices) == 2


def test_only_quotes_with_the_words_count(client: Client) -> None:
    one, two = Cast("Ada Example"), Cast("Ben Example")
    one.article(words="“peace at last”", published=date(1999, 1, 1))
    one.article(words="“nothing of it”", published=date(2005, 1, 1))
    two.article(words="“peace or trade”", published=date(2003, 1, 1))
    state = f"q=peace&speaker={one.speaker.slug}&speaker={two.speaker.slug}"
    html = page(client, state)
    assert "Ada Example, 1999: 1 quote" in html
    assert "Ben Example, 2003: 1 quote" in html
    assert "nothing of it" not in html
    assert "<figcaption>1999–2003</figcaption>" in html


def test_every_bar_leads_to_its_quotes(client: Client) -> None:
    cast = Cast("Ada Example")
    for year in (1999, 1999, 2003):
        cast.article(published=date(year, 1, 1))
    html = page(client, f"q=phrase&speaker={cast.speaker.slug}")
    bars = re.findall(r'<a href="/quotes/(\?[^"]+)"[^>]*aria-label="[^:]+: (\d+) quote', html)
    assert len(bars) == 2
    for state, count in bars:
        assert f'"count": {count}}}' in client.get(f"/quotes.json{unescape(state)}").getvalue().decode()


def test_all_voices_share_one_scale_of_years_and_numbers() -> None:
    one, two = Cast("Ada Example"), Cast("Ben Example")
    for year in (1946, 1946, 2020):
        one.article(published=date(year, 1, 1))
    two.article(published=date(1950, 1, 1))
    compared = compare("", [one.speaker.slug, two.speaker.slug])
    assert [[(bar.x, bar.height) for bar in voice.bars] for voice in compared.voices] == [
        [(0, 40), (740, 20)],
        [(40, 20)],
    ]


def test_many_years_are_drawn_by_decade() -> None:
    cast = Cast("Ada Example")
    for year in (1801, 1809, 2001):
        cast.article(published=date(year, 1, 1))
    (voice,) = compare("", [cast.speaker.slug]).voices
    assert [(bar.years, bar.count, bar.x) for bar in voice.bars] == [("1800–1809", 2, 0), ("2000–2009", 1, 200)]


def test_asks_as_often_for_fifty_quotes_as_for_one(client: Client) -> None:
    casts = [Cast("Ada Example"), Cast("Ben Example")]
    counts = []
    for more in (1, 49):
        for cast in casts:
            for _ in range(more):
                cast.article()
        with CaptureQueriesContext(connection) as asked:
            page(client, "&".join(f"speaker={cast.speaker.slug}" for cast in casts))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_summit_that_nobody_writes_about_is_said_to_be_unknown(client: Client) -> None:
    assert "No summit that is written about is called “Nowhere”" in page(client, "summit=Nowhere")


def test_a_summit_without_quotes_says_so(client: Client) -> None:
    cast = Cast("Ada Example")
    assert "Nobody is quoted in articles about this summit" in page(client, f"summit={cast.summit.slug}")


@pytest.mark.parametrize("written", ["summit-slug", "Summit Ada Example", "ada summit", "THE MEETING"])
def test_a_summit_is_known_by_slug_name_or_other_name(written: str) -> None:
    cast = Cast("Ada Example")
    cast.summit.aliases = ["The Meeting"]
    cast.summit.save()
    cast.article()
    asked = cast.summit.slug if written == "summit-slug" else written
    assert compare("", [], asked).summit == cast.summit


def test_only_quotes_from_articles_about_the_summit_count() -> None:
    one, two = Cast("Ada Example"), Cast("Ben Example")
    one.article()
    two.article()
    make_quote(make_article(body="“Elsewhere”"), "“Elsewhere”", one.speaker)
    compared = compare("", [one.speaker.slug, two.speaker.slug], one.summit.slug)
    assert [voice.count for voice in compared.voices] == [1, 0]


def test_a_summit_alone_has_those_who_are_quoted_most_around_it() -> None:
    host, names = Cast("Ada Example"), ["Ben", "Cleo", "Dan", "Eve", "Fay"]
    for quotes, name in enumerate(names, 1):
        speaker = make_speaker(name)
        for _ in range(quotes):
            article = make_article(body="“Words”")
            article.summit_links.create(summit=host.summit)
            make_quote(article, "“Words”", speaker)
    compared = compare("", [], host.summit.slug)
    assert [voice.speaker.name for voice in compared.voices] == ["Fay", "Eve", "Dan", "Cleo"]
    assert compare("nothing such", [], host.summit.slug).voices == []
