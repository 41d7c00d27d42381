"""Quotes: whose words they are, and where in the article they stand."""

from typing import Any

from django.contrib import admin
from django.db.models import Max, QuerySet
from django.forms import Textarea
from django.http import HttpRequest
from django.utils.html import format_html_join

from articles.admin.decisions import FindingAdmin, FindingForm, FindingInline
from articles.admin.filters import Place, Voice
from articles.models import Article, Quote
from articles.places import anchor
from articles.reading.quotes.fingerprint import fingerprint
from articles.search import query

PLACE = ("start", "end")
SPEAKER_PLACE = ("speaker_start", "speaker_end")


class QuoteForm(FindingForm):
    """A quote's words have to stand in the body; their place, number and fingerprint are the program's affair."""

    class Meta:
        widgets = {"text": Textarea(attrs={"rows": 3, "cols": 60})}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        article = cleaned.get("article") or (self.instance.article if self.instance.article_id else None)
        if article and "text" in self.changed_data and cleaned.get("text"):
            place = anchor(article.body, cleaned["text"], self.instance.start or 0)
            if place is None:
                self.add_error("text", "These words do not stand in the article’s body, letter for letter.")
            self.instance.start, self.instance.end = place or (None, None)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        quote = self.instance
        new_words = "text" in self.changed_data
        if quote._state.adding:
            quote.number = _next_number(quote.article_id)
        else:  # a change of the body, saved a moment ago, may have moved it
            quote.refresh_from_db(fields=SPEAKER_PLACE if new_words else PLACE + SPEAKER_PLACE)
        if new_words or "kind" in self.changed_data:
            quote.fingerprint = fingerprint(quote.text, quote.kind)
        if "speaker_text" in self.changed_data:
            place = anchor(quote.article.body, quote.speaker_text, quote.start or 0)
            quote.speaker_start, quote.speaker_end = place or (None, None)
        return super().save(commit)


def _next_number(article: int) -> int:
    Article.objects.select_for_update().only("pk").get(pk=article)
    last = Quote.objects.filter(article=article).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def place_of(quote: Quote) -> str:
    """Return a quote's place in words."""
    if quote.pk is None:
        return "found when saved"
    return "no longer in the body" if quote.start is None else f"characters {quote.start:,} to {quote.end:,}"


class QuoteInline(FindingInline):
    model = Quote
    form = QuoteForm
    fields = ("text", "kind", "speaker", "review", "known")
    autocomplete_fields = ("speaker",)
    heavy = ("search",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("speaker")

    @admin.display(description="how it is known")
    def known(self, quote: Any) -> str:
        if quote.pk is None:
            return place_of(quote)
        said = " · ".join(filter(None, (quote.speaker_text, quote.cue)))
        lines = (f"“{said}”" if said else "", place_of(quote), super().known(quote))
        return format_html_join("", "<span>{}</span>", ((line,) for line in lines if line))


@admin.register(Quote)
class QuoteAdmin(FindingAdmin):
    form = QuoteForm
    list_display = ("__str__", "speaker", "article", "kind", "origin", "confidence", "review")
    list_filter = (*FindingAdmin.list_filter, "kind", Voice, Place)
    list_select_related = ("article", "speaker")
    search_fields = ("text",)
    search_help_text = "Words of a quote, “a phrase”, -without, or an article’s number"
    autocomplete_fields = ("article", "speaker")
    date_hierarchy = "article__published"
    fields = (
        "article",
        "text",
        ("kind", "review"),
        "speaker",
        ("speaker_text", "cue"),
        ("place", "number"),
        ("origin", "confidence", "rule"),
        "evidence",
    )
    readonly_fields = (*FindingAdmin.readonly_fields, "place", "number")
    heavy = (*FindingAdmin.heavy, "search")
    ordering = ("-id",)

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:  # noqa: ARG002
        words = search_term.strip()
        if words.isdecimal() and len(words) < 19:
            return queryset.filter(article=int(words)), False
        return (queryset.filter(search=query(words)) if words else queryset), False

    @admin.display(description="place in the body")
    def place(self, quote: Quote) -> str:
        return place_of(quote)
