"""What became of a file and its article: what they held before, against what they hold after, field by field.

Nothing of a stored row changes without a word here; only the version of the reader, and when it read, go unsaid.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.models import ArticleAuthor, Quote, SourceFile
from articles.rereading.holding import FIELDS, LINKS, Held, is_standing
from articles.store.findings import Link, thing_of

HOW_KNOWN = ("origin", "confidence", "rule", "evidence")
OF_A_LINK = (*HOW_KNOWN, "position", "mentions", "central")
OF_A_QUOTE = (*HOW_KNOWN, "number", "kind", "cue", "start", "end", "speaker_text", "speaker_start", "speaker_end")


@dataclass(frozen=True, slots=True)
class Turned:
    """One value for another; empty where there is none."""

    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Members:
    """What came and what went."""

    added: tuple[Any, ...]
    gone: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How many paragraphs and words of a body came and went; all are 0 where only their order changed."""

    paragraphs_added: int
    paragraphs_gone: int
    words_added: int
    words_gone: int


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    speaker: str  # "" if unknown

    @classmethod
    def of(cls, quote: Quote) -> "Said":
        return cls(quote.text, str(quote.speaker or ""))


@dataclass(frozen=True, slots=True)
class Speaking:
    """A quote that is now another's."""

    text: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Several:
    """The changes of several quotes."""

    changed: tuple[Speaking, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows say the same, with another place, rule or confidence."""

    rows: int


Change = Turned | Members | Rewritten | Several | Count
Changes = Mapping[str, Change]


def changes(before: Held, after: Held) -> Changes:
    """Return what changed, by its name in a report, in a reader's order."""
    found = dict(_of_the_file(before.file, after.file))
    if after.article and not after.is_aside:
        same = before.article is not None and before.article.pk == after.article.pk
        found |= _of_the_article(before if same else Held(before.file), after)
    return found


def _of_the_file(before: SourceFile, after: SourceFile) -> Iterator[tuple[str, Change]]:
    if before.outcome != after.outcome:
        yield "outcome", Turned(before.outcome, after.outcome)
    if before.problems != after.problems:
        yield "problems", _members(before.problems, after.problems)
    if before.encoding != after.encoding:
        yield "encoding", Turned(before.encoding, after.encoding)
    if before.dropped != after.dropped:
        yield "left out", _reasons(_members(before.dropped, after.dropped))


def _of_the_article(before: Held, after: Held) -> Iterator[tuple[str, Change]]:
    yield from _of_its_fields(before, after)
    yield from _of_its_links(before, after)
    yield from _of_its_quotes(before.quotes, after.quotes)
    if before.original != after.original:
        yield "original", Turned(before.original, after.original)
    if before.copies != after.copies:
        yield "copies", _members(before.copies.values(), after.copies.values())
    if rows := _known_otherwise(before, after):
        yield "known otherwise", Count(rows)


def _of_its_fields(before: Held, after: Held) -> Iterator[tuple[str, Change]]:
    for field, name in FIELDS.items():
        values = [str(getattr(held.article, field, None) or "") for held in (before, after)]
        if values[0] != values[1]:
            yield name, Turned(*values)
    bodies = [str(getattr(held.article, "body", "")) for held in (before, after)]
    if bodies[0] != bodies[1]:
        yield "body", _rewritten(*bodies)


def _of_its_links(before: Held, after: Held) -> Iterator[tuple[str, Change]]:
    for model in LINKS:
        name = f"{thing_of(model)}s"
        names = [_names(held.links.get(model, {})) for held in (before, after)]
        if model is ArticleAuthor:
            if names[0] != names[1]:
                yield name, Turned(*names)
        elif set(names[0]) != set(names[1]):
            yield name, _members(*names)


def _of_its_quotes(before: Mapping[int, Quote], after: Mapping[int, Quote]) -> Iterator[tuple[str, Change]]:
    same = [(before[pk], after[pk]) for pk in before if pk in after and before[pk].text == after[pk].text]
    stayed = {row.pk for row, _ in same}
    gone, added = ([Said.of(row) for pk, row in rows.items() if pk not in stayed] for rows in (before, after))
    if gone or added:
        yield "quotes", Members(tuple(added), tuple(gone))
    voices = [(Said.of(old), Said.of(new)) for old, new in same]
    if turned := [Speaking(old.text, old.speaker, new.speaker) for old, new in voices if old != new]:
        yield "speakers", Several(tuple(turned))
    lost = [old.text for old, new in same if old.start is not None and new.start is None]
    back = [old.text for old, new in same if old.start is None and new.start is not None]
    if lost or back:
        yield "quotes without a place", Members(tuple(lost), tuple(back))


def _known_otherwise(before: Held, after: Held) -> int:
    """Return how many; the article is one where no more than its signature, by which copies are found, is another."""
    pairs: list[tuple[Any, Any, tuple[str, ...]]] = [
        (row, after.quotes[pk], OF_A_QUOTE) for pk, row in before.quotes.items() if pk in after.quotes
    ]
    for model, rows in before.links.items():
        pairs += [(row, after.links[model][pk], OF_A_LINK) for pk, row in rows.items() if pk in after.links[model]]
    if before.article and after.article and before.article.body == after.article.body:
        pairs.append((before.article, after.article, ("signature",)))
    return sum(any(getattr(old, name, None) != getattr(new, name, None) for name in names) for old, new, names in pairs)


def _names(links: Mapping[int, Link]) -> list[str]:
    """Return the names that readers see, in the order in which they see them."""
    return [str(link) for link in links.values() if is_standing(link)]


def _members(before: Iterable[Any], after: Iterable[Any]) -> Members:
    before, after = list(before), list(after)
    added = [each for each in after if each not in before]
    return Members(tuple(added), tuple(each for each in before if each not in after))


def _reasons(parts: Members) -> Members:
    return Members(*(tuple(part["reason"] for part in some) for some in (parts.added, parts.gone)))


def _rewritten(before: str, after: str) -> Rewritten:
    paragraphs = [Counter(body.split("\n\n")) for body in (before, after)]
    words = [Counter(body.split()) for body in (before, after)]
    return Rewritten(
        paragraphs_added=(paragraphs[1] - paragraphs[0]).total(),
        paragraphs_gone=(paragraphs[0] - paragraphs[1]).total(),
        words_added=(words[1] - words[0]).total(),
        words_gone=(words[0] - words[1]).total(),
    )
