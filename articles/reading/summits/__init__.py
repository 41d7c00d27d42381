"""Which meetings an article names: by name, by series with a place or a day, or by a place and a day alone.

“The APEC summit in Lima” of November 2016 is the one of 2016, not of 2008; “the G20 summit” in an undated text that
names no place and no day is no particular one, and so is none.
"""

from collections import defaultdict
from datetime import MAXYEAR, MINYEAR, date

from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Found, Span
from articles.reading.summits.listing import listing
from articles.reading.summits.scenes import scenes
from articles.reading.summits.settled import Settled
from articles.reading.summits.settling import settle_all

__all__ = ["find_summits"]

FIRST_YEAR, LAST_YEAR = MINYEAR + 2, MAXYEAR - 2  # days are counted a year or two from the article's own


def find_summits(title: str, body: str, published: date | None, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Return the meetings that the article names, the most named first; evidence is offsets into the body."""
    text, before = f"{title}\n\n{body}", len(title) + 2
    if published and not FIRST_YEAR < published.year < LAST_YEAR:
        published = None
    groups: dict[str, list[Settled]] = defaultdict(list)
    for settled in settle_all(scenes(text, len(title), listing(gazetteer), published), text, published):
        groups[settled.summit.slug].append(settled)
    found = [_found(sorted(group, key=lambda settled: settled.start), before) for group in groups.values()]
    return tuple(sorted(found, key=lambda summit: (-len(summit.evidence) - 3 * summit.in_title, summit.slug)))


def _found(group: list[Settled], before: int) -> Found:
    best = max(group, key=lambda settled: settled.confidence)
    return Found(
        slug=best.summit.slug,
        name=best.summit.name,
        confidence=best.confidence,
        rule=best.rule,
        in_title=group[0].start < before,
        evidence=tuple(
            Span(settled.text, settled.start - before, settled.end - before)
            for settled in group
            if settled.start >= before
        ),
        title_evidence=tuple(Span(each.text, each.start, each.end) for each in group if each.start < before),
    )
