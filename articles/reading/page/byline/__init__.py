"""Who wrote: from the lines around the title, else from what is printed below the text.

The rules are asked in order of evidence; the first that finds a name is believed, and says how sure it is.
"""

from dataclasses import dataclass
from types import ModuleType

from articles.reading.page.byline import agency, at_foot, named_with_a_day, near_a_day, signed, under_title, with_role
from articles.reading.page.sheet import Sheet

RULES: tuple[ModuleType, ...] = (signed, named_with_a_day, near_a_day, with_role, under_title, at_foot, agency)


@dataclass(frozen=True, slots=True)
class Signed:
    """The names of those who wrote, which rule found them, and how sure that rule is."""

    names: tuple[str, ...]
    rule: str
    confidence: float
    line: str = ""  # the words they were read from


def find_authors(sheet: Sheet) -> Signed | None:
    """Return the names in the first byline found below the title, above it, or below the text; None without one."""
    for rule in RULES:
        for at, names in rule.find(sheet):
            return Signed(names, rule.RULE, rule.CONFIDENCE, sheet.lines[at].text)
    return None
