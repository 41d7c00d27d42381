"""The narrowings of the admin's lists that Django does not bring."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from articles.models import NAMED_WITHOUT_A_PAGE, SourceFile


class Choice(admin.SimpleListFilter):
    """A filter of a few fixed choices, each with its condition."""

    choices_by_name: ClassVar[dict[str, tuple[str, Q | Exists]]]

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ARG002
        return [(name, label) for name, (label, _) in self.choices_by_name.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:  # noqa: ARG002
        chosen = self.choices_by_name.get(self.value() or "")
        return queryset.filter(chosen[1]) if chosen else queryset


class Day(Choice):
    title = "day"
    parameter_name = "day"
    choices_by_name = {"known": ("known", Q(published__isnull=False)), "unknown": ("undated", Q(published=None))}


class Copy(Choice):
    title = "copy"
    parameter_name = "copy"
    choices_by_name = {
        "no": ("originals", Q(original=None)),
        "yes": ("copies of another", Q(original__isnull=False)),
    }


class Problems(Choice):
    title = "problems"
    parameter_name = "problems"
    choices_by_name = {"yes": ("with problems", ~Q(problems=[])), "no": ("without", Q(problems=[]))}


class ArticleProblems(Choice):
    title = "problems"
    parameter_name = "problems"
    choices_by_name = {
        "yes": (
            "with problems in its file",
            Exists(SourceFile.objects.filter(article=OuterRef("pk")).exclude(problems=[])),
        )
    }


class Confidence(Choice):
    title = "confidence"
    parameter_name = "confidence"
    choices_by_name = {
        "low": ("under 50 %", Q(confidence__lt=0.5)),
        "middling": ("50 to 80 %", Q(confidence__gte=0.5, confidence__lt=0.8)),
        "good": ("80 to 95 %", Q(confidence__gte=0.8, confidence__lt=0.95)),
        "high": ("95 % and more", Q(confidence__gte=0.95)),
    }


class Place(Choice):
    title = "place"
    parameter_name = "place"
    choices_by_name = {
        "lost": ("words no longer in the body", Q(start=None)),
        "found": ("stands in the body", Q(start__isnull=False)),
    }


class Voice(Choice):
    title = "speaker"
    parameter_name = "voice"
    choices_by_name = {
        "unknown": ("unknown", Q(speaker=None)),
        "named": ("named, without a page", NAMED_WITHOUT_A_PAGE),
        "known": ("known", Q(speaker__isnull=False)),
    }


class Settled(Choice):
    title = "state"
    parameter_name = "state"
    choices_by_name = {"open": ("open", Q(settled_at=None)), "settled": ("settled", Q(settled_at__isnull=False))}


class Leader(Choice):
    title = "leader"
    parameter_name = "leader"
    choices_by_name = {"yes": ("with an office", Q(offices__isnull=False)), "no": ("without", Q(offices=None))}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return super().queryset(request, queryset).distinct()
