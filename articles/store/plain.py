"""Text that the database takes, every other letter at its place."""

import re

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def plain(text: str, length: int | None = None) -> str:
    """Return the text with a replacement character for each NUL and lone surrogate, cut to a length if one is given."""
    return UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text[:length])
