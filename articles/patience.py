"""The end of patience: a page whose question takes the database too long gives way to a friendly one."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from psycopg.errors import QueryCanceled

RETRY_AFTER = 30  # seconds


class Patience:
    """Answers 503, with a way on, where the database's `statement_timeout` struck."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Return the page for a statement that was stopped; None for whatever else went wrong."""
        if not (isinstance(exception, OperationalError) and isinstance(exception.__cause__, QueryCanceled)):
            return None
        response = render(request, "503.html", {"words": request.GET.get("q", "")}, status=503)
        response["Retry-After"] = str(RETRY_AFTER)
        response["Cache-Control"] = "no-store"
        return response
