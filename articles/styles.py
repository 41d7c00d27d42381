"""A reference written out, as three styles want it: APA (7th edition), Chicago (17th, bibliography) and MLA (9th).

Each names where the text was published and, where that is another place, its page in the archive. The text is plain,
to be copied as it is: what a style sets in italics is for the writer to set.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.citing import ARCHIVE, Name, Reference

MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")  # MLA
INNER = str.maketrans("“”", "‘’")  # quotation marks within quotation marks


@dataclass(frozen=True, slots=True)
class Citation:
    style: str
    text: str


def citations(reference: Reference) -> list[Citation]:
    """Return the reference in each style."""
    return [Citation(style, write(reference)) for style, write in STYLES.items()]


def apa(reference: Reference) -> str:
    """Return, say: Example, A. B., & Sample, B. (2016, November 5). A title. The Site. https://site.test/a"""
    day = reference.published
    written = f"({day.year:04}, {day:%B} {day.day})." if day else "(n.d.)."
    title = _closed(reference.title)
    names = [_with_initials(name) for name in reference.authors]
    who = _closed(_apa_list(names))
    site = "" if reference.site in names else _closed(reference.site)
    opening = (who, written, title) if who else (title, written)
    return _joined(*opening, site, *_addresses(reference))


def chicago(reference: Reference) -> str:
    """Return, say: Example, Ada B., and Ben Sample. “A Title.” The Site, November 5, 2016. https://site.test/a."""
    day = reference.published
    names = reference.authors if len(reference.authors) <= 10 else reference.authors[:7]
    who = _inverted_first(names, others=len(names) < len(reference.authors))
    where = ", ".join(filter(None, (reference.site, f"{day:%B} {day.day}, {day.year:04}" if day else "n.d.")))
    return _joined(_closed(who), _quoted(reference.title), _closed(where), *(f"{at}." for at in _addresses(reference)))


def mla(reference: Reference) -> str:
    """Return, say: Example, Ada B., and Ben Sample. “A Title.” The Site, 5 Nov. 2016, https://site.test/a."""
    day = reference.published
    names = reference.authors if len(reference.authors) < 3 else reference.authors[:1]
    who = _inverted_first(names, others=len(names) < len(reference.authors))
    published = f"{day.day} {MONTHS[day.month - 1]} {day.year:04}" if day else ""
    within = [", ".join(filter(None, (reference.site, published, reference.url))) + "."]
    if reference.url != reference.archived:
        within.append(f"{ARCHIVE}, {reference.archived}.")
    return _joined(_closed(who), _quoted(reference.title), *within)


STYLES: dict[str, Callable[[Reference], str]] = {"APA": apa, "Chicago": chicago, "MLA": mla}


def _with_initials(name: Name) -> str:
    initials = " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.split() if word.strip("-")
    )
    return ", ".join(filter(None, (name.family, initials, name.suffix)))


def _apa_list(names: Sequence[str]) -> str:
    """Return up to twenty names, the last after an ampersand; of more the first nineteen and the last."""
    if len(names) > 20:
        return f"{', '.join(names[:19])}, . . . {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)


def _inverted_first(names: Sequence[Name], *, others: bool) -> str:
    """Return names as Chicago and MLA list them: the first by its family name, the others as they are spoken."""
    if not names:
        return ""
    first = ", ".join(filter(None, (names[0].family, names[0].given, names[0].suffix)))
    listed = [first, *(name.spoken for name in names[1:])]
    if others:
        return f"{', '.join(listed)}, et al."
    return f"{', '.join(listed[:-1])}, and {listed[-1]}" if len(listed) > 1 else first


def _quoted(title: str) -> str:
    return f"“{_closed(title.translate(INNER))}”"


def _closed(text: str) -> str:
    """Return a text with a full stop, unless it ends with a mark of its own."""
    return text if not text or text.rstrip("”’\"')")[-1:] in {".", "!", "?", "…"} else f"{text}."


def _addresses(reference: Reference) -> list[str]:
    if reference.url == reference.archived:
        return [reference.url]
    return [reference.url, f"Archived at {reference.archived}"]


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
