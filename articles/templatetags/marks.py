"""Hits of a search in a text: escape, then mark. Nothing else on the pages is ever called safe."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from articles.search import HIT, HIT_END, HIT_START, PART

register = template.Library()

STRAY = str.maketrans("", "", HIT_START + HIT_END + PART)


@register.filter
def marked(text: str) -> SafeString:
    """Return a text as HTML, what stands between HIT_START and HIT_END as `<mark>`; all other markup is text."""
    escaped = str(conditional_escape(str(text)))
    return mark_safe(HIT.sub(r"<mark>\1</mark>", escaped).translate(STRAY))  # noqa: S308 – escaped just before
