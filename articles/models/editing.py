"""What an editor changed stays: the fields that no import and no table may write again."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Editable(models.Model):
    """A row that remembers which of its fields an editor set."""

    edited_fields = ArrayField(models.CharField(max_length=60), default=list, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def take(self, values: Mapping[str, Any]) -> list[str]:
        """Set the fields that differ and that no editor set; return their names. Nothing is saved."""
        changed = [
            field
            for field, value in values.items()
            if field not in self.edited_fields and getattr(self, field) != value
        ]
        for field in changed:
            setattr(self, field, values[field])
        return changed

    def keep(self, fields: Iterable[str]) -> None:
        """Remember that an editor set these fields. Nothing is saved."""
        self.edited_fields = sorted({*self.edited_fields, *fields})
