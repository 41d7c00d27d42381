"""Whole texts: who said what."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.quotes import find_quotes
from articles.reading.quotes.confidence import confidence


def said(text: str) -> list[tuple[str, str | None]]:
    return [(quote.text, quote.name) for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Maria Lee said nothing.",
        "The so-called “reset” came to nothing.",
        "Her book is titled “The Long Road Home: A Life in Rhymes”.",
        "He was seen on “Good Evening Europe” and left.",
        "They met.\n\n'A good day out'\n\nThen they parted.",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Lee came. “We agree,” she said. “All of us.”", ["Maria Lee", "Maria Lee"]),
        ("Maria Lee said: “We agree.\n\n“All of us do.”", ["Maria Lee", "Maria Lee"]),
        ("Maria Lee told the hall:\n\n“We agree.”", ["Maria Lee"]),
        ("“We agree,” Maria Lee said.\n\n“It was a good day.”", ["Maria Lee", "Maria Lee"]),
        ("A common report (CR below) says:\n\nCR: “All agree.”\n\n“All stay.”", ["common report"] * 2),
        ("Maria Lee told the hall:\n\n> We all agree on it.", ["Maria Lee"]),
        ("“All agree on it.”\n\n― Maria Lee", ["Maria Lee"]),
        ("Maria Lee met Thomas Park. “We agree,” he said.", ["Thomas Park"]),
        ("Maria Lee met Thomas Park. “We agree,” she said.", ["Maria Lee"]),
        ("“LEE: We all agree.”\n\nMaria Lee was there.", ["Maria Lee"]),
        ("Maria Lee, who said “we agree”, left.", ["Maria Lee"]),
        ("Nobody came. “We agree on all of it,” he said.", [None]),
        ("Thomas Park left. The host was late. “We agree,” he said.", [None]),
        ("The host thanked Thomas Park. “We agree,” he said in the room they had come to", [None]),  # cut off
        ("Thomas Park left. Maria spoke of Anna. Maria said no.\n\n“We agree,” she said.", ["Maria"]),
        ("Thomas Park met Paul Lee. He and Lee left.\n\n“We agree,” he said.", ["Thomas Park"]),
        ("Thomas Park and Paul Lee left. He and Lee said: “We agree.”", [None]),
        ("Ilka Marn, who is twelve, came by train. “We agree,” she said.", ["Ilka Marn"]),
    ],
)
def test_names_who_said_it(text: str, names: list[str | None]) -> None:
    assert [name for _, name in said(text)] == names


@pytest.mark.parametrize("speaker", ["An aide", "A spokesman for Park", "Park’s brother"])
def test_takes_nobody_named_for_the_unnamed_one_who_spoke_last(speaker: str) -> None:
    found = find_quotes(f"Thomas Park left. {speaker} said: “We agree.” He added: “We all do.”")
    assert [quote.name for quote in found if quote.speaker_kind == "person"] == [None]


def test_forgets_somebody_named_in_passing() -> None:
    text = (
        "Thomas Park died. Park was ill.\n\nPaul Lee wrote.\n\nHe was old.\n\nHe was kind.\n\n“We agree,” he had said."
    )
    assert said(text) == [("“We agree,”", "Thomas Park")]


def test_is_less_sure_of_a_pronoun_the_farther_its_name() -> None:
    texts = [
        "Maria Lee came; Lee was late. " + "She was late.\n\n" * back + "“We agree,” she said." for back in range(5)
    ]
    sure = [find_quotes(text)[0].confidence for text in texts]
    assert sure == sorted(sure, reverse=True)
    assert sure[0] < confidence("cue after", "said")
    assert sure[4] < 0.7


def test_keeps_words_whose_speaker_is_not_told() -> None:
    (quote,) = find_quotes("It began so. “This is a long sentence by nobody at all.”")
    assert (quote.speaker, quote.name, quote.confidence, quote.rule) == (None, None, 0.0, "unattributed")


def test_never_credits_the_author() -> None:
    text = "By Maria Lee\n\nA day, I said. “We agree,” Lee wrote."
    (quote,) = find_quotes(text, authors=["Maria Lee"])
    assert (quote.speaker, quote.name) == (None, None)


@pytest.mark.parametrize(
    ("author", "speaker"),
    [
        ("María Lée", "Maria Lee"),
        ("Maria Lee", "María J. Lée"),
        ("Maria J. Lee", "Maria Lee"),
        ("Maria Lee Jr.", "Maria Lee"),
        ("Jean-Luc O’Marn", "Jean Luc O'Marn"),
        ("MARIA LEE", "Maria Lee"),
        ("Maria Lée", "Lee"),
        ("Ilka", "Ilka"),
    ],
)
def test_never_credits_the_author_however_spelt(author: str, speaker: str) -> None:
    (quote,) = find_quotes(f"“We agree on it,” {speaker} said.", authors=[author])
    assert (quote.speaker, quote.name) == (None, None)


def test_credits_another_of_the_authors_surname() -> None:
    (quote,) = find_quotes("Thomas Lee came. “We agree on it,” Lee said.", authors=["María Lee"])
    assert quote.name == "Thomas Lee"


@pytest.mark.parametrize("both", ["He and Lee", "Park and Lee", "O’Park and Lee", "Édith and Lee"])
def test_keeps_the_words_for_both_where_two_speak_as_one(both: str) -> None:
    (quote,) = find_quotes(f"Thomas Park and Paul Lee left. {both} said: “We agree.”")
    assert (quote.speaker and quote.speaker.text, quote.name) == (both, None)


def test_takes_no_end_of_a_word_for_one_of_two_who_speak() -> None:
    (quote,) = find_quotes("Thomas Lee spoke to let them breathe and Lee said: “We agree.”")
    assert quote.speaker is None or quote.speaker.text == "Lee"


def test_names_the_speaker_of_words_in_single_marks_that_hold_double_ones() -> None:
    found = find_quotes("‘They told me “no” and left,’ Maria Lee said. ‘We all agree,’ Thomas Park said.")
    assert [(quote.text, quote.name) for quote in found] == [
        ("‘They told me “no” and left,’", "Maria Lee"),
        ("‘We all agree,’", "Thomas Park"),
    ]


def test_tells_by_which_name_a_pronoun_was_understood() -> None:
    first, second = find_quotes("Then Maria Lee met Thomas Park. “We agree,” she said. “We agree,” Park said.")
    assert (first.meant and first.meant.text, second.meant) == ("Maria Lee", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We agree,” a historian said.", None),
        ("“We agree,” the joint report said.", None),
        ("“We agree,” the Oslo Charter said.", "Oslo Charter"),
        ("“We agree,” Maria Lee said.", "Maria Lee"),
    ],
)
def test_only_a_name_is_a_speakers_own(text: str, name: str | None) -> None:
    assert [quote.own_name for quote in find_quotes(text)] == [name]


def test_names_a_leader_by_date_of_office() -> None:
    text = "“We agree,” said President Bush."
    names = [find_quotes(text, published=date(year, 6, 1))[0].name for year in (1990, 2005)]
    assert names == ["George H. W. Bush", "George W. Bush"]


def test_tells_direct_from_mixed() -> None:
    direct, mixed = find_quotes("“We agree,” Maria Lee said. Lee called it “good” and left.")
    assert (direct.kind, mixed.kind) == ("direct", "mixed")


def test_keeps_the_marks_and_the_cue() -> None:
    (quote,) = find_quotes("“We agree,” said Maria Lee.")
    assert (quote.text, quote.cue, quote.speaker and quote.speaker.text) == ("“We agree,”", "said", "Maria Lee")
    assert quote.confidence == confidence("cue after", "said")


MARKS = ["“", "”", '"', "''", "‘", "’", "'s", " ", "\n\n", ",", ".", ":", "(", ")", "—", "-", "> ", "## ", "**"]
WORDS = [
    "said",
    "Maria Lee",
    "he",
    "She",
    "who",
    "according to",
    "the",
    "saying",
    "to",
    "quoted",
    "from",
    "CR",
    "A",
    "1",
]
PIECES = st.sampled_from([*MARKS, *WORDS])


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=60).map(" ".join), st.lists(PIECES).map("".join)))
def test_gives_every_quote_at_its_place_in_any_text(text: str) -> None:
    end = 0
    for quote in find_quotes(text, authors=["Maria Lee"]):
        assert end <= quote.start < quote.end
        assert text[quote.start : quote.end] == quote.text
        if quote.speaker:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
        assert 0 <= quote.confidence <= 1
        end = quote.end


def test_names_neither_of_two_who_speak_together() -> None:
    (quote,) = find_quotes("“We agree on it,” Maria Lee and Jo Park said.")
    assert (quote.speaker and quote.speaker.text, quote.name) == ("Maria Lee and Jo Park", None)


def test_is_less_sure_of_a_surname_that_several_bear() -> None:
    alone, shared = "Maria Lee came.", "Maria Lee came. Paul Lee came."
    sure, unsure = (find_quotes(f"{text}\n\n“We agree on it,” Lee said.")[0] for text in (alone, shared))
    assert sure.confidence > 0.95 > unsure.confidence


def test_goes_on_with_who_spoke_past_what_was_not_said() -> None:
    text = "“We agree,” Maria Lee told Jo Park. She didn’t say when. “It is late for all of us.”"
    assert [quote.name for quote in find_quotes(text) if quote.kind == "direct"] == ["Maria Lee", "Maria Lee"]


@pytest.mark.parametrize("opening", ["Said of", "Reported by", "Warned by", "Asked of"])
def test_reads_a_sentence_that_opens_with_a_participle_of_saying(opening: str) -> None:
    (quote,) = find_quotes(f"{opening} Kim Lee said “we agree on all of it,”")
    assert quote.speaker is not None
    assert quote.speaker.text.endswith("Kim Lee")
