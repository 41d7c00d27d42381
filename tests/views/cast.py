"""A small cast for the tests of named things: articles with everything that can hang on them."""

from datetime import date
from itertools import count
from typing import Any

from articles.models import Article, Author, Office, Region, Speaker, Summit, Theme
from tests.making import make_article, make_quote

MARKUP = "<b>bold</b> & \"quoted\" 'marks' <script>alert(1)</script>"

numbers = count(1)


class Cast:
    """A leader, a summit, an area with a country, a theme and an author, and articles about all of them."""

    def __init__(self, name: str = "Ada Example", **fields: Any) -> None:
        number = next(numbers)
        self.area = Region.objects.create(name=f"Area {name}", slug=f"area-{number}")
        self.country = Region.objects.create(
            name=f"Country {name}", slug=f"country-{number}", parent=self.area, countries=["XA"]
        )
        self.speaker = Speaker.objects.create(name=name, slug=f"speaker-{number}", **fields)
        Office.objects.create(speaker=self.speaker, title="President", country="XA", start=date(2000, 1, 1))
        self.summit = Summit.objects.create(
            name=f"Summit {name}",
            slug=f"summit-{number}",
            series="Series",
            country="XA",
            city="Town",
            start=date(2001, 2, 3),
            end=date(2001, 2, 4),
        )
        self.theme = Theme.objects.create(name=f"Theme {name}", slug=f"theme-{number}")
        self.author = Author.objects.create(name=f"Author {name}", slug=f"author-{number}")

    def article(
        self, review: str = "unreviewed", words: str = "“One plain phrase”", kind: str = "direct", **fields: Any
    ) -> Article:
        """Return a stored article about them all, with the speaker's words; `review` is that of every finding."""
        article = make_article(
            **{"body": f"{self.speaker.name} said: {words}.", "published": date(2001, 2, 4)} | fields
        )
        article.author_links.create(author=self.author, review=review)
        article.leader_links.create(leader=self.speaker, review=review)
        article.summit_links.create(summit=self.summit, review=review)
        article.region_links.create(region=self.country, review=review)
        article.theme_links.create(theme=self.theme, review=review)
        make_quote(article, words, self.speaker, kind=kind, review=review)
        return article

    def addresses(self) -> list[str]:
        """Return the pages of them all."""
        things = (self.speaker, self.summit, self.area, self.country, self.theme, self.author)
        return [thing.get_absolute_url() for thing in things]
