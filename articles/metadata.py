"""An article or a quote as other programs read its page: Highwire tags for reference managers, JSON-LD for the rest.

Highwire tags are those that Zotero reads (its translator "Embedded Metadata") and Google Scholar asks for. JSON-LD
follows https://schema.org/NewsArticle and https://schema.org/Quotation.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from articles.citing import Name, Reference
from articles.models import Quote

Linked = dict[str, Any]


def highwire(reference: Reference) -> Iterator[tuple[str, str]]:
    """Yield the name and content of each tag. What is not known has none."""
    day = reference.published
    tags = [
        ("citation_title", reference.title),
        *(("citation_author", _author(name)) for name in reference.authors),
        ("citation_publication_date", day.strftime("%Y/%m/%d") if day else ""),
        ("citation_journal_title", reference.site),
        ("citation_publisher", reference.site),
        ("citation_public_url", reference.url),
        ("citation_fulltext_html_url", reference.archived),
        ("citation_language", reference.language),
        ("citation_abstract", reference.said),
    ]
    return (tag for tag in tags if tag[1])


def news_article(reference: Reference, words: int) -> Linked:
    """Return an article of so many words as JSON-LD."""
    return {"@context": "https://schema.org"} | _known(
        {
            "@type": "NewsArticle",
            "@id": reference.archived,
            "url": reference.archived,
            "headline": reference.title,
            "author": [_agent(name) for name in reference.authors],
            "datePublished": reference.published and reference.published.isoformat(),
            "publisher": reference.site and {"@type": "Organization", "name": reference.site},
            "sameAs": reference.url if reference.url != reference.archived else "",
            "inLanguage": reference.language,
            "wordCount": words,
            "isAccessibleForFree": True,
            "archivedAt": reference.archived,
        }
    )


def quotation(quote: Quote, reference: Reference, address: str) -> Linked:
    """Return a quote as JSON-LD, with the article that it stands in, whose page is at `address`."""
    within = news_article(replace(reference, archived=address), quote.article.word_count)
    del within["@context"]
    return {"@context": "https://schema.org"} | _known(
        {
            "@type": "Quotation",
            "@id": reference.archived,
            "url": reference.archived,
            "text": quote.short,
            "spokenByCharacter": quote.said_by and {"@type": _kind(quote), "name": quote.said_by},
            "inLanguage": reference.language,
            "isPartOf": within,
        }
    )


def _author(name: Name) -> str:
    # Zotero takes "One Two, Three Four" for two people, so a name with a blank on both sides stays as it is spoken.
    if not name.given or (" " in name.family and " " in name.given):
        return name.spoken
    return ", ".join(filter(None, (name.family, name.given, name.suffix)))


def _agent(name: Name) -> Linked:
    if not name.given:
        return {"@type": "Organization", "name": name.family}
    return {"@type": "Person", "name": name.spoken, "givenName": name.given, "familyName": name.family}


def _kind(quote: Quote) -> str:
    return "Person" if not quote.speaker or quote.speaker.kind in {"person", "unnamed"} else "Organization"


def _known(parts: Linked) -> Linked:
    return {name: part for name, part in parts.items() if part}
