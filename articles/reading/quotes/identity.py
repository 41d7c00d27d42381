"""Who somebody is, by name and kind."""

from dataclasses import dataclass

from articles.reading.notes import SpeakerKind
from articles.reading.quotes.named import Named


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a speaker is; no name: unknown."""

    name: str | None
    kind: SpeakerKind | None
    named: Named | None = None
    certainty: float = 1.0  # that the words mean this person
    back: int | None = None  # of a pronoun: how many paragraphs back the name stands
