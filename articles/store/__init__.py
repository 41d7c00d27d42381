"""Notes → rows. Storing the same twice changes nothing, and what an editor decided is never written over."""

import hashlib
from collections.abc import Collection
from pathlib import PurePath

from django.db import connection, transaction
from django.utils.text import slugify

from articles.models import Article, EarlierFile, ImportRun, SourceFile
from articles.places import reanchor
from articles.reading import VERSION
from articles.reading.copies import signature
from articles.reading.notes import Notes
from articles.store.findings import keep_links
from articles.store.originals import lead_along, release, resettle, settle
from articles.store.plain import plain
from articles.store.quotes import keep_quotes
from articles.store.register import Register

__all__ = ["Register", "fields_of", "followed_by", "lead_along", "release", "resettle", "store", "store_again"]

Outcome = SourceFile.Outcome


def store(notes: Notes, raw: bytes, path: str, run: ImportRun, register: Register | None = None) -> SourceFile:
    """Store a file and what was read in it, all or nothing; return its row, which says what it was to the archive.

    A path that is known keeps its article, and the bytes it held before are kept too. Bytes that are known under
    another path are the same publication: both files have one article, until one of them changes. A file that is set
    aside leaves an article that it gave before as it is. Raises django.db.Error where the database refuses.
    """
    with transaction.atomic():
        file = _file(raw, path, run)
        _take(file, notes, run, register or Register())
    return file


def store_again(notes: Notes, path: str, register: Register) -> SourceFile:
    """Bring a stored file, whose bytes and run stay, and its article up to the notes; return its row as `store` does.

    Raises SourceFile.DoesNotExist where no file is stored under the path.
    """
    with transaction.atomic():
        file = SourceFile.objects.defer("content").select_related("run").get(path=path)
        _take(file, notes, file.run, register)
    return file


def followed_by(articles: Collection[int]) -> set[int]:
    """Return the ids of the files that these articles follow: of files with the same bytes the one that gave them.

    The names of such files differ, and with them perhaps what is read.
    """
    first: dict[tuple[int | None, str], tuple[bool, int]] = {}
    for file in SourceFile.objects.filter(article__in=articles).only("article_id", "sha256", "outcome"):
        twins = file.article_id, file.sha256
        first[twins] = min(_rank(file), first.get(twins, _rank(file)))
    return {pk for _, pk in first.values()}


def digest(raw: bytes) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal digits."""
    return hashlib.sha256(raw).hexdigest()


def _file(raw: bytes, path: str, run: ImportRun) -> SourceFile:
    """Return the file's row with these bytes, unsaved; the bytes it held before are put by."""
    file = SourceFile.objects.filter(path=path).first() or SourceFile(path=path, run=run)
    sha256 = digest(raw)
    if file.sha256 == sha256:
        return file
    if file.pk:
        EarlierFile.objects.create(file=file, run=file.run, replaced_by=run, sha256=file.sha256, content=file.content)
        file.outcome = Outcome.CHANGED
    file.sha256, file.content, file.size, file.run = sha256, raw, len(raw), run
    return file


def _take(file: SourceFile, notes: Notes, run: ImportRun, register: Register) -> None:
    """Write the notes into the file's row and its article's."""
    file.encoding = notes.text.encoding
    file.problems = [{"code": found.code, "message": plain(found.message)} for found in notes.problems]
    file.dropped = [{"text": plain(part.text), "reason": plain(part.reason)} for part in notes.page.dropped]
    file.outcome = _place(file, notes, run, register)
    file.reader = VERSION
    file.save()
    connection.check_constraints()  # those that wait for the end of a transaction: one bad file, not its batch


def _place(file: SourceFile, notes: Notes, run: ImportRun, register: Register) -> Outcome:
    """Give the file its article, new or brought up to the notes; return the file's outcome."""
    if notes.set_aside:
        return Outcome.SET_ASIDE
    said = Outcome(file.outcome) if file.outcome and file.outcome != Outcome.SET_ASIDE else None
    if not file.article_id:
        if said and said != Outcome.CHANGED:
            return said  # read again; an editor deleted its article
        if twin := SourceFile.objects.filter(sha256=file.sha256, article__isnull=False).order_by("id").first():
            file.article = twin.article
            return said or Outcome.SAME
    elif _has_joined(file):
        return said or Outcome.SAME
    if not file.article_id or (said in {Outcome.CHANGED, None} and _is_shared(file)):
        article = Article(run=run)
    else:
        article = Article.objects.defer("search").select_for_update().get(pk=file.article_id)
    _write(article, notes, file.path, register)
    file.article = article
    return said or (Outcome.COPY if article.original_id else Outcome.NEW)


def _has_joined(file: SourceFile) -> bool:
    """Tell whether the file's article follows another file with the same bytes."""
    twins = SourceFile.objects.filter(article=file.article_id, sha256=file.sha256).only("outcome")
    return any(_rank(twin) < _rank(file) for twin in twins)


def _rank(file: SourceFile) -> tuple[bool, int]:
    """Return what is least for that one of some files with the same bytes which their article follows."""
    return file.outcome == Outcome.SAME, file.pk


def _is_shared(file: SourceFile) -> bool:
    """Tell whether the file has an article together with files of other bytes than its own."""
    others = SourceFile.objects.filter(article=file.article_id).exclude(pk=file.pk)
    return others.exclude(sha256=file.sha256).exists()


def _write(article: Article, notes: Notes, path: str, register: Register) -> None:
    """Bring an article, its links and its quotes up to the notes."""
    new, before = article.pk is None, article.body
    changed = article.take(fields_of(notes, path))
    if new:
        article.slug = slugify(article.title, allow_unicode=True)[:120].strip("-_") or "untitled"
    changed += _take_measures(article)
    if new:
        article.save(force_insert=True)
    elif changed:
        article.save(update_fields=[*changed, "updated_at"])
    if {"body", "title"} & set(changed) and not new:
        reanchor(article, before)
    keep_links(article, notes, register, new=new)
    keep_quotes(article, notes, register, new=new)
    if new:
        settle(article)
    elif {"signature", "published"} & set(changed):
        resettle(article)


def _take_measures(article: Article) -> list[str]:
    """Set what follows from the article's body, an editor's too, where it differs; return the names of the fields."""
    measures = {"word_count": len(article.body.split()), "signature": list(signature(article.body))}
    changed = [field for field, value in measures.items() if getattr(article, field) != value]
    for field in changed:
        setattr(article, field, measures[field])
    return changed


def fields_of(notes: Notes, path: str) -> dict[str, object]:
    """Return what the notes on a file say of its article's own fields."""
    page = notes.page
    return {
        "title": plain(page.title, 500).strip() or plain(PurePath(path).stem, 500) or "Untitled",
        "body": plain(page.body),
        "published": page.published,
        "source": plain(page.source, 200),
        "source_url": _address(page.source_url),
        "language": page.language[:8],
    }


def _address(url: str) -> str:
    """Return a web address; nothing of any other kind, which a page must not link to, and nothing cut short."""
    return plain(url) if url.startswith(("http://", "https://")) and len(url) <= 1000 else ""
