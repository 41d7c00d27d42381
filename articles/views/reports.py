"""The page on which a reader says what is wrong with a quote or an article."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods

from articles.models import Article, Quote
from articles.reporting import HOUR, ReportForm, TooManyReportsError, is_from_here, is_short, report
from articles.views import View
from articles.views.articles import HEAVY
from articles.views.quotes import without_bodies

TOO_LONG = "That was too long to be read, and nothing was sent. Write it in fewer words."
FROM_ELSEWHERE = "Your browser did not say that this was written here, and nothing was sent. Here is the form again."
NOT_YET = "Nothing was sent yet: something below is missing or wrong."
TOO_MANY = "Nothing was sent: so many problems were reported in the last hour that no more are taken. Try again later."


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a reader is shown where a report was not taken: the form, why, and the status of the answer."""

    form: ReportForm
    trouble: str
    status: HTTPStatus


def _form_page(view: View) -> View:
    """Return a view that answers a form and its sending. Why it needs no token is told in articles.reporting."""
    own = cache_control(private=True, max_age=0, must_revalidate=True)
    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(gzip_page(own(view))))


@_form_page
def of_article(request: HttpRequest, id: int, slug: str) -> HttpResponseBase:  # noqa: A002 – the address names it so
    """Report a problem with a public article."""
    found = get_object_or_404(Article.objects.public().defer(*HEAVY), pk=id)
    address = reverse("report-article", args=[found.pk, found.slug])
    if slug != found.slug and request.method != "POST":
        return redirect(address, permanent=True)
    return _answer(request, found, None, address)


@_form_page
def of_quote(request: HttpRequest, id: int) -> HttpResponseBase:  # noqa: A002
    """Report a problem with a public quote."""
    found = get_object_or_404(without_bodies(Quote.objects.public()), pk=id)
    return _answer(request, found.article, found, reverse("report-quote", args=[found.pk]))


def _answer(request: HttpRequest, article: Article, quote: Quote | None, address: str) -> HttpResponse:
    context = {"article": article, "quote": quote, "thing": quote or article, "address": address}
    if request.method != "POST":
        page = "received" if "received" in request.GET else "report"
        return render(request, f"reports/{page}.html", context | {"form": ReportForm()})
    refusal = _take(request, article, quote)
    if refusal is None:
        return redirect(f"{address}?received=yes")
    told = {"form": refusal.form, "trouble": refusal.trouble}
    response = render(request, "reports/report.html", context | told, status=refusal.status)
    if refusal.status == HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = str(int(HOUR.total_seconds()))
    return response


def _take(request: HttpRequest, article: Article, quote: Quote | None) -> Refusal | None:
    """Store what was sent; return why not, or None where it is stored."""
    if not is_short(request):
        return Refusal(ReportForm(), TOO_LONG, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if not is_from_here(request):
        return Refusal(ReportForm(), FROM_ELSEWHERE, HTTPStatus.FORBIDDEN)
    form = ReportForm(request.POST)
    if not form.is_valid():
        return Refusal(form, NOT_YET, HTTPStatus.BAD_REQUEST)
    try:
        report(article, quote, form.cleaned_data["kind"], form.cleaned_data["note"])
    except TooManyReportsError:
        return Refusal(form, TOO_MANY, HTTPStatus.TOO_MANY_REQUESTS)
    return None
