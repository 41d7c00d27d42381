"""From a passage and its attribution to a quote whose speaker has a name."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from articles.reading.gazetteer import Gazetteer
from articles.reading.notes import Quote, Span
from articles.reading.quotes.cast import Cast
from articles.reading.quotes.confidence import ORGANISATION, UNKNOWN, confidence, of_pronoun
from articles.reading.quotes.grammar import DETERMINERS, PRONOUNS
from articles.reading.quotes.identity import NOBODY, Identity
from articles.reading.quotes.lines import Lines
from articles.reading.quotes.named import Named, parse, without_marks
from articles.reading.quotes.naming import Names
from articles.reading.quotes.pronouns import FARTHEST, GENDERS, Antecedents
from articles.reading.quotes.roles import Roles
from articles.reading.quotes.statements import Statement

UNTOLD = Identity(None, "person", certainty=UNKNOWN)
ORGANISED = frozenset({"it", "they"})


class Speakers:
    """Knows the speakers of one text."""

    def __init__(
        self, text: str, lines: Lines, gazetteer: Gazetteer, published: date | None, authors: Sequence[str]
    ) -> None:
        """Take a text with its lines, day of publication and authors, and the gazetteer to look leaders up in."""
        self._text = text
        self._lines = lines
        self._cast = Cast(text, authors)
        self._authors = {without_marks(parse(author).name): parse(author).surname for author in authors}
        self._names = Names(text, self._cast, gazetteer, published)
        self._roles = Roles(text, lines, self._cast, gazetteer, published)
        self._antecedents = Antecedents(lines, self._cast, self._names)

    def quote(self, statement: Statement) -> Quote:
        """Return a statement as a quote; its speaker is unknown where nothing tells it, or an author's name does."""
        told = statement.attribution
        span = Span(self._text[told.start : told.end], told.start, told.end) if told else None
        identity = self._identify(span) if span else NOBODY
        if identity.named and self._is_author(identity.named):
            span, identity = None, NOBODY
        return Quote(
            text=self._text[statement.start : statement.end],
            start=statement.start,
            end=statement.end,
            kind=statement.kind,
            cue=statement.cue,
            speaker=span,
            name=identity.name,
            speaker_kind=identity.kind,
            confidence=_confidence(statement, identity) if span or statement.kind == "indirect" else 0.0,
            rule=statement.rule,
            meant=self._meant(span, identity) if span else None,
        )

    def _is_author(self, named: Named) -> bool:
        """Tell whether this is one of the article's own authors, however spelt: “Maria Lee” is “María J. Lee”."""
        if not self._authors:
            return False
        if self._cast.is_author(named):
            return True
        name = without_marks(named.name)
        if named.is_full:
            return name in self._authors
        return name in map(without_marks, self._authors.values()) and not self._cast.full_names(named.surname)

    def _meant(self, pronoun: Span, identity: Identity) -> Span | None:
        """Return the name that a pronoun was understood by: the last of that surname in the paragraph it stands in."""
        if identity.back is None or identity.named is None:
            return None
        number = self._lines.holding(pronoun.start).number
        starts = self._lines[number - identity.back].starts
        before = bisect_left(starts, pronoun.start)
        for start in reversed(starts[max(0, before - FARTHEST) : before]):
            end, named = self._cast.at.get(start, (0, None))
            if named and named.surname == identity.named.surname:
                first = max(start, self._text.find(named.words[0], start, end))  # without “Then”
                return Span(self._text[first:end], first, end)
        return None

    def _identify(self, span: Span) -> Identity:
        if _is_pair(span.text.split()):
            return NOBODY
        pronoun = span.text.lower()
        if pronoun not in PRONOUNS and pronoun not in GENDERS:
            return self._by_name_or_role(span)
        if pronoun in ORGANISED:
            found = self._antecedents.organisation(span.start)
            return found._replace(certainty=ORGANISATION) if found else UNTOLD
        person = self._antecedents.person(pronoun, span.start)
        if person is None:
            return UNTOLD
        return Identity(person.named.name, "person", person.named, certainty=of_pronoun(person.back), back=person.back)

    def _by_name_or_role(self, span: Span) -> Identity:
        identity = self._names.identify(span.text, span.start)
        if identity.name is None and identity.kind in (None, "person") and (holder := self._roles.holder(span)):
            return self._names.identify(holder, span.start)
        return identity


def _is_pair(words: list[str]) -> bool:
    return "and" in words and words[0].lower() not in DETERMINERS


def _confidence(statement: Statement, identity: Identity) -> float:
    share = statement.share
    if share is None:
        share = confidence(statement.rule, statement.cue, statement.kind, identity.kind)
    return share * identity.certainty
