import pytest

from articles.reading.copies import FEWEST, HASHES, MOSTLY, leavings, relation, signature


def prose(seed: int, words: int) -> str:
    """Return sentences of made-up words: the same for the same seed."""
    return " ".join(f"word{seed}x{number}" for number in range(words))


MENU = prose(99, 30)
ARTICLE = prose(1, 800)
LONG = prose(2, 6000)


ABOUT_US = prose(90, 150)  # what a press office says of itself under each of its releases


def related(one: str, other: str) -> str | None:
    return relation(signature(one), signature(other))


def release(seed: int, words: int) -> tuple[int, ...]:
    """Return the signature of a press release: so many words of news, and what it says of itself."""
    return signature(f"{prose(seed, words)} {ABOUT_US}")


def edited(text: str, every: int) -> str:
    """Return the text with one word in so many another."""
    return " ".join(f"other{at}" if at % every == every - 1 else word for at, word in enumerate(text.split()))


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


def test_finds_nothing_in_a_text_of_which_every_tenth_word_is_another() -> None:
    assert related(edited(ARTICLE, 10), ARTICLE) is None


def test_finds_nothing_where_more_must_be_shared_than_is() -> None:
    one, other = signature(edited(ARTICLE, 20)), signature(ARTICLE)
    assert relation(one, other) == "copy"
    assert relation(one, other, least=MOSTLY) is None


def test_finds_nothing_in_what_two_press_releases_have_in_common() -> None:
    short, long = release(10, 40), release(11, 500)
    others = [long, release(12, 500), release(13, 400)]
    assert relation(short, long) == "excerpt"
    assert relation(short, long, leavings(short, others)) is None


def test_the_copies_of_a_text_are_no_leavings() -> None:
    copies = [signature(f"{ARTICLE} {prose(seed, 60)}") for seed in range(10, 20)]
    assert leavings(signature(ARTICLE), copies) == frozenset()


def test_a_text_and_its_excerpts_are_no_leavings() -> None:
    excerpts = [signature(" ".join(ARTICLE.split()[:words])) for words in (100, 200, 300, 400, 800)]
    assert leavings(signature(" ".join(ARTICLE.split()[:150])), excerpts) == frozenset()


def test_what_two_others_share_are_no_leavings() -> None:
    assert leavings(release(10, 40), [release(11, 500), release(12, 500)]) == frozenset()


def test_a_few_phrases_in_common_are_no_leavings() -> None:
    phrase = prose(91, FEWEST)
    texts = [signature(f"{phrase} {prose(seed, 300)}") for seed in range(10, 20)]
    assert leavings(texts[0], texts[1:]) == frozenset()


def test_takes_no_text_as_the_excerpt_of_its_excerpt() -> None:
    assert related(ARTICLE, " ".join(ARTICLE.split()[:150])) is None


@pytest.mark.parametrize("text", [ARTICLE, LONG])
def test_sees_a_copy_in_the_same_text_with_another_sites_leavings(text: str) -> None:
    assert related(f"{MENU} {text}", f"{text} {prose(6, 60)}") == "copy"
    assert related(f"{text} {prose(6, 60)}", f"{MENU} {text}") == "copy"


@pytest.mark.parametrize("text", [ARTICLE, LONG])
@pytest.mark.parametrize(("every", "menu"), [(50, ""), (20, ""), (15, ""), (20, MENU)])
def test_sees_a_copy_in_a_text_with_many_words_changed(text: str, every: int, menu: str) -> None:
    assert related(edited(text, every), f"{menu} {text}") == "copy"
    assert related(f"{menu} {text}", edited(text, every)) == "copy"


def test_sees_a_copy_in_a_text_that_lacks_a_part() -> None:
    words = ARTICLE.split()
    shorter = " ".join(words[:100] + words[300:])
    assert related(f"{shorter} {prose(6, 100)}", ARTICLE) == "copy"
    assert related(ARTICLE, f"{shorter} {prose(6, 100)}") == "copy"


def test_leavings_count_where_there_is_nothing_else_to_go_by() -> None:
    others = [release(11, 500), release(12, 500), release(13, 400)]
    assert relation(signature(ABOUT_US), others[0], leavings(signature(ABOUT_US), others)) == "excerpt"


def test_sees_an_excerpt_beneath_a_sites_leavings() -> None:
    opening = " ".join(ARTICLE.split()[:100])
    excerpt = signature(f"{opening} {ABOUT_US}")
    others = [signature(ARTICLE), release(11, 500), release(12, 500), release(13, 400)]
    assert relation(excerpt, others[0]) is None
    assert relation(excerpt, others[0], leavings(excerpt, others)) == "excerpt"


@pytest.mark.parametrize(("text", "words"), [(ARTICLE, 60), (ARTICLE, 120), (ARTICLE, 400), (LONG, 1000), (LONG, 3000)])
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
