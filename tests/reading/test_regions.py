"""Where an article is about."""

import pytest

from articles.reading.gazetteer import Gazetteer, Region, load
from articles.reading.notes import Span
from articles.reading.regions import find_regions, names_a_region


def slugs(title: str, body: str, *stated: str) -> list[str]:
    return [region.slug for region in find_regions(title, body, stated, load())]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("", ""),
        ("A quiet day", "Nothing happened anywhere."),
        ("Dinner", "They ate turkey from china plates with a swede."),
        ("A star retires", "Michael Jordan left. Jordan said he was done, and Jordan Somebody agreed."),
        ("Pets", "Guinea pigs need hay. A guinea pig eats at night."),
        ("A long list", "A bus went by.\n\nIt rained.\n\nFrance was named once."),
        ("A player leaves", "Israel Folau has left the club. Folau was paid.\n\nThe fans were sorry for Israel Folau."),
        ("Israel Folau leaves", "Israel Folau left the club, and Folau was paid."),
        ("A song", "India Arie sang for an hour."),
        ("A song", "The singer, India Arie, came on stage."),
        ("An actor speaks", "Cuba Gooding Jr. spoke to the guests."),
        ("A lecture", "Jordan Somebody spoke in the hall."),
        ("WHO WILL TELL US", "Whoever it was did not tell anybody."),
    ],
)
def test_does_not_suggest(title: str, body: str) -> None:
    assert slugs(title, body) == []


@pytest.mark.parametrize(
    ("title", "body", "found"),
    [
        ("Russia waits", "The Kremlin was silent.", ["russia"]),
        ("A vote", "KYIV, March 2 - Ukraine votes on Sunday.", ["ukraine"]),
        ("A river", "The king of Jordan flew home to Amman.", ["jordan"]),
        ("A plane lands", "He flew from Jordan on Monday. Officials in Jordan met him.", ["jordan"]),
        ("Two seas", "South Sudan signed. South Sudanese ministers left Juba.", ["south-sudan"]),
        ("FRANCE AND GERMANY AGREE", "The two agreed.", ["france", "germany"]),
        ("A patrol", "The Israel Defense Forces sent a patrol. The Israel Defense Forces lost it.", ["israel"]),
        ("A report", "The magazine India Today wrote of it. India Today sold well.", ["india"]),
        ("A flight", "Kenya Airways flew again. The guests of Kenya Airways clapped.", ["kenya"]),
        ("A visit", "They left Israel Monday after a week. They had come to Israel Sunday.", ["israel"]),
        ("India Votes", "It rained all day.", ["india"]),
        ("A minister", "Israel Katz spoke for Israel. The Israeli cabinet met, and Katz left.", ["israel"]),
        ("Border closed", "Guards closed the border with Israel. Israel Reopens Later, a sign read.", ["israel"]),
        ("Soviet grain", "The Soviet Union bought grain.", ["soviet-union"]),
    ],
)
def test_suggests(title: str, body: str, found: list[str]) -> None:
    assert sorted(slugs(title, body)) == found


@pytest.mark.parametrize(
    ("stated", "slug", "name", "country"),
    [
        ("Russia and FSU", "russia-fsu", "Russia and FSU", None),
        ("russia & fsu", "russia-fsu", "Russia and FSU", None),
        ("Russia", "russia", "Russia", "RU"),
        ("USA", "usa", "USA", None),
        ("Middle East", "middle-east-north-africa", "Middle East & North Africa", None),
        ("Atlantis Major", "atlantis-major", "Atlantis Major", None),
    ],
)
def test_maps_what_is_stated_onto_the_tree(stated: str, slug: str, name: str, country: str | None) -> None:
    (region,) = find_regions("A quiet day", "Nothing happened.", (stated,), load())
    assert (region.slug, region.name, region.country) == (slug, name, country)
    assert region.stated
    assert region.confidence == 1.0


MARROW = Region("marrow", "Upper Marrow", None, ("XX",), (), (), (), aliases=("The Heights",))
LOWLAND = Region("lowland", "Lowland", None, ("XX",), ("The Heights",), (), ())


def test_knows_a_region_by_its_other_names_before_another_by_a_word() -> None:
    gazetteer = Gazetteer((), (), (LOWLAND, MARROW), ())
    (stated,) = find_regions("A quiet day", "Nothing happened.", ("the heights",), gazetteer)
    assert (stated.slug, stated.name) == ("marrow", "Upper Marrow")
    assert names_a_region("The Heights", gazetteer)
    (suggested,) = find_regions("The Heights", "Nothing happened.", (), Gazetteer((), (), (MARROW,), ()))
    assert suggested.slug == "marrow"


def test_trusts_a_suggestion_less_beside_a_stated_region() -> None:
    alone = find_regions("France votes", "France votes.", (), load())
    beside = find_regions("France votes", "France votes.", ("Europe",), load())
    assert [region.slug for region in beside] == ["europe", "france"]
    assert [region.stated for region in beside] == [True, False]
    assert beside[1].confidence < alone[0].confidence


def test_states_a_region_once() -> None:
    assert slugs("France votes", "France votes.", "France", "france", " ") == ["france"]


def test_gives_a_former_state_the_code_of_today() -> None:
    (region,) = find_regions("Soviet grain", "The Soviet Union bought grain.", (), load())
    assert (region.slug, region.country) == ("soviet-union", "RU")


def test_gives_places_in_the_body() -> None:
    body = "The Kremlin was silent. Russia waits."
    (region,) = find_regions("Russia", body, (), load())
    assert region.in_title
    assert [body[span.start : span.end] for span in region.evidence] == ["Kremlin", "Russia"]
    assert region.title_evidence == (Span("Russia", 0, 6),)


@pytest.mark.parametrize("name", ["Russia", "Russia and FSU", "US", "Middle East", "New Zealand", "syria"])
def test_knows_a_region_by_name(name: str) -> None:
    assert names_a_region(name, load())


@pytest.mark.parametrize("name", ["", "Trade", "Globalization", "War and Peace", "ISIS", "Elections"])
def test_knows_a_subject_that_is_no_region(name: str) -> None:
    assert not names_a_region(name, load())
