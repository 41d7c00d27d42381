"""Who somebody is, by name and kind."""

from typing import NamedTuple

from articles.reading.notes import SpeakerKind
from articles.reading.quotes.named import Named


class Identity(NamedTuple):
    """Who a speaker is; no name: unknown."""

    name: str | None
    kind: SpeakerKind | None
    named: Named | None = None
    certainty: float = 1.0  # that the words mean this person
    back: int | None = None  # of a pronoun: how many paragraphs back the name stands


NOBODY = Identity(None, None)
