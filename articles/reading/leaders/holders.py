"""Who is meant by a name that several may bear: settled by full mentions, titles and dates of office."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from articles.reading.given_names import GIVEN_NAMES
from articles.reading.leaders.around import (
    OPENERS,
    Around,
    joins,
    look_around,
    says_whose,
)
from articles.reading.leaders.listing import LEADER, NAME, OFFICE, Listing
from articles.reading.leaders.offices import by_office
from articles.reading.leaders.story import Story
from articles.reading.leaders.surnames import settle
from articles.reading.leaders.tenure import in_office, is_head, latest, only
from articles.reading.names import HYPHENS, Mention, fold, tokens


class _Bare(NamedTuple):
    """A surname without a given name, and those who have it."""

    mention: Mention
    slugs: list[str]
    around: Around


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


Settled = tuple[Mention, str, str]  # the mention, the slug, and the rule


def name_holders(text: str, title_end: int, day: date | None, listing: Listing) -> list[Naming]:
    """Return the leaders named in a text, in its order. The text up to `title_end` is a heading.

    `day` is the day it was written, None if that is unknown.
    """
    found = listing.matcher.find(text)
    story = Story(tokens(text), title_end, day, listing)
    named: list[Settled] = []
    bare: list[_Bare] = []
    of_office: list[tuple[Mention, list[str]]] = []
    for mention in found:
        kinds = [key.split(" ", 1) for key in mention.keys]
        if names := [slug for kind, slug in kinds if kind == NAME]:
            _in_full(story, mention, names, named)
        elif offices := [office for kind, office in kinds if kind == OFFICE]:
            of_office.append((mention, offices))
        else:
            _by_surname(story, mention, [slug for _, slug in kinds], named, bare)
    named += _by_offices(story, of_office, bare)
    unsettled = []
    for one in bare:
        if settled := settle(story, *one):
            named.append((one.mention, *settled))
            story.taken.add(settled[0])
            if settled[1] == "title and surname":
                story.introduce(settled[0], one.mention.start)
        else:
            unsettled.append(one)
    named += _beside_leaders(story, unsettled, named)
    return sorted((_naming(story, mention, slug, rule) for mention, slug, rule in named), key=_place)


def _naming(story: Story, mention: Mention, slug: str, rule: str) -> Naming:
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


def _in_full(story: Story, mention: Mention, slugs: list[str], named: list[Settled]) -> None:
    last = story.words.at(mention.end) - 1
    around = look_around(story.words, story.words.at(mention.start), last, heading=mention.start < story.title_end)
    surname = fold(story.listing.leaders[slugs[0]].family_name)
    if around.no_person and fold(mention.text).endswith(surname):
        story.note_another(surname, fold(mention.text).split()[0], mention.start)
    elif " " not in mention.text and (around.no_person or (around.given and around.given != fold(mention.text))):
        return
    elif slug := only(slugs) or _of_one_name(story, slugs):
        named.append((mention, slug, "full name"))
        story.introduce(slug, mention.start)


def _of_one_name(story: Story, slugs: list[str]) -> str | None:
    """Return who of those with the very same name is in office or near it, else the only one who has been by then."""
    leaders, day = story.listing.leaders, story.day
    return in_office(leaders, slugs, day) or only([slug for slug in slugs if day and latest(leaders, [slug], day, "")])


def _by_offices(story: Story, mentions: list[tuple[Mention, list[str]]], bare: list[_Bare]) -> Iterator[Settled]:
    """Yield whom offices mean. A *leader* may lead anything: it takes the name of the country's own in the text."""
    by_surname = {slug for one in bare for slug in one.slugs}
    for mention, offices in mentions:
        slug = by_office(story, mention, offices)
        if slug and (offices[0].split(" ", 1)[1] != LEADER or slug in story.places or slug in by_surname):
            story.holding.add(slug)
            yield mention, slug, "office and country"


def _beside_leaders(story: Story, unsettled: list[_Bare], named: list[Settled]) -> list[Settled]:
    """Return the heads in office whose everyday surname stands beside another leader’s name: “Kim met Moon”."""
    firsts = {story.words.at(mention.start) for mention, _, _ in named}
    lasts = {story.words.at(mention.end) - 1 for mention, _, _ in named}
    beside = []
    for mention, slugs, around in unsettled:
        first, last = story.words.at(mention.start), story.words.at(mention.end) - 1
        meets = (first - 2 in lasts and joins(story.words, first - 1)) or (
            last + 2 in firsts and joins(story.words, last + 1)
        )
        heads = [slug for slug in slugs if is_head(story.listing.leaders[slug])]
        slug = in_office(story.listing.leaders, heads, story.day) if meets and not around.title else None
        if slug and not story.is_anothers(mention, slugs):
            beside.append((mention, slug, "surname in office"))
    return beside


def _by_surname(
    story: Story,
    mention: Mention,
    slugs: list[str],
    named: list[Settled],
    bare: list[_Bare],
) -> None:
    """Read the given name before a surname; without one put it off until all full names are known."""
    first, last = story.words.at(mention.start), story.words.at(mention.end) - 1
    around = look_around(story.words, first, last, heading=mention.start < story.title_end)
    own = [slug for slug in slugs if around.given and around.given in story.listing.given[slug]]
    if around.is_given:
        story.note_another(mention.text, fold(mention.text), mention.start)
    if around.no_person or around.acronym or _is_half(story, first):
        return
    if len(own) == 1:
        named.append((mention, own[0], "full name"))
        story.introduce(own[0], mention.start)
    elif around.given and not own:
        if not around.given_opens or around.given in story.listing.first_names or around.given in GIVEN_NAMES:
            story.note_another(mention.text, around.given, mention.start)
    else:
        bare.append(_Bare(mention, own or slugs, around))


def _is_half(story: Story, first: int) -> bool:
    """Tell whether a surname is the second half of nobody's listed: “Ms Rangel-Castro”, unlike “Obama-Castro”."""
    before = first - 1
    if before < 0 or story.words.text[story.words.ends[before] : story.words.starts[first]] not in HYPHENS:
        return False
    word, written = story.words.folded[before], story.words.written[before]
    return written.istitle() and word not in OPENERS and word not in story.listing.last_names
