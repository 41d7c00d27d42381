"""Every kind of page, by an address that the sample articles give it."""

from articles.models import Article, Author, Quote, Region, Speaker, Summit, Theme


def kinds() -> dict[str, str]:
    """Return the path of one page of each kind, each with something on it."""
    article = Article.objects.get(title__startswith="Biden and Putin Meet").get_absolute_url()
    quote = Quote.objects.exclude(speaker=None).earliest("pk").get_absolute_url()
    voices = "speaker=ronald-reagan&speaker=mikhail-gorbachev"
    return {
        "home": "/",
        "articles": "/articles/?q=nuclear&leader=ronald-reagan",
        "articles by month": "/articles/?from=1985&to=1987",
        "values of a facet": "/articles/facet/leader/?q=nuclear",
        "nothing found": "/articles/?q=nuclear+xylophone",
        "article": f"{article}?q=nuclear",
        "raw file": f"{article}raw",
        "quotes": "/quotes/?q=wall",
        "quote": quote,
        "report of an article": f"{article}report",
        "report of a quote": f"{quote}report",
        "report received": f"{quote}report?received=yes",
        "index": "/speakers/",
        "speaker": Speaker.objects.get(slug="ronald-reagan").get_absolute_url(),
        "summit": Summit.objects.get(name="1985 Reagan–Gorbachev summit, Geneva").get_absolute_url(),
        "region": Region.objects.filter(article_links__isnull=False).earliest("pk").get_absolute_url(),
        "theme": Theme.objects.filter(article_links__isnull=False).earliest("pk").get_absolute_url(),
        "author": Author.objects.earliest("pk").get_absolute_url(),
        "compare": f"/compare/?q=nuclear&{voices}",
        "compare around a summit": "/compare/?summit=Reagan–Gorbachev+Geneva",
        "who says it most": "/quotes/who/?q=war",
        "not found": "/nowhere/",
    }
