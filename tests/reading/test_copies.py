import pytest

from articles.reading.copies import HASHES, relation, signature


def prose(seed: int, words: int) -> str:
    """Return sentences of made-up words: the same for the same seed."""
    return " ".join(f"word{seed}x{number}" for number in range(words))


MENU = prose(99, 30)
ARTICLE = prose(1, 800)
LONG = prose(2, 6000)


def related(one: str, other: str) -> str | None:
    return relation(signature(one), signature(other))


def test_finds_nothing_in_an_article_that_quotes_a_third_of_another() -> None:
    third = " ".join(ARTICLE.split()[200:470])
    quoting = f"{prose(3, 300)} {third} {prose(4, 300)}"
    assert related(quoting, ARTICLE) is None
    assert related(ARTICLE, quoting) is None


def test_finds_nothing_in_a_short_comment_on_a_long_quotation() -> None:
    quotation = " ".join(LONG.split()[:100])
    assert related(f"{prose(3, 150)} {quotation}", LONG) is None


@pytest.mark.parametrize("short", ["", "four words and no", "the same few words of a caption and no more"])
def test_says_nothing_of_texts_too_short_to_tell(short: str) -> None:
    assert related(short, short) is None


def test_finds_nothing_between_articles_that_share_a_menu() -> None:
    assert related(f"{MENU} {ARTICLE}", f"{MENU} {prose(5, 700)}") is None


def test_takes_no_text_as_the_excerpt_of_its_excerpt() -> None:
    assert related(ARTICLE, " ".join(ARTICLE.split()[:150])) is None


@pytest.mark.parametrize("text", [ARTICLE, LONG])
def test_sees_a_copy_in_the_same_text_with_another_sites_leavings(text: str) -> None:
    assert related(f"{MENU} {text}", f"{text} {prose(6, 60)}") == "copy"
    assert related(f"{text} {prose(6, 60)}", f"{MENU} {text}") == "copy"


@pytest.mark.parametrize(("text", "words"), [(ARTICLE, 120), (ARTICLE, 400), (LONG, 1000), (LONG, 3000)])
def test_sees_an_excerpt_in_the_opening_of_a_text(text: str, words: int) -> None:
    assert related(" ".join(text.split()[:words]), text) == "excerpt"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The “deal” was struck, he said: it’s done at last.", "the deal was struck - he said - its done AT LAST"),
        ("Erdog\u0306an met the ministers in the old palace", "Erdo\u011fan met the ministers in the old palace"),
        ("## A heading here\n\nand > the\nwords below it", "A heading here and the words below it"),
    ],
)
def test_marks_case_and_lines_make_no_difference(one: str, other: str) -> None:
    assert signature(one) == signature(other) != ()


def test_a_signature_is_bounded_ascending_and_fits_a_big_integer() -> None:
    long = signature(LONG)
    assert len(long) == HASHES
    assert list(long) == sorted(set(long))
    assert all(-(2**63) <= number < 2**63 for number in long)


def test_takes_any_text() -> None:
    assert signature("\ud800 one \x00 two three four five")
