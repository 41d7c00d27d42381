"""Named things: who wrote, who speaks and leads, which meetings, where, about what."""

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.admin.filters import Leader
from articles.admin.merging import Mergeable
from articles.admin.tables import Lean, Table, TabularInline, count_of
from articles.admin.theming import Appliable
from articles.authorities import forget_deletion, remember_deletion
from articles.models import (
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Office,
    Quote,
    Region,
    Speaker,
    Summit,
    Theme,
)


class NamedAdmin(Table):
    """A named thing with its spellings, and how many articles it stands in."""

    search_fields: ClassVar[Any] = ("name", "aliases", "slug")
    prepopulated_fields = {"slug": ("name",)}

    def get_prepopulated_fields(self, request: HttpRequest, obj: Any = None) -> dict[str, Any]:
        return {} if obj else dict(super().get_prepopulated_fields(request, obj))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        if forget_deletion(obj):
            messages.info(request, f"{obj} had been deleted; from now on the archive’s tables tell of it again.")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        remember_deletion(obj, request.user)  # type: ignore[arg-type]
        super().delete_model(request, obj)

    @transaction.atomic
    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for thing in queryset:
            remember_deletion(thing, request.user)  # type: ignore[arg-type]
        super().delete_queryset(request, queryset)

    @admin.display(description="articles", ordering="articles_count")
    def article_count(self, thing: Any) -> int:
        return int(thing.articles_count)

    @admin.display(description="also written")
    def spellings(self, thing: Any) -> str:
        return " · ".join(thing.aliases[:5])


@admin.register(Author)
class AuthorAdmin(Mergeable, NamedAdmin):
    list_display = ("name", "spellings", "article_count")
    fields = ("name", "slug", "aliases", "note")
    reckoned = {"articles_count": count_of(ArticleAuthor.objects.standing(), "author")}


def keep_offices(*speakers: Speaker) -> None:
    """Remember that an editor set the offices of these speakers: no table adds to them again."""
    for speaker in speakers:
        speaker.keep(["offices"])
        speaker.save(update_fields=["edited_fields", "updated_at"])


class OfficeInline(Lean, TabularInline):
    model = Office
    extra = 0


@admin.register(Speaker)
class SpeakerAdmin(Mergeable, NamedAdmin):
    list_display = ("name", "kind", "spellings", "quote_count", "article_count")
    list_filter = ("kind", Leader)
    fields = ("name", "slug", "kind", ("given_name", "family_name"), "aliases", "note")
    inlines = (OfficeInline,)
    reckoned = {
        "articles_count": count_of(ArticleLeader.objects.standing(), "leader"),
        "quotes_count": count_of(Quote.objects.standing(), "speaker"),
    }

    @admin.display(description="quotes", ordering="quotes_count")
    def quote_count(self, speaker: Any) -> int:
        return int(speaker.quotes_count)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        super().save_formset(request, form, formset, change)
        if formset.has_changed():
            keep_offices(form.instance)

    @admin.display(description="led in articles", ordering="articles_count")
    def article_count(self, thing: Any) -> int:
        return int(thing.articles_count)


@admin.register(Office)
class OfficeAdmin(Table):
    list_display = ("speaker", "title", "country", "start", "end")
    list_filter = ("country",)
    list_select_related = ("speaker",)
    search_fields = ("speaker__name", "title")
    autocomplete_fields = ("speaker",)
    date_hierarchy = "start"

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        keep_offices(obj.speaker)
        if change and "speaker" in form.changed_data:
            keep_offices(Speaker.objects.get(pk=form.initial["speaker"]))

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        super().delete_model(request, obj)
        keep_offices(obj.speaker)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        speakers = list(Speaker.objects.filter(offices__in=queryset).distinct())
        super().delete_queryset(request, queryset)
        keep_offices(*speakers)


@admin.register(Summit)
class SummitAdmin(Mergeable, NamedAdmin):
    list_display = ("name", "series", "start", "end", "city", "country", "article_count")
    list_filter = ("series", "country")
    search_fields = ("name", "aliases", "slug", "series", "city")
    date_hierarchy = "start"
    fields = ("name", "slug", ("series", "ordinal"), ("start", "end"), ("city", "country"), "aliases", "note")
    reckoned = {"articles_count": count_of(ArticleSummit.objects.standing(), "summit")}


@admin.register(Region)
class RegionAdmin(NamedAdmin):
    list_display = ("name", "parent", "article_count")
    list_filter = (("parent", admin.EmptyFieldListFilter),)
    list_select_related = ("parent",)
    autocomplete_fields = ("parent",)
    fields = ("name", "slug", "parent", "countries", "aliases", "words", "ambiguous", "masks", "note")
    reckoned = {"articles_count": count_of(ArticleRegion.objects.standing(), "region")}


@admin.register(Theme)
class ThemeAdmin(Appliable, NamedAdmin):
    list_display = ("name", "spellings", "article_count")
    fields = ("name", "slug", "aliases", "words", "weak", "note")
    reckoned = {"articles_count": count_of(ArticleTheme.objects.standing(), "theme")}
