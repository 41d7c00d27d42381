"""The parts of the one statement that goes through what fits a list: `articles.tally` puts them together.

PostgreSQL would go through the rows anew for each count, and choose another way each time; a MATERIALIZED part of a
statement is gone through once. Of the printings of a story each count takes one: articles that are the only printing
here are counted as they are, and the others by their story.
"""

# Numbers and names of columns come from the code; all that readers write comes as parameters.
HITS = "hits({columns}) AS MATERIALIZED ({fitting})"

STORIES = """
twice AS MATERIALIZED (SELECT DISTINCT original AS story FROM hits WHERE original IS NOT NULL),
once AS (SELECT hits.* FROM hits LEFT JOIN twice ON twice.story = coalesce(original, id) WHERE twice.story IS NULL),
more AS MATERIALIZED (SELECT hits.*, twice.story FROM hits JOIN twice ON twice.story = coalesce(original, id)),
shown AS (
    SELECT id, day FROM once
    UNION ALL
    (SELECT DISTINCT ON (story) id, day FROM more ORDER BY story, original IS NOT NULL, day NULLS LAST, id)
)
"""
QUOTES = "shown AS (SELECT id, day FROM hits), once AS (SELECT * FROM hits)"

# For a common word PostgreSQL would rather open every text than ask the index: it does not reckon with what that takes.
BY_INDEX = "SET LOCAL enable_seqscan = off; {asked}; SET LOCAL enable_seqscan = on"

# Each counts in rows of three: of what, the value, how many.
COUNTED = "SELECT '', '', count(*) FROM shown UNION ALL SELECT 'undated', '', count(*) FROM shown WHERE day IS NULL"
BY_MONTH = """
SELECT 'month', month::text, n FROM (
    SELECT date_trunc('month', day::timestamp)::date AS month, count(*) AS n FROM once GROUP BY 1) AS months
"""
BY_MONTH_OF_STORIES = "SELECT DISTINCT 'printed', date_trunc('month', day::timestamp)::date::text, story FROM more"
BY_VALUE = "SELECT '{name}', {name}::text, count(*) FROM once GROUP BY {name}"
BY_VALUE_OF_STORIES = "SELECT '{name}', {name}::text, count(DISTINCT story) FROM more GROUP BY {name}"
BY_THING = """
SELECT 'thing', thing::text, count(*) FROM once, unnest(things) AS thing WHERE thing & 7 IN ({kinds}) GROUP BY thing
"""
BY_THING_OF_STORIES = """
SELECT 'thing', thing::text, count(DISTINCT story) FROM more, unnest(things) AS thing
WHERE thing & 7 IN ({kinds}) GROUP BY thing
"""
BY_THING_OF_ARTICLES = """
SELECT 'thing', thing::text, sum(n)::bigint FROM (SELECT article, count(*) AS n FROM hits GROUP BY article) AS quoted
JOIN articles_article ON articles_article.id = article, unnest(things) AS thing
WHERE thing & 7 IN ({kinds}) GROUP BY thing
"""

ORDERS = {"newest": "day DESC NULLS LAST, id DESC", "oldest": "day NULLS LAST, id"}
IN_TIME = "SELECT 'rows', array_to_string(ARRAY(SELECT id FROM shown ORDER BY {order} LIMIT {most}), ','), 0"
BEST = """
SELECT 'rows', array_to_string(ARRAY(
    SELECT id FROM shown LEFT JOIN (
        SELECT best.id, ts_rank_cd(row.search, {query}, {by_length}) AS rank
        FROM (SELECT id FROM shown WHERE (SELECT count(*) FROM shown) <= {ranked}) AS best
        JOIN {table} AS row USING (id)
        UNION ALL
        SELECT best.id, ts_rank_cd(row.{short}, {query}, {by_length})
        FROM (
            SELECT shown.id FROM shown JOIN {table} AS row USING (id)
            WHERE (SELECT count(*) FROM shown) > {ranked} AND row.{short} @@ {query}
            ORDER BY day DESC NULLS LAST, id DESC LIMIT {by_opening}
        ) AS best JOIN {table} AS row USING (id)
    ) AS ranks USING (id)
    ORDER BY rank DESC NULLS LAST, CASE WHEN rank IS NULL THEN day END DESC NULLS LAST, id DESC LIMIT {most}), ','), 0
"""
