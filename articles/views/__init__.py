"""The pages, by subject: functions that ask and end in one `render`."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe

View = Callable[..., HttpResponseBase]


def public_page(view: View) -> View:
    """Return a view that may be read but not written to, and kept by anyone who asks each time if it still holds.

    What an editor saves is what the next reader sees. A public page holds no secret that its packed size could tell.
    """
    fresh = cache_control(public=True, max_age=0, must_revalidate=True)
    return require_safe(gzip_page(conditional_page(fresh(view))))
