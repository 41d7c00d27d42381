"""The first page, the list of articles, an article, its raw file."""

import re
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.filters import ArticleFilter
from articles.lexicon import learn
from articles.marking import Passage
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Region,
    SearchMiss,
    SourceFile,
    Speaker,
    Theme,
)
from tests.making import make_article, make_quote, make_run, make_speaker, make_summit

pytestmark = pytest.mark.django_db

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;"


def text_of(client: Client, address: str, **values: Any) -> str:
    response = client.get(address, values)
    assert response.status_code == 200
    return response.content.decode()


def make_full(number: int, name: str = "") -> Article:
    """Return an article with one of everything, each with a name of its own."""
    name = name or f"Lantern {number}"
    article = make_article(
        title=f"{name} title",
        body=f"{name} opens.\n\n## {name} head\n\nThen “{name} words” came.",
        source=f"{name} site",
        source_url="https://example.org/",
        published=date(2000 + number % 20, 1, 1),
    )
    speaker = Speaker.objects.create(name=f"{name} speaker", slug=f"speaker-{number}")
    make_quote(article, f"“{name} words”", speaker, cue=name[:200], speaker_text=name[:300], rule=name[:60])
    region = Region.objects.create(name=f"{name} region", slug=f"region-{number}")
    author = Author.objects.create(name=f"{name} author", slug=f"author-{number}")
    theme = Theme.objects.create(name=f"{name} theme", slug=f"theme-{number}")
    ArticleAuthor.objects.create(article=article, author=author)
    ArticleLeader.objects.create(article=article, leader=speaker)
    ArticleRegion.objects.create(article=article, region=region)
    ArticleSummit.objects.create(article=article, summit=make_summit(name=f"{name} summit"))
    ArticleTheme.objects.create(article=article, theme=theme)
    copy = make_article(title=f"{name} copy", original=article, copy_kind="copy", source=f"{name} copied")
    for of, letter in ((article, "a"), (copy, "b")):
        SourceFile.objects.create(
            path=f"/in/{name}-{letter}.txt",
            sha256=letter * 64,
            content=f"{name} raw".encode(),
            size=9,
            encoding="utf-8",
            outcome="new",
            problems=[{"code": "odd", "message": f"{name} problem"}],
            dropped=[{"text": f"{name} menu", "reason": "menu"}],
            article=of,
            run=make_run(),
        )
    return article


def pages_of(article: Article) -> list[str]:
    return [
        reverse("home"),
        reverse("articles"),
        reverse("articles") + "?q=lantern+OR+alert&sort=oldest",
        article.get_absolute_url(),
        article.get_absolute_url() + "?q=lantern+OR+alert",
        reverse("raw", args=[article.pk, article.slug]),
    ]


def test_opens_an_empty_archive(client: Client) -> None:
    assert "empty as yet" in text_of(client, "/")
    assert "Nothing found" in text_of(client, "/articles/")


