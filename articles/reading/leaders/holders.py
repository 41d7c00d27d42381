"""Who is meant by a name that several may bear: settled by full mentions, titles and dates of office."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from articles.reading.leaders.around import (
    OFFICES,
    OPENERS,
    TITLES_OF_WOMEN,
    WOMEN,
    Around,
    look_around,
    says_whose,
)
from articles.reading.leaders.listing import NAME, OFFICE, Listing
from articles.reading.leaders.tenure import STYLES, ever_held, held_on, in_office, is_head, latest, only, plausible
from articles.reading.names import HYPHENS, Mention, Tokens, fold, tokens


@dataclass(frozen=True, slots=True)
class Naming:
    """A leader named at a place in a text: `text` stands at `start:end`."""

    slug: str
    name: str  # in full
    text: str
    start: int
    end: int
    rule: str
    confidence: float
    says_whose: bool = False  # names him only to say whose something is: “the Reagan administration”


CONFIDENCE = {
    "full name": 0.98,
    "surname of somebody introduced": 0.97,
    "title and surname": 0.95,
    "surname in office": 0.9,
    "office and country": 0.85,
    "only holder of the surname": 0.75,
}


@dataclass(slots=True)
class _Story:
    """One text in the reading: who has been introduced, and where."""

    words: Tokens
    title_end: int
    day: date | None
    listing: Listing
    introduced: dict[str, list[int]] = field(default_factory=dict)  # slug → places
    others: dict[str, int] = field(default_factory=dict)  # folded surname → first place of another bearer
    taken: set[str] = field(default_factory=set)  # slugs of those meant by a surname that nobody else bore so far


def name_holders(text: str, title_end: int, day: date | None, listing: Listing) -> list[Naming]:
    """Return the leaders named in a text, in its order. The text up to `title_end` is a heading.

    `day` is the day it was written, None if that is unknown.
    """
    found = listing.matcher.find(text)
    story = _Story(tokens(text), title_end, day, listing)
    named: list[tuple[Mention, str, str]] = []
    bare: list[tuple[Mention, list[str], Around]] = []
    for mention in found:
        kinds = [key.split(" ", 1) for key in mention.keys]
        if names := [slug for kind, slug in kinds if kind == NAME]:
            _in_full(story, mention, names, named)
        elif offices := [office for kind, office in kinds if kind == OFFICE]:
            named += _by_office(story, mention, offices)
        else:
            _by_surname(story, mention, [slug for _, slug in kinds], named, bare)
    for mention, slugs, around in bare:
        if settled := _settle(story, mention, slugs, around):
            named.append((mention, *settled))
            story.taken.add(settled[0])
            if settled[1] == "title and surname":
                story.introduced.setdefault(settled[0], []).append(mention.start)
    return sorted((_naming(story, mention, slug, rule) for mention, slug, rule in named), key=_place)


def _naming(story: _Story, mention: Mention, slug: str, rule: str) -> Naming:
    return Naming(
        slug=slug,
        name=story.listing.leaders[slug].name,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        rule=rule,
        confidence=CONFIDENCE[rule],
        says_whose=says_whose(story.words, story.words.at(mention.start), story.words.at(mention.end) - 1),
    )


def _place(naming: Naming) -> int:
    return naming.start


def _in_full(story: _Story, mention: Mention, slugs: list[str], named: list[tuple[Mention, str, str]]) -> None:
    last = story.words.at(mention.end) - 1
    around = look_around(story.words, story.words.at(mention.start), last, heading=mention.start < story.title_end)
    surname = fold(story.listing.leaders[slugs[0]].family_name)
    if around.no_person and fold(mention.text).endswith(surname):
        story.others.setdefault(surname, mention.start)
    elif " " not in mention.text and (around.no_person or (around.given and around.given != fold(mention.text))):
        return
    elif (slug := only(slugs) or in_office(story.listing.leaders, slugs, story.day)) is not None:
        named.append((mention, slug, "full name"))
        story.introduced.setdefault(slug, []).append(mention.start)


def _by_office(story: _Story, mention: Mention, offices: list[str]) -> list[tuple[Mention, str, str]]:
    """Find who held an office on the day of the text, unless the name follows and speaks for itself."""
    last = story.words.at(mention.end) - 1
    follows = story.words.written[last + 1 : last + 2]
    if story.day is None or (follows and follows[0][0].isupper() and story.words.gap(last) == ""):
        return []
    before = story.words.at(mention.start) - 1
    country, title = offices[0].split(" ", 1)
    if story.words.folded[before : before + 1] not in (["the"], ["s"]) and "’s " not in mention.text.replace("'", "’"):
        return []
    holders = [
        slug
        for slug in story.listing.holders[f"{country} {title}"]
        for office in story.listing.leaders[slug].offices
        if office.title == title and office.country == country and held_on(office, story.day)
    ]
    return [(mention, holders[0], "office and country")] if len(holders) == 1 else []


def _by_surname(
    story: _Story,
    mention: Mention,
    slugs: list[str],
    named: list[tuple[Mention, str, str]],
    bare: list[tuple[Mention, list[str], Around]],
) -> None:
    """Read the given name before a surname; without one put it off until all full names are known."""
    first, last = story.words.at(mention.start), story.words.at(mention.end) - 1
    around = look_around(story.words, first, last, heading=mention.start < story.title_end)
    own = [slug for slug in slugs if around.given and around.given in story.listing.given[slug]]
    if around.no_person or around.acronym or _is_half(story, first):
        return
    if len(own) == 1:
        named.append((mention, own[0], "full name"))
        story.introduced.setdefault(own[0], []).append(mention.start)
    elif around.given and not own:
        if not around.given_opens or around.given in story.listing.first_names:
            story.others.setdefault(fold(mention.text), mention.start)
    else:
        bare.append((mention, own or slugs, around))


def _is_half(story: _Story, first: int) -> bool:
    """Tell whether a surname is the second half of nobody's listed: “Ms Rangel-Castro”, unlike “Obama-Castro”."""
    before = first - 1
    if before < 0 or story.words.text[story.words.ends[before] : story.words.starts[first]] not in HYPHENS:
        return False
    word, written = story.words.folded[before], story.words.written[before]
    return written.istitle() and word not in OPENERS and word not in story.listing.last_names


