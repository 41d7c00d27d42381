"""Where an article is about: what the page states, and what the text suggests.

A stated region always wins and is mapped onto the tree: “Russia & FSU” is the area Russia and FSU. Beside it, and
where none is stated, countries are suggested by how often and how early the text names them, their towns and people.
"""

from articles.reading.gazetteer import Gazetteer, Region
from articles.reading.names import fold
from articles.reading.notes import Found
from articles.reading.regions.evidence import Evidence, weigh
from articles.reading.regions.listing import listing

__all__ = ["find_regions", "names_a_region"]

BESIDE_STATED = 0.6  # how much a suggestion is trusted where the page itself says otherwise
AN_AREA = 0.6  # … and an area, for which its own words speak but not the countries in it
TODAY = {"SU": "RU", "YU": "RS", "CS": "CZ", "DD": "DE"}
"""Former states under the code of the state that took their place, so that ISO 3166-1 alpha-2 covers all."""


def find_regions(title: str, body: str, stated: tuple[str, ...], gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Return the stated regions in their order, then the suggested ones, the weightiest first.

    Evidence is offsets into the body. A stated name that the tree does not know is given as it stands.
    """
    known = {found.slug: found for found in (_stated(name, gazetteer) for name in stated if name.strip())}
    trust = BESIDE_STATED if known else 1.0
    for evidence in weigh(title, body, listing(gazetteer)):
        if evidence.about and evidence.region.slug not in known:
            known[evidence.region.slug] = _suggested(evidence, trust)
    return tuple(known.values())


def names_a_region(name: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a stated subject is a place of the tree: “Russia”, “Middle East”, “Crimea”."""
    return fold(name) in listing(gazetteer).subjects


def _stated(name: str, gazetteer: Gazetteer) -> Found:
    region = listing(gazetteer).stated.get(fold(name))
    if region is None:
        return Found(fold(name).replace(" ", "-"), " ".join(name.split()), 1.0, "stated", stated=True)
    return Found(region.slug, region.name, 1.0, "stated", stated=True, country=_country(region))


def _suggested(evidence: Evidence, trust: float) -> Found:
    if evidence.region.parent is None:
        trust *= AN_AREA
    return Found(
        slug=evidence.region.slug,
        name=evidence.region.name,
        confidence=round(evidence.confidence * trust, 2),
        rule=evidence.rule,
        in_title=evidence.in_title,
        evidence=evidence.spans,
        title_evidence=evidence.title_spans,
        country=_country(evidence.region),
    )


def _country(region: Region) -> str | None:
    if region.parent is None:
        return None
    return TODAY.get(region.countries[0], region.countries[0])