@pytest.mark.parametrize("address", ["/articles/999/x/", "/articles/999/x/raw", "/articles/99999999999999999999999/x/"])
def test_knows_no_article_that_is_not_there(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_shows_nothing_of_a_hidden_article(client: Client) -> None:
    article = make_full(1, "Veiled")
    Article.objects.update(status=Article.Status.HIDDEN)
    for address in ["/", "/articles/", "/articles/?q=veiled&sort=oldest"]:
        assert "Veiled" not in text_of(client, address).replace("“veiled”", "")
    assert client.get(article.get_absolute_url()).status_code == 404
    assert client.get(reverse("raw", args=[article.pk, article.slug])).status_code == 404


def test_shows_no_hidden_original_or_copy(client: Client) -> None:
    article = make_full(1, "Veiled")
    copy = article.copies.get()
    Article.objects.filter(pk=article.pk).update(status=Article.Status.HIDDEN)
    assert "Veiled title" not in text_of(client, copy.get_absolute_url())
    assert "Veiled copy" in text_of(client, "/articles/")
    Article.objects.filter(pk=article.pk).update(status=Article.Status.APPROVED)
    Article.objects.filter(pk=copy.pk).update(status=Article.Status.HIDDEN)
    for address in pages_of(article):
        assert "Veiled copied" not in text_of(client, address)


def test_sends_a_wrong_slug_to_the_right_one(client: Client) -> None:
    article = make_article()
    response = client.get(f"/articles/{article.pk}/other/", {"q": "one"})
    assert response.status_code == 301
    assert response["Location"] == f"{article.get_absolute_url()}?q=one"


def test_shows_markup_as_text_wherever_it_stands(client: Client) -> None:
    article = make_full(1, MARKUP)
    asked = urlencode(dict.fromkeys(["q", "region", "source", "from"], MARKUP))
    for address in [*pages_of(article), f"/articles/?{asked}"]:
        html = text_of(client, address)
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "&lt;script&gt;" in html


def test_marks_quotes_and_names_their_speakers(client: Client) -> None:
    article = make_full(1)
    html = text_of(client, article.get_absolute_url())
    quote = article.quotes.get()
    assert f'href="{quote.get_absolute_url()}" id="quote-1">“Lantern 1 words”</a>' in html
    assert f"Lantern 1 speaker</a> <small>{quote.sureness}</small>" in html
    assert '<h2 id="p-2">Lantern 1 head</h2>' in html


def test_marks_the_words_that_were_searched(client: Client) -> None:
    article = make_full(1)
    html = text_of(client, article.get_absolute_url(), q="lantern")
    assert html.count("<mark>Lantern</mark>") == 3
    assert "3 places marked" in html


def test_each_place_leads_to_the_one_before_and_the_one_after(client: Client) -> None:
    html = text_of(client, make_full(1).get_absolute_url(), q="lantern")
    places = [html.split(f'id="hit-{number}"')[1].split('<span class="hit"')[0] for number in (1, 2, 3)]
    assert ["1 of 3" in places[0], "2 of 3" in places[1], "3 of 3" in places[2]] == [True] * 3
    led = [[number for number in (1, 2, 3) if f'href="#hit-{number}"' in place] for place in places]
    assert led == [[2], [1, 3], [2]]


def test_opens_a_linked_passage_marked(client: Client) -> None:
    article = make_article(body="First the boats.\n\nThen “the quay and the sea” came.\n\nLast.")
    make_quote(article, "“the quay and the sea”")
    html = text_of(client, article.get_absolute_url(), passage="Then the quay and the sea")
    assert '<mark class="passage" id="passage">Then </mark>' in html
    assert html.count('id="passage"') == 1
    assert html.count('class="passage"') == 2
    assert '<meta name="robots" content="noindex, follow">' in html


def test_each_paragraph_has_a_link_that_opens_it_marked(client: Client) -> None:
    article = make_article(body="First the boats.\n\n## Head\n\nThen <the> quay.")
    links = re.findall(r'class="pilcrow" href="([^"#]*)#passage"', text_of(client, article.get_absolute_url()))
    marked = [
        re.findall(r'id="passage">([^<]*)<', text_of(client, article.get_absolute_url() + unescape(link)))
        for link in links
    ]
    assert marked == [["First the boats."], ["Then &lt;the&gt; quay."]]


def test_a_link_holds_when_the_text_around_is_imported_anew(client: Client) -> None:
    article = make_article(body="An opening.\n\nThe boats came in at dawn. Nobody saw them.")
    start = article.body.index("Nobody")
    link = Passage.at(article.body, start, start + len("Nobody saw them")).query
    article.body = "Another, longer opening.\n\nNobody knew.\n\nThe ships came in at dawn; nobody saw\nthem, he said."
    article.save()
    assert 'id="passage">nobody saw\nthem</mark>' in text_of(client, article.get_absolute_url() + link)


def test_says_that_a_passage_is_gone(client: Client) -> None:
    html = text_of(client, make_article().get_absolute_url(), passage=MARKUP)
    assert "no longer in the text" in html
    assert 'id="passage"' not in html
    assert "<img" not in html


def test_leads_through_the_results_and_back_to_them(client: Client) -> None:
    early, middle, late = (
        make_article(title="Harbour", slug=f"harbour-{n}", published=date(2000 + n, 1, 1)) for n in (1, 2, 3)
    )
    query = "?q=harbour&sort=oldest"
    assert f'href="{middle.get_absolute_url()}?q=harbour&amp;sort=oldest"' in text_of(client, "/articles/" + query)
    html = text_of(client, middle.get_absolute_url() + query)
    assert "2 of 3" in html
    assert f'href="/articles/?q=harbour&amp;sort=oldest#article-{middle.pk}"' in html
    assert f'rel="prev nofollow" href="{early.get_absolute_url()}?q=harbour' in html
    assert f'rel="next nofollow" href="{late.get_absolute_url()}?q=harbour' in html
    assert '<meta name="robots" content="noindex, follow">' in html


def test_leads_back_to_a_list_that_no_longer_holds_the_article(client: Client) -> None:
    stays, left = make_article(source="Site"), make_article(source="Elsewhere")
    html = text_of(client, left.get_absolute_url(), source="Site")
    assert "no longer among the 1 result" in html
    assert 'href="/articles/?source=Site#results"' in html
    assert stays.get_absolute_url() in html


def test_an_article_opened_by_itself_has_no_results_to_go_back_to(client: Client) -> None:
    html = text_of(client, make_article().get_absolute_url())
    assert "Back to the results" not in html
    assert "noindex" not in html


def test_says_that_an_article_is_undated(client: Client) -> None:
    assert "undated" in text_of(client, make_article().get_absolute_url())


def test_shows_the_raw_file_and_what_was_dropped(client: Client) -> None:
    article = make_full(1)
    html = text_of(client, reverse("raw", args=[article.pk, article.slug]))
    for words in ("Lantern 1 raw", "Lantern 1 menu", "Lantern 1 problem", "Lantern 1-a.txt"):
        assert words in html
    assert "/in/" not in html


def test_shows_a_raw_file_in_an_unknown_encoding(client: Client) -> None:
    article = make_full(1)
    SourceFile.objects.update(content="café".encode("latin-1"), encoding="no such thing")
    assert "café" in text_of(client, reverse("raw", args=[article.pk, article.slug]))


def test_gathers_copies_under_their_original(client: Client) -> None:
    make_full(1)
    html = text_of(client, "/articles/")
    assert "also published by Lantern 1 copied" in html
    assert "1–1 of 1" in html


def test_a_copy_in_a_list_names_the_others_the_original_first(client: Client) -> None:
    original = make_article(title="The first", source="First Site")
    make_article(title="The second", source="Second Site", original=original, copy_kind="copy")
    make_article(title="The third", source="Third Site", original=original, copy_kind="excerpt")
    html = text_of(client, "/articles/", source="Second Site")
    assert "The second</a></h2>" in html
    assert "also published by First Site and 1 more" in html
    assert "as “The first” (the original)" in html
    assert "as “The third” (excerpt)" in html


def test_a_copy_says_of_what_and_gives_its_address_as_the_one_to_go_by(client: Client) -> None:
    original = make_article(title="The first", source="First Site")
    copy = make_article(title="The second", original=original, copy_kind="copy", source="Second Site")
    make_article(title="The second", original=original, copy_kind="excerpt", source="Third Site")
    html = text_of(client, copy.get_absolute_url())
    assert "A copy of <a" in html
    assert f'<link rel="canonical" href="http://testserver{original.get_absolute_url()}">' in html
    published = html.split("Also published by")[1].split("</dl>")[0]
    assert published.index("First Site") < published.index("Third Site")
    assert "Second Site" not in published


def test_shows_what_a_copy_left_out_and_added(client: Client) -> None:
    original = make_article(body=f"The boats left.\n\nNobody saw {MARKUP} them.", source="First Site")
    copy = make_article(body=f"The boats left.\n\nSomebody saw {MARKUP} them.", original=original, copy_kind="copy")
    address = reverse("differences", args=[copy.pk, copy.slug])
    for page in (original.get_absolute_url(), copy.get_absolute_url(), "/articles/"):
        assert f'href="{address}"' in text_of(client, page)
    html = text_of(client, address)
    assert "1 paragraph the same" in html
    assert "<del>Nobody </del><ins>Somebody </ins>saw &lt;script&gt;" in html
    assert client.get(f"/articles/{copy.pk}/other/differences")["Location"] == address


def test_compares_nothing_that_is_hidden_or_no_copy(client: Client) -> None:
    original = make_article()
    copy = make_article(original=original, copy_kind="copy")
    assert client.get(reverse("differences", args=[original.pk, original.slug])).status_code == 404
    for hidden in (copy, original):
        Article.objects.update(status=Article.Status.UNREVIEWED)
        Article.objects.filter(pk=hidden.pk).update(status=Article.Status.HIDDEN)
        assert client.get(reverse("differences", args=[copy.pk, copy.slug])).status_code == 404


def test_an_original_names_its_copies(client: Client) -> None:
    article = make_full(1)
    html = text_of(client, article.get_absolute_url())
    assert f'<link rel="canonical" href="http://testserver{article.get_absolute_url()}">' in html
    assert "Lantern 1 copied</a>, as “Lantern 1 copy” (copy)" in html


def test_titles_the_list_in_words(client: Client) -> None:
    make_full(1)
    html = text_of(client, "/articles/", q="lantern", region="region-1", **{"from": "2001", "to": "2001"})
    assert "<h1>Articles about Lantern 1 region with “lantern”, 2001</h1>" in html
    assert "<mark>Lantern</mark>" in html


def test_keeps_filtered_lists_out_of_indexes(client: Client) -> None:
    assert "noindex" not in text_of(client, "/articles/")
    html = text_of(client, "/articles/", source="Site")
    assert '<meta name="robots" content="noindex, follow">' in html
    assert '<link rel="canonical" href="http://testserver/articles/?source=Site">' in html


def test_drops_empty_values_from_the_address(client: Client) -> None:
    response = client.get("/articles/?q=boat&from=&to=&region=")
    assert response.status_code == 302
    assert response["Location"] == "/articles/?q=boat"


def test_offers_what_to_leave_out_when_nothing_is_found(client: Client) -> None:
    make_full(1)
    html = text_of(client, "/articles/", q="lantern zebra", region="region-1")
    assert "without “zebra”" in html
    assert 'href="?region=region-1&amp;q=lantern"' in html


def test_says_what_may_have_been_meant(client: Client) -> None:
    make_full(1)
    make_full(2)
    learn()
    html = text_of(client, "/articles/", q="lantren")
    assert 'Did you mean <a href="?q=lantern" rel="nofollow"><em>lantern</em></a>? ' in html
    assert "2 articles" in html
    assert "Did you mean" not in text_of(client, "/articles/", q="lantern")


def test_nothing_found_is_no_dead_end(client: Client) -> None:
    html = text_of(client, "/articles/", q="zebra")
    assert "Ways in" in html
    make_full(1)
    html = text_of(client, "/articles/", q='"lantern zebra"')
    assert 'href="?q=lantern+zebra"' not in html
    assert "Ways in" in html


def test_offers_the_same_words_in_quotes(client: Client) -> None:
    make_full(1)
    assert '<a class="entry" href="/articles/?q=opens"' in text_of(client, "/quotes/", q="opens")


def test_remembers_a_search_that_found_nothing(client: Client) -> None:
    make_full(1)
    for words in ("Zebra", "zebra", "lantern", "the"):
        client.get("/articles/", {"q": words})
    client.head("/articles/", {"q": "zebra"})
    assert list(SearchMiss.objects.values_list("query", "times")) == [("zebra", 2)]


@pytest.mark.parametrize("page", ["abc", "0", "-1", "1000000000", "9" * 5000, "1.5", "²"])
def test_opens_some_page_whatever_is_asked(client: Client, page: str) -> None:
    make_article(title="Somewhere")
    assert "Somewhere" in text_of(client, "/articles/", page=page)


def test_turns_pages_up_to_the_last_and_asks_to_narrow(client: Client, settings: Any) -> None:
    settings.PAGE_SIZE, settings.PAGES = 2, 2
    for _ in range(6):
        make_article()
    assert "Page 1 of 2" in text_of(client, "/articles/")
    html = text_of(client, "/articles/", page="9")
    assert "Page 2 of 2" in html
    assert "Narrow the list by date" in html


def test_may_not_be_written_to_nor_set_a_cookie(client: Client) -> None:
    assert client.post("/articles/").status_code == 405
    response = client.get("/articles/")
    assert not response.cookies
    assert "must-revalidate" in response["Cache-Control"]


def test_answers_kindly_when_a_search_takes_too_long(client: Client) -> None:
    make_article()
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 1")

    def slow(execute: Any, sql: str, params: Any, many: bool, context: dict[str, CursorWrapper]) -> Any:
        return execute(sql.replace("SELECT", "SELECT pg_sleep(1)::text,", 1), params, many, context)

    with connection.execute_wrapper(slow):
        response = client.get("/articles/", {"q": "boat"})
    assert response.status_code == 503
    assert "took too long" in response.content.decode()
    assert response["Retry-After"]


def test_lets_other_errors_be_errors(client: Client) -> None:
    def broken(*_: Any) -> None:
        raise RuntimeError

    with connection.execute_wrapper(broken), pytest.raises(RuntimeError):
        client.get("/articles/")


def test_is_well_while_the_database_answers(client: Client) -> None:
    assert text_of(client, "/healthz") == "ok\n"


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        text_of(client, address)
    return len(captured)


def test_shows_whom_an_article_is_about_apart_from_whom_it_names(client: Client) -> None:
    article = make_article()
    for name, central in (("Di Aside", False), ("Cy Lead", True)):
        ArticleLeader.objects.create(article=article, leader=make_speaker(name), central=central)
    html = client.get(article.get_absolute_url()).content.decode()
    tags = html[html.index('<h2 class="label">Leaders</h2>') :]
    assert tags.index("Cy Lead") < tags.index('<h2 class="label">Also named</h2>') < tags.index("Di Aside")


def test_asks_no_more_often_for_fifty_articles_than_for_five(client: Client) -> None:
    article, *_ = [make_full(number) for number in range(1, 6)]
    before = [queries(client, address) for address in pages_of(article)]
    for number in range(6, 51):
        make_full(number)
    after = [queries(client, address) for address in pages_of(article)]
    assert [max(pair) for pair in zip(before, after, strict=True)] == before  # full facets look for no zeros
    assert max(before) <= 30


def test_asks_a_fixed_number_of_times_for_an_article(client: Client) -> None:
    article = make_full(1)
    address = article.get_absolute_url()
    asked = [queries(client, address + query) for query in ("", "?passage=opens", "?q=lantern", "?sort=oldest")]
    assert asked == [11, 11, 15, 13]


def test_says_how_long_it_takes_to_read(client: Client) -> None:
    assert "to read" not in text_of(client, make_article(word_count=100).get_absolute_url())
    assert "1 minute to read" in text_of(client, make_article(word_count=300).get_absolute_url())
    assert "5 minutes to read" in text_of(client, make_article(word_count=1200).get_absolute_url())


def test_offers_more_like_it(client: Client) -> None:
    summit = make_summit()
    article, other = make_article(title="Tide"), make_article(title="Quay")
    assert "More like this" not in text_of(client, article.get_absolute_url())
    for one in (article, other):
        one.summit_links.create(summit=summit)
    assert f'<a href="{other.get_absolute_url()}">Quay</a>' in text_of(client, article.get_absolute_url())


NAMES = ["q", *ArticleFilter.get_filters(), "sort", "page", "other"]
NASTY = st.text(max_size=40) | st.sampled_from(
    ["\0", "a\0b", "\u202e", ":*", "<->", "9999", "0001-01-01", "x" * 10_000]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), NASTY), max_size=6))
def test_never_fails_on_what_readers_send(client: Client, values: list[tuple[str, str]]) -> None:
    query = {name: [value for other, value in values if other == name] for name, _ in values}
    assert client.get("/articles/", query, follow=True).status_code == 200


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%ED%A0%80", "q=%C0%AF", "q[]=a", "q=a&q=b", "region=%FF", "q=%F4%90%80%80"]
)
def test_never_fails_on_bytes_that_are_no_text(client: Client, query: str) -> None:
    assert client.get(f"/articles/?{query}").status_code == 200
