"""One article in other forms: a reference for a reference manager, plain text, JSON."""

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


FORMS = {
    "bib": Form("application/x-bibtex; charset=utf-8", _cited(citing.bibtex), attached=True),
    "ris": Form("application/x-research-info-systems; charset=utf-8", _cited(citing.ris), attached=True),
    "csl.json": Form("application/vnd.citationstyles.csl+json", _cited(_csl), attached=True),
    "txt": Form("text/plain; charset=utf-8", _text),
    "json": Form("application/json", _json),
}


@require_safe
def article_as(request: HttpRequest, pk: int, slug: str, form: str) -> HttpResponse:
    """Send a public article in another form. The id decides, a wrong slug redirects."""
    article = get_object_or_404(records.with_links(Article.objects.public()), pk=pk)
    if slug != article.slug:
        return redirect("article-as", article.pk, article.slug, form, permanent=True)
    written = FORMS[form].write(article, request.build_absolute_uri("/").removesuffix("/"))
    response = HttpResponse(written, content_type=FORMS[form].content_type)
    filename = f"{article.slug or article.pk}.{form}"
    response["Content-Disposition"] = content_disposition_header(FORMS[form].attached, filename) or "inline"
    response["X-Robots-Tag"] = "noindex"
    return response
