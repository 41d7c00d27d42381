"""Raw files, as they came and as they were before."""

from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.http import content_disposition_header

from articles.admin import raw
from articles.admin.filters import Problems
from articles.admin.tables import Record
from articles.models import EarlierFile, SourceFile


@admin.register(SourceFile)
class SourceFileAdmin(Record):
    list_display = ("name", "outcome", "problem_list", "encoding", "size", "article", "run")
    list_filter = ("outcome", Problems, "encoding", "run")
    list_select_related = ("article", "run")
    search_fields = ("path", "sha256")
    date_hierarchy = "read_at"
    heavy = ("content", "article__body", "article__signature", "article__search")
    fields = (("article", "run"), ("outcome", "encoding", "size"), ("read_at", "reader"), "sha256", "raw_file")
    readonly_fields = ("raw_file", "problem_list")

    class Media:
        css = {"all": ("admin/archive.css",)}

    @admin.display(description="problems")
    def problem_list(self, file: SourceFile) -> str:
        return ", ".join(problem["code"] for problem in file.problems) or "–"

    @admin.display(description="raw file")
    def raw_file(self, file: SourceFile) -> str:
        return raw.show(file)

    def get_urls(self) -> list[URLPattern]:
        name = "articles_sourcefile_raw"
        return [path("<int:pk>/raw/", self.admin_site.admin_view(self.download), name=name), *super().get_urls()]

    def download(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Return the bytes as they came, never to be shown as a page."""
        file = SourceFile.objects.filter(pk=pk).first()
        if file is None or not self.has_view_permission(request, file):
            raise Http404
        headers = {"Content-Disposition": content_disposition_header(True, file.name)}
        return HttpResponse(bytes(file.content), "application/octet-stream", headers=headers)


@admin.register(EarlierFile)
class EarlierFileAdmin(Record):
    list_display = ("file", "run", "replaced_by", "sha256")
    list_select_related = ("file", "run", "replaced_by")
    list_filter = ("replaced_by",)
    search_fields = ("file__path", "sha256")
    heavy = ("content", "file__content")
    fields = ("file", ("run", "replaced_by"), "sha256", "raw_text")
    readonly_fields = ("raw_text",)

    class Media:
        css = {"all": ("admin/archive.css",)}

    @admin.display(description="raw file")
    def raw_text(self, earlier: Any) -> str:
        return bytes(earlier.content).decode(earlier.file.encoding or "utf-8", "replace")[: raw.SHOWN_CHARACTERS]
