"""More like an article: others on the same summits, leaders and themes, or with the longest words of its title.

What few articles share weighs more than what many do. Of each thing that is shared only some articles are looked at,
as many in a large archive as in a small one; where more share it, it weighs little anyway.
"""

import re

from articles.models import Article, ArticleLeader, ArticleSummit, ArticleTheme
from articles.models.findings import Link
from articles.search import CONFIG

MOST = 5  # articles
LEAST = 0.5  # likeness: less than this is chance
FOLLOWED = 8  # things of each kind
LOOKED_AT = 300  # articles of each thing

WEIGHTS: dict[type[Link], tuple[str, int]] = {
    ArticleSummit: ("summit_id", 3),
    ArticleLeader: ("leader_id", 2),
    ArticleTheme: ("theme_id", 1),
}
TITLE_WEIGHT = 2
TITLE_WORDS = 2  # the longest: of all that a title tells, long words are the rarest

WORD = re.compile(r"[^\W\d_]{5,}")

SHARED = """
    SELECT other.article_id, {weight} / ln(2 + count(*) OVER (PARTITION BY mine.thing)) AS weight
    FROM (SELECT {thing} AS thing FROM {table} WHERE article_id = %s AND review <> 'rejected'
          ORDER BY confidence DESC, id LIMIT {followed}) AS mine,
    LATERAL (SELECT article_id FROM {table} WHERE {thing} = mine.thing AND review <> 'rejected'
             LIMIT {looked_at}) AS other"""

TITLED = """
    SELECT id, {weight} / ln(2 + count(*) OVER ())
    FROM (SELECT id FROM articles_article WHERE search @@ plainto_tsquery('{config}', %s)
          LIMIT {looked_at}) AS titled"""

LIKE = """
SELECT article.id, article.title, article.slug, article.published, article.source
FROM (SELECT article_id, sum(weight) AS likeness FROM ({found}) AS found GROUP BY article_id) AS scored
JOIN articles_article AS article ON article.id = scored.article_id
WHERE likeness >= {least} AND status <> 'hidden' AND original_id IS NULL AND article.id <> ALL(%s)
ORDER BY likeness DESC, abs(published - %s::date) NULLS LAST, article.id DESC LIMIT {most}"""


def more_like(article: Article) -> list[Article]:
    """Return up to `MOST` public originals that are like an article, the likest first; one question."""
    shared = [
        SHARED.format(thing=thing, table=links._meta.db_table, weight=weight, followed=FOLLOWED, looked_at=LOOKED_AT)
        for links, (thing, weight) in WEIGHTS.items()
    ]
    titled = TITLED.format(weight=TITLE_WEIGHT, config=CONFIG, looked_at=LOOKED_AT)
    sql = LIKE.format(found=" UNION ALL ".join([*shared, titled]), least=LEAST, most=MOST)
    told = " ".join(sorted(WORD.findall(article.title), key=len, reverse=True)[:TITLE_WORDS])
    own = [article.pk, article.original_id or article.pk]
    return list(Article.objects.raw(sql, [*[article.pk] * len(shared), told, own, article.published]))
