"""An article as a reference: nothing in it can add a field of its own."""

import re
from datetime import date

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts

from articles.citing import Name, Reference, bibtex, csl, ris
from articles.models import Author
from tests.making import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db

ADDRESS = "https://archive.test/articles/1/plain-title/"
HOSTILE = "}\n}\n@misc{evil,\r\nTY  - BOOK\nER  - \nAU  - Mallory\u2028TI  - \\input{x} \x1b\x7f %#&_$~^ <b>"


def make_reference(*authors: str, **fields: object) -> Reference:
    article = make_article(**{"source_url": "https://site.test/a", "source": "Site"} | fields)
    for position, name in enumerate(authors):
        author = Author.objects.create(name=name, slug=f"author-{position}")
        article.author_links.create(author=author, position=position)
    return Reference.of(article, ADDRESS)


def test_an_undated_article_without_authors_claims_neither() -> None:
    reference = make_reference()
    assert not {"author", "year", "month", "day"} & bibtex_fields(bibtex(reference)).keys()
    assert not {"AU", "PY", "DA"} & dict(ris_fields(ris(reference))).keys()
    assert not {"author", "issued"} & csl(reference)[0].keys()


def test_a_rejected_author_is_not_cited() -> None:
    article = make_article()
    author = Author.objects.create(name="Ada Example", slug="ada-example")
    article.author_links.create(author=author, review="rejected")
    assert Reference.of(article, ADDRESS).authors == ()


def test_several_authors_stay_in_the_order_of_the_byline() -> None:
    reference = make_reference("Ada Example", "Reuters", "Ben van den Berg", published=date(2016, 11, 20))
    assert bibtex_fields(bibtex(reference))["author"] == "Example, Ada and {Reuters} and van den Berg, Ben"
    assert [value for tag, value in ris_fields(ris(reference)) if tag == "AU"] == [
        "Example, Ada",
        "Reuters",
        "van den Berg, Ben",
    ]
    assert csl(reference)[0]["author"] == [
        {"family": "Example", "given": "Ada"},
        {"literal": "Reuters"},
        {"family": "van den Berg", "given": "Ben"},
    ]


def test_the_day_is_written_as_each_form_writes_it() -> None:
    reference = make_reference("Ada Example", published=date(2016, 11, 5))
    fields = bibtex_fields(bibtex(reference))
    assert (fields["year"], fields["month"], fields["day"]) == ("2016", "11", "5")
    assert ("DA", "2016/11/05") in ris_fields(ris(reference))
    assert csl(reference)[0]["issued"] == {"date-parts": [[2016, 11, 5]]}
    assert reference.key.startswith("example-2016-")


def test_letters_of_any_alphabet_stay_as_they_are() -> None:
    reference = make_reference("Жан Пример", title="Саммит в Лиме – Erdoğan")
    for text in (bibtex(reference), ris(reference), csl(reference)[0]["title"]):
        assert "Саммит в Лиме – Erdoğan" in text


def test_the_archive_stands_in_for_a_missing_address() -> None:
    assert make_reference(source_url="").url == ADDRESS
    assert make_reference().archived == ADDRESS


def test_no_field_of_an_article_adds_a_field_to_bibtex() -> None:
    plain = bibtex(make_reference("Ada Example"))
    hostile = bibtex(hostile_reference())
    assert hostile.count("{") == hostile.count("}")
    assert bibtex_fields(hostile).keys() == bibtex_fields(plain).keys()
    assert closes_once(hostile)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u2028]", hostile)


def test_no_field_of_an_article_adds_a_field_to_ris() -> None:
    fields = ris_fields(ris(hostile_reference()))
    assert [tag for tag, _ in fields] == ["TY", "ID", "AU", "TI", "T2", "UR", "DB", "L2", "LA", "ER"]
    assert fields[0] == ("TY", "ELEC")


