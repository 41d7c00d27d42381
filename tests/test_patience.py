"""Only a statement that took too long is answered kindly."""

import pytest
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory
from psycopg.errors import QueryCanceled

from articles.patience import Patience

patience = Patience(lambda _: HttpResponse())


def caused(cause: Exception | None) -> OperationalError:
    error = OperationalError()
    error.__cause__ = cause
    return error


@pytest.mark.parametrize("error", [ValueError(), caused(None), caused(OSError()), QueryCanceled()])
def test_leaves_other_errors_alone(error: Exception) -> None:
    assert patience.process_exception(RequestFactory().get("/"), error) is None


def test_answers_503_with_the_words_to_search_again() -> None:
    response = patience.process_exception(RequestFactory().get("/articles/", {"q": "<b>boat"}), caused(QueryCanceled()))
    assert response
    assert response.status_code == 503
    assert (response["Retry-After"], response["Cache-Control"]) == ("30", "no-store")
    assert 'value="&lt;b&gt;boat"' in response.content.decode()
