"""A theme's page leads to one that says what applying it to the archive would do; its button has a process do it."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles import runs
from articles.admin.runs import Watched
from articles.admin.tables import Record
from articles.models import Theme, ThemeRun
from articles.theming import ThemeRunError, begin, take_back, told
from articles.turns import AnotherImportError, importing_alone
from articles.weighing import ADDED, CHANGED, REMOVED, STAYS, preview

if TYPE_CHECKING:
    from articles.admin.tables import ModelAdmin as Base
else:
    Base = object

BUSY = "An import or another reading of the archive runs right now. Try again when it has ended."


class Appliable(Base):
    """Themes, each of which can be suggested anew for all articles."""

    change_form_template = "admin/articles/change_theme.html"

    def has_apply_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request) and request.user.has_perms(
            ["articles.change_articletheme", "articles.view_themerun"]
        )

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
            return HttpResponseRedirect(self._apply(request, theme))
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

    def _apply(self, request: HttpRequest, theme: Theme) -> str:
        """Have a process of its own apply the theme; return the address of the page that tells how far it is."""
        try:
            with importing_alone():
                run = begin(theme, request.user)  # type: ignore[arg-type]
        except AnotherImportError:
            going = ThemeRun.objects.filter(theme=theme, finished=None, undone_at=None).first()
            if going is None or not runs.stage(going).goes_on:
                messages.error(request, BUSY)
                return reverse("admin:articles_theme_change", args=[theme.pk])
            run = going
        if not runs.stage(run).goes_on:
            runs.start(run, "apply_theme", theme.slug)
            self.log_change(request, theme, "Applied to the archive")
        return reverse("admin:articles_themerun_change", args=[run.pk])


@admin.register(ThemeRun)
class ThemeRunAdmin(Watched, Record):
    list_display = ("theme", "made_at", "made_by", "outcomes", "finished", "undone_at")
    list_display_links = ("made_at",)
    list_filter = (("undone_at", admin.EmptyFieldListFilter),)
    list_select_related = ("theme", "made_by")
    search_fields = ("theme__name",)
    date_hierarchy = "made_at"
    actions = ("undo",)
    fields = ("theme", ("made_at", "made_by"), "progress", "outcomes", "undone_at")
    readonly_fields = ("progress", "outcomes")
    heavy = ("added", "before")

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perms(["articles.change_themerun", "articles.change_articletheme"])

    @admin.display(description="how far it is")
    def progress(self, run: Any) -> SafeString:
        """Return how far it is; of one that was broken off, with the way to go on."""
        far = super().progress(run)
        if run.undone_at or not run.theme or runs.stage(run) is not runs.Stage.BROKEN_OFF:
            return far
        address = reverse("admin:articles_theme_apply", args=[run.theme.pk])
        return format_html('{} What it did can be undone, or <a href="{}">gone on with</a>.', far, address)

    @admin.display(description="articles")
    def outcomes(self, run: ThemeRun) -> str:
        return told(run.counts)

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