def test_a_bibtex_parser_reads_what_was_meant() -> None:
    reference = make_reference("Ada Example", "Reuters", title="Harbour: 5 % & “more”", published=date(2016, 11, 5))
    library = parse_string(
        bibtex(reference), append_middleware=[LatexDecodingMiddleware(), SeparateCoAuthors(), SplitNameParts()]
    )
    (entry,) = library.entries
    assert not library.failed_blocks
    assert (entry.entry_type, entry.key) == ("misc", reference.key)
    assert [(name.last, name.first) for name in entry["author"]] == [(["Example"], ["Ada"]), (["Reuters"], [])]
    assert entry["title"].strip("{}") == "Harbour: 5 % & “more”"
    assert (entry["year"], entry["month"], entry["day"]) == ("2016", "11", "5")
    assert (entry["howpublished"], entry["url"]) == ("Site", "https://site.test/a")


def test_a_ris_parser_reads_what_was_meant() -> None:
    reference = make_reference("Ada Example", "Reuters", title="Harbour: 5 % & “more”", published=date(2016, 11, 5))
    (entry,) = rispy.loads(ris(reference))
    assert (entry["type_of_reference"], entry["id"]) == ("ELEC", reference.key)
    assert entry["authors"] == ["Example, Ada", "Reuters"]
    assert entry["title"] == "Harbour: 5 % & “more”"
    assert (entry["year"], entry["date"]) == ("2016", "2016/11/05")
    assert entry["secondary_title"] == "Site"
    assert entry["urls"] == ["https://site.test/a"]
    assert not entry.get("unknown_tag")


@pytest.mark.parametrize("number", range(2))
def test_parsers_find_one_entry_in_a_hostile_reference(number: int) -> None:
    references = [hostile_reference(), hostile_quote()]
    library = parse_string(bibtex(references[number]))
    assert (len(library.entries), len(library.blocks)) == (1, 1)
    assert len(rispy.loads(ris(references[number]))) == 1


def test_a_quote_is_cited_with_its_words_and_who_said_them() -> None:
    article = make_article(body="She said: “The tide is out.”")
    quote = make_quote(article, "“The tide is out.”", make_speaker("Ada Example"))
    reference = Reference.of_quote(quote, "https://archive.test/quotes/1/")
    said = "Ada Example: “The tide is out.”"
    assert bibtex_fields(bibtex(reference))["annote"] == said
    assert ("N1", said) in ris_fields(ris(reference))
    assert csl(reference)[0]["note"] == said
    assert reference.archived == "https://archive.test/quotes/1/"
    assert reference.key == f"article-{article.pk}-1"


def hostile_quote() -> Reference:
    article = make_article(body=f"“{HOSTILE}”")
    return Reference.of_quote(make_quote(article, f"“{HOSTILE}”"), ADDRESS)


def hostile_reference() -> Reference:
    article = make_article(title=HOSTILE, source=HOSTILE, source_url=f"https://site.test/{HOSTILE}", language="}\nen")
    article.author_links.create(author=Author.objects.create(name=HOSTILE, slug="hostile"))
    return Reference.of(article, ADDRESS)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("", Name("", "", "")),
        ("Reuters", Name("Reuters", "", "")),
        ("Global Research News", Name("Global Research News", "", "")),
        ("Ada and Ben Example", Name("Ada and Ben Example", "", "")),
        ("Ada Example", Name("Example", "Ada", "")),
        ("Ada B. Example", Name("Example", "Ada B.", "")),
        ("Charles de Exemple", Name("de Exemple", "Charles", "")),
        ("Ben Example Jr.", Name("Example", "Ben", "Jr.")),
    ],
)
def test_splits_only_what_is_plainly_a_persons_name(written: str, name: Name) -> None:
    assert Name.of(written) == name


def bibtex_fields(entry: str) -> dict[str, str]:
    return dict(re.findall(r"^  (\w+) = \{(.*)\},?$", entry, re.MULTILINE))


def closes_once(entry: str) -> bool:
    """Say whether the entry's first brace closes at its very end, as BibTeX counts braces."""
    depth = 0
    for place, mark in enumerate(entry.strip()):
        depth += (mark == "{") - (mark == "}")
        if depth == 0 and mark == "}":
            return place == len(entry.strip()) - 1
    return False


def ris_fields(record: str) -> list[tuple[str, str]]:
    lines = record.removesuffix("\r\n").split("\r\n")
    return [(line[:2], line[6:]) for line in lines if line[2:6] == "  - "]
