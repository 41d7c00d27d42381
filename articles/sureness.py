"""How sure it is who said a quote, in bands: as a quote's own line tells it."""

from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Lower, Round
from django.db.models.lookups import GreaterThanOrEqual, In

from articles.models import Origin, Review
from articles.models.articles import SAY_NOBODY

TITLES = {
    "editor": "Confirmed or set by an editor",
    "95": "95 % and more",
    "80": "80 to 94 %",
    "less": "Below 80 %",
    "nobody": "No speaker",
}
"""Band → its name. Per cent are rounded, as they are shown."""

PERCENT = Round(F("confidence") * 100)

CASES = Case(
    When(
        Q(speaker=None) & (Q(speaker_text="") | Q(In(Lower("speaker_text"), sorted(SAY_NOBODY)))), then=Value("nobody")
    ),
    When(Q(review=Review.CONFIRMED) | Q(origin=Origin.EDITOR), then=Value("editor")),
    When(GreaterThanOrEqual(PERCENT, 95), then=Value("95")),
    When(GreaterThanOrEqual(PERCENT, 80), then=Value("80")),
    default=Value("less"),
    output_field=CharField(),
)
