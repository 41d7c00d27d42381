"""One phrase or one summit, several voices, one timeline."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles import comparison
from articles.state import state_of
from articles.views import public_page
from articles.views.quotes import in_context

SHOWN = 6  # quotes of each


@public_page
def compare(request: HttpRequest) -> HttpResponse:
    """Show two to four speakers' quotes with the words of `q` or around a `summit`, by year and side by side."""
    state = state_of(request.GET)
    words, meeting = state.get("q", ""), state.get("summit", "")
    compared = comparison.compare(words, state.getlist("speaker"), meeting)
    columns = [
        (voice, in_context(voice.asked.sorted_rows()[:SHOWN], voice.asked.question)) for voice in compared.voices
    ]
    names = [voice.speaker.name for voice in compared.voices] + list(compared.unknown)
    context = {
        "words": words,
        "meeting": compared.summit.name if compared.summit else meeting,
        "compared": compared,
        "columns": columns,
        "fields": (names + [""] * comparison.VOICES)[: comparison.VOICES],
        "proposed": comparison.proposed(),
        "proposed_summits": comparison.proposed_summits(),
        "canonical": request.build_absolute_uri(request.path),
    }
    return render(request, "named/compare.html", context)
