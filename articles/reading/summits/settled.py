"""A meeting settled on, by which rule, and how often that rule is right."""

from collections.abc import Iterable
from dataclasses import dataclass

from articles.reading.gazetteer import Summit
from articles.reading.summits.scene import Scene

CONFIDENCE = {
    "name": 0.97,
    "name and participants": 0.9,
    "series and place": 0.95,
    "series and day": 0.95,
    "series, in an article of those days": 0.9,
    "participants and place": 0.9,
    "participants and day": 0.9,
    "participants, in an article of those days": 0.8,
    "place and day": 0.85,
    "series, by the days that the text names": 0.8,
}


@dataclass(frozen=True, slots=True)
class Settled:
    """A meeting, and the words that name it: `text` at `start:end`."""

    summit: Summit
    text: str
    start: int
    end: int
    rule: str

    @property
    def confidence(self) -> float:
        """The share in which its rule is right."""
        return CONFIDENCE[self.rule]


def only_one(scene: Scene, candidates: Iterable[Summit], rule: str) -> Settled | None:
    """Return the one of some candidates, settled by a rule; None if there is none or several."""
    kept = list(candidates)
    return Settled(kept[0], scene.text, scene.start, scene.end, rule) if len(kept) == 1 else None
