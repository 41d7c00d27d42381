"""The one matcher of listed names."""

import pytest

from articles.reading.names import Matcher, Mention, fold, tokens

MATCHER = Matcher(
    [
        ("Recep Tayyip Erdoğan", "erdogan"),
        ("Erdoğan", "erdogan"),
        ("Xi Jinping", "xi"),
        ("Ban Ki-moon", "ban"),
        ("George H. W. Bush", "bush-41"),
        ("George Bush", "bush-41"),
        ("George Bush", "bush-43"),
        ("Bush", "bush-41"),
        ("Bush", "bush-43"),
        ("US", "united-states"),
        ("U.S.", "united-states"),
        ("Turkey", "turkey"),
        ("Theresa May", "may"),
        ("May", "may"),
        ("WHO", "who"),
        ("New York", "new-york"),
        ("New York Times", "new-york-times"),
        ("St. Petersburg", "petersburg"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("Paris Hilton", "hilton"),
        ("9/11", "september-11"),
        ("OPEC+", "opec-plus"),
        ("al-Assad", "assad"),
        ("Trinidad & Tobago", "trinidad"),
        ("Savannah, Georgia", "savannah"),
        ("women's march", "march"),
    ]
)


def found(text: str, matcher: Matcher = MATCHER) -> list[tuple[str, str]]:
    return [(mention.text, mention.keys[0]) for mention in matcher.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "Nothing listed stands here.",
        "Bushland and ambush are other words.",
        "They roasted a turkey and gave it to us.",
        "It may rain, whoever asks.",
        "She flew to Paris. Hilton was her hotel.",
        "They stayed in Paris\n\nHilton said no.",
        "Theresa, May and June came along.".replace("May", "may"),
        "OPEC met.",
        "New, York",
        "Savannah Georgia",
        "The ratio was 9 to 11.",
    ],
)
def test_does_not_find(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Erdogan spoke.", [("Erdogan", "erdogan")]),
        ("ERDOĞAN SPOKE", [("ERDOĞAN", "erdogan")]),
        ("Xi Jin-ping arrived.", [("Xi Jin-ping", "xi")]),
        ("Xi Jinping’s visit", [("Xi Jinping", "xi")]),
        ("Ban Kimoon and Ban Ki-Moon", [("Ban Kimoon", "ban"), ("Ban Ki-Moon", "ban")]),
        ("the U.S. and the US", [("U.S.", "united-states"), ("US", "united-states")]),
        ("US-led talks", [("US", "united-states")]),
        ("Turkey/US ties", [("Turkey", "turkey"), ("US", "united-states")]),
        ("George HW Bush, George H.W. Bush", [("George HW Bush", "bush-41"), ("George H.W. Bush", "bush-41")]),
        ("He read the New York Times.", [("New York Times", "new-york-times")]),
        ("a New York lawyer", [("New York", "new-york")]),
        ("in St Petersburg and St. Petersburg", [("St Petersburg", "petersburg"), ("St. Petersburg", "petersburg")]),
        ("Cote d’Ivoire", [("Cote d’Ivoire", "ivory-coast")]),
        ("after 9/11 and at OPEC+", [("9/11", "september-11"), ("OPEC+", "opec-plus")]),
        ("Al-Assad, al Assad", [("Al-Assad", "assad"), ("al Assad", "assad")]),
        ("Trinidad and Tobago", [("Trinidad and Tobago", "trinidad")]),
        ("in Savannah, Georgia, today", [("Savannah, Georgia", "savannah")]),
        ("the Women’s March", [("Women’s March", "march")]),
        ("_Erdogan_ was firm", [("Erdogan", "erdogan")]),
        ("a Ban\nKi-moon statement", [("Ban\nKi-moon", "ban")]),
    ],
)
def test_finds(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


def test_gives_the_place_in_the_text() -> None:
    text = "When Erdoğan’s plane landed"
    (mention,) = MATCHER.find(text)
    assert mention == Mention(("erdogan",), "Erdoğan", 5, 12)
    assert text[mention.start : mention.end] == mention.text


def test_gives_every_key_of_a_shared_name() -> None:
    assert [mention.keys for mention in MATCHER.find("George Bush")] == [("bush-41", "bush-43")]


def test_prefers_the_longest_name_and_goes_on_behind_it() -> None:
    matcher = Matcher([("a b", "short"), ("a b c d", "long"), ("c", "single")], case="blind")
    assert found("a b c e", matcher) == [("a b", "short"), ("c", "single")]
    assert found("a b c d c", matcher) == [("a b c d", "long"), ("c", "single")]


def test_falls_back_to_a_shorter_name_when_the_longer_lacks_its_capital() -> None:
    matcher = Matcher([("White", "name"), ("White House", "office")])
    assert found("the White house", matcher) == [("White", "name")]


def test_asks_for_capitals_of_acronyms_only() -> None:
    matcher = Matcher(
        [("war crimes", "crimes"), ("Black Lives Matter", "movement"), ("WHO", "health")], case="acronyms"
    )
    assert found("Who spoke of War Crimes, black lives matter and the WHO?", matcher) == [
        ("War Crimes", "crimes"),
        ("black lives matter", "movement"),
        ("WHO", "health"),
    ]


def test_is_blind_to_capitals_when_told() -> None:
    assert found("the who", Matcher([("WHO", "health")], case="blind")) == [("who", "health")]


def test_ignores_listed_words_without_a_letter() -> None:
    assert found("anything at all", Matcher([("", "nothing"), ("…", "dots")])) == []


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("Côte d’Ivoire", "cote divoire"),
        ("Recep  Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Lech Wałęsa", "lech walesa"),
        ("İstanbul, Işık", "istanbul isik"),
        ("U.S.-led", "us led"),
        ("Women’s Rights", "women rights"),
    ],
)
def test_folds(words: str, folded: str) -> None:
    assert fold(words) == folded


def test_splits_a_text_into_words_at_their_places() -> None:
    text = "Sana’a’s U.S. envoy"
    words = tokens(text)
    assert words.written == ["Sana’a", "U.S.", "envoy"]
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.written


def test_reads_a_long_line_of_initials_and_hyphens() -> None:
    text = "a.b." * 50_000 + "-a" * 50_000 + "’s'" * 50_000
    assert "".join(text[start] for start in tokens(text).starts[:1]) == "a"
