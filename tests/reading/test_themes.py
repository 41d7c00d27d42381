"""What an article is about."""

import pytest

from articles.reading.gazetteer import Gazetteer, Theme, load
from articles.reading.notes import Span
from articles.reading.themes import find_themes

SMALL = Gazetteer(
    leaders=(),
    summits=(),
    regions=(),
    themes=(
        Theme(
            "sea", "The Sea", ("Oceans", "Ships & Sea"), ("tide", "harbour", "deep water", "WAVE", "boat"), ("boat",)
        ),
        Theme("sky", "The Sky", (), ("cloud", "storm", "tide"), ()),
    ),
)


def slugs(title: str, body: str, *stated: str, gazetteer: Gazetteer = SMALL) -> list[str]:
    return [theme.slug for theme in find_themes(title, body, stated, gazetteer)]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("", ""),
        ("A quiet day", "Nothing happened."),
        ("A quiet day", "One cloud passed."),
        ("A quiet day", "A boat came, and a boat left, and another boat came."),
        ("A quiet day", "They wave and wave and wave; harbourside is another word."),
    ],
)
def test_does_not_suggest(title: str, body: str) -> None:
    assert slugs(title, body) == []


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("In the harbour", "The deep water was calm, the harbour full.", ["sea"]),
        ("WAVE meets", "WAVE met in the harbour. Harbour and deep water.", ["sea"]),
        ("Storm", "A storm came. A cloud burst.", ["sky"]),
        ("Storm in the harbour", "A storm came, a cloud burst over the harbour.", ["sky", "sea"]),
    ],
)
def test_suggests(title: str, body: str, found: list[str]) -> None:
    assert slugs(title, body) == found


@pytest.mark.parametrize("stated", ["The Sea", "the sea", "Oceans", "Ships and Sea", "sea"])
def test_maps_what_is_stated_onto_the_list(stated: str) -> None:
    (theme,) = find_themes("A quiet day", "Nothing happened.", (stated,), SMALL)
    assert (theme.slug, theme.name, theme.stated, theme.confidence) == ("sea", "The Sea", True, 1.0)


def test_gives_an_unknown_stated_theme_as_it_stands() -> None:
    (theme,) = find_themes("A quiet day", "Nothing happened.", ("Bees  &\nHoney",), SMALL)
    assert (theme.slug, theme.name, theme.stated) == ("bees-and-honey", "Bees & Honey", True)


def test_suggests_with_less_trust_beside_a_stated_theme() -> None:
    body = "A storm came. A cloud burst."
    (alone,) = find_themes("Storm", body, (), SMALL)
    stated, beside = find_themes("Storm", body, ("The Sea",), SMALL)
    assert (stated.slug, beside.slug, beside.stated) == ("sea", "sky", False)
    assert beside.confidence < alone.confidence


def test_gives_the_words_that_spoke_for_it_at_their_places() -> None:
    body = "A storm came. The Clouds parted; a cloud burst."
    (theme,) = find_themes("Storm", body, (), SMALL)
    assert theme.in_title
    assert [body[span.start : span.end] for span in theme.evidence] == ["storm", "cloud"]
    assert theme.title_evidence == (Span("Storm", 0, 5),)


def test_suggests_three_at_most() -> None:
    body = (
        "Tariffs, sanctions, an election, the climate, a lawsuit, refugees, terrorists, inflation and nuclear weapons. "
    )
    assert len(slugs("Everything at once", body * 3, gazetteer=load())) <= 3


def test_suggests_from_the_archives_own_list() -> None:
    body = "Refugees and migrants crossed the border. The asylum seekers faced deportation under the immigration law."
    assert slugs("Asylum seekers wait", body, gazetteer=load())[0] == "migration-refugees"
