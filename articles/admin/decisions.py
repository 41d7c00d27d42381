"""What an editor says to a finding: true, not true, or something else.

What an editor adds or changes is set by an editor and confirmed; what one takes away stays as a rejected row, so that
no import brings it back.
"""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from django.http import HttpRequest

from articles.admin.filters import Confidence
from articles.admin.tables import KnownChoices, Lean, Table, TabularInline
from articles.models import Finding, Origin, Review


def decide(finding: Finding, changed: Iterable[str]) -> None:
    """Note who set the fields of a finding that an editor adds or changes. Nothing is saved."""
    changed = set(changed)
    if finding._state.adding or changed - {"review"}:
        finding.origin = Origin.EDITOR
        finding.confidence = 1.0
        if "review" not in changed:
            finding.review = Review.CONFIRMED


class FindingForm(KnownChoices):
    def save(self, commit: bool = True) -> Any:
        decide(self.instance, self.changed_data)
        return super().save(commit)


class FindingFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    def delete_existing(self, obj: Any, commit: bool = True) -> None:
        obj.review = Review.REJECTED
        if commit:
            obj.save(update_fields=["review"])


class FindingInline(Lean, TabularInline):
    form = FindingForm
    formset = FindingFormSet
    readonly_fields: ClassVar[Any] = ("known",)
    extra = 0

    @admin.display(description="how it is known")
    def known(self, finding: Finding) -> str:
        return f"{finding.sureness} ({finding.rule})" if finding.rule else finding.sureness


class FindingAdmin(Table):
    """Findings of one kind over all articles. They are rejected, not deleted."""

    form = FindingForm
    actions = ("confirm", "reject")
    list_filter: ClassVar[Any] = ("review", "origin", Confidence, "rule")
    heavy: ClassVar[Sequence[str]] = ("article__body", "article__signature", "article__search")
    readonly_fields: ClassVar[Any] = ("origin", "confidence", "rule", "evidence")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        fields = super().get_readonly_fields(request, obj)
        return [*fields, "article"] if obj else [*fields]

    @admin.action(description="Confirm the chosen", permissions=["change"])
    def confirm(self, request: HttpRequest, findings: QuerySet[Any]) -> None:
        self._review(request, findings, Review.CONFIRMED)

    @admin.action(description="Reject the chosen", permissions=["change"])
    def reject(self, request: HttpRequest, findings: QuerySet[Any]) -> None:
        self._review(request, findings, Review.REJECTED)

    def _review(self, request: HttpRequest, findings: QuerySet[Any], review: Review) -> None:
        count = findings.update(review=review)
        messages.success(request, f"{count} {review.label.lower()}.")
