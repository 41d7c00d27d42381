"""A theme's page leads to one that says what applying it to the archive would do; its button does it."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse

from articles.admin.tables import Record
from articles.models import Theme, ThemeRun
from articles.theming import ADDED, CHANGED, REMOVED, STAYS, ThemeRunError, apply, preview, take_back
from articles.turns import AnotherImportError

if TYPE_CHECKING:
    from articles.admin.tables import ModelAdmin as Base
else:
    Base = object

BUSY = "An import or another reading of the archive runs right now. Try again when it has ended."


class Appliable(Base):
    """Themes, each of which can be suggested anew for all articles."""

    change_form_template = "admin/articles/change_theme.html"

    def has_apply_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request) and request.user.has_perm("articles.change_articletheme")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.apply_view)
        return [path("<int:pk>/apply/", view, name="articles_theme_apply"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **options: Any) -> Any:
        context["may_apply"] = self.has_apply_permission(request)
        return super().render_change_form(request, context, *args, **options)

    def apply_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Return the page that says what would happen; after its button was pressed, the theme's own page."""
        theme = Theme.objects.filter(pk=pk).first()
        if theme is None:
            raise Http404
        if not self.has_apply_permission(request):
            raise PermissionDenied
        if request.method == "POST":
            self._apply(request, theme)
            return HttpResponseRedirect(reverse("admin:articles_theme_change", args=[theme.pk]))
        seen = preview(theme)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Apply {theme} to the archive",
            "opts": self.opts,
            "media": self.media,
            "theme": theme,
            "preview": seen,
            **{outcome: seen.about(outcome) for outcome in (ADDED, CHANGED, REMOVED, STAYS)},
        }
        return TemplateResponse(request, "admin/articles/apply_theme.html", context)

    def _apply(self, request: HttpRequest, theme: Theme) -> None:
        try:
            run = apply(theme, request.user)  # type: ignore[arg-type]
        except AnotherImportError:
            messages.error(request, BUSY)
            return
        if run is None:
            messages.info(request, f"{theme} is applied already: nothing changed.")
            return
        self.log_change(request, theme, f"Applied to the archive: {_told(run.counts)}")
        messages.success(request, f"{theme} is applied to the archive: {_told(run.counts)}.")


@admin.register(ThemeRun)
class ThemeRunAdmin(Record):
    list_display = ("theme", "made_at", "made_by", "outcomes", "undone_at")
    list_display_links = ("made_at",)
    list_filter = (("undone_at", admin.EmptyFieldListFilter),)
    list_select_related = ("theme", "made_by")
    search_fields = ("theme__name",)
    date_hierarchy = "made_at"
    actions = ("undo",)
    fields = ("theme", ("made_at", "made_by"), "outcomes", "undone_at")
    readonly_fields = ("outcomes",)
    heavy = ("added", "before")

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perms(["articles.change_themerun", "articles.change_articletheme"])

    @admin.display(description="articles")
    def outcomes(self, run: ThemeRun) -> str:
        return _told(run.counts)

    @admin.action(description="Undo the chosen", permissions=["undo"])
    def undo(self, request: HttpRequest, chosen: QuerySet[ThemeRun]) -> None:
        for run in chosen.order_by("-pk"):
            try:
                counts = take_back(run)
            except ThemeRunError as error:
                messages.error(request, str(error))
            except AnotherImportError:
                messages.error(request, BUSY)
            else:
                self.log_change(request, run, "Undone")
                told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
                messages.success(request, f"{run}: undone, {told or 'nothing was left of it'}.")


def _told(counts: dict[str, int]) -> str:
    names = (ADDED, CHANGED, REMOVED)
    return ", ".join(f"{counts[name]} {name}" for name in names if counts.get(name)) or "nothing"
