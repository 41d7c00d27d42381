"""Merging from a list: choose two or more rows, then the one that stays."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse

from articles.admin.confirming import ask, confirmed
from articles.merging import MergeError, merge

if TYPE_CHECKING:
    from articles.admin.tables import ModelAdmin as Base
else:
    Base = object


class Mergeable(Base):
    """A list of named things of which several may turn out to be one."""

    actions = ("merge_chosen",)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request) and self.has_delete_permission(request)

    @admin.action(description="Merge the chosen into one", permissions=["merge"])
    def merge_chosen(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        if len(chosen) < 2:
            messages.error(request, "Choose at least two to merge.")
            return None
        kept = chosen.filter(pk=request.POST["kept"]).first() if request.POST.get("kept", "").isdecimal() else None
        if not confirmed(request) or kept is None:
            return ask(self, request, "merge_chosen", chosen, "Merge into one")
        try:
            self._merge_all(request, kept, chosen)
        except MergeError as error:
            messages.error(request, str(error))
        return None

    @transaction.atomic
    def _merge_all(self, request: HttpRequest, kept: Any, chosen: QuerySet[Any]) -> None:
        for gone in chosen.exclude(pk=kept.pk):
            name = str(gone)
            self.log_deletions(request, chosen.filter(pk=gone.pk))
            merge(kept, gone, request.user)  # type: ignore[arg-type]
            self.log_change(request, kept, f"Merged {name} into it")
            messages.success(request, f"{name} is now {kept}.")
