"""What programs ask a site for: how to search it, what to leave alone, and what its JSON means."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from articles.openapi import description
from articles.questions import tidy
from articles.suggesting import suggestions


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Describe every list's JSON."""
    return JsonResponse(description(root_of(request)), json_dumps_params={"indent": 1})


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Let a browser add the archive to its search engines."""
    content_type = "application/opensearchdescription+xml"
    return render(request, "opensearch.xml", {"root": root_of(request)}, content_type=content_type)


@require_safe
@cache_control(public=True, max_age=60)
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer what a reader is typing with names, their kinds and addresses, as the OpenSearch extension has it."""
    typed = tidy(request.GET.get("q", "")[: settings.QUERY_CHARACTERS])
    found = suggestions(typed)
    addresses = [request.build_absolute_uri(suggestion.path) for suggestion in found]
    answer = [typed, [suggestion.name for suggestion in found], [suggestion.kind for suggestion in found], addresses]
    response = JsonResponse(answer, safe=False, content_type="application/x-suggestions+json")
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers to the pages: the combinations of filters are for readers."""
    return render(request, "robots.txt", {"root": root_of(request)}, content_type="text/plain")


def root_of(request: HttpRequest) -> str:
    """Return the site's address, without a slash at its end."""
    return request.build_absolute_uri("/").removesuffix("/")
