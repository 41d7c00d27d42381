"""Whom a surname means that stands alone: by its title, by who was introduced, by who was in office."""

from articles.reading.leaders.around import ARTICLES, OFFICES, STEPS_OF_OFFICE, TITLES_OF_WOMEN, WOMEN, Around
from articles.reading.leaders.story import Story, last_name
from articles.reading.leaders.tenure import STYLES, ever_held, held_then, in_office, is_head, latest, only, plausible
from articles.reading.names import Mention


def settle(story: Story, mention: Mention, slugs: list[str], around: Around) -> tuple[str, str] | None:
    """Return whom a surname without a given name means, of those who have it, with the rule; None if that is open."""
    if around.title in TITLES_OF_WOMEN:
        slugs = [slug for slug in slugs if not story.listing.given[slug].isdisjoint(WOMEN)]
    another = story.is_anothers(mention, slugs)
    if slug := _by_title(story, mention, slugs, around, another=another):
        return slug, "title and surname"
    if around.reign:
        slugs = [slug for slug in slugs if is_head(story.listing.leaders[slug])]
    if slug := story.introduced(slugs, mention.start):
        return slug, "surname of somebody introduced"
    if around.reign and not another and (slug := latest(story.listing.leaders, slugs, story.day, around.follows)):
        return slug, "surname in office"
    return _by_surname_alone(story, mention, slugs, around, another=another)


def _by_surname_alone(
    story: Story, mention: Mention, slugs: list[str], around: Around, *, another: bool
) -> tuple[str, str] | None:
    """Return whom a surname means that nobody introduced: who is in office, or its only bearer."""
    everyday = any(slug in story.listing.common for slug in slugs)
    if another or (around.title and around.title not in {"mr", "mrs", "ms"}):
        return None
    if everyday:
        slug = _of_everyday_surname(story, slugs, around)
        return (slug, "surname in office") if slug else None
    if slug := in_office(story.listing.leaders, slugs, story.day, near=True):
        return slug, "surname in office"
    unshared = last_name(mention.text) not in story.others
    if unshared and (slug := only(slugs)) and plausible(story.listing.leaders[slug], story.day):
        return (slug, "only holder of the surname") if _of_that_time(story, mention, slug) else None
    return None


def _of_everyday_surname(story: Story, slugs: list[str], around: Around) -> str | None:
    """Return whom a surname means that is an everyday word: who resigns, or is named by the office too."""
    if around.follows in STEPS_OF_OFFICE:
        return in_office(story.listing.leaders, slugs, story.day, near=True)
    return only([slug for slug in slugs if slug in story.holding]) if around.follows not in ARTICLES else None


def _by_title(story: Story, mention: Mention, slugs: list[str], around: Around, *, another: bool) -> str | None:
    """Return who bears a title of office: the holder in a year that the sentence tells of, somebody introduced, the
    holder, else the last head who held it, unless the text tells of another time or of a namesake."""
    if around.title not in OFFICES:
        return None
    leaders = story.listing.leaders
    fitting = [slug for slug in slugs if ever_held(leaders[slug], around.title or "")]
    told = story.years.told(mention.start, mention.end)
    if (
        (slug := held_then(leaders, fitting, around.title or "", told))
        or (slug := story.introduced(fitting, mention.start))
        or (slug := in_office(leaders, fitting, story.day))
    ):
        return slug
    if another or around.title not in STYLES or last_name(mention.text) in story.strangers:
        return None
    slug = latest(leaders, fitting, story.day, around.title)
    if slug is None or story.years.speak_of_another_time(leaders[slug].offices[0].start.year, story.day):
        return None
    return slug if _of_that_time(story, mention, slug) else None


def _of_that_time(story: Story, mention: Mention, slug: str) -> bool:
    """Tell whether a sentence may speak of a leader: it tells of no year before they came into office."""
    told = story.years.told(mention.start, mention.end)
    return told is None or told >= story.listing.leaders[slug].offices[0].start.year - 1
