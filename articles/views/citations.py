"""One article in other forms: a reference for a reference manager, plain text, JSON. A quote as a reference."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from articles import citing, records
from articles.citing import Reference
from articles.models import Article, Quote


@dataclass(frozen=True, slots=True)
class Form:
    content_type: str
    write: Callable[[Article, str], str]  # an article and the site's address → the file
    attached: bool = False


def _cited(write: Callable[[Reference], str]) -> Callable[[Article, str], str]:
    return lambda article, root: write(Reference.of(article, root + article.get_absolute_url()))


def _text(article: Any, root: str) -> str:
    authors = ", ".join(link.author.name for link in article.told_authors)
    day = article.published.isoformat() if article.published else "undated"
    head = (article.title, authors, " · ".join(filter(None, (day, article.source))), root + article.get_absolute_url())
    return "\n".join(filter(None, head)) + f"\n\n{article.body}\n"


def _json(article: Article, root: str) -> str:
    quotes = Quote.objects.public().filter(article=article).select_related("speaker", "article").defer("search")
    record = records.article(article, root) | {
        "body": article.body,
        "quotes": [records.placed_quote(quote, root) for quote in quotes],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _csl(reference: Reference) -> str:
    return json.dumps(citing.csl(reference), ensure_ascii=False, indent=1) + "\n"


REFERENCES: dict[str, tuple[str, Callable[[Reference], str]]] = {
    "bib": ("application/x-bibtex; charset=utf-8", citing.bibtex),
    "ris": ("application/x-research-info-systems; charset=utf-8", citing.ris),
    "csl.json": ("application/vnd.citationstyles.csl+json", _csl),
}

FORMS = {
    **{form: Form(kind, _cited(write), attached=True) for form, (kind, write) in REFERENCES.items()},
    "txt": Form("text/plain; charset=utf-8", _text),
    "json": Form("application/json", _json),
}


@require_safe
def article_as(request: HttpRequest, pk: int, slug: str, form: str) -> HttpResponse:
    """Send a public article in another form. The id decides, a wrong slug redirects."""
    article = get_object_or_404(records.with_links(Article.objects.public()), pk=pk)
    if slug != article.slug:
        return redirect("article-as", article.pk, article.slug, form, permanent=True)
    written = FORMS[form].write(article, _root(request))
    name = f"{article.slug or article.pk}.{form}"
    return _sent(written, FORMS[form].content_type, name, attached=FORMS[form].attached)


@require_safe
def quote_as(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """Send a public quote as a reference."""
    quote = get_object_or_404(Quote.objects.public().select_related("article", "speaker"), pk=pk)
    content_type, write = REFERENCES[form]
    reference = Reference.of_quote(quote, _root(request) + quote.get_absolute_url())
    return _sent(write(reference), content_type, f"{reference.key}.{form}", attached=True)


def _root(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").removesuffix("/")


def _sent(written: str, content_type: str, filename: str, *, attached: bool) -> HttpResponse:
    response = HttpResponse(written, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(attached, filename) or "inline"
    response["X-Robots-Tag"] = "noindex"
    return response
