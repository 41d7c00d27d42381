"""How every table of the archive shows in the admin: in lean lists, with few queries, however many rows there are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AutocompleteSelect, RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.forms import SimpleArrayField
from django.db import models
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.forms.models import ModelChoiceField
from django.http import HttpRequest

from articles.models.editing import Editable

if TYPE_CHECKING:
    ModelAdmin = admin.ModelAdmin[Any]
    TabularInline = admin.TabularInline[Any, Any]
    ModelForm = forms.ModelForm[Any]
    Mixin = BaseModelAdmin[Any]
else:
    ModelAdmin, TabularInline, ModelForm, Mixin = admin.ModelAdmin, admin.TabularInline, forms.ModelForm, object


class Paragraphs(forms.CharField):
    """Text over several lines, with the line ends of the archive and not those that browsers send."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n").replace("\r", "\n")


class Lines(SimpleArrayField):
    """A list, one entry a line, as an entry may hold commas."""

    def __init__(self, base_field: forms.Field, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": 4})
        own = {"delimiter": "\n", "widget": widget, "show_hidden_initial": False}
        super().__init__(base_field, **options | own)

    def to_python(self, value: Any) -> list[Any]:  # type: ignore[override]
        if isinstance(value, str):
            value = "\n".join(line.strip() for line in value.splitlines() if line.strip())
        return list(super().to_python(value))


class KnownSelect(AutocompleteSelect):
    """An autocomplete that asks the database nothing about a choice that came with its row."""

    known: models.Model | None = None

    def optgroups(self, name: str, value: Sequence[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        if self.known is None or [str(self.known.pk)] != [str(choice) for choice in value]:
            return super().optgroups(name, value, attrs)
        nothing = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        known = self.create_option(name, self.known.pk, str(self.known), True, len(nothing))
        return [(None, [*nothing, known], 0)]


class KnownChoices(ModelForm):
    """A form whose autocompletes know the rows that its own row refers to, where they were loaded with it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(field, ModelChoiceField) and isinstance(widget, KnownSelect):
                widget.known = self.instance._state.fields_cache.get(name)


class Lean(Mixin):
    """Shared by lists and inlines: heavy columns stay in the database until they are asked for."""

    heavy: ClassVar[Sequence[str]] = ()
    reckoned: ClassVar[dict[str, Any]] = {}  # columns that the database works out for each row
    formfield_overrides: ClassVar[Any] = {
        models.TextField: {"form_class": Paragraphs},
        models.URLField: {"assume_scheme": "https"},
        ArrayField: {"form_class": Lines},
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        queryset: QuerySet[Any] = super().get_queryset(request).defer(*self.heavy).annotate(**self.reckoned)
        return queryset

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            options.setdefault("widget", KnownSelect(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Return the field; beside a choice stands how to add another, as the rest is done on that one's own page."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_change_related = field.widget.can_delete_related = field.widget.can_view_related = False
        return field


class Table(Lean, ModelAdmin):
    """A table that editors may change. What they change is theirs: no import writes those fields again."""

    form = KnownChoices
    show_full_result_count = False
    list_per_page = 50

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if isinstance(obj, Editable):
            obj.keep(form.changed_data)
        super().save_model(request, obj, form, change)


class Record(Table):
    """A table that is written by the program alone, and read here."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:  # noqa: ARG002
        return False


def count_of(rows: QuerySet[Any], field: str) -> Coalesce:
    """Return how many of the rows refer to the row in the list by this field."""
    counts = rows.filter(**{field: OuterRef("pk")}).order_by().values(field).annotate(rows=Count("pk"))
    return Coalesce(Subquery(counts.values("rows")), 0)
