"""python -m bench.pages [DATABASE URL]: how long the pages of an archive take, kind by kind.

Asked are the archive's own pages, in this process and one at a time, for words that its articles hold rarely, now and
then, or often. Each is asked for as a reader's first question is: nothing is remembered from the page before, but the
database is warm. Without an address of a database it is the project's. On a machine that others use too, hold against
each other the times of the processor, which are of this process and of the database's that serves it.
"""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from statistics import median, quantiles
from time import perf_counter, process_time

import psutil

ROUNDS = 20  # pages of each kind
VARIETY = 5  # addresses among them
LEAST = 100  # articles that are worth the time

Addresses = Mapping[str, Sequence[str]]


def main(url: str = "") -> None:
    """Print the table."""
    start(url)
    from articles.models import Article  # noqa: PLC0415 – only now is there a database

    count = Article.objects.public().count()
    if count < LEAST:
        print(f"{count} articles are too few to time pages: import more, or name another database")
        return
    print(f"{count:,} articles")
    for line in table(kinds(Random(count))):
        print(line, flush=True)


def start(url: str = "") -> None:
    """Set Django up on a database, the project's own where no address is given."""
    if url:
        os.environ |= {"DATABASE_URL": url, "SECRET_KEY": os.environ.get("SECRET_KEY", "of no use but to this process")}
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    import django  # noqa: PLC0415

    django.setup()
    from django.conf import settings  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["testserver"]
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


def table(addresses: Addresses) -> Iterator[str]:
    """Yield a line for each kind of page: median and 95th percentile in milliseconds, and how often it asks."""
    yield f"{'':<36}{'median':>8}{'p95':>8}{'processor':>11}{'asks':>6}"
    overall: list[float] = []
    for kind, some in addresses.items():
        asked = max(map(asks, some))
        started = processor()
        times = [timed(some[number % len(some)]) for number in range(ROUNDS)]
        overall += times
        yield row(kind, times, (processor() - started) / ROUNDS, asked)
    yield row("all of them", overall)


def row(kind: str, times: Sequence[float], busy: float = 0, asked: int = 0) -> str:
    """Return a line of the table."""
    line = f"{kind:<36}{median(times):>8.1f}{quantiles(times, n=20)[-1]:>8.1f}"
    return f"{line}{busy:>11.1f}{asked:>6}" if asked else line


def processor() -> float:
    """Return for how many milliseconds the processor was busy for us: here, and in a database on this machine."""
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    try:
        busy = psutil.Process(pid).cpu_times()
    except psutil.Error:
        return process_time() * 1000
    return float(process_time() + busy.user + busy.system) * 1000


def timed(address: str) -> float:
    """Return how many milliseconds a page takes that nothing is remembered of."""
    from django.core.cache import cache  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415

    cache.clear()
    client = Client()
    started = perf_counter()
    response = client.get(address)
    milliseconds = (perf_counter() - started) * 1000
    assert response.status_code == 200, (address, response.status_code)
    return milliseconds


def asks(address: str) -> int:
    """Return how often a page asks the database."""
    from django.core.cache import cache  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        Client().get(address)
    return len(asked)


