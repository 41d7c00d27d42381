"""A transcript between marks: “LEE: We agree.”"""

import re

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line

SPEAKER = re.compile(r"[\s*_]{0,5}([^\W\d_a-z][^\W\d_a-z.’' -]{1,30}):")


def transcript(line: Line, at: int) -> Attribution | None:
    """Return the attribution to the capitals and colon with which the passage at `at` itself opens."""
    passage = line.quotes[at]
    found = SPEAKER.match(line.text, passage.inner_start, passage.inner_end)
    if not found or not found[1].isupper():
        return None
    return Attribution("transcript", found[1] + ":", found.start(1), found.end(1))
