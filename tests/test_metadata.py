"""What other programs read in a page: simulated as Zotero does it, and as a browser parses it."""

import json
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from articles.citing import Name
from articles.metadata import _author
from articles.models import Article, Author
from articles.templatetags.linked import json_ld
from tests.making import make_article, make_quote, make_speaker
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db

NASTY = "</script><script>alert(1)</script><!-- \" ' & \u2028 ]]>"


class Head(HTMLParser):
    """The meta tags and data blocks of a page, read as a browser reads them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, str]] = []
        self.links: dict[str, str] = {}
        self.data: list[str] = []
        self.scripts = 0
        self.within = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.within = given.get("type", "") if tag == "script" else ""
        self.scripts += tag == "script" and "src" not in given
        if tag == "meta":
            self.tags.append((given.get("name") or given.get("property", ""), given.get("content", "")))
        if tag == "link":
            self.links[given["rel"]] = given["href"]

    def handle_endtag(self, _tag: str) -> None:
        self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within == "application/ld+json":
            self.data.append(data)

    def all(self, name: str) -> list[str]:
        return [content for other, content in self.tags if other == name]

    @property
    def linked(self) -> Any:
        (data,) = self.data
        return json.loads(data)


def head_of(client: Client, address: str) -> Head:
    return Head(client.get(address).content.decode())


def zotero(head: Head) -> dict[str, Any]:
    """Return what Zotero takes from Highwire tags: it parts names at the comma, or before the last word."""
    return {
        "title": head.all("citation_title"),
        "creators": [creator for written in head.all("citation_author") for creator in people(written)],
        "date": head.all("citation_publication_date"),
        "publicationTitle": head.all("citation_journal_title"),
        "url": head.all("citation_public_url"),
    }


def people(written: str) -> Iterator[tuple[str, str]]:
    parts = [part.strip() for part in written.split(",")]
    several = parts if len(parts) > 1 and " " in parts[0] and " " in parts[1] else [written]
    for one in several:
        if "," in one:
            family, given = one.split(",", 1)
            yield given.strip(), family.strip()
        else:
            given, _, family = one.rpartition(" ")
            yield given, family


def make_signed(*authors: str, **fields: Any) -> Article:
    article = make_article(**fields)
    for position, name in enumerate(authors):
        author = Author.objects.create(name=name, slug=f"author-{position}")
        article.author_links.create(author=author, position=position)
    return article


def test_claims_no_author_day_or_site_that_nobody_knows(client: Client) -> None:
    head = head_of(client, make_article().get_absolute_url())
    assert {name for name, _ in head.tags} & {
        "citation_author",
        "citation_publication_date",
        "citation_journal_title",
        "article:published_time",
    } == set()
    assert head.linked.keys() & {"author", "datePublished", "publisher"} == set()


def test_zotero_reads_title_authors_date_and_site(client: Client) -> None:
    article = make_signed(
        "Ada Example",
        "Ben C. van den Berg",
        title="Harbour & “Sea”",
        published=date(2016, 11, 5),
        source="The Harbour",
        source_url="https://harbour.test/1",
    )
    assert zotero(head_of(client, article.get_absolute_url())) == {
        "title": ["Harbour & “Sea”"],
        "creators": [("Ada", "Example"), ("Ben C. van den", "Berg")],
        "date": ["2016/11/05"],
        "publicationTitle": ["The Harbour"],
        "url": ["https://harbour.test/1"],
    }


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Reuters", "Reuters"),
        ("Ada Example", "Example, Ada"),
        ("Ada B. Example", "Example, Ada B."),
        ("Ada van Example", "van Example, Ada"),
        ("Ada B. van Example", "Ada B. van Example"),
        ("Ada Example Jr.", "Example, Ada, Jr."),
    ],
)
def test_writes_no_author_as_two(name: str, written: str) -> None:
    assert _author(Name.of(name)) == written
    assert len(list(people(written))) == 1


def test_tells_an_article_as_linked_data(client: Client) -> None:
    article = make_signed(
        "Ada Example", title="Harbour", published=date(2016, 11, 5), source="The Harbour", word_count=3
    )
    linked = head_of(client, article.get_absolute_url()).linked
    assert (linked["@type"], linked["headline"], linked["datePublished"]) == ("NewsArticle", "Harbour", "2016-11-05")
    assert linked["author"] == [{"@type": "Person", "name": "Ada Example", "givenName": "Ada", "familyName": "Example"}]
    assert linked["publisher"] == {"@type": "Organization", "name": "The Harbour"}
    assert linked["wordCount"] == 3


def test_tells_a_quote_as_linked_data_and_to_those_who_share_it(client: Client) -> None:
    article = make_article(title="Harbour", body="She said: “The tide is out.”")
    quote = make_quote(article, "“The tide is out.”", make_speaker("Ada Example"))
    head = head_of(client, quote.get_absolute_url())
    assert head.all("og:description") == ["“The tide is out.”"]
    assert head.all("og:title") == ["Ada Example"]
    assert head.linked["@type"] == "Quotation"
    assert head.linked["text"] == "“The tide is out.”"
    assert head.linked["spokenByCharacter"] == {"@type": "Person", "name": "Ada Example"}
    assert head.linked["isPartOf"]["@id"] == f"http://testserver{article.get_absolute_url()}"
    assert head.links["canonical"] == head.linked["@id"] == f"http://testserver{quote.get_absolute_url()}"


SHARED = [
    ("/articles/", "website", "Articles", "1 article in the archive On Record."),
    ("/articles/?source=Site", "website", "Articles on Site", "0 articles in the archive On Record."),
    ("/quotes/?q=phrase", "website", "Quotes with “phrase”", "1 quote in the archive On Record."),
    ("/quotes/who/", "website", "Who is quoted most", "1 speaker in the archive On Record."),
    ("/leaders/", "website", "Leaders", "1 office in the archive On Record. The numbers count articles."),
    ("speaker", "profile", "Ada Example", "What Ada Example is quoted as saying"),
    ("summit", "website", "Summit Ada Example", "Articles before, during and after Summit Ada Example"),
    ("country", "website", "Country Ada Example", "Articles about Country Ada Example, by year."),
    ("theme", "website", "Theme Ada Example", "Articles about Theme Ada Example, by year."),
    ("author", "website", "Author Ada Example", "Articles by Author Ada Example, by year."),
]


@pytest.mark.parametrize(("address", "kind", "title", "words"), SHARED)
def test_tells_lists_and_named_things_to_those_who_share_them(
    client: Client, address: str, kind: str, title: str, words: str
) -> None:
    cast = Cast()
    cast.article()
    if not address.startswith("/"):
        address = getattr(cast, address).get_absolute_url()
    head = head_of(client, address)
    assert head.all("og:type") == [kind]
    assert head.all("og:site_name") == ["On Record"]
    assert head.all("og:title") == [title]
    assert head.all("og:description")[0].startswith(words)
    assert head.all("og:description") == head.all("description")
    assert head.all("og:url") == [head.links["canonical"]]
    assert head.links["canonical"].startswith("http://testserver/")


def test_what_a_reader_typed_ends_no_element_of_what_is_shared(client: Client) -> None:
    head = head_of(client, f"/articles/?{urlencode({'q': NASTY})}")
    assert (len(head.all("og:title")), head.scripts) == (1, 0)


def test_markup_in_a_text_ends_no_element(client: Client) -> None:
    article = make_signed(NASTY, title=NASTY, source=NASTY, body=f"{NASTY} “{NASTY}”", source_url="https://a.test/")
    quote = make_quote(article, f"“{NASTY}”", make_speaker("Ada Example"))
    for address in (article.get_absolute_url(), quote.get_absolute_url()):
        head = head_of(client, address)
        assert head.scripts == 1
        assert NASTY.split("\u2028", maxsplit=1)[0].strip() in json.dumps(head.linked, ensure_ascii=False).replace(
            '\\"', '"'
        )


@pytest.mark.parametrize("text", ["", NASTY, "<!--<script>", "Саммит"])
def test_data_stays_what_it_is_and_within_its_element(text: str) -> None:
    written = json_ld({"text": text})
    assert json.loads(written) == {"text": text}
    assert not {"<", ">", "&", "\u2028"} & {*written}


def test_tells_of_no_hidden_article(client: Client) -> None:
    article = make_article(status="hidden")
    quote = make_quote(article, "One paragraph")
    assert [client.get(thing.get_absolute_url()).status_code for thing in (article, quote)] == [404, 404]
