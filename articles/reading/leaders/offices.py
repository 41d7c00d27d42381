"""Who is meant by an office and its country: “the Turkish president”, “the US president-elect”."""

from datetime import date, timedelta

from articles.reading.gazetteer import Office
from articles.reading.leaders.around import STILL_IN_OFFICE
from articles.reading.leaders.listing import LEADER
from articles.reading.leaders.story import Story
from articles.reading.leaders.tenure import HEADS, LEADING, held_in, held_on, only
from articles.reading.names import HYPHENS, Mention, fold

ELECTED = timedelta(days=200)  # before taking office
POSSESSIVES = ("’s", "'s", "s’", "s'", "’", "'")


def by_office(story: Story, mention: Mention, offices: list[str]) -> str | None:
    """Return the slug of who held an office on the day that the text speaks of there.

    None where a name follows and speaks for itself, and where the office is another body's: “the president of
    Russia’s chess federation”.
    """
    last = story.words.at(mention.end) - 1
    if story.day is None or _is_before_a_name(story, last) or not _is_definite(story, mention):
        return None
    offices = [office for office in offices if _is_clear(story, mention, office)]
    if len({office.split(" ", 1)[0] for office in offices}) != 1:
        return None
    if _is_elect(story, last):
        return only([slug for slug, office in _held(story, offices) if _is_next(office, story.day)])
    if _is_anothers(story, mention, last):
        return None
    return _on_its_day(story, mention, offices)


def _on_its_day(story: Story, mention: Mention, offices: list[str]) -> str | None:
    """Return the holder in the year that the sentence tells of, else on the day of the text.

    Nobody, if an earlier sentence has gone back to a year that had another.
    """
    day, held = story.day, _held(story, offices)
    if day is None:
        return None
    told = story.years.told(mention.start, mention.end)
    if told and told < day.year:
        return only([slug for slug, office in held if held_in(office, told)])
    now = _foremost([(slug, office) for slug, office in held if held_on(office, day)])
    scene = story.years.scene(mention.start)
    then = {slug for slug, office in held if scene and scene < day.year and held_in(office, scene)}
    return None if then and now not in then else now


def _held(story: Story, offices: list[str]) -> list[tuple[str, Office]]:
    """Give the terms of all who ever held one of these offices, of a *leader* those as head of state or government."""
    keys = {tuple(office.split(" ", 1)) for office in offices}
    return [
        (slug, office)
        for key in offices
        for slug in story.listing.holders[key]
        for office in story.listing.leaders[slug].offices
        if (office.country, office.title) in keys or ((office.country, LEADER) in keys and office.title in HEADS)
    ]


def _foremost(held: list[tuple[str, Office]]) -> str | None:
    """Return the one holder; of several the one whose office leads the country whatever others there are."""
    return only([slug for slug, _ in held]) or only([slug for slug, office in held if office.title in LEADING])


def _is_next(office: Office, day: date) -> bool:
    return day < office.start <= day + ELECTED


def _is_before_a_name(story: Story, last: int) -> bool:
    follows = story.words.written[last + 1 : last + 2]
    return bool(follows) and follows[0][0].isupper() and story.words.gap(last) == ""


def _is_definite(story: Story, mention: Mention) -> bool:
    before = story.words.at(mention.start) - 1
    if before > 0 and story.words.folded[before] in STILL_IN_OFFICE:
        before -= 1
    return story.words.folded[before : before + 1] in (["the"], ["s"]) or "’s " in mention.text.replace("'", "’")


def _is_clear(story: Story, mention: Mention, office: str) -> bool:
    """Tell whether the words name one country, or the text names it beside them: of two Congos Kinshasa is in one."""
    shared = story.listing.shared.keys() & set(fold(mention.text).split())
    country = office.split(" ", 1)[0]
    return all(story.tells_of(country, word) for word in shared)


def _is_elect(story: Story, last: int) -> bool:
    return story.words.folded[last + 1 : last + 2] == ["elect"] and story.words.gap(last) == ""


def _is_anothers(story: Story, mention: Mention, last: int) -> bool:
    """Tell whether the office goes on: “of Russia’s chess federation”, “of Russia-based”, “president of the club”."""
    text, words = story.words.text, story.words
    if text[mention.end : mention.end + 1] in HYPHENS:
        return True
    if words.folded[last + 1 : last + 2] == ["of"] and words.gap(last) == "":
        return True
    _, title = mention.keys[0].rsplit(" ", 1)
    ends_in_title = words.folded[last] in {fold(title).split()[-1], "premier"}
    return not ends_in_title and text.startswith(POSSESSIVES, mention.end)
