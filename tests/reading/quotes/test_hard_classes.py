"""Sentences as news has them, by what makes them hard: who said it, by full name where the text gives one."""

import pytest

from articles.reading.quotes import find_quotes
from articles.reading.quotes.fingerprint import between_marks

Said = list[tuple[str, str | None]]


def said(text: str) -> Said:
    """Return the first words of every passage between marks, with the name of its speaker."""
    return [
        (
            " ".join((between_marks(quote.text) if quote.kind == "mixed" else quote.text).strip('“”‘’"').split()[:2]),
            quote.name,
        )
        for quote in find_quotes(text)
        if quote.kind != "indirect"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The band played “Harvest Home” until the rain came.",
        "She finished “The Long Way Down” on the train to Basel.",
        "The so-called “snow line” runs past the village.",
        "They joined a group called “Friends of the Lake” last year.",
        "The bill, known as the “Clean Rivers Act,” goes to the house.",
        "The ferry, nicknamed “Old Betty,” sank in the harbour.",
        "He wore a cap that had “Hope” on its front.",
        "The talks were at a “sensitive” stage.",
        "The museum’s “Living Coast” hall opens on Friday.",
        "A “ghost town” is all that is left.",
        "She said so in her book, “Harvest”.",
        "Nora Vale told it in her memoir, “The Long Way Down”.",
        "Today: “Old hall reopens after a long winter of works,” by Nora Vale.",
    ],
)
def test_hears_nobody_in_names_and_terms(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Vale met Hugo Brandt. “We agree,” she said.", [("We agree,", "Nora Vale")]),
        (
            "Hugo Brandt spoke first.\n\n“We wait,” he said.\n\n“And hope,” he added.",
            [("We wait,", "Hugo Brandt"), ("And hope,", "Hugo Brandt")],
        ),
        ("Nora Vale praised Hugo Brandt. He “did well,” she said.", [("did well,", "Nora Vale")]),
        (
            "It worries Hugo Brandt, head of the miners’ union.\n\n“We need time,” he said.",
            [("We need", "Hugo Brandt")],
        ),
        ("The Harbour Board met on Monday. It called the plan “unwise”.", [("unwise", "Harbour Board")]),
        (
            "Nora Vale left. “We agree,” Mr. Tarn said. “It is late,” she said.",
            [("We agree,", None), ("It is", "Nora Vale")],
        ),
        ("Zelenka Vale can be heard calling. Vale was late.\n\n“Go home,” she says.", [("Go home,", "Zelenka Vale")]),
        ("Hugo Brandt and Nora Vale came. “We agree,” he said.", [("We agree,", "Hugo Brandt")]),
        (
            "Ms. Vale was late. Nora Vale said: “We agree.” She called it “a start”.",
            [("We agree.", "Nora Vale"), ("a start", "Nora Vale")],
        ),
    ],
)
def test_understands_pronouns(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Vale said it is what Hugo Brandt called “a bad joke”.", [("a bad", "Nora Vale")]),
        ("Nora Vale said on Monday in Basel that Hugo Brandt once called it “a bad joke”.", [("a bad", "Nora Vale")]),
        ("Nora Vale condemned what she called “a bad joke”.", [("a bad", "Nora Vale")]),
        ("Nora Vale insists Hugo Brandt is “a fine man”.", [("a fine", "Nora Vale")]),
        ("“We agree,” Hugo Brandt said, according to Nora Vale.", [("We agree,", "Nora Vale")]),
        ("The plan, Nora Vale said, calls the lake “a treasure”.", [("a treasure", "Nora Vale")]),
        ("Nora Vale told us that the board thinks it “a fair price”.", [("a fair", "Nora Vale")]),
        ("While Nora Vale said that rain would come, Hugo Brandt called it “a fine day”.", [("a fine", "Hugo Brandt")]),
        ("Nora Vale left early, but Hugo Brandt called it “a fine day”.", [("a fine", "Hugo Brandt")]),
        ("Nora Vale said so after Hugo Brandt called it “a fine day”.", [("a fine", "Hugo Brandt")]),
    ],
)
def test_lets_the_outermost_source_speak(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nora Vale, a nurse from Basel who had met Hugo Brandt, called it “a fine day”.", [("a fine", "Nora Vale")]),
        ("Nora Vale told the board she was ill, adding: “It will pass.”", [("It will", "Nora Vale")]),
        ("Nora Vale rose, thanked the board and then called it “a fine day”.", [("a fine", "Nora Vale")]),
        ("Nora Vale (G-Basel), the oldest member of the board, promised to “go on”.", [("go on", "Nora Vale")]),
        ("Citing “new duties,” Nora Vale left the board.", [("new duties,", "Nora Vale")]),
        ("Nora Vale has no plan to go, saying she is “at home” here.", [("at home", "Nora Vale")]),
        ("Hugo Brandt lost, with Nora Vale calling it “a fine day”.", [("a fine", "Nora Vale")]),
        ("Nora Vale last week accused the board of “cheap tricks”.", [("cheap tricks", "Nora Vale")]),
        ("An aide to Nora Vale who asked for silence said “all is well”.", [("all is", "aide to Nora Vale")]),
        ("Nora Vale spoke softly and repeatedly asked, “Who is next?”", [("Who is", "Nora Vale")]),
    ],
)
def test_finds_a_subject_far_away(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We agree,” said Nora Vale.\n\n“It is a fine day for everybody.”",
            [("We agree,", "Nora Vale"), ("It is", "Nora Vale")],
        ),
        ("Nora Vale opened the meeting:\n\n“Welcome, all of you, to the lake.”", [("Welcome, all", "Nora Vale")]),
        ("“We agree, and so we go on, Nora Vale said.\n\n“It is late.”", [("We agree,", None)]),
        ("Continued Nora Vale:\n\n“It is a fine day.”", [("It is", "Nora Vale")]),
        ("“We agree,” Nora Vale said. “It is a fine day.”", [("We agree,", "Nora Vale"), ("It is", "Nora Vale")]),
        (
            "“We agree,” Nora Vale said. Hugo Brandt says no. “It is too late for it.”",
            [("We agree,", "Nora Vale"), ("It is", "Hugo Brandt")],
        ),
    ],
)
def test_carries_a_speaker_on(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Conrad King came. “We agree,” Mr. King said.", [("We agree,", "Conrad King")]),
        ("Judge Anna King ruled. “We agree,” King said.", [("We agree,", "Anna King")]),
        ("Nora Vale came, and Hugo Vale left. “We agree,” Mr. Vale said.", [("We agree,", "Hugo Vale")]),
        ("Lou Jintan came. “We agree,” Mr. Lou said.", [("We agree,", "Lou Jintan")]),
        ("Pope Urban spoke. “We agree,” Urban said.", [("We agree,", "Pope Urban")]),
        ("Nora Valentin came. “We agree,” Valentine said.", [("We agree,", "Nora Valentin")]),
        ("Lee Vale came. “We agree,” Ms. Vale said.", [("We agree,", "Lee Vale")]),
        ("Anna “Nan” Vale came. “We agree,” Vale said.", [("We agree,", "Anna Vale")]),
        ("Nora Vale came. Vale spoke. Then Hugo Vale came in. “We agree,” Vale said.", [("We agree,", "Hugo Vale")]),
        ("The Vales came. “We agree,” Mr. Vale said.", [("We agree,", None)]),
    ],
)
def test_tells_names_apart(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We agree,” said a spokesman for the Harbour Board.", [("We agree,", "spokesman for the Harbour Board")]),
        ("“We agree,” an unnamed senior official said.", [("We agree,", "unnamed senior official")]),
        ("The annual report says the lake is “in danger”.", [("in danger", "annual report")]),
        ("According to the Harbour Board, the lake is “in danger”.", [("in danger", "Harbour Board")]),
        ("“We agree,” said a Basel Democrat.", [("We agree,", "Basel Democrat")]),
        ("Police say the door was “wide open”.", [("wide open", None)]),
        ("The Basel Gazette reported that the lake is “in danger”.", [("in danger", "Basel Gazette")]),
        ("“We agree,” the two write in their letter.", [("We agree,", None)]),
    ],
)
def test_hears_organisations_documents_and_the_unnamed(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VALE: “We agree.”\n\nNora Vale came.", [("We agree.", "Nora Vale")]),
        ("“We agree on all of it.” ― Nora Vale", [("We agree", "Nora Vale")]),
        ("Nora Vale: Lake ‘in Danger’ of Drying\nNora Vale spoke on Monday.", [("in Danger", "Nora Vale")]),
        ("''We agree,'' said Nora Vale.", [("''We agree,''", "Nora Vale")]),
        ("“We agree,” Rep. Nora Vale (D-N.Y.) said.", [("We agree,", "Nora Vale")]),
        ("Nora Vale lives in the U.S. She said the lake is “in danger”.", [("in danger", "Nora Vale")]),
        ("“Never!” thundered Nora Vale.", [("Never!", "Nora Vale")]),
        ("“We shall never agree!” thundered Nora Vale.", [("We shall", "Nora Vale")]),
    ],
)
def test_reads_many_forms(text: str, expected: Said) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hugo Brandt did not say “we are lost in the woods today.”", [("we are", None)]),
        ("Neither Hugo Brandt nor Nora Vale said “we are lost in the woods today.”", [("we are", None)]),
        ("The man who met Hugo Brandt shouted “we are lost in the woods today.”", [("we are", None)]),
        ("“We agree,” said Nora Vale and Hugo Brandt.", [("We agree,", None)]),
        ("“We agree,” said Nora Vale and Hugo Brandt left.", [("We agree,", "Nora Vale")]),
        ("He came from the U.S. “We agree,” Nora Vale said.", [("We agree,", "Nora Vale")]),
        ("He came at 5 p.m. “We agree,” Nora Vale said.", [("We agree,", "Nora Vale")]),
    ],
)
def test_credits_nobody_else(text: str, expected: Said) -> None:
    assert said(text) == expected
