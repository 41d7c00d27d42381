"""Who said what: a text → its quotations, with their words, place, cue, speaker, full name and confidence."""

from collections.abc import Sequence
from datetime import date

from articles.reading import gazetteer as listed
from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Quote, Span
from articles.reading.quotes.attributing import Attributed, attributed
from articles.reading.quotes.fingerprint import fingerprint
from articles.reading.quotes.lines import read_lines
from articles.reading.quotes.mentions import PRONOUNS
from articles.reading.quotes.naming import Names
from articles.reading.quotes.people import Cast
from articles.reading.quotes.pronouns import Antecedents

__all__ = ["find_quotes", "fingerprint"]


def find_quotes(
    text: str, *, published: date | None = None, authors: Sequence[str] = (), gazetteer: Gazetteer | None = None
) -> tuple[Quote, ...]:
    lines = read_lines(text)
    said = list(attributed(lines))
    cast = Cast(text, authors)
    names = Names(text, cast, listed.load() if gazetteer is None else gazetteer, published)
    antecedents = Antecedents(lines, cast, names.person)
    return tuple(_quote(text, one, names, antecedents) for one in said)


def _quote(text: str, said: Attributed, names: Names, antecedents: Antecedents) -> Quote:
    p, a = said.passage, said.attribution
    sp = Span(text[a.start : a.end], a.start, a.end) if a and a.start is not None else None
    name = kind = None
    if sp and sp.text.lower() in PRONOUNS:
        n = antecedents.person(sp.text.lower(), sp.start)
        name, kind = n and n.name, "person" if n else None
    elif sp:
        who = names.identify(sp.text)
        name, kind = who.name, who.kind
    return Quote(
        text[p.start : p.end],
        p.start,
        p.end,
        "direct",
        cue=a.cue if a else "",
        speaker=sp,
        rule=a.rule if a else "none",
        name=name,
        speaker_kind=kind,
    )
