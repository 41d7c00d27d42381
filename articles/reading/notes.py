"""The shapes of what a careful reader notes. Every place is an offset into the article's body."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organisation", "document", "unnamed"]


@dataclass(frozen=True, slots=True)
class Span:
    """Words at their place: `body[start:end] == text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an editor should know about a file."""

    code: str  # stable and short: "empty", "not-an-article", "date-doubtful"
    message: str  # one plain sentence
    sets_aside: bool = False  # the file is kept, but gives no article


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a page was read so: the rule that gave its title, its authors or its day, and how sure that rule is."""

    field: Literal["title", "authors", "published"]
    rule: str  # in words: "beside the byline"
    confidence: float  # the measured share of right answers of the rule
    words: str = ""  # the line that it went by


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of the raw page that are not part of the article, and why."""

    text: str
    reason: str  # "menu", "author's bio", "comment form", "disclaimer"


@dataclass(frozen=True, slots=True)
class Text:
    """A file's bytes as text: decoded, mended, with `\\n` line ends and no control characters."""

    content: str
    encoding: str  # as Python names it; "" where no text could be had
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What a raw page says of itself.

    The body is paragraphs parted by a blank line, as plain text; a paragraph that opens with `## ` is a heading, one
    that opens with `> ` a block quotation.
    """

    title: str
    body: str
    authors: tuple[str, ...] = ()
    published: date | None = None  # None: the page does not say
    source: str = ""  # the site, as a reader would name it
    source_url: str = ""  # the address, if the page prints it
    language: str = "en"  # ISO 639-1
    regions: tuple[str, ...] = ()  # as stated on the page
    themes: tuple[str, ...] = ()  # as stated on the page
    subjects: tuple[str, ...] = ()  # stated, but as region or theme the page leaves open
    grounds: tuple[Ground, ...] = ()  # of title, authors and day, as far as the page gives them
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words in the body, and who said them as far as can be told."""

    text: str  # as it stands in the body, quotation marks included
    start: int
    end: int
    kind: QuoteKind
    cue: str = ""  # the word that attributes: "said", "according to", "JS:"
    speaker: Span | None = None  # the words that name the speaker: "he", "Putin spokesman Dmitry Peskov"
    name: str | None = None  # the full name they stand for; None: unknown
    speaker_kind: SpeakerKind | None = None
    confidence: float = 0.0  # the measured share of right answers of the rule that fired
    rule: str = ""  # which rule fired
    continues: bool = False  # the same words go on: only the clause that attributes parts them from the quote before
    meant: Span | None = None  # of a pronoun: the name in the text that it was understood by

    @property
    def own_name(self) -> str | None:
        """The name, if it is one speaker's wherever it stands: not “historian”, and of documents not “joint report”."""
        described = self.speaker_kind == "unnamed" or (self.speaker_kind == "document" and (self.name or "").islower())
        return None if described else self.name


@dataclass(frozen=True, slots=True)
class Found:
    """A listed thing that the article names or is about: a leader, a summit, a region or a theme."""

    slug: str
    name: str
    confidence: float
    rule: str  # what was found: "stated", "full name", "surname in office"
    stated: bool = False  # the file itself says so
    in_title: bool = False
    central: bool = True  # False: named in passing; told of leaders alone
    evidence: tuple[Span, ...] = ()  # the words that spoke for it, in order
    title_evidence: tuple[Span, ...] = ()  # those in the title, by offsets into the title
    country: str | None = None  # ISO 3166-1 alpha-2; of regions that are one country


@dataclass(frozen=True, slots=True)
class Notes:
    """All that was noted about one raw file."""

    file: str
    text: Text
    page: Page
    quotes: tuple[Quote, ...] = ()
    leaders: tuple[Found, ...] = ()
    summits: tuple[Found, ...] = ()
    regions: tuple[Found, ...] = ()
    themes: tuple[Found, ...] = ()

    @property
    def problems(self) -> Sequence[Problem]:
        """Every problem of the file, those of its bytes first."""
        return (*self.text.problems, *self.page.problems)

    @property
    def set_aside(self) -> Problem | None:
        """The reason why the file gives no article; None if it gives one."""
        return next((problem for problem in self.problems if problem.sets_aside), None)
