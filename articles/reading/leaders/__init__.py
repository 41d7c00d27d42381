"""Which leaders an article names: in full, by surname, or by office and country.

“Russian President Vladimir Putin … the Turkish president” names Putin and, on a day of 2016, Erdoğan.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from articles.reading.gazetteer import Gazetteer
from articles.reading.leaders.holders import Naming, name_holders
from articles.reading.leaders.listing import listing
from articles.reading.leaders.prominence import is_about
from articles.reading.moments import moments
from articles.reading.notes import Found, Span

__all__ = ["Naming", "find_leaders", "mentions"]


def find_leaders(title: str, body: str, published: date | None, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Return the leaders that the article names, those it is about (`central`) first, the most prominent before others.

    Evidence is offsets into the body.
    """
    groups: dict[str, list[Naming]] = defaultdict(list)
    for naming in _namings(title, f"{title}\n\n{body}", published, gazetteer):
        groups[naming.slug].append(naming)
    ranked = sorted(groups.values(), key=lambda namings: _prominence(namings, len(title)), reverse=True)
    found = [_found(namings, title, body) for namings in ranked]
    return tuple(sorted(found, key=lambda leader: not leader.central))


def mentions(text: str, published: date | None, gazetteer: Gazetteer) -> list[Naming]:
    """Return each mention of a leader in a text, in order: its words and place, and the leader's slug and full name."""
    return _namings("", text, published, gazetteer)


def _namings(title: str, text: str, published: date | None, gazetteer: Gazetteer) -> list[Naming]:
    return name_holders(text, len(title), published or latest_day(text), listing(gazetteer))


def latest_day(text: str) -> date | None:
    """Return the latest full date that an undated text names: it was hardly written before that day."""
    return max((moment.exact for moment in moments(text) if moment.exact), default=None)


def _found(namings: Sequence[Naming], title: str, body: str) -> Found:
    """Sum up one leader's mentions, which stand in the order of the text."""
    before = len(title) + 2  # the body begins after a blank line
    best = max(namings, key=lambda naming: naming.confidence)
    inside = [replace(naming, start=naming.start - before, end=naming.end - before) for naming in namings]
    return Found(
        slug=best.slug,
        name=best.name,
        confidence=best.confidence,
        rule=best.rule,
        in_title=inside[0].start < 0,
        evidence=tuple(Span(naming.text, naming.start, naming.end) for naming in inside if naming.start >= 0),
        title_evidence=tuple(Span(each.text, each.start, each.end) for each in namings if each.start < before),
        central=is_about(namings, title, body),
    )


def _prominence(namings: list[Naming], title_end: int) -> tuple[float, int]:
    """Weigh a leader's mentions: each counts one, the title three more; of equals the first named comes first."""
    first = min(naming.start for naming in namings)
    return len(namings) + (3 if first < title_end else 0), -first
