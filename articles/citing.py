"""An article, or a quote in one, as a reference manager wants it: BibTeX, RIS and CSL-JSON.

A reference is one line a field: no line break, brace or backslash of a title can open a field of its own. A text that
does not say its day has no date here either, and styles print "n.d.".
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from django.utils.encoding import iri_to_uri
from django.utils.text import slugify

from articles.models import Article, Quote

ARCHIVE = "On Record"

# A byline with one of these is an organisation's, and has no family name.
ORGANISATION = re.compile(
    r"\b(?:agency|agencies|and|association|board|bureau|centre|center|committee|correspondent|desk|editorial|editors|"
    r"foundation|global|group|institute|international|magazine|media|ministry|network|news|newspaper|office|press|"
    r"radio|research|review|service|staff|team|television|the|times|tv|union|wire|world)\b|[,;&/{}\\]",
    re.IGNORECASE,
)
PARTICLES = {
    "al",
    "bin",
    "da",
    "de",
    "del",
    "della",
    "der",
    "di",
    "dos",
    "du",
    "el",
    "ibn",
    "la",
    "le",
    "ten",
    "van",
    "von",
    "zu",
}
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}


@dataclass(frozen=True, slots=True)
class Name:
    family: str  # an organisation's whole name
    given: str  # "": an organisation, or a person with one name
    suffix: str

    @classmethod
    def of(cls, written: str) -> Self:
        """Return the parts of a name; the whole as `family` where it is not plainly a person's."""
        *words, last = written.split() or [""]
        suffix = last if words and last.casefold() in SUFFIXES else ""
        if not suffix:
            words.append(last)
        if not 2 <= len(words) <= 5 or ORGANISATION.search(written):
            return cls(written, "", "")
        first = next((i for i, word in enumerate(words[1:-1], 1) if word in PARTICLES), len(words) - 1)
        return cls(" ".join(words[first:]), " ".join(words[:first]), suffix)

    @property
    def spoken(self) -> str:
        """The name in the order in which it is said."""
        return " ".join(filter(None, (self.given, self.family, self.suffix)))


@dataclass(frozen=True, slots=True)
class Reference:
    key: str  # a-z, 0-9 and hyphens
    title: str
    authors: tuple[Name, ...]
    published: date | None
    site: str
    url: str  # where it was published, else its page in the archive
    archived: str  # its page in the archive
    language: str
    said: str = ""  # who said what, where it is a quote that is cited: "Ada Example: “Words”"

    @classmethod
    def of(cls, article: Article, address: str) -> Self:
        """Return the reference to an article whose page in the archive is at `address`."""
        links = article.author_links.standing().select_related("author")
        authors = tuple(Name.of(_line(link.author.name)) for link in links)
        parts = (authors[0].family if authors else "article", article.published and article.published.year, article.pk)
        return cls(
            key=slugify(" ".join(str(part) for part in parts if part)),
            title=_line(article.title),
            authors=authors,
            published=article.published,
            site=_line(article.source),
            url=iri_to_uri(_line(article.source_url)) or iri_to_uri(address),
            archived=iri_to_uri(address),
            language=_line(article.language),
        )

    @classmethod
    def of_quote(cls, quote: Quote, address: str) -> Self:
        """Return the reference to a quote whose page in the archive is at `address`: to its article, and the words."""
        article = cls.of(quote.article, address)
        said = _line(f"{quote.said_by or 'Speaker unknown'}: {quote.short}")
        return replace(article, key=f"{article.key}-{quote.number}", said=said)


def bibtex(reference: Reference) -> str:
    """Return a BibTeX entry in UTF-8 (an `@misc`, the one type that needs no journal)."""
    day = reference.published
    fields = {
        "author": " and ".join(map(_bibtex_name, reference.authors)),
        "title": f"{{{_tex(reference.title)}}}",  # a second pair of braces keeps its capitals
        "year": f"{day.year:04}" if day else "",
        "month": f"{day.month}" if day else "",
        "day": f"{day.day}" if day else "",
        "howpublished": _tex(reference.site),
        "url": reference.url,
        "note": f"{ARCHIVE}: \\url{{{reference.archived}}}",
        "annote": _tex(reference.said),
        "language": _tex(reference.language),
    }
    lines = (f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{reference.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(reference: Reference) -> str:
    """Return a RIS record in UTF-8 (type ELEC, a web page); its lines end as RIS wants them."""
    day = reference.published
    fields = [
        ("TY", "ELEC"),
        ("ID", reference.key),
        *(("AU", ", ".join(filter(None, (name.family, name.given, name.suffix)))) for name in reference.authors),
        ("TI", reference.title),
        ("T2", reference.site),
        ("PY", f"{day.year:04}" if day else ""),
        ("DA", day.isoformat().replace("-", "/") if day else ""),
        ("UR", reference.url),
        ("DB", ARCHIVE),
        ("L2", reference.archived),
        ("LA", reference.language),
        ("N1", reference.said),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl(reference: Reference) -> list[dict[str, Any]]:
    """Return the items of a CSL-JSON file: one, of type webpage."""
    day = reference.published
    item = {
        "id": reference.key,
        "type": "webpage",
        "title": reference.title,
        "author": [_csl_name(name) for name in reference.authors],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "container-title": reference.site,
        "URL": reference.url,
        "archive": ARCHIVE,
        "archive_location": reference.archived,
        "language": reference.language,
        "note": reference.said,
    }
    return [{key: value for key, value in item.items() if value}]


def _line(text: str) -> str:
    """Return the text on one line, without control characters and lone surrogates."""
    return "".join(mark for mark in " ".join(text.split()) if unicodedata.category(mark) not in {"Cc", "Cs"})


TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces even behind a backslash
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)


def _tex(text: str) -> str:
    return text.translate(TEX)


def _bibtex_name(name: Name) -> str:
    if not name.given:
        return f"{{{_tex(name.family)}}}"  # in braces it is one name, whatever its words are
    return _tex(", ".join(filter(None, (name.family, name.suffix, name.given))))


def _csl_name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: part for key, part in parts.items() if part}
