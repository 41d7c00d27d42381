"""Days as a page prints them: on which line, and as what – the day of publication, of a later change, of an event."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.reading.dates import Day, find_days
from articles.reading.page.dating import Label, label
from articles.reading.page.head import is_head
from articles.reading.page.sheet import Sheet

LONGEST = 200
CAPTION = 12  # words
REACH = 40  # characters before a day in which a word may say what it is
SHORT = 30  # a line above a day with no more than this may be its label
# "— Ann Lee (@annlee) May 3, 2019" closes somebody's post that the article shows
POST = re.compile(r"^\W*[^@\n]{0,60}\(@\w+\)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day on a line of a page."""

    at: int  # the line
    day: Day
    label: Label = ""


def printed_days(sheet: Sheet, lines: Iterable[int]) -> Iterator[Printed]:
    """Yield the days on these lines, in the lines' order, but those of events, rights, pictures and posts of others."""
    for at in lines:
        yield from (printed for printed in _on_line(sheet, at) if printed.label != "event")


def fills_its_line(sheet: Sheet, printed: Printed) -> bool:
    """Return whether a line holds hardly more than the day."""
    day = printed.day
    return day.end - day.start > 0.3 * len(sheet.lines[printed.at].text)


def _on_line(sheet: Sheet, at: int) -> Iterator[Printed]:
    text = sheet.lines[at].text
    days = find_days(text) if len(text) <= LONGEST else ()
    above = sheet.lines[at - 1].text if at else ""
    if not days or POST.match(text) or POST.match(above) or (days[0].start and _is_under_a_picture(sheet, at)):
        return
    since = 0
    for day in days:
        before = text[max(since, day.start - REACH) : day.start]
        if not before.strip(" •|·-–—:,()") and not since and len(above) < SHORT:
            before = above
        yield Printed(at, day, label(before))
        since = day.end


def _is_under_a_picture(sheet: Sheet, at: int) -> bool:
    """Whether a line is a whole caption, and no byline that is set like one: it tells when the picture was taken."""
    kind, line = sheet.kinds[at], sheet.lines[at]
    return kind is not None and kind.reason == "caption" and len(line.text.split()) >= CAPTION and not is_head(line)
