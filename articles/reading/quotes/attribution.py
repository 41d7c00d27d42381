"""What a rule says of a passage: which words name the speaker, and which word attributes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker's words stand at `start:end` in the text; both None if the rule only knows that this is speech."""

    rule: str
    cue: str
    start: int | None = None
    end: int | None = None
