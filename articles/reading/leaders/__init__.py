"""Which leaders an article names: in full, by surname, or by office and country.

“Russian President Vladimir Putin … the Turkish president” names Putin and, on a day of 2016, Erdoğan.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from articles.reading.gazetteer import Gazetteer
from articles.reading.leaders.holders import Naming, name_holders
from articles.reading.leaders.listing import listing
from articles.reading.moments import moments
from articles.reading.notes import Found, Span

__all__ = ["Naming", "find_leaders", "is_central", "mentions"]


def find_leaders(title: str, body: str, published: date | None, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Return the leaders that the article names, the most prominent first; evidence is offsets into the body."""
    before = len(title) + 2
    groups: dict[str, list[Naming]] = defaultdict(list)
    for naming in _namings(title, f"{title}\n\n{body}", published, gazetteer):
        groups[naming.slug].append(naming)
    found = ((_prominence(namings, len(title)), _found(namings, before)) for namings in groups.values())
    return tuple(leader for _, leader in sorted(found, key=lambda pair: pair[0], reverse=True))


def is_central(leader: Found) -> bool:
    """Tell whether an article is about a leader found in it, rather than naming him in passing."""
    return leader.in_title or len(leader.evidence) >= 4


def mentions(text: str, published: date | None, gazetteer: Gazetteer) -> list[Naming]:
    """Return each mention of a leader in a text, in order: its words and place, and the leader's slug and full name."""
    return _namings("", text, published, gazetteer)


def _namings(title: str, text: str, published: date | None, gazetteer: Gazetteer) -> list[Naming]:
    return name_holders(text, len(title), published or latest_day(text), listing(gazetteer))


def latest_day(text: str) -> date | None:
    """Return the latest full date that an undated text names: it was hardly written before that day."""
    return max((moment.exact for moment in moments(text) if moment.exact), default=None)


def _found(namings: Iterable[Naming], before: int) -> Found:
    """Sum up one leader's mentions; the body begins after `before` characters."""
    ordered = sorted(namings, key=lambda naming: naming.start)
    best = max(ordered, key=lambda naming: naming.confidence)
    inside = [replace(naming, start=naming.start - before, end=naming.end - before) for naming in ordered]
    return Found(
        slug=best.slug,
        name=best.name,
        confidence=best.confidence,
        rule=best.rule,
        in_title=inside[0].start < 0,
        evidence=tuple(Span(naming.text, naming.start, naming.end) for naming in inside if naming.start >= 0),
    )


def _prominence(namings: list[Naming], title_end: int) -> tuple[float, int]:
    """Weigh a leader's mentions: each counts one, the title three more; of equals the first named comes first."""
    first = min(naming.start for naming in namings)
    return len(namings) + (3 if first < title_end else 0), -first
