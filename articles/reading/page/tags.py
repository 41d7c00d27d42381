"""Plain text in which tags of HTML were left: `<p>The <b>ministers</b> met.<br>` → The ministers met.

Words between tags stay; what parts paragraphs becomes the end of a line.
"""

import re

SHOWN = re.compile(r"</[a-z]|<br\b", re.IGNORECASE)  # no text that only speaks of tags holds these
ATTRIBUTES = r"(?:\s[^<>\n]{0,1000})?/?>"
BLOCKS = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|tr|table|tbody|blockquote|section|article|header|footer|nav|figure|"
    rf"figcaption){ATTRIBUTES}",
    re.IGNORECASE,
)
WITHIN = re.compile(
    r"</?(?:a|abbr|b|big|center|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|td|th|time|tt|"
    rf"u|wbr){ATTRIBUTES}|<!--[^<\n]*-->",
    re.IGNORECASE,
)


def without_tags(text: str) -> str:
    """Return the text without the tags of HTML that were left in it."""
    if "<" not in text or not SHOWN.search(text):
        return text
    return WITHIN.sub("", BLOCKS.sub("\n", text))
