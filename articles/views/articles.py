"""The first page, the list of articles, an article, and its raw files."""

from typing import Any

from django.db.models import BinaryField, Count, Max, Min, Q, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render

from articles import differing
from articles.citing import Reference
from articles.echoes import echoes
from articles.facets import facets
from articles.filters import ArticleFilter
from articles.histogram import histogram
from articles.likeness import more_like
from articles.marking import Passage
from articles.metadata import highwire, news_article
from articles.models import Article, Quote, Review
from articles.neighbours import Neighbours, walked
from articles.ordering import Ordered
from articles.passages import Place, passages
from articles.questions import Question
from articles.records import elsewhere, with_links
from articles.search import hits
from articles.styles import citations
from articles.views import public_page
from articles.views.lists import list_context, without_empty_values

LATEST = 6
ECHOES = 3  # quotations on the first page
RAW_BYTES = 500_000  # of a raw file on its page
WORDS_A_MINUTE = 238  # that grown-ups read of English prose: Brysbaert (2019), over 190 studies

HEAVY = ("body", "search", "opening", "signature")  # columns that no list shows


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """What the archive covers, the latest, and ways in."""
    asked = ArticleFilter.of(QueryDict())
    covered = (
        Article.objects.public().originals().aggregate(n=Count("pk"), first=Min("published"), last=Max("published"))
    )
    quotes = Quote.objects.public().filter(article__original=None)
    context = {
        "covered": covered,
        "quotes": quotes.aggregate(n=Count("pk"), speakers=Count("speaker", distinct=True)),
        "histogram": histogram(asked),
        "echoes": echoes(ECHOES),
        "walk": walked(asked, "home"),
        "latest": for_list(Ordered(asked)[:LATEST]),
        "ways": [facet for facet in facets(asked) if facet.parameter in {"leader", "summit", "region", "theme"}],
    }
    return render(request, "articles/home.html", context)


@public_page
def index(request: HttpRequest) -> HttpResponse:
    """Articles by words and filters, with counted facets."""
    asked = ArticleFilter.of(request.GET)
    if tidier := without_empty_values(request, asked):
        return tidier
    context = list_context(request, asked, "Articles")
    page = context["page"]
    page.object_list = for_list(page.object_list, asked.question)
    shown = facets(asked)
    sites = next(facet.total for facet in shown if facet.parameter == "source")
    return render(request, "articles/index.html", context | {"facets": shown, "sites": sites})


@public_page
def article(request: HttpRequest, id: int, slug: str) -> HttpResponse:  # noqa: A002 – the address names it so
    """An article with its quotes marked, the words of `q` where they stand, and its place in the list it is from."""
    found = get_object_or_404(with_links(Article.objects.public()), pk=id)
    if slug != found.slug:
        return redirect(f"{found.get_absolute_url()}?{request.GET.urlencode()}".rstrip("?"), permanent=True)
    asked = ArticleFilter.of(request.GET)
    reference = Reference.of(found, request.build_absolute_uri(found.get_absolute_url()))
    places = places_of(found, asked.question)
    quotes = found.quotes.standing().select_related("speaker")
    passage = Passage.asked(request.GET)
    linked = passage.find(found.body) if passage else None
    context = {
        "article": found,
        "question": asked.question,
        "places": places,
        "neighbours": Neighbours.of(found, asked),
        "paragraphs": list(passages(found.body, quotes, places, linked or (0, 0))),
        "passage": passage,
        "linked_place": linked,
        "elsewhere": elsewhere(found),
        "minutes": round(found.word_count / WORDS_A_MINUTE),
        "like": more_like(found),
        "reference": reference,
        "citations": citations(reference),
        "highwire": highwire(reference),
        "linked": news_article(reference, found.word_count),
        "canonical": request.build_absolute_uri((found.original or found).get_absolute_url()),
        "files": found.files.exists(),
    }
    return render(request, "articles/article.html", context)


@public_page
def differences(request: HttpRequest, id: int, slug: str) -> HttpResponse:  # noqa: A002
    """What a copy left out of its original, and what it added."""
    found = get_object_or_404(Article.objects.public().defer("search", "opening", "signature"), pk=id)
    original = get_object_or_404(Article.objects.public().defer("search", "opening", "signature"), pk=found.original_id)
    if slug != found.slug:
        return redirect("differences", found.pk, found.slug, permanent=True)
    context = {
        "article": found,
        "original": original,
        "rows": differing.differences(original.body, found.body),
        "cut": differing.is_cut(original.body) or differing.is_cut(found.body),
        "most": differing.PARAGRAPHS,
    }
    return render(request, "articles/differences.html", context)


@public_page
def raw(request: HttpRequest, id: int, slug: str) -> HttpResponse:  # noqa: A002
    """The raw files of an article, as they came, and what was dropped from them."""
    found = get_object_or_404(Article.objects.public().defer(*HEAVY), pk=id)
    if slug != found.slug:
        return redirect("raw", found.pk, found.slug, permanent=True)
    content = Substr("content", 1, RAW_BYTES, output_field=BinaryField())
    files = [
        (file, decoded(file.start, file.encoding)) for file in found.files.defer("content").annotate(start=content)
    ]
    return render(request, "articles/raw.html", {"article": found, "files": files, "most": RAW_BYTES})


def for_list(rows: QuerySet[Article], question: Question | None = None) -> list[Article]:
    """Return articles with all that a list shows of them; with `snippets` and `marked_title` where there are words."""
    quoted = Count("quotes", filter=~Q(quotes__review=Review.REJECTED), distinct=True)
    found: list[Any] = list(with_links(rows).defer(*HEAVY).annotate(quoted=quoted))
    for row in found:
        row.elsewhere = elsewhere(row)
    if question and question.words:
        these = Article.objects.filter(pk__in=[row.pk for row in found])
        snippets = these.snippets("body", question.in_text, question.names)
        titles = these.marked("title", question.in_title, question.names, highlight_all=True)
        for row in found:
            row.snippets, row.marked_title = snippets[row.pk], titles[row.pk]
    return found


def places_of(found: Article, question: Question) -> list[Place]:
    """Return where the words of a question stand in an article's body."""
    if not question.in_text:
        return []
    marked = Article.objects.filter(pk=found.pk).marked("body", question.in_text, question.names, highlight_all=True)
    plain, places = hits(marked[found.pk])
    return places if plain == found.body else []


def decoded(content: bytes, encoding: str) -> str:
    """Return a file's bytes as text; what is not text in its encoding shows as a replacement character."""
    try:
        return bytes(content).decode(encoding or "utf-8", "replace")
    except LookupError:  # no encoding that Python knows
        return bytes(content).decode("latin-1")
