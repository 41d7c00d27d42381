"""Articles, each with what was found in it and the raw file it came from."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection, transaction
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest

from articles.admin import raw
from articles.admin.filters import ArticleProblems, Copy, Day
from articles.admin.links import AuthorInline, LeaderInline, RegionInline, SummitInline, ThemeInline
from articles.admin.quotes import QuoteInline
from articles.admin.tables import KnownChoices, Table, count_of
from articles.models import Article, ArticleAuthor, Quote
from articles.places import reanchor
from articles.reading.copies import signature
from articles.search import query
from articles.store import lead_along, resettle


class ArticleForm(KnownChoices):
    class Meta:
        widgets = {
            "title": forms.TextInput(attrs={"class": "vLargeTextField"}),
            "body": forms.Textarea(attrs={"rows": 32, "cols": 70}),
        }

    def clean_body(self) -> str:
        body = str(self.cleaned_data["body"])
        if len(body.encode()) > settings.BODY_BYTES:
            raise forms.ValidationError(f"The body is longer than {settings.BODY_BYTES:,} bytes.")
        return body

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        original, hidden = cleaned.get("original"), Article.Status.HIDDEN
        if not original:
            cleaned["copy_kind"] = ""
        elif original == self.instance:
            self.add_error("original", "An article is no copy of itself.")
        elif original.status == hidden and cleaned.get("status") != hidden:
            self.add_error("original", "That article is hidden from readers.")
        else:
            cleaned["original"] = original.original if original.original not in (None, self.instance) else original
            cleaned["copy_kind"] = cleaned.get("copy_kind") or Article.CopyKind.COPY
        return cleaned


@admin.register(Article)
class ArticleAdmin(Table):
    form = ArticleForm
    list_display = ("title", "published", "source", "author_names", "status", "quote_count", "original")
    list_filter = ("status", Day, Copy, ArticleProblems, "language", "source")
    list_select_related = ("original",)
    search_fields = ("title",)
    search_help_text = "Words of title or body, “a phrase”, -without, or an article’s number"
    date_hierarchy = "published"
    autocomplete_fields = ("original",)
    prepopulated_fields = {"slug": ("title",)}
    heavy = (
        *("body", "signature", "search"),
        *("original__body", "original__signature", "original__search"),
    )
    reckoned = {
        "names": ArraySubquery(
            ArticleAuthor.objects.standing()
            .filter(article=OuterRef("pk"))
            .order_by("position", "pk")
            .values("author__name")
        ),
        "standing_quotes": count_of(Quote.objects.standing(), "article"),
    }
    actions = ("approve", "hide", "show")
    inlines = (AuthorInline, QuoteInline, LeaderInline, SummitInline, RegionInline, ThemeInline)
    readonly_fields = ("raw_file", "run", "word_count", "edited_fields", "created_at", "updated_at")
    fieldsets = (
        (None, {"fields": ("title", ("published", "language", "status"), ("source", "source_url"))}),
        (
            "The article, and the file it was read from",
            {"fields": (("body", "raw_file"),), "classes": ("side-by-side",)},
        ),
        (
            "Address, copies, history",
            {
                "fields": (
                    "slug",
                    ("original", "copy_kind"),
                    ("run", "word_count", "edited_fields"),
                    ("created_at", "updated_at"),
                ),
                "classes": ("collapse",),
            },
        ),
    )

    class Media:
        css = {"all": ("admin/archive.css",)}

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return the article; to be changed, as it is when whoever saves it right now has done so."""
        article = super().get_object(request, object_id, from_field)
        if article is None or request.method != "POST" or not connection.in_atomic_block:
            return article
        Article.objects.select_for_update().only("pk").get(pk=article.pk)
        return super().get_object(request, object_id, from_field)

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(super().get_prepopulated_fields(request, obj))

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:  # noqa: ARG002
        words = search_term.strip()
        if words.isdecimal() and len(words) < 19:
            return queryset.filter(pk=int(words)), False
        return (queryset.filter(search=query(words)) if words else queryset), False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        """Return False: an article is hidden; what an import brought goes when the import is undone."""
        return False

    def view_on_site(self, article: Article) -> str | None:
        return None if article.status == Article.Status.HIDDEN else article.get_absolute_url()

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if "body" in form.changed_data:
            obj.word_count = len(obj.body.split())
            obj.signature = list(signature(obj.body))
        super().save_model(request, obj, form, change)
        if change and {"body", "title"} & {*form.changed_data}:
            self._tell_lost(request, reanchor(obj, before=form.initial["body"]))
        if "original" in form.changed_data and obj.original:
            lead_along(obj, obj.original)
        if {"body", "published", "status"} & {*form.changed_data}:
            resettle(obj)

    def _tell_lost(self, request: HttpRequest, lost: list[Quote]) -> None:
        for quote in lost:
            messages.warning(request, f"Quote {quote.number} no longer stands in the body: {quote}")

    @admin.display(description="authors")
    def author_names(self, article: Any) -> str:
        return ", ".join(article.names)

    @admin.display(description="quotes", ordering="standing_quotes")
    def quote_count(self, article: Any) -> int:
        return int(article.standing_quotes)

    @admin.display(description="raw file")
    def raw_file(self, article: Article) -> str:
        return raw.show_latest(article) if article.pk else "–"

    @admin.action(description="Approve the chosen", permissions=["change"])
    def approve(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        self._set(request, articles, Article.Status.APPROVED)

    @admin.action(description="Hide the chosen from readers", permissions=["change"])
    def hide(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        self._set(request, articles, Article.Status.HIDDEN)

    @admin.action(description="Show the chosen to readers again", permissions=["change"])
    def show(self, request: HttpRequest, articles: QuerySet[Article]) -> None:
        self._set(request, articles.filter(status=Article.Status.HIDDEN), Article.Status.UNREVIEWED)

    @transaction.atomic
    def _set(self, request: HttpRequest, articles: QuerySet[Article], status: Article.Status) -> None:
        chosen = list(Article.objects.filter(pk__in=articles.values("pk")).defer("body", "search"))
        Article.objects.filter(pk__in=[each.pk for each in chosen]).update(status=status, updated_at=Now())
        for article in chosen:
            article.status = status
            resettle(article)
        LogEntry.objects.log_actions(str(request.user.pk), chosen, CHANGE, [{"changed": {"fields": ["status"]}}])
        messages.success(request, f"{len(chosen)} now {status.label.lower()}.")
