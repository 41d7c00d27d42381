"""Data for other programs within a page. It is never run as a script: its type is none that a browser runs."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

# No sign that could end the script element, or begin a comment or an entity in it, stands as itself.
UNSAFE = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


@register.filter
def json_ld(data: Any) -> SafeString:
    """Return data as JSON that may stand in `<script type="application/ld+json">`, whatever texts it holds."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(UNSAFE))  # noqa: S308 – escaped just now
