"""How often a rule is right: its measured share of passages that are quotations and whose speaker it names.

Measured on PolNeAR's annotated news articles (Newell, Margolin and Ruths 2018), its training and development parts:
`python -m bench.quotes GOLD.jsonl` prints the shares anew.
"""

from articles.reading.notes import QuoteKind, SpeakerKind
from articles.reading.quotes.lexicon import listed

PLAIN = listed("speech", "plain")
MEASURED = {  # with a plain verb of saying, as “said”, and with anything else
    "cue after": (0.99, 0.96),
    "beside": (0.98, 0.90),
    "cue just before": (0.97, 0.82),
    "label": (0.96, 0.96),
    "signature": (0.86, 0.86),
    "cue before": (0.93, 0.82),
    "cue beyond": (0.92, 0.40),
    "retold": (0.90, 0.90),
    "colon before": (0.90, 0.76),
    "left open": (0.90, 0.77),
    "headline": (0.87, 0.87),
    "according to": (0.85, 0.85),
    "as told": (0.85, 0.85),  # too rare there to measure
    "opening": (0.85, 0.85),  # too rare there to measure
    "any verb": (0.85, 0.85),
    "paragraph after": (0.80, 0.40),
    "reported before": (0.75, 0.50),
    "transcript": (0.71, 0.71),
    "within": (0.70, 0.40),
    "colon": (0.65, 0.65),
    "told before": (0.58, 0.58),
    "possessor": (0.55, 0.55),
    "quoting": (0.50, 0.50),  # too rare there to measure
    "told here": (0.47, 0.47),
}
FRAGMENTS = {"cue after": 0.88, "cue just before": 0.92}  # of the above, where a passage is part of a sentence
SPEAKERS: dict[SpeakerKind | None, float] = {"organisation": 0.94, "unnamed": 0.90, None: 0.90}
PRONOUNS = (0.99, 0.98, 0.95, 0.60)  # whose name stands in the same paragraph, one, two, three or more back
UNKNOWN = 0.85  # of a pronoun whose name is not told: that it speaks at all
ORGANISATION = 0.60  # of “it” and “they”


def confidence(rule: str, cue: str = "", kind: QuoteKind = "direct", speaker: SpeakerKind | None = "person") -> float:
    """Return the share of right answers of a rule, by its cue, the passage and the speaker, between 0 and 1.

    Raises KeyError of a rule without one.
    """
    plain, other = MEASURED[rule]
    share = plain if cue.lower() in PLAIN else other
    part = FRAGMENTS.get(rule, 1.0) if kind == "mixed" else 1.0
    return share * part * SPEAKERS.get(speaker, 1.0)


def of_pronoun(back: int) -> float:
    """Return the share of pronouns understood rightly whose name stands so many paragraphs back, between 0 and 1."""
    return PRONOUNS[min(back, len(PRONOUNS) - 1)]
