"""Numbers of rows in words: an estimate says that it is one."""

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma

from articles.estimates import About

register = template.Library()


@register.filter
def counted(number: int) -> str:
    """Return a number as a reader is told it: 1,234, or about 1,200."""
    return f"about {intcomma(int(number))}" if isinstance(number, About) else str(intcomma(number))
