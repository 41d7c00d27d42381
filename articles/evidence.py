"""Why a quote is this speaker's, as a page shows it: the sentences that tell it, with what tells it marked in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from articles.models import Quote
from articles.passages import Place, around
from articles.reading.quotes.explained import explained, share
from articles.reading.quotes.segments import segments

Role = Literal["", "said", "speaker", "cue", "name"]
Roles = dict[Place, Role]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that play one role: they are said, or name the speaker, or attribute; "" for any other."""

    text: str
    role: Role


@dataclass(frozen=True, slots=True)
class Evidence:
    standing: list[Run]  # the sentences around the quote and in it; empty for a quote without a place
    beyond: list[list[Run]]  # other sentences that tell whose it is
    rule: str  # in words; "" for a quote that no rule found
    right: int | None  # of 100 cases of the rule; None where that was not measured
    name: str  # that a pronoun was understood by; "" for none


def evidence(quote: Quote) -> Evidence:
    """Return why a quote, which comes with its article's body, is its speaker's."""
    body, told = quote.article.body, share(quote.rule, quote.cue, quote.kind)
    standing: list[Run] = []
    beyond: list[list[Run]] = []
    roles = _roles(quote)
    shown: list[Place] = []
    if quote.start is not None and quote.end is not None:
        shown = [_sentences(body, (quote.start, quote.end))]
        standing = list(_runs(body, shown[0], roles))
    for place, role in sorted(roles.items()):
        if role in {"speaker", "name"} and not any(_within(place, one) for one in shown):
            shown.append(_sentences(body, place))
            beyond.append(list(_runs(body, shown[-1], roles)))
    return Evidence(
        standing,
        beyond,
        explained(quote.rule, quote.cue, quote.speaker_text),
        None if told is None else round(told * 100),
        next((body[slice(*place)] for place, role in roles.items() if role == "name"), ""),
    )


def _roles(quote: Quote) -> Roles:
    body = quote.article.body
    roles: Roles = {}
    if quote.start is not None:
        for part in segments(quote.text, quote.kind):
            if part.said:
                roles[quote.start + part.start, quote.start + part.end] = "said"
    if quote.speaker_start is not None and quote.speaker_end is not None:
        speaker = quote.speaker_start, quote.speaker_end
        if cue := _cue(body, quote.cue, speaker, [*roles]):
            roles[cue] = "cue"
        roles[speaker] = "speaker"
    for start, end in quote.evidence:
        roles[start, end] = "name"
    return roles


def _cue(body: str, cue: str, speaker: Place, said: list[Place]) -> Place | None:
    """Return where the word that attributes stands: nearest to the speaker, in the paragraph, not in what is said."""
    if not cue[:1].isalnum():
        return None
    start = body.rfind("\n\n", 0, speaker[0]) + 1
    end = body.find("\n\n", speaker[1])
    words = re.compile(rf"\b{re.escape(cue)}\b").finditer(body, start, len(body) if end < 0 else end)
    free = [match.span() for match in words if not any(_meets(match.span(), one) for one in [*said, speaker])]
    return min(free, key=lambda place: max(place[0] - speaker[1], speaker[0] - place[1]), default=None)


def _sentences(body: str, place: Place) -> Place:
    before, after = around(body, *place)
    return place[0] - len(before), place[1] + len(after)


def _runs(body: str, span: Place, roles: Roles) -> Iterator[Run]:
    start, end = span
    cuts = sorted({start, end} | {edge for place in roles for edge in place if start < edge < end})
    for left, right in pairwise(cuts):
        here: list[Role] = [role for place, role in roles.items() if _within((left, right), place)]
        yield Run(body[left:right], here[-1] if here else "")


def _within(inner: Place, outer: Place) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _meets(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
