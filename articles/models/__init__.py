"""What the archive stores: articles and what was found in them, named things, and what editors decided."""

from articles.models.articles import (
    NAMED_WITHOUT_A_PAGE,
    STORY,
    Article,
    ArticleQuerySet,
    Quote,
)
from articles.models.authority import Author, Named, Office, Region, Speaker, Summit, Theme
from articles.models.curation import Deletion, ImportRun, Merge, Run, SearchMiss, ThemeRun
from articles.models.files import EarlierFile, SourceFile
from articles.models.findings import (
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Finding,
    Origin,
    Review,
)
from articles.models.lexicon import KnownName, KnownWord
from articles.models.reports import ReportedProblem

__all__ = [
    "NAMED_WITHOUT_A_PAGE",
    "STORY",
    "Article",
    "ArticleAuthor",
    "ArticleLeader",
    "ArticleQuerySet",
    "ArticleRegion",
    "ArticleSummit",
    "ArticleTheme",
    "Author",
    "Deletion",
    "EarlierFile",
    "Finding",
    "ImportRun",
    "KnownName",
    "KnownWord",
    "Merge",
    "Named",
    "Office",
    "Origin",
    "Quote",
    "Region",
    "ReportedProblem",
    "Review",
    "Run",
    "SearchMiss",
    "SourceFile",
    "Speaker",
    "Summit",
    "Theme",
    "ThemeRun",
]
