"""Of two days on one line without a word between them, the earlier is the publication, the other a change.

"December 10, 2021April 9, 2019": blogs print both and show the reader one.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from articles.reading.page.dateline.printed import Printed


def without_changes(days: Iterable[Printed]) -> Iterator[Printed]:
    """Yield the days that are not said to be of a change; of several on one line the earliest alone."""
    unchanged = (printed for printed in days if printed.label != "updated")
    for _, on_line in groupby(unchanged, key=lambda printed: printed.at):
        yield min(on_line, key=lambda printed: printed.day.date)
