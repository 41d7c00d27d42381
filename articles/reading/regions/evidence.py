"""What speaks for a region in a text, and how much: where it is named, how often, and how surely it is meant."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.gazetteer import Region
from articles.reading.names import Mention, Tokens, tokens
from articles.reading.notes import Span
from articles.reading.regions.listing import CLEAR, DOUBTFUL, MASK, Listing
from articles.reading.regions.people import without_people

IN_TITLE, DATELINE, IN_OPENING, FURTHER_ON = 4.0, 3.0, 2.0, 1.0  # weight of a mention by its place
PLACES = frozenset(("in", "to", "from", "of", "with", "against", "between", "across", "into", "near", "outside", "via"))
CONFIDENCE = {"in the title": 0.97, "in the opening": 0.9, "often named": 0.46}
SHOUTED = frozenset({"US", "CAR", "MALE", "HUE"})  # ordinary words where a heading is all in capitals
ENOUGH, SHARE = 3.0, 0.05  # the weight a region needs, and the share in that of all regions


@dataclass(frozen=True, slots=True)
class Evidence:
    """The mentions of one region, weighed."""

    region: Region
    weight: float
    share: float  # of the weight of all regions of its level
    in_title: bool
    in_opening: bool
    spans: tuple[Span, ...]  # in the body
    title_spans: tuple[Span, ...]  # in the title

    @property
    def about(self) -> bool:
        """Whether the article is about the region, as far as the words tell."""
        return self.weight >= ENOUGH and self.share >= SHARE

    @property
    def rule(self) -> str:
        """Where the region is named."""
        return "in the title" if self.in_title else "in the opening" if self.in_opening else "often named"

    @property
    def confidence(self) -> float:
        """The share in which such regions are right."""
        return CONFIDENCE[self.rule]


def weigh(title: str, body: str, known: Listing) -> list[Evidence]:
    """Return what speaks for each region that is named, the weightiest first."""
    text, before = f"{title}\n\n{body}", len(title) + 2
    opening = before + _opening(body)
    mentions = without_people(known.matcher.find(text), tokens(text), before)
    groups = _meant(mentions, tokens(text), before, known)
    weights = {slug: sum(_weight(m, before, opening, text) for m in mentions) for slug, mentions in groups.items()}
    totals: dict[bool, float] = defaultdict(float)
    for slug, weight in weights.items():
        totals[known.regions[slug].parent is None] += weight
    found = [
        Evidence(
            region=known.regions[slug],
            weight=weights[slug],
            share=weights[slug] / totals[known.regions[slug].parent is None],
            in_title=mentions[0].start < before,
            in_opening=any(before <= mention.start < opening for mention in mentions),
            spans=tuple(Span(m.text, m.start - before, m.end - before) for m in mentions if m.start >= before),
            title_spans=tuple(Span(m.text, m.start, m.end) for m in mentions if m.start < before),
        )
        for slug, mentions in groups.items()
    ]
    return sorted(found, key=lambda evidence: (-evidence.weight, evidence.region.slug))


def _opening(body: str) -> int:
    """Return where the first paragraph of the body ends."""
    end = body.find("\n\n")
    return len(body) if end < 0 else end


def _weight(mention: Mention, before: int, opening: int, text: str) -> float:
    if mention.start < before:
        return IN_TITLE
    if _is_dateline(mention, before, text):
        return DATELINE
    return IN_OPENING if mention.start < opening else FURTHER_ON


def _is_dateline(mention: Mention, before: int, text: str) -> bool:
    """Tell whether the body opens with a place: “LONDON, March 2 -”, “Moscow (Agency) –”."""
    return mention.start == before and text[mention.end : mention.end + 2] in {", ", " -", " –", " —", " ("}


def _meant(mentions: Iterable[Mention], words: Tokens, before: int, known: Listing) -> dict[str, list[Mention]]:
    """Return the mentions by region, doubtful words only where other words bear them out or they stand like a place."""
    clear: dict[str, list[Mention]] = defaultdict(list)
    doubtful: list[tuple[Mention, list[str]]] = []
    shouted = words.text[: max(before - 2, 0)].isupper()
    for mention in mentions:
        if shouted and mention.start < before and mention.text in SHOUTED:
            continue
        kinds = [key.split(" ", 1) for key in mention.keys if key != MASK]
        inner = {known.regions[slug].parent for _, slug in kinds}  # areas of which the word names a country
        for kind, slug in kinds:
            if kind == CLEAR and slug not in inner:
                clear[slug].append(mention)
        if unsure := [slug for kind, slug in kinds if kind == DOUBTFUL and slug not in inner]:
            doubtful.append((mention, unsure))
    for slug, found in _borne_out(doubtful, clear, words, before).items():
        clear[slug] = sorted([*clear[slug], *found], key=lambda mention: mention.start)
    return clear


def _borne_out(
    doubtful: list[tuple[Mention, list[str]]], clear: dict[str, list[Mention]], words: Tokens, before: int
) -> dict[str, list[Mention]]:
    """Return the doubtful mentions that mean a region after all; of several regions the one clearly named most."""
    spellings: dict[str, set[str]] = defaultdict(set)
    for mention, slugs in doubtful:
        for slug in slugs:
            spellings[slug].add(mention.text)
    meant: dict[str, list[Mention]] = defaultdict(list)
    for mention, slugs in doubtful:
        slug = max(slugs, key=lambda slug: (len(clear.get(slug, ())), len(spellings[slug])))
        if slug in clear or len(spellings[slug]) > 1 or _stands_like_a_place(mention, words, before):
            meant[slug].append(mention)
    return meant


def _stands_like_a_place(mention: Mention, words: Tokens, before: int) -> bool:
    """Tell whether a word such as “Jordan” is a dateline, or follows “in” or “from” and no name goes on behind it."""
    first, last = words.at(mention.start), words.at(mention.end) - 1
    if _is_dateline(mention, before, words.text):
        return True
    if first == 0 or words.folded[first - 1] not in PLACES:
        return False
    follows = words.written[last + 1 : last + 2]
    return not (follows and follows[0][0].isupper() and words.gap(last) == "")
