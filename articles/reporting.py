"""A reader says what is wrong with a quote or an article: from the form to the row, and the row settled.

Public pages set no cookie, so the form carries no token. None is needed to guard a reader's rights, as a report has no
more right than a stranger's: it is never put down to whoever is signed in. What is kept out is the flood.

- Another site cannot make its visitors send reports: a browser says which page a form was sent from, in Sec-Fetch-Site
  or, if it is older, in Origin or Referer. What says none of them is no browser.
- A program that fills in every field fills in the one that readers do not see (the form's `trap`).
- The form is read only if it is short (REPORT_BYTES), and a note has at most 1,000 characters.
- In any hour the archive takes REPORTS_OF_ONE of one article with its quotes and REPORTS_OF_ALL of all articles. They
  are counted in the database, for all processes at once, by what they are about: no reader's address is kept. A flood
  may so keep honest reports out for an hour, which is the price; it can neither bury the editors nor fill the disk.
- What is reported already, and open, is not stored again, as when a button is pressed twice.
"""

import re
from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.db.models import Count, Q
from django.db.models.functions import Now
from django.http import HttpRequest

from articles.models import Article, Quote, ReportedProblem
from articles.questions import tidy

LOCK = 20_160_103  # beside those of the importers and of the first start
HOUR = timedelta(hours=1)
SENT_BY = re.compile(r"https?://([^/]*)")


class TooManyReportsError(Exception):
    """As many problems were reported in the last hour as the archive takes."""


class Note(forms.CharField):
    """Text over several lines, without characters that nobody can see."""

    widget = forms.Textarea

    def to_python(self, value: object) -> str:
        return "\n".join(map(tidy, str(super().to_python(value)).splitlines())).strip()


class ReportForm(forms.Form):
    """What a reader says is wrong, and a field that only programs fill in."""

    kind = forms.ChoiceField(
        choices=ReportedProblem.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what is wrong.", "invalid_choice": "Choose what is wrong."},
    )
    note = Note(required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 5}))
    trap = forms.CharField(required=False, widget=forms.TextInput(attrs={"autocomplete": "off"}))

    def clean_trap(self) -> str:
        if self.cleaned_data["trap"]:
            raise forms.ValidationError("This field is to be left empty.")
        return ""


def is_short(request: HttpRequest) -> bool:
    """Tell whether what was sent is short enough to be read at all."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0) <= settings.REPORT_BYTES
    except ValueError:
        return False


def is_from_here(request: HttpRequest) -> bool:
    """Tell whether a form was sent from a page of this archive, as its browser says."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    page = request.headers.get("Origin") or request.headers.get("Referer", "")
    sent_by = SENT_BY.match(page)
    return sent_by is not None and sent_by[1] == request.get_host()


@transaction.atomic
def report(article: Article, quote: Quote | None, kind: str, note: str) -> None:
    """Store what a reader says is wrong. Raises TooManyReportsError where no more is taken for now."""
    with connection.cursor() as cursor:  # so that two at once do not both count what neither has stored yet
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    said = {"article": article, "quote": quote, "kind": kind, "note": note}
    if ReportedProblem.objects.open().filter(**said).exists():
        return
    lately = ReportedProblem.objects.filter(reported_at__gt=Now() - HOUR)
    counts = lately.aggregate(of_one=Count("pk", filter=Q(article=article)), of_all=Count("pk"))
    if counts["of_one"] >= settings.REPORTS_OF_ONE or counts["of_all"] >= settings.REPORTS_OF_ALL:
        raise TooManyReportsError
    ReportedProblem.objects.create(words=quote.short[:300] if quote else "", **said)


def settle(problem: ReportedProblem, by: User) -> bool:
    """Settle an open problem; return False where it was settled already."""
    return bool(ReportedProblem.objects.open().filter(pk=problem.pk).update(settled_at=Now(), settled_by=by))


def reopen(problem: ReportedProblem) -> bool:
    """Open a settled problem again; return False where it was open."""
    return bool(ReportedProblem.objects.settled().filter(pk=problem.pk).update(settled_at=None, settled_by=None))
