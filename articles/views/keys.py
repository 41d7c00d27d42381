"""What a reader may want explained."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.views import public_page


@public_page
def keys(request: HttpRequest) -> HttpResponse:
    """The keys, and the switch for them."""
    return render(request, "keys.html", {"canonical": request.build_absolute_uri(request.path)})
