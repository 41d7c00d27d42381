"""The links between an article and what it is about."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest

from articles.admin.decisions import FindingAdmin, FindingForm, FindingFormSet, FindingInline
from articles.models import ArticleAuthor, ArticleLeader, ArticleRegion, ArticleSummit, ArticleTheme, Review

SHOWN, LONGEST = 5, 40  # words of evidence beside a link, and characters of each


def in_short(link: Any) -> str:
    """Return the words that spoke for a thing, each once, those of the title first; "" where none are known."""
    titled = {words.casefold(): f"“{words[:LONGEST]}” in the title" for words in link.words_of_title}
    inside = {words.casefold(): f"“{words[:LONGEST]}”" for words, _, _ in link.words_of_body}
    shown = [*titled.values(), *inside.values()]
    more = [f"{len(shown) - SHOWN} more"] if len(shown) > SHOWN else []
    return " · ".join([*shown[:SHOWN], *more])


class LinkForm(FindingForm):
    """A link that an editor turns to another thing leaves a rejected one behind: the first is not to come back."""

    def save(self, commit: bool = True) -> Any:
        table = type(self.instance)
        self.before = table._default_manager.filter(pk=self.instance.pk).first()
        return super().save(commit)

    def _save_m2m(self) -> None:
        """Save what follows from the link, after the link."""
        super()._save_m2m()  # type: ignore[misc]
        left = self.before
        if left and any(isinstance(self.fields[name], ModelChoiceField) for name in self.changed_data):
            left.pk, left._state.adding, left.review = None, True, Review.REJECTED
            left.save()


class LinkFormSet(FindingFormSet):
    def _construct_form(self, i: int, **options: Any) -> Any:
        form = super()._construct_form(i, **options)  # type: ignore[misc]
        form.instance.article = self.instance  # at hand, as the words of evidence stand in it
        return form


class LinkInline(FindingInline):
    form = LinkForm
    formset = LinkFormSet
    thing = ""

    @admin.display(description="how it is known")
    def known(self, finding: Any) -> str:
        return ": ".join(filter(None, (super().known(finding), in_short(finding))))

    def get_autocomplete_fields(self, request: HttpRequest) -> tuple[str, ...]:  # noqa: ARG002
        return (self.thing,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related(self.thing)


class AuthorInline(LinkInline):
    model = ArticleAuthor
    thing = "author"
    verbose_name = "author"
    fields = ("author", "position", "review", "known")


class LeaderInline(LinkInline):
    model = ArticleLeader
    thing = "leader"
    verbose_name = "leader"
    fields = ("leader", "central", "mentions", "review", "known")
    readonly_fields = ("mentions", "known")


class SummitInline(LinkInline):
    model = ArticleSummit
    thing = "summit"
    verbose_name = "summit"
    fields = ("summit", "review", "known")


class RegionInline(LinkInline):
    model = ArticleRegion
    thing = "region"
    verbose_name = "region"
    fields = ("region", "review", "known")


class ThemeInline(LinkInline):
    model = ArticleTheme
    thing = "theme"
    verbose_name = "theme"
    fields = ("theme", "review", "known")


class LinkAdmin(FindingAdmin):
    form = LinkForm
    thing = ""
    exclude = ("evidence",)
    readonly_fields = ("origin", "confidence", "rule", "words")

    @admin.display(description="evidence")
    def words(self, link: Any) -> str:
        """Return the words that spoke for the thing: those of the title, and those of the body with their places."""
        titled = [f"“{words}” (in the title)" for words in link.words_of_title]
        return " · ".join([*titled, *(f"“{words}” ({start}–{end})" for words, start, end in link.words_of_body)]) or "–"

    def get_autocomplete_fields(self, request: HttpRequest) -> tuple[str, ...]:  # noqa: ARG002
        return ("article", self.thing)

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:  # noqa: ARG002
        return (self.thing, "article", "origin", "confidence", "rule", "review")

    def get_list_select_related(self, request: HttpRequest) -> tuple[str, ...]:  # noqa: ARG002
        return ("article", self.thing)

    def get_search_fields(self, request: HttpRequest) -> tuple[str, ...]:  # noqa: ARG002
        return (f"{self.thing}__name", "article__title")


@admin.register(ArticleAuthor)
class ArticleAuthorAdmin(LinkAdmin):
    thing = "author"


@admin.register(ArticleLeader)
class ArticleLeaderAdmin(LinkAdmin):
    thing = "leader"


@admin.register(ArticleSummit)
class ArticleSummitAdmin(LinkAdmin):
    thing = "summit"


@admin.register(ArticleRegion)
class ArticleRegionAdmin(LinkAdmin):
    thing = "region"


@admin.register(ArticleTheme)
class ArticleThemeAdmin(LinkAdmin):
    thing = "theme"
