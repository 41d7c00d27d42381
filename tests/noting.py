"""Notes for the tests of the store: what a test cares about, and nothing else found."""

from datetime import date

from articles.reading.notes import Found, Notes, Page, Problem, Quote, Span, Text


def note(
    body: str = "One paragraph.\n\nAnother.",
    *,
    title: str = "A title",
    quotes: tuple[Quote, ...] = (),
    authors: tuple[str, ...] = (),
    published: date | None = None,
    regions: tuple[Found, ...] = (),
    themes: tuple[Found, ...] = (),
    leaders: tuple[Found, ...] = (),
    summits: tuple[Found, ...] = (),
    source_url: str = "",
) -> Notes:
    """Return the notes on a file that gives an article."""
    page = Page(title=title, body=body, authors=authors, published=published, source_url=source_url)
    return Notes(
        file="a.txt",
        text=Text(body, "utf-8"),
        page=page,
        quotes=quotes,
        leaders=leaders,
        summits=summits,
        regions=regions,
        themes=themes,
    )


def note_problem(code: str = "empty") -> Notes:
    """Return the notes on a file that is set aside."""
    problem = Problem(code, "The file holds no text.", sets_aside=True)
    return Notes(file="a.txt", text=Text("", "", (problem,)), page=Page(title="", body=""))


def quote_of(body: str, words: str, name: str | None = None, *, speaker: str = "") -> Quote:
    """Return a quote of words that stand in the body; `speaker` are the words there that name who said them."""
    start = body.index(words)
    span = Span(speaker, body.index(speaker), body.index(speaker) + len(speaker)) if speaker else None
    return Quote(
        words, start, start + len(words), "direct", cue="said", speaker=span, name=name, confidence=0.9, rule="cue"
    )


def found(name: str, *, stated: bool = False, evidence: tuple[Span, ...] = ()) -> Found:
    """Return a find of a named thing."""
    slug = name.lower().replace(" ", "-")
    return Found(slug, name, 0.8, "full name", stated=stated, evidence=evidence)


def prose(seed: int, words: int) -> str:
    """Return made-up words: the same for the same seed, none shared with another."""
    return " ".join(f"word{seed}x{number}" for number in range(words))
