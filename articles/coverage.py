"""What the archive covers, as its lists say it."""

from django.db.models import Max, Min

from articles.filters import ListFilter
from articles.headings import period
from articles.models import Article


def covered_days(asked: ListFilter) -> str:
    """Return the days from the archive's first to its last in words, for a list of everything; "" for any other.

    A list that is narrowed says of itself what it holds. The days stand at the ends of an index.
    """
    if asked.question.words or asked.chosen:
        return ""
    days = Article.objects.public().originals().aggregate(first=Min("published"), last=Max("published"))
    return period(days["first"], days["last"])