def _settle(story: _Story, mention: Mention, slugs: list[str], around: Around) -> tuple[str, str] | None:
    if around.title in TITLES_OF_WOMEN:
        slugs = [slug for slug in slugs if not story.listing.given[slug].isdisjoint(WOMEN)]
    another = _is_anothers(story, mention, slugs)
    if slug := _by_title(story, mention, slugs, around, another=another):
        return slug, "title and surname"
    if around.reign:
        slugs = [slug for slug in slugs if is_head(story.listing.leaders[slug])]
    if slug := _introduced(story, slugs, mention.start):
        return slug, "surname of somebody introduced"
    if around.reign and not another and (slug := latest(story.listing.leaders, slugs, story.day, around.follows)):
        return slug, "surname in office"
    return _by_surname_alone(story, mention, slugs, around, another=another)


def _by_surname_alone(
    story: _Story, mention: Mention, slugs: list[str], around: Around, *, another: bool
) -> tuple[str, str] | None:
    """Return whom a surname means that nobody introduced: who is in office, or its only bearer."""
    everyday = any(slug in story.listing.common for slug in slugs)
    if everyday or another or (around.title and around.title not in {"mr", "mrs", "ms"}):
        return None
    if slug := in_office(story.listing.leaders, slugs, story.day, near=True):
        return slug, "surname in office"
    unshared = fold(mention.text) not in story.others
    if unshared and (slug := only(slugs)) and plausible(story.listing.leaders[slug], story.day):
        return slug, "only holder of the surname"
    return None


def _is_anothers(story: _Story, mention: Mention, slugs: list[str]) -> bool:
    """Tell whether somebody else of that name has come first; a heading is read after the text below it."""
    place = story.others.get(fold(mention.text))
    return place is not None and (
        mention.start < story.title_end or (place < mention.start and story.taken.isdisjoint(slugs))
    )


def _by_title(story: _Story, mention: Mention, slugs: list[str], around: Around, *, another: bool) -> str | None:
    """Return who bears a title of office: somebody introduced, else the holder, else the last head who held it."""
    if around.title not in OFFICES:
        return None
    fitting = [slug for slug in slugs if ever_held(story.listing.leaders[slug], around.title or "")]
    if slug := _introduced(story, fitting, mention.start) or in_office(story.listing.leaders, fitting, story.day):
        return slug
    return (
        None
        if another or around.title not in STYLES
        else latest(story.listing.leaders, fitting, story.day, around.title)
    )


def _introduced(story: _Story, slugs: Iterable[str], place: int) -> str | None:
    """Return who of them was last introduced before a place, else who first is after it."""
    before = [
        (max(p for p in places if p < place), slug) for slug, places in _places(story, slugs) if min(places) < place
    ]
    if before:
        return max(before)[1]
    after = [(min(places), slug) for slug, places in _places(story, slugs)]
    return min(after)[1] if after else None


def _places(story: _Story, slugs: Iterable[str]) -> list[tuple[str, list[int]]]:
    return [(slug, story.introduced[slug]) for slug in slugs if slug in story.introduced]
