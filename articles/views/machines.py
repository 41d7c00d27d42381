"""What programs ask a site for: how to search it, what to leave alone, and what its JSON means."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.openapi import description


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
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers to the pages: the combinations of filters are for readers."""
    return render(request, "robots.txt", {"root": root_of(request)}, content_type="text/plain")


def root_of(request: HttpRequest) -> str:
    """Return the site's address, without a slash at its end."""
    return request.build_absolute_uri("/").removesuffix("/")
