"""What is indexed, how it weighs, how it is asked.

The text search configuration `archive` is English with accents taken off first, so that Erdogan finds Erdoğan.
Readers' words only ever reach `websearch_to_tsquery`, which takes any text without an error.
"""

from typing import Any, Self

from django.contrib.postgres.search import SearchQuery
from django.db import models

CONFIG = "archive"

# A search vector holds at most 1 MB: of a very long body the first part is indexed.
INDEXED_CHARACTERS = 250_000


def query(words: str) -> SearchQuery:
    """Return a reader's words as a search query: all words, "a phrase", -without, OR."""
    return SearchQuery(words, config=CONFIG, search_type="websearch")


class Searchable(models.QuerySet[Any]):
    """Rows with a generated column `search`."""

    def search(self, words: str) -> Self:
        """Return the rows that hold the words; all rows where there are no words."""
        return self.filter(search=query(words)) if words.strip() else self