def kinds(random: Random) -> dict[str, list[str]]:
    """Return addresses by the kind of page, the same for the same archive."""
    rare, middling, broad = words()
    themes, leaders, sites = most("theme"), most("leader"), most_sites()
    phrases = [f"%22{phrase}%22" for phrase in phrases_of_titles(random)]
    both = [f"{one}+{other}" for one, other in zip(broad, reversed(middling), strict=False)]
    return {
        "articles": ["/articles/"],
        "articles, rare word": [f"/articles/?q={word}" for word in rare],
        "articles, middling word": [f"/articles/?q={word}" for word in middling],
        "articles, broad word": [f"/articles/?q={word}" for word in broad],
        "articles, broad word, newest": [f"/articles/?q={word}&sort=newest" for word in broad],
        "articles, two words": [f"/articles/?q={pair}" for pair in both],
        "articles, either word": [f"/articles/?q={pair.replace('+', '+OR+')}" for pair in both],
        "articles, one word without another": [f"/articles/?q={pair.replace('+', '+-')}" for pair in both],
        "articles, phrase": [f"/articles/?q={phrase}" for phrase in phrases],
        "articles, word in the title": [f"/articles/?q=title:{word}" for word in middling],
        "articles, filter": [f"/articles/?theme={slug}" for slug in themes]
        + [f"/articles/?leader={slug}" for slug in leaders]
        + [f"/articles/?source={name}" for name in sites],
        "articles, some years": ["/articles/?from=2015&to=2016", "/articles/?from=2019", "/articles/?to=2012"],
        "articles, word and filter": [
            f"/articles/?q={word}&theme={slug}" for word, slug in zip(broad, themes, strict=False)
        ],
        "articles, word, filters, years": [
            f"/articles/?q={word}&leader={slug}&from=2014&to=2019" for word, slug in zip(broad, leaders, strict=False)
        ],
        "articles, page 90": ["/articles/?page=90", "/articles/?sort=oldest&page=90"],
        "articles, broad word, page 90": [f"/articles/?q={word}&page=90" for word in broad],
        "articles, nothing found": [f"/articles/?q={word}+zzyzzyva&theme={themes[0]}" for word in middling],
        "quotes": ["/quotes/"],
        "quotes, rare word": [f"/quotes/?q={word}" for word in rare],
        "quotes, middling word": [f"/quotes/?q={word}" for word in middling],
        "quotes, broad word": [f"/quotes/?q={word}" for word in broad],
        "quotes, phrase": [f"/quotes/?q={phrase}" for phrase in phrases],
        "quotes, speaker": [f"/quotes/?speaker={slug}" for slug in speakers()],
        "quotes, word and filters": [
            f"/quotes/?q={word}&theme={slug}&kind=direct" for word, slug in zip(broad, themes, strict=False)
        ],
        "quotes, page 90": ["/quotes/?page=90", f"/quotes/?q={broad[0]}&page=90"],
        "who says it most": ["/quotes/who/", *(f"/quotes/who/?q={word}" for word in (*broad[:2], *middling[:2]))],
        "article": articles(random),
        "article, from a list": [
            f"{path}?q={word}" for path, word in zip(articles(random), [*broad, *middling], strict=False)
        ],
        "speaker": [f"/speakers/{slug}/" for slug in speakers()],
        "first page": ["/"],
    }


def words() -> tuple[list[str], list[str], list[str]]:
    """Return some words each that a title or opening in two thousand holds, one in fifty, and most of all."""
    from articles.models import Article, KnownWord  # noqa: PLC0415

    looked_at = min(Article.objects.count(), 20_000)

    def around(share: float) -> list[str]:
        rows = KnownWord.objects.filter(texts__lte=max(looked_at * share, 3)).order_by("-texts", "word")
        return list(rows.values_list("word", flat=True)[:VARIETY])

    broad = KnownWord.objects.filter(word__regex="^.{5,}$").order_by("-texts", "word")
    return around(0.0005), around(0.02), list(broad.values_list("word", flat=True)[:VARIETY])


def phrases_of_titles(random: Random) -> list[str]:
    """Return phrases of two words out of titles."""
    from articles.models import Article  # noqa: PLC0415

    titles = list(Article.objects.public().order_by("pk").values_list("title", flat=True)[:2_000])
    split = [words for title in titles if title.isascii() and len(words := title.split()) > 6]
    chosen = random.sample(split, VARIETY)
    return ["+".join(word for word in title[2:4] if word.isalpha()) or title[0] for title in chosen]


def most(kind: str) -> list[str]:
    """Return the slugs of the leaders or themes that most articles are about."""
    from articles.models import KnownName  # noqa: PLC0415

    names = KnownName.objects.filter(kind=kind).order_by("-count", "slug")
    return list(names.values_list("slug", flat=True)[:VARIETY])


def most_sites() -> list[str]:
    """Return the sites with most articles, as an address holds them."""
    from urllib.parse import quote_plus  # noqa: PLC0415

    from django.db.models import Count  # noqa: PLC0415

    from articles.models import Article  # noqa: PLC0415

    sites = Article.objects.order_by().values_list("source").annotate(n=Count("pk")).order_by("-n", "source")
    return [quote_plus(source) for source, _ in sites[:VARIETY] if source]


def speakers() -> list[str]:
    """Return the slugs of speakers: those quoted most, and some quoted less."""
    from django.db.models import Count  # noqa: PLC0415

    from articles.models import Speaker  # noqa: PLC0415

    ranked = Speaker.objects.alias(n=Count("quotes")).filter(n__gt=0).order_by("-n", "slug")
    slugs = list(ranked.values_list("slug", flat=True)[:200])
    return [*slugs[:3], *slugs[50::50]][:VARIETY]


def articles(random: Random) -> list[str]:
    """Return the addresses of articles."""
    from articles.models import Article  # noqa: PLC0415

    ids = list(Article.objects.public().originals().order_by("pk").values_list("pk", flat=True))
    return [row.get_absolute_url() for row in Article.objects.only("slug").filter(pk__in=random.sample(ids, 10))]


if __name__ == "__main__":
    main(*sys.argv[1:2])
