"""How near a reading comes to the gold: what was noted by hand of the same file.

Titles, authors, regions and themes are compared without case, marks and the ways to write an accent; bodies by their
runs of four words, as in scrapinghub's article-extraction-benchmark.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from articles.reading.gazetteer import Gazetteer, load
from articles.reading.notes import Found, Notes
from articles.reading.regions import find_regions
from articles.reading.themes import find_themes

RUN = 4  # words
POOR = 0.8  # F1 of a body
WORD = re.compile(r"\w+")
APOSTROPHES = re.compile("['’‘`´\N{SOFT HYPHEN}]")
NOT_A_LETTER = re.compile(r"[\W_]+")

Find = Callable[[str, str, tuple[str, ...], Gazetteer], tuple[Found, ...]]


@dataclass(frozen=True, slots=True)
class Hits:
    """Things found in one file, or in many: rightly, wrongly, not at all."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        """0 to 1; 1 where nothing was to be found and nothing was."""
        everything = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / everything if everything else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    """One reading beside its gold. None: the gold does not tell."""

    title: bool | None
    authors: Hits | None
    date: bool | None
    false_date: bool | None  # a date where the file shows none; None also where it shows one
    body: Hits | None  # runs of words
    regions: Hits | None
    themes: Hits | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The scores of many files, each 0 to 1. None: no gold tells."""

    files: int
    title: float | None  # the share that is exact
    authors: float | None  # F1 over all names
    date: float | None  # the share that is right, unknown where the file shows none
    false_dates: float | None  # the share with a date, of the files that show none
    body: float | None  # F1 of the mean precision and the mean recall
    poor: float | None  # the share whose body's F1 is below `POOR`
    regions: float | None  # F1 over all names, as authors
    themes: float | None


def score(gold: Mapping[str, Any], notes: Notes) -> Score:
    """Return how near the notes on a file come to its gold; a field without gold, or marked as not scored, is left out.

    Regions and themes are scored where the gold names some: those that the page states, or else those suggested.
    """
    page = notes.page
    published = page.published.isoformat() if page.published else None
    dated = _is_scored(gold, "date")
    return Score(
        title=plain(gold["title"]) == plain(page.title) if _is_scored(gold, "title") else None,
        authors=_hits(map(plain, gold["authors"]), map(plain, page.authors)) if _is_scored(gold, "authors") else None,
        date=gold["date"] == published if dated else None,
        false_date=published is not None if dated and gold["date"] is None else None,
        body=_body_hits(gold["body"], page.body) if _is_scored(gold, "body") else None,
        regions=_listed_hits(find_regions, gold.get("regions"), notes.regions),
        themes=_listed_hits(find_themes, gold.get("themes"), notes.themes),
    )


def figures(scores: Sequence[Score]) -> Figures:
    """Return the figures over many scores."""
    bodies = [each.body for each in scores if each.body]
    return Figures(
        files=len(scores),
        title=_share(each.title for each in scores),
        authors=_f1(each.authors for each in scores),
        date=_share(each.date for each in scores),
        false_dates=_share(each.false_date for each in scores),
        body=_macro_f1(bodies),
        poor=_share(body.f1 < POOR for body in bodies),
        regions=_f1(each.regions for each in scores),
        themes=_f1(each.themes for each in scores),
    )


def plain(words: str) -> str:
    """Return words without case, apostrophes and marks: “The Host’s Day!” is `the hosts day`."""
    letters = APOSTROPHES.sub("", unicodedata.normalize("NFKC", words).casefold())
    return NOT_A_LETTER.sub(" ", letters).strip()


def _is_scored(gold: Mapping[str, Any], field: str) -> bool:
    is_told = field in gold and (gold[field] is not None or field == "date")  # no date is gold too
    return is_told and gold.get(f"{field}_scored", True)


def _listed_hits(find: Find, wanted: Sequence[str] | None, found: Sequence[Found]) -> Hits | None:
    """Compare names by the list's own for them: a page's “Politics” is the list's “Politics & Elections”."""
    stated = [each for each in found if each.stated]
    listed = find("", "", tuple(wanted or ()), load())
    return _hits((each.slug for each in listed), (each.slug for each in stated or found)) if wanted else None


def _hits(wanted: Iterable[str], found: Iterable[str]) -> Hits:
    ours, theirs = set(wanted) - {""}, set(found) - {""}
    return Hits(len(ours & theirs), len(theirs - ours), len(ours - theirs))


def _body_hits(wanted: str, found: str) -> Hits:
    ours, theirs = _runs(wanted), _runs(found)
    right = (ours & theirs).total()
    return Hits(right, theirs.total() - right, ours.total() - right)


def _runs(body: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(body)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)) if words)


def _macro_f1(bodies: Sequence[Hits]) -> float | None:
    """Return F1 of precision and recall, each the mean over the files where it is defined; None without a file."""
    precision = [body.right / found for body in bodies if (found := body.right + body.wrong)]
    recall = [body.right / wanted for body in bodies if (wanted := body.right + body.missed)]
    if not precision or not recall:
        return 0.0 if bodies else None
    of_found, of_wanted = mean(precision), mean(recall)
    return 2 * of_found * of_wanted / (of_found + of_wanted) if of_found + of_wanted else 0.0


def _f1(all_hits: Iterable[Hits | None]) -> float | None:
    known = [hits for hits in all_hits if hits]
    if not known:
        return None
    return Hits(sum(h.right for h in known), sum(h.wrong for h in known), sum(h.missed for h in known)).f1


def _share(answers: Iterable[bool | None]) -> float | None:
    known = [answer for answer in answers if answer is not None]
    return mean(known) if known else None
