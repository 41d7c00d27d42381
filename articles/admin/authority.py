"""Named things: who wrote, who speaks and leads, which meetings, where, about what."""

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest

from articles.admin.filters import Leader
from articles.admin.merging import Mergeable
from articles.admin.tables import Lean, Table, TabularInline, count_of
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
class ThemeAdmin(NamedAdmin):
    list_display = ("name", "spellings", "article_count")
    fields = ("name", "slug", "aliases", "words", "note")
    reckoned = {"articles_count": count_of(ArticleTheme.objects.standing(), "theme")}
