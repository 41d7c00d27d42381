"""What a reader may put into a filter, what is said of what cannot be understood, and the rows that it leaves."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any, Literal

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, Exists, F, Model, OuterRef, Q, QuerySet
from django_filters import Filter

from articles.models import Named

DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class ManyField(forms.Field):
    """Several values of one parameter, as a list of text."""

    widget = forms.SelectMultiple

    def clean(self, value: Any) -> list[Any]:
        return list(value or [])


class NamedField(ManyField):
    """Several slugs; gives the named things they stand for, in the order of their names. Unknown slugs give nothing."""

    def __init__(self, named: type[Named], **options: Any) -> None:
        self.named = named
        super().__init__(**options)

    def clean(self, value: Any) -> list[Named]:
        slugs = super().clean(value)
        return list(self.named._default_manager.filter(slug__in=slugs)) if slugs else []


class OneOfField(ManyField):
    """Several values out of a few. What is none of them is refused."""

    def __init__(self, known: Sequence[str], **options: Any) -> None:
        self.known = known
        super().__init__(**options)

    def clean(self, value: Any) -> list[str]:
        values = super().clean(value)
        if unknown := [given for given in values if given not in self.known]:
            raise ValidationError(f"“{shortened(unknown[0])}” is none of {', '.join(self.known)}; it was left out.")
        return values


class DayField(forms.Field):
    """A day; a month or a year stands for its first or for its last day."""

    def __init__(self, end: Literal["first", "last"], **options: Any) -> None:
        self.end = end
        super().__init__(**options)

    def clean(self, value: Any) -> date | None:
        if not value:
            return None
        if (match := DAY.fullmatch(value)) and (day := self._day(*match.groups())):
            return day
        raise ValidationError(f"“{shortened(value)}” is no day; write 2016, 2016-07 or 2016-07-31. It was left out.")

    def _day(self, year: str, month: str | None, day: str | None) -> date | None:
        last = self.end == "last"
        try:
            in_year = int(year)
            in_month = int(month or (12 if last else 1))
            return date(in_year, in_month, int(day or (monthrange(in_year, in_month)[1] if last else 1)))
        except ValueError:  # 30 February, month 13, year 0
            return None


def shortened(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


class AnyOfFilter(Filter):  # type: ignore[misc]
    """Rows whose field is any of the values."""

    field_class: type[ManyField] = ManyField

    @property
    def column(self) -> F | Case:
        """What the values are compared with."""
        return F(self.field_name)

    def said(self, value: Any) -> str:
        """Return a value as a reader is told it."""
        return str(value)

    def filter(self, qs: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return qs.filter(**{f"{self.field_name}__in": value}) if value else qs


class HoldingFilter(AnyOfFilter):
    """Rows whose field holds any of the values, in capitals or not."""

    def filter(self, qs: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return qs.filter(reduce(or_, (Q(**{f"{self.field_name}__icontains": one}) for one in value))) if value else qs


class NamedFilter(AnyOfFilter):
    """Rows whose field is any of the named things."""

    field_class = NamedField

    def __init__(self, field_name: str, named: type[Named], **options: Any) -> None:
        self.named = named
        super().__init__(field_name, named=named, **options)


class OneOfFilter(AnyOfFilter):
    """Rows whose field is any of a few known values, each with the words for it."""

    field_class = OneOfField

    def __init__(self, field_name: str, titles: Mapping[str, str], **options: Any) -> None:
        self.titles = titles
        super().__init__(field_name, known=list(titles), **options)

    def said(self, value: Any) -> str:
        return self.titles[value]


class CaseFilter(OneOfFilter):
    """Rows that fall under any of a few known cases."""

    def __init__(self, cases: Case, titles: Mapping[str, str], **options: Any) -> None:
        self.cases = cases
        super().__init__("pk", titles, **options)

    @property
    def column(self) -> F | Case:
        return self.cases

    def filter(self, qs: QuerySet[Any], value: list[Any]) -> QuerySet[Any]:
        return qs.alias(case=self.cases).filter(case__in=value) if value else qs


class LinkFilter(Filter):  # type: ignore[misc]
    """Articles that are linked to any of the named things, or rows that hang on such articles.

    Only those links count that have all the values of `only`.
    """

    field_class = NamedField

    def __init__(
        self,
        links: type[Model],
        thing: str,
        article: str = "pk",
        only: Mapping[str, Any] | None = None,
        *,
        named: type[Named],
        **options: Any,
    ) -> None:
        self.links, self.thing, self.article, self.only, self.named = links, thing, article, only or {}, named
        super().__init__(named=named, **options)

    def filter(self, qs: QuerySet[Any], value: list[Named]) -> QuerySet[Any]:
        if not value:
            return qs
        chosen = Q(**{f"{self.thing}__in": value})
        if self.thing == "region":  # an area includes its countries
            chosen |= Q(region__parent__in=value)
        standing = self.links._default_manager.standing()  # type: ignore[attr-defined]
        return qs.filter(Exists(standing.filter(chosen, article=OuterRef(self.article), **self.only)))


class DayFilter(Filter):  # type: ignore[misc]
    """Rows from a day on, or up to a day. What has no day is left out."""

    field_class = DayField
