"""One article in other forms."""

import json

import pytest
from django.test import Client

from articles.views.citations import FORMS, REFERENCES
from tests.views.cast import MARKUP, Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("form", FORMS)
def test_a_hidden_article_is_not_there(client: Client, form: str) -> None:
    article = Cast().article(status="hidden")
    assert client.get(f"/articles/{article.pk}/{article.slug}.{form}").status_code == 404


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", ["0", "999999999", "9" * 19, "9" * 60])
def test_no_article_has_such_a_number(client: Client, form: str, number: str) -> None:
    assert client.get(f"/articles/{number}/title.{form}", follow=True).status_code == 404


@pytest.mark.parametrize("form", FORMS)
def test_a_wrong_slug_redirects(client: Client, form: str) -> None:
    article = Cast().article()
    response = client.get(f"/articles/{article.pk}/wrong.{form}")
    assert response.status_code == 301
    assert response["Location"] == f"/articles/{article.pk}/{article.slug}.{form}"


@pytest.mark.parametrize("form", FORMS)
def test_says_what_it_is_and_what_it_is_called(client: Client, form: str) -> None:
    article = Cast().article()
    response = client.get(f"/articles/{article.pk}/{article.slug}.{form}")
    assert response.status_code == 200
    assert response["Content-Type"] == FORMS[form].content_type
    assert response["Content-Disposition"].endswith(f'filename="{article.slug}.{form}"')


def test_a_slug_of_other_letters_is_a_file_name_too(client: Client) -> None:
    article = Cast().article(slug="саммит-в-лиме")
    response = client.get(f"/articles/{article.pk}/{article.slug}.bib")
    assert "filename*=utf-8''%D1%81" in response["Content-Disposition"]


def test_json_holds_the_body_and_the_places_of_its_quotes(client: Client) -> None:
    article = Cast().article()
    told = json.loads(client.get(f"/articles/{article.pk}/{article.slug}.json").content)
    (quote,) = told["quotes"]
    assert told["body"][quote["start"] : quote["end"]] == quote["text"]
    assert told["authors"][0]["name"] == "Author Ada Example"


def test_json_leaves_out_what_an_editor_rejected(client: Client) -> None:
    article = Cast().article(review="rejected")
    told = json.loads(client.get(f"/articles/{article.pk}/{article.slug}.json").content)
    assert [told[key] for key in ("quotes", "authors", "leaders", "summits", "regions", "themes")] == [[]] * 6


def test_markup_is_text_in_plain_text(client: Client) -> None:
    article = Cast().article(title=MARKUP)
    response = client.get(f"/articles/{article.pk}/{article.slug}.txt")
    assert response.content.decode().startswith(
        f"{MARKUP}\nAuthor Ada Example\n2001-02-04\nhttp://testserver/articles/"
    )
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("form", REFERENCES)
def test_sends_a_quote_as_a_reference(client: Client, form: str) -> None:
    quote = Cast().article(title="Harbour").quotes.get()
    response = client.get(f"/quotes/{quote.pk}.{form}")
    assert response["Content-Type"] == REFERENCES[form][0]
    assert response["Content-Disposition"].startswith("attachment")
    for words in ("Harbour", "One plain phrase", f"http://testserver/quotes/{quote.pk}/"):
        assert words in response.content.decode()


@pytest.mark.parametrize("form", REFERENCES)
def test_sends_no_hidden_or_rejected_quote(client: Client, form: str) -> None:
    hidden = Cast().article(status="hidden").quotes.get()
    rejected = Cast("Ben Example").article(review="rejected").quotes.get()
    for number in (hidden.pk, rejected.pk, 999_999_999, "9" * 19):
        assert client.get(f"/quotes/{number}.{form}").status_code == 404


def test_pages_show_the_citation_in_each_style(client: Client) -> None:
    article = Cast().article(title="Harbour", source="The Harbour")
    for thing in (article, article.quotes.get()):
        html = client.get(thing.get_absolute_url()).content.decode()
        for words in (
            "Example, A. A. (2001, February 4). Harbour.",
            "“Harbour.” The Harbour, February 4, 2001.",
            "4 Feb. 2001,",
        ):
            assert words in html
        assert f"http://testserver{thing.get_absolute_url()}" in html
