"""What every reader's browser has to load."""

import pytest
from django.conf import settings

LIMITS = {"article.js": 4_096}  # bytes, before they are packed


@pytest.mark.parametrize("name", LIMITS)
def test_is_small(name: str) -> None:
    assert (settings.BASE_DIR / "static" / name).stat().st_size < LIMITS[name]
