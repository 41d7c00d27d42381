"""What an article is about: the themes that the page states, and those that its words suggest.

Stated themes win and are mapped onto the list: “War & Peace” is whatever theme has that alias. Beside them, and where
none is stated, at most three themes are suggested, each with the words that spoke for it, weak ones not at all.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from articles.reading.gazetteer import Gazetteer, Theme
from articles.reading.names import Matcher, Mention, fold
from articles.reading.notes import Found, Span

MOST = 3
IN_TITLE, IN_OPENING, FURTHER_ON = 6.0, 1.5, 1.0  # weight of a mention by its place
PHRASE = 1.5  # words of a phrase, “climate change”, say more than one word
WEAK = 0.4  # words of every article on politics, “vote”, say little
ENOUGH = 3.0  # the weight below which a suggestion is noise
BESIDE_FIRST = 0.3  # the share of the first theme's weight that a further one needs
SURE = 15.0  # the weight at which a suggestion is as sure as it gets
BESIDE_STATED = 0.6  # how much a suggestion is trusted where the page itself says otherwise


@dataclass(frozen=True, slots=True)
class _Listing:
    matcher: Matcher  # its keys are a slug, a space, and folded words
    themes: dict[str, Theme]
    stated: dict[str, Theme]  # by folded name or alias
    weights: dict[str, float]  # by the matcher's keys: what one such word says


def find_themes(title: str, body: str, stated: tuple[str, ...], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Return the stated themes in their order, then the suggested ones, the weightiest first.

    Evidence is offsets into the body. A stated name that the list does not know is given as it stands.
    """
    listing = _listing(gazetteer)
    known = {found.slug: found for found in (_stated(name, listing) for name in stated if name.strip())}
    trust = BESIDE_STATED if known else 1.0
    for found in _suggested(title, body, listing, trust):
        known.setdefault(found.slug, found)
    return tuple(known.values())


@lru_cache(maxsize=4)
def _listing(gazetteer: Gazetteer) -> _Listing:
    words = [(word, theme) for theme in gazetteer.themes for word in theme.words]
    bearers = Counter(fold(word) for word, _ in words)
    return _Listing(
        matcher=Matcher([(word, _key(word, theme)) for word, theme in words], case="acronyms"),
        themes={theme.slug: theme for theme in gazetteer.themes},
        stated={
            fold(name): theme
            for theme in reversed(gazetteer.themes)  # of two bearers the first is meant
            for name in (theme.slug, *theme.aliases, theme.name)
        },
        weights={_key(word, theme): _word_weight(word, theme) / bearers[fold(word)] for word, theme in words},
    )


def _key(word: str, theme: Theme) -> str:
    return f"{theme.slug} {fold(word)}"


def _word_weight(word: str, theme: Theme) -> float:
    if word in theme.weak:
        return WEAK
    return PHRASE if " " in word else 1.0


def _stated(name: str, listing: _Listing) -> Found:
    theme = listing.stated.get(fold(name))
    if theme is None:
        return Found(fold(name).replace(" ", "-"), " ".join(name.split()), 1.0, "stated", stated=True)
    return Found(theme.slug, theme.name, 1.0, "stated", stated=True)


def _suggested(title: str, body: str, listing: _Listing, trust: float) -> list[Found]:
    before = len(title) + 2
    groups: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for mention in listing.matcher.find(f"{title}\n\n{body}"):
        for key in mention.keys:
            groups[key.split(" ", 1)[0]].append((key, mention))
    opening = before + (body.find("\n\n") if "\n\n" in body else len(body))
    weights = {slug: _weight(mentions, before, opening, listing) for slug, mentions in groups.items()}
    ranked = sorted(weights, key=lambda slug: (-weights[slug], slug))[:MOST]
    most = weights[ranked[0]] if ranked else 0.0
    return [
        _found(
            listing.themes[slug],
            [mention for _, mention in groups[slug]],
            before,
            trust * _confidence(weights[slug], most),
        )
        for slug in ranked
        if weights[slug] >= max(ENOUGH, BESIDE_FIRST * most)
    ]


def _confidence(weight: float, most: float) -> float:
    """Return how sure a suggestion is: as many of the first are right at that weight; a further one by its nearness."""
    return min(0.3 + 0.6 * weight / SURE, 0.9) * weight / most


def _weight(mentions: list[tuple[str, Mention]], before: int, opening: int, listing: _Listing) -> float:
    """Weigh the words that speak for a theme: each further mention of the same word says less."""
    places: dict[str, float] = defaultdict(float)
    for key, mention in mentions:
        places[key] += IN_TITLE if mention.start < before else IN_OPENING if mention.start < opening else FURTHER_ON
    return sum(listing.weights[key] * log2(1 + weight) for key, weight in places.items())


def _found(theme: Theme, mentions: list[Mention], before: int, confidence: float) -> Found:
    return Found(
        slug=theme.slug,
        name=theme.name,
        confidence=round(confidence, 2),
        rule="words of the theme",
        in_title=mentions[0].start < before,
        evidence=tuple(Span(m.text, m.start - before, m.end - before) for m in mentions if m.start >= before),
        title_evidence=tuple(Span(m.text, m.start, m.end) for m in mentions if m.start < before),
    )
