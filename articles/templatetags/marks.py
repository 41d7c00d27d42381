"""Hits of a search in a text: escape, then mark. Nothing else that is shown on the pages is ever called safe."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from articles.reading.quotes.segments import segments
from articles.search import HIT, HIT_END, HIT_START, PART

register = template.Library()

STRAY = str.maketrans("", "", HIT_START + HIT_END + PART)


@register.filter
def marked(text: str) -> SafeString:
    """Return a text as HTML, what stands between HIT_START and HIT_END as `<mark>`; all other markup is text."""
    escaped = str(conditional_escape(str(text)))
    return mark_safe(HIT.sub(r"<mark>\1</mark>", escaped).translate(STRAY))  # noqa: S308 – escaped just before


class Stretch(NamedTuple):
    """Words of a quote, hits in them between HIT_START and HIT_END."""

    text: str
    said: bool
    parted: bool  # whether they begin a paragraph after the first


@register.filter
def stretches(quote: Any) -> list[Stretch]:
    """Return what of a quote is said, and what interrupts it, with the hits in its `marked` words if it has those.

    The search leaves out of `marked` a word that is too long for it, and the text may hold its signs: such words are
    returned without hits.
    """
    text, marked = quote.text, getattr(quote, "marked", "")
    letters: Sequence[int] = [place for place, letter in enumerate(marked) if letter not in {HIT_START, HIT_END}]
    if "".join(map(marked.__getitem__, letters)) != text:
        marked, letters = text, range(len(text))
    found, end = [], 0
    for part in segments(text, quote.kind):
        first, last = letters[part.start], letters[part.end - 1] + 1
        opening = HIT_START * marked.endswith(HIT_START, 0, first)
        closing = HIT_END * marked.startswith(HIT_END, last)
        found.append(Stretch(f"{opening}{marked[first:last]}{closing}", part.said, "\n" in text[end : part.start]))
        end = part.end
    return found
