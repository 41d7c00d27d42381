"""A raw file as an editor sees it: its text beside where it came from, what was odd about it, and what was dropped."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.models import Article, SourceFile

SHOWN_CHARACTERS = 200_000


def show(file: SourceFile) -> SafeString:
    """Return a raw file as HTML; of a very long one the first part, all of it being a download away."""
    text = bytes(file.content).decode(file.encoding or "utf-8", "replace")
    context = {"file": file, "text": text[:SHOWN_CHARACTERS], "cut": len(text) > SHOWN_CHARACTERS}
    return render_to_string("admin/articles/raw_file.html", context)


def show_latest(article: Article) -> SafeString | str:
    """Return the article's raw file that was read last, as HTML, with links to its other files."""
    files = list(article.files.defer("content").order_by("-read_at", "-pk")[:20])
    if not files:
        return "This article came from no file."
    return show(files[0]) + render_to_string("admin/articles/other_files.html", {"files": files[1:]})
