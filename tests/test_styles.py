"""References written out. The forms are those of the styles' own handbooks."""

from datetime import date

import pytest

from articles.citing import Name, Reference
from articles.styles import apa, chicago, citations, mla

ADA, BEN, EVE = Name("Example", "Ada B.", ""), Name("van den Berg", "Ben", "Jr."), Name("Sample", "Eve-Marie", "")
HOUSE = Name("Harbour News", "", "")


def reference(*authors: Name, **fields: object) -> Reference:
    values = {
        "key": "key",
        "title": "The “long” tide",
        "published": date(2016, 9, 5),
        "site": "The Harbour",
        "url": "https://harbour.test/1",
        "archived": "https://archive.test/1",
        "language": "en",
    }
    return Reference(authors=authors, **values | fields)


def test_an_undated_text_by_nobody_on_no_site_claims_none_of_them() -> None:
    bare = reference(published=None, site="", url="https://archive.test/1")
    assert [citation.text for citation in citations(bare)] == [
        "The “long” tide. (n.d.). https://archive.test/1",
        "“The ‘long’ tide.” n.d. https://archive.test/1.",
        "“The ‘long’ tide.” https://archive.test/1.",
    ]


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (
            apa,
            "Example, A. B., & van den Berg, B., Jr. (2016, September 5). The “long” tide. The Harbour. "
            "https://harbour.test/1 Archived at https://archive.test/1",
        ),
        (
            chicago,
            "Example, Ada B., and Ben van den Berg Jr. “The ‘long’ tide.” The Harbour, September 5, 2016. "
            "https://harbour.test/1. Archived at https://archive.test/1.",
        ),
        (
            mla,
            "Example, Ada B., and Ben van den Berg Jr. “The ‘long’ tide.” The Harbour, 5 Sept. 2016, "
            "https://harbour.test/1. On Record, https://archive.test/1.",
        ),
    ],
)
def test_writes_a_reference_with_all_its_parts(write: object, expected: str) -> None:
    assert write(reference(ADA, BEN)) == expected


@pytest.mark.parametrize(
    ("authors", "in_apa", "in_chicago", "in_mla"),
    [
        ((HOUSE,), "Harbour News.", "Harbour News.", "Harbour News."),
        ((EVE,), "Sample, E.-M.", "Sample, Eve-Marie.", "Sample, Eve-Marie."),
        ((BEN,), "van den Berg, B., Jr.", "van den Berg, Ben, Jr.", "van den Berg, Ben, Jr."),
        (
            (ADA, HOUSE, EVE),
            "Example, A. B., Harbour News, & Sample, E.-M.",
            "Example, Ada B., Harbour News, and Eve-Marie Sample.",
            "Example, Ada B., et al.",
        ),
        (
            (EVE,) * 11,
            "Sample, E.-M., " * 10 + "& Sample, E.-M.",
            "Sample, Eve-Marie, " + "Eve-Marie Sample, " * 6 + "et al.",
            "Sample, Eve-Marie, et al.",
        ),
        (
            (*[EVE] * 21, HOUSE),
            "Sample, E.-M., " * 19 + ". . . Harbour News.",
            "Sample, Eve-Marie, " + "Eve-Marie Sample, " * 6 + "et al.",
            "Sample, Eve-Marie, et al.",
        ),
    ],
)
def test_lists_names_as_each_style_does(authors: tuple[Name, ...], in_apa: str, in_chicago: str, in_mla: str) -> None:
    cited = reference(*authors)
    assert apa(cited).split(" (2016")[0] == in_apa
    assert chicago(cited).split(" “")[0] == in_chicago
    assert mla(cited).split(" “")[0] == in_mla


@pytest.mark.parametrize("title", ["Who speaks?", "He left!", "She said “no.”", "And so…"])
def test_adds_no_full_stop_to_a_title_that_ends_with_a_mark(title: str) -> None:
    cited = reference(ADA, title=title)
    assert f"{title} The Harbour" in apa(cited)
    assert f"{title.translate(str.maketrans('“”', '‘’'))}” The Harbour" in mla(cited)


def test_names_a_site_that_is_its_own_author_once() -> None:
    assert apa(reference(HOUSE, site="Harbour News")).count("Harbour News") == 1
