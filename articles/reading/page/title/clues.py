"""What speaks for a line as the title, and what against: one clue a function, its weight in the last line.

The weights are by hand: a heading counts as much as being one half of "Title | Site" that is printed alone as well.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from articles.reading.page.title.opening import WORD, Opening

HEADINGS = (0.0, 6.0, 3.5, 2.0, 1.0, 0.5, 0.5)
NOT_WORDS = re.compile(r"https?://|www\.|\w@\w|@\w|[©®]|\.com\b")
SPEAKS_TO_READERS = re.compile(
    r"\b(?:subscribe|sign up|sign in|log in|cookies?|newsletter|javascript|browser|your|click|download|jump to|skip to|"
    r"members?(?:hip)?|free|welcome|search|new window)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clue:
    """A clue, in words, and how much it says about a line: above zero for it, below against it."""

    name: str
    weigh: Callable[[Opening, int], float]


def heading(opening: Opening, at: int) -> float:
    """Marked as a heading, and more so the only one of the first rank: "# Nine Ministers Meet"."""
    rank = opening.lines[at].heading
    return HEADINGS[rank] + 4.0 * (rank == 1 and opening.sole)


def printed_again(opening: Opening, at: int) -> float:
    """Printed twice, above all as the first line of the page: a browser shows that line as the window's title."""
    if opening.counts[opening.keys[at]] < 2:
        return 0.0
    first = opening.keys[0] == opening.keys[at]
    if len(opening.keys[at].split()) < 4:
        return 0.5 + 2.0 * first
    return 2.5 + 2.5 * first


def half_of_a_line(opening: Opening, at: int) -> float:
    """One half of another line "Title | Site"."""
    return 6.0 * (opening.keys[at] in opening.sites)


def above_the_byline(opening: Opening, at: int) -> float:
    """A byline or a date follows, the nearer the better; share links between do not count."""
    distance = 0
    for below in range(at + 1, min(at + 9, len(opening.heads))):
        if opening.heads[below]:
            return max(6.5 - 1.5 * distance if opening.bylines[below] else 4.0 - distance, 0.0)
        distance += opening.kinds[below] is None
    return 0.0


def named_below(opening: Opening, at: int) -> float:
    """Its words come again in the text."""
    own = Counter(WORD.findall(opening.lines[at].text.casefold()))
    is_text = opening.body <= at
    again = sum(opening.words[word] > times * is_text for word, times in own.items())
    return 5.0 * again / max(len(own), 3)


def near_the_text(opening: Opening, at: int) -> float:
    """The further above the text the less; within the text hardly ever."""
    distance = opening.body - at
    return -0.08 * min(distance, 40) if distance > 0 else -3.0 + 0.2 * distance


def long_enough(opening: Opening, at: int) -> float:
    """Titles have five to twenty-two words; one of two or three is believed if the page opens with it too."""
    count = len(opening.lines[at].text.split())
    again = opening.counts[opening.keys[at]] > 1 and opening.keys[0] == opening.keys[at]
    return 1.2 * (5 <= count <= 22) - 1.2 * (count < 4 and not again) - 1.5 * (count < 3) - 2.0 * (count > 30)


def first_line(opening: Opening, at: int) -> float:
    """The page's first line, if it is more than a word or two."""
    return 2.5 * (at == 0 and len(opening.lines[at].text.split()) > 4)


def no_sentence(opening: Opening, at: int) -> float:
    """A title seldom ends in a full stop."""
    return -2.0 * opening.lines[at].text.endswith((".", ":"))


def no_link(opening: Opening, at: int) -> float:
    """A link or an item of a list leads to another article."""
    line = opening.lines[at]
    return (-1.0 if line.heading else -3.0) * (line.linked > 0.5) - 3.0 * bool(line.item and not line.heading)


def no_other_article(opening: Opening, at: int) -> float:
    """Under "Related articles" stands the title of another."""
    above = opening.kinds[max(at - 2, 0) : at]
    return -2.5 * any(kind is not None and kind.reason == "other articles" for kind in above)


def no_standfirst(opening: Opening, at: int) -> float:
    """Right under a line that reads like a title stands the standfirst."""
    if at == 0 or opening.lines[at].heading or opening.kinds[at - 1] or opening.heads[at - 1]:
        return 0.0
    above = opening.lines[at - 1]
    is_like_a_title = 5 <= len(above.text.split()) <= 22 and not above.item and above.linked < 0.5
    return -2.5 * (is_like_a_title and len(opening.lines[at].text) > 1.3 * len(above.text))


def no_credit(opening: Opening, at: int) -> float:
    """Addresses, handles and rights stand beside titles, not in them; nor does the author's name open one."""
    text = opening.lines[at].text
    named = any(text.casefold().startswith(name) for name in opening.names)
    return -4.0 * bool(NOT_WORDS.search(text)) - 4.0 * named


def no_word_to_the_reader(opening: Opening, at: int) -> float:
    """ "Sign up for our newsletter" is set as large as a title."""
    return -1.0 * bool(SPEAKS_TO_READERS.search(opening.lines[at].text)) * (not opening.lines[at].heading)


CLUES = (
    Clue("a heading", heading),
    Clue("printed twice", printed_again),
    Clue("stands beside the site's name too", half_of_a_line),
    Clue("above the byline", above_the_byline),
    Clue("its words come again in the text", named_below),
    Clue("near the text", near_the_text),
    Clue("as long as titles are", long_enough),
    Clue("the page's first line", first_line),
    Clue("no sentence", no_sentence),
    Clue("no link", no_link),
    Clue("under no list of other articles", no_other_article),
    Clue("no standfirst", no_standfirst),
    Clue("no credit", no_credit),
    Clue("no word to the reader", no_word_to_the_reader),
)
