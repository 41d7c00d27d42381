"""What runs and editors did: imports that can be undone, merges that can be parted, searches that found nothing."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.admin.confirming import ask, confirmed
from articles.admin.tables import Record, count_of
from articles.merging import KINDS, MergeError, unmerge
from articles.models import Article, Deletion, ImportRun, Merge, SearchMiss, SourceFile
from articles.turns import AnotherImportError
from articles.undoing import UndoError, Undone, undo_import


@admin.register(ImportRun)
class ImportRunAdmin(Record):
    list_display = ("__str__", "started", "state", "outcomes", "file_count", "article_count", "by")
    list_filter = ("state",)
    list_select_related = ("by",)
    search_fields = ("paths",)
    date_hierarchy = "started"
    actions = ("undo_import",)
    fields = (("started", "finished"), ("state", "by"), "paths", "outcomes", ("file_count", "article_count"))
    readonly_fields = ("outcomes", "file_count", "article_count")
    reckoned = {
        "files_count": count_of(SourceFile.objects.all(), "run"),
        "articles_count": count_of(Article.objects.all(), "run"),
    }

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.change_importrun")

    @admin.display(description="files by outcome")
    def outcomes(self, run: ImportRun) -> str:
        return " · ".join(f"{count} {outcome}" for outcome, count in run.counts.items()) or "–"

    @admin.display(description="files")
    def file_count(self, run: Any) -> SafeString:
        return _list_of("sourcefile", run, run.files_count)

    @admin.display(description="articles")
    def article_count(self, run: Any) -> SafeString:
        return _list_of("article", run, run.articles_count)

    @admin.action(description="Undo this import", permissions=["undo"])
    def undo_import(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        if not confirmed(request):
            return ask(self, request, "undo_import", chosen, "Undo this import")
        for run in chosen.order_by("-pk"):
            try:
                _tell(request, run, undo_import(run))
                self.log_change(request, run, "Undone")
            except (UndoError, AnotherImportError) as error:
                messages.error(request, str(error))
        return None


def _tell(request: HttpRequest, run: ImportRun, undone: Undone) -> None:
    counts = ", ".join(f"{count} {what}" for what, count in undone.counts.items() if count)
    messages.success(request, f"{run} is undone: {counts or 'nothing was left of it'}.")
    for path in undone.kept[:20]:
        messages.warning(request, f"Kept, as an editor worked on its article: {path}")


def _list_of(model: str, run: ImportRun, count: int) -> SafeString:
    address = reverse(f"admin:articles_{model}_changelist", query={"run__id__exact": run.pk})
    return format_html('<a href="{}">{}</a>', address, count)


def _name_in(model: type[Any]) -> Subquery:
    return Subquery(model.objects.filter(pk=OuterRef("kept")).values("name"))


@admin.register(Merge)
class MergeAdmin(Record):
    list_display = ("gone_name", "kind", "kept_name", "made_at", "made_by", "undone_at")
    list_display_links = ("gone_name",)
    list_filter = ("kind", ("undone_at", admin.EmptyFieldListFilter))
    list_select_related = ("made_by",)
    search_fields = ("gone_slug",)
    date_hierarchy = "made_at"
    actions = ("undo",)
    fields = ("kind", ("gone_name", "kept_name"), "added_aliases", ("made_at", "made_by"), "undone_at")
    readonly_fields = ("gone_name", "kept_name")
    reckoned = {
        "into": Case(*(When(kind=kind, then=_name_in(model)) for kind, model in KINDS.items()), default=Value(""))
    }

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.change_merge")

    @admin.display(description="what went")
    def gone_name(self, record: Merge) -> str:
        return str(record.gone["name"])

    @admin.display(description="into")
    def kept_name(self, record: Any) -> SafeString:
        address = reverse(f"admin:articles_{record.kind}_change", args=[record.kept])
        return format_html('<a href="{}">{}</a>', address, record.into)

    @admin.action(description="Undo the chosen merges", permissions=["undo"])
    def undo(self, request: HttpRequest, chosen: QuerySet[Merge]) -> None:
        for record in chosen.order_by("-pk"):
            try:
                messages.success(request, f"{unmerge(record)} is back.")
                self.log_change(request, record, "Undone")
            except MergeError as error:
                messages.error(request, str(error))


@admin.register(Deletion)
class DeletionAdmin(Record):
    """Named things that editors deleted. None is brought back by the tables unless an editor lets it."""

    list_display = ("name", "kind", "slug", "made_at", "made_by")
    list_filter = ("kind",)
    list_select_related = ("made_by",)
    search_fields = ("name", "slug")
    date_hierarchy = "made_at"
    actions = ("bring_back",)
    fields = (("name", "kind", "slug"), ("made_at", "made_by"))

    def has_bring_back_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("articles.delete_deletion")

    @admin.action(description="Let the tables bring the chosen back", permissions=["bring_back"])
    def bring_back(self, request: HttpRequest, chosen: QuerySet[Deletion]) -> None:
        for record in chosen:
            self.log_change(request, record, "Brought back")
        chosen.delete()
        messages.success(request, "What the archive’s tables list comes back when they are loaded next.")


@admin.register(SearchMiss)
class SearchMissAdmin(Record):
    list_display = ("query", "times", "last_at")
    search_fields = ("query",)
    date_hierarchy = "last_at"
