from dataclasses import replace
from datetime import date

import pytest
from django.db import Error

from articles.merging import merge
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    Author,
    EarlierFile,
    ImportRun,
    Merge,
    Quote,
    SourceFile,
    Speaker,
)
from articles.places import reanchor
from articles.reading import VERSION
from articles.reading.notes import Notes, Span, SpeakerKind
from articles.reading.quotes import find_quotes, fingerprint
from articles.store import Register, store
from tests.making import make_run, make_speaker
from tests.noting import found, note, note_problem, quote_of

pytestmark = pytest.mark.django_db

BODY = "“We agree on trade,” Ada Example said.\n\nShe added: “Talks go on.”"
AGREE, TALKS = "“We agree on trade,”", "“Talks go on.”"
FIRST = quote_of(BODY, AGREE, "Ada Example", speaker="Ada Example")
SECOND = quote_of(BODY, TALKS, "Ada Example", speaker="She")
NOTES = note(
    BODY, quotes=(FIRST, SECOND), authors=("Bo Writer",), regions=(found("Asia"),), leaders=(found("Cy Lead"),)
)


@pytest.fixture
def run() -> ImportRun:
    return make_run()


def put(notes: Notes, run: ImportRun, raw: bytes = b"raw", path: str = "/in/a.txt") -> SourceFile:
    return store(notes, raw, path, run)


def later(body: str, *words: str) -> Notes:
    """Return notes on another body, with the quotes of these words."""
    return note(body, quotes=tuple(quote_of(body, some, "Ada Example") for some in words))


# What is not done


def test_a_file_set_aside_gives_no_article_and_keeps_its_bytes(run: ImportRun) -> None:
    file = put(note_problem(), run, b"\x00\x01")
    assert (file.outcome, file.article) == ("set aside", None)
    file.refresh_from_db()
    assert bytes(file.content) == b"\x00\x01"
    assert file.problems == [{"code": "empty", "message": "The file holds no text."}]


def test_storing_twice_changes_nothing(run: ImportRun) -> None:
    put(NOTES, run)
    tables = (Article, Quote, ArticleLeader, ArticleRegion, Speaker, Author)
    before = [list(table.objects.order_by("id").values()) for table in tables]
    assert put(NOTES, make_run()).outcome == "new"
    assert [list(table.objects.order_by("id").values()) for table in tables] == before
    assert not EarlierFile.objects.exists()


def test_does_not_write_over_a_field_that_an_editor_changed(run: ImportRun) -> None:
    article = put(NOTES, run).article
    assert article
    Article.objects.update(title="The editor’s", edited_fields=["title"])
    put(replace(NOTES, page=replace(NOTES.page, title="Another", published=date(2001, 2, 3))), run, b"other")
    article.refresh_from_db()
    assert (article.title, article.published) == ("The editor’s", date(2001, 2, 3))


@pytest.mark.parametrize("decision", [{"review": "rejected"}, {"review": "confirmed"}, {"origin": "editor"}])
def test_leaves_a_link_that_an_editor_decided_on(run: ImportRun, decision: dict[str, str]) -> None:
    put(NOTES, run)
    ArticleRegion.objects.update(confidence=0.1, **decision)
    put(NOTES, run, b"other")
    put(note(BODY), run, b"a third")
    assert ArticleRegion.objects.filter(confidence=0.1, **decision).count() == ArticleRegion.objects.count() == 1


def test_does_not_bring_back_a_rejected_quote(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=1).update(review="rejected")
    put(NOTES, run, b"other")
    assert [quote.review for quote in Quote.objects.order_by("number")] == ["rejected", "unreviewed"]


def test_does_not_bring_back_a_rejected_quote_whose_words_went_and_came(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=1).update(review="rejected")
    put(note("Nothing is left of it."), run, b"other")
    put(NOTES, run, b"raw again")
    assert Quote.objects.filter(text=AGREE).count() == 1


def test_does_not_repeat_a_quote_that_an_editor_trimmed(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=1).update(text="We agree on trade", start=1, end=18, origin="editor")
    put(NOTES, run, b"other")
    assert Quote.objects.count() == 2


def test_leaves_out_a_quote_whose_words_are_not_in_the_body(run: ImportRun) -> None:
    wrong = replace(FIRST, text="Words of no body", end=FIRST.start + 16)
    put(note(BODY, quotes=(wrong,)), run)
    assert not Quote.objects.exists()


def test_stores_all_or_nothing(run: ImportRun) -> None:
    with pytest.raises(Error):
        put(note(BODY, quotes=(replace(FIRST, confidence=7.0),)), run)
    assert not Article.objects.exists()
    assert not SourceFile.objects.exists()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "www.example.org", "https://" + "x" * 1000])
def test_keeps_no_address_that_a_page_should_not_link_to(run: ImportRun, address: str) -> None:
    put(note(source_url=address), run)
    assert Article.objects.get().source_url == ""


def test_lets_no_nul_and_no_lone_surrogate_reach_the_database(run: ImportRun) -> None:
    body = "A\x00 \ud800 body. “Yes,” she said."
    put(note(body, title="T\x00", quotes=(quote_of(body, "“Yes,”", "E\x00ve"),), authors=("\ud800 Bo",)), run)
    assert Article.objects.get().body == "A\ufffd \ufffd body. “Yes,” she said."


# What is done


def test_stores_an_article_with_all_that_was_noted(run: ImportRun) -> None:
    article = put(NOTES, run).article
    assert article
    assert (article.title, article.slug, article.body, article.run) == ("A title", "a-title", BODY, run)
    assert [str(author) for author in article.authors.all()] == ["Bo Writer"]
    first, second = article.quotes.all()
    assert (first.number, first.text, first.start, first.speaker_text) == (1, AGREE, 0, "Ada Example")
    assert BODY[first.speaker_start : first.speaker_end] == "Ada Example"
    assert first.speaker == second.speaker == Speaker.objects.get(name="Ada Example")
    assert [link.origin for link in article.region_links.all()] == ["found"]


def test_says_what_is_stated(run: ImportRun) -> None:
    put(note(regions=(found("Asia", stated=True),)), run)
    assert ArticleRegion.objects.get().origin == "stated"


def test_numbers_quotes_in_the_order_of_the_body(run: ImportRun) -> None:
    put(note(BODY, quotes=(SECOND, FIRST)), run)
    assert list(Quote.objects.values_list("number", "text")) == [(1, AGREE), (2, TALKS)]


def test_keeps_the_places_of_the_evidence(run: ImportRun) -> None:
    lead = found(
        "Cy Lead", evidence=(Span("trade", 14, 19), Span("Talks", BODY.index("Talks"), BODY.index("Talks") + 5))
    )
    put(note(BODY, leaders=(lead,)), run)
    link = ArticleLeader.objects.get()
    assert (link.mentions, [BODY[start:end] for start, end in link.evidence]) == (2, ["trade", "Talks"])


def test_keeps_the_words_of_the_title_that_are_evidence(run: ImportRun) -> None:
    lead = replace(found("Cy Lead"), title_evidence=(Span("Lead", 3, 7), Span("Gone", 0, 4)))
    put(note(BODY, title="Cy Lead speaks", leaders=(lead,)), run)
    link = ArticleLeader.objects.get()
    assert link.evidence == [{"field": "title", "words": "Lead"}]
    assert (link.mentions, link.words_of_title) == (0, ["Lead"])


def test_keeps_whom_an_article_is_about_before_whom_it_names(run: ImportRun) -> None:
    passing = replace(found("Di Aside", evidence=(Span("trade", 14, 19),)), central=False)
    put(note(BODY, leaders=(passing, found("Cy Lead"))), run)
    links = ArticleLeader.objects.all()
    assert [(str(link), link.central) for link in links] == [("Cy Lead", True), ("Di Aside", False)]


@pytest.mark.parametrize("spelling", ["Ada Example", "ADA EXAMPLE", "Ada Éxample", "A. X. Ample"])
def test_makes_a_speaker_once_however_the_name_is_spelt(run: ImportRun, spelling: str) -> None:
    speaker = make_speaker(aliases=["A. X. Ample"])
    put(note(BODY, quotes=(replace(FIRST, name=spelling),)), run)
    assert Quote.objects.get().speaker == speaker
    assert Speaker.objects.count() == 1


def test_makes_an_author_once_in_a_byline(run: ImportRun) -> None:
    put(note(authors=("Bo Writer", "BO WRITER", "Al Second")), run)
    assert [str(author) for author in Article.objects.get().authors.order_by("article_links__position")] == [
        "Bo Writer",
        "Al Second",
    ]


def test_gives_two_names_with_one_slug_two_addresses(run: ImportRun) -> None:
    Author.objects.create(name="Renamed by an editor", slug="al-second")
    put(note(authors=("Al Second",)), run)
    assert Author.objects.get(name="Al Second").slug == "al-second-2"


def test_a_name_that_was_merged_stays_so_though_it_is_an_alias_of_another_too(run: ImportRun) -> None:
    kept, gone = make_speaker("The Kept"), make_speaker("Ada Example")
    merge(kept, gone, None)
    make_speaker("The Other", aliases=["Ada Example"])
    put(NOTES, run)
    assert {quote.speaker for quote in Quote.objects.all()} == {kept}


def test_makes_no_speaker_of_a_quote_that_was_rejected(run: ImportRun) -> None:
    put(note(BODY, quotes=(quote_of(BODY, AGREE),)), run)
    Quote.objects.update(review="rejected")
    put(note(BODY, quotes=(FIRST,)), run, b"other")
    assert not Speaker.objects.exists()


def test_follows_the_merge_of_a_leader(run: ImportRun) -> None:
    kept = make_speaker("The Kept")
    Merge.objects.create(kind="speaker", kept=kept.pk, gone_slug="cy-lead", gone={}, moved={})
    put(NOTES, run)
    assert ArticleLeader.objects.get().leader == kept


# Another file with the same bytes, and other bytes of the same file


def test_a_file_with_known_bytes_joins_their_article(run: ImportRun) -> None:
    first, second = put(NOTES, run), put(NOTES, run, path="/in/b.txt")
    assert (second.outcome, second.article) == ("same", first.article)
    assert Article.objects.count() == 1


def test_a_changed_file_updates_its_article_and_keeps_its_address(run: ImportRun) -> None:
    before = put(NOTES, run).article
    file = put(note("Another body.", title="Another title"), make_run(), b"changed")
    assert before
    assert file.article
    assert file.outcome == "changed"
    assert (file.article.pk, file.article.slug) == (before.pk, before.slug)
    assert (file.article.title, file.article.body) == ("Another title", "Another body.")
    assert not Quote.objects.exists()
    assert not ArticleRegion.objects.exists()


def test_keeps_the_bytes_that_a_file_held_before(run: ImportRun) -> None:
    put(NOTES, run)
    other = make_run()
    put(NOTES, other, b"changed")
    earlier = EarlierFile.objects.get()
    assert (bytes(earlier.content), earlier.run, earlier.replaced_by) == (b"raw", run, other)


def test_a_shared_file_that_changes_gets_an_article_of_its_own(run: ImportRun) -> None:
    first = put(NOTES, run)
    put(NOTES, run, path="/in/b.txt")
    second = put(note("Another body."), run, b"changed", "/in/b.txt")
    assert second.outcome == "changed"
    assert second.article != first.article
    assert first.article
    first.article.refresh_from_db()
    assert first.article.body == BODY


def test_a_file_that_is_set_aside_after_a_change_leaves_its_article(run: ImportRun) -> None:
    article = put(NOTES, run).article
    file = put(note_problem(), run, b"")
    assert (file.outcome, file.article) == ("set aside", article)
    again = put(NOTES, run, b"mended")
    assert (again.outcome, again.article) == ("changed", article)


def test_a_file_that_joined_an_article_does_not_write_it(run: ImportRun) -> None:
    put(NOTES, run)
    put(NOTES, run, path="/in/b.txt")
    put(note("Read otherwise, by another name."), run, path="/in/b.txt")
    assert Article.objects.get().body == BODY
    put(note("Read otherwise."), run)
    assert Article.objects.get().body == "Read otherwise."


def test_a_file_that_joined_an_article_writes_it_once_it_is_alone(run: ImportRun) -> None:
    first = put(NOTES, run)
    put(NOTES, run, path="/in/b.txt")
    first.delete()
    put(note("Read otherwise."), run, path="/in/b.txt")
    assert SourceFile.objects.get().article.body == "Read otherwise."


def test_a_file_set_aside_that_shares_an_article_with_other_bytes_is_mended_into_its_own(run: ImportRun) -> None:
    put(NOTES, run)
    put(NOTES, run, path="/in/b.txt")
    put(note_problem(), run, b"other", "/in/b.txt")
    put(note("Read at last."), run, b"other", "/in/b.txt")
    assert [file.article.body for file in SourceFile.objects.order_by("path")] == [BODY, "Read at last."]


def test_a_file_remembers_the_version_of_the_reader(run: ImportRun) -> None:
    assert put(NOTES, run).reader == VERSION
    SourceFile.objects.update(reader="")
    assert put(note_problem(), run, b"").reader == VERSION


def test_a_file_that_is_mended_gives_an_article(run: ImportRun) -> None:
    put(note_problem(), run, b"")
    assert put(NOTES, run).article


def test_an_article_that_was_deleted_stays_deleted(run: ImportRun) -> None:
    put(NOTES, run)
    Article.objects.all().delete()
    assert put(NOTES, run).article is None


# Quotes in a body that changed


def test_a_decided_quote_follows_its_words_to_their_new_place(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=2).update(review="confirmed")
    body = f"A new opening. {TALKS} That is all."
    put(later(body, TALKS), run, b"changed")
    quote = Quote.objects.get()
    assert (quote.number, quote.review, quote.start) == (2, "confirmed", body.index(TALKS))


def test_a_decided_quote_whose_words_are_gone_keeps_its_row_without_a_place(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=1).update(review="confirmed")
    put(later(f"Only this is left: {TALKS}", TALKS), run, b"changed")
    assert list(Quote.objects.values_list("number", "text", "start", "end")) == [
        (1, AGREE, None, None),
        (2, TALKS, 19, 19 + len(TALKS)),
    ]


def test_new_quotes_take_the_numbers_that_decided_ones_leave(run: ImportRun) -> None:
    put(NOTES, run)
    Quote.objects.filter(number=2).update(review="confirmed")
    body = f"“No,” “never,” “not now.” {TALKS} {AGREE}"
    put(later(body, "“No,”", "“never,”", "“not now.”", TALKS, AGREE), run, b"changed")
    numbers = dict(Quote.objects.values_list("text", "number"))
    assert numbers == {"“No,”": 1, TALKS: 2, "“never,”": 3, "“not now.”": 4, AGREE: 5}


def test_a_quote_that_is_read_again_keeps_its_address(run: ImportRun) -> None:
    put(NOTES, run)
    before = Quote.objects.get(text=TALKS).pk
    put(later(f"{TALKS} was all there was, and {AGREE} came after.", TALKS, AGREE), run, b"changed")
    after = Quote.objects.get(text=TALKS)
    assert (after.pk, after.number) == (before, 1)


def test_a_quote_keeps_its_address_when_it_is_read_with_the_words_around(run: ImportRun) -> None:
    body = "Ada Example called it “a great day” for all."
    marks, whole = (replace(quote_of(body, words), kind="mixed") for words in ("“a great day”", "it “a great day”"))
    put(note(body, quotes=(marks,)), run)
    before = Quote.objects.get().pk
    put(note(body, quotes=(whole,)), run, b"changed")
    assert (Quote.objects.get().pk, Quote.objects.get().text) == (before, "it “a great day”")


def test_places_quotes_in_a_body_that_an_editor_corrected(run: ImportRun) -> None:
    article = put(NOTES, run).article
    assert article
    corrected = f"Corrected. {TALKS} is what Ada Example said."
    Quote.objects.all().delete()
    Article.objects.filter(pk=article.pk).update(body=corrected, edited_fields=["body"])
    put(NOTES, run, b"changed")
    quote = Quote.objects.get()
    assert (quote.text, quote.start) == (TALKS, 11)
    assert quote.speaker_start is None


# A quote in several parts

TALK = "“We agree,” Ada Example said. “Talks go on.” Then all left. “None stayed,” she said."
WE, ON, NONE = "“We agree,”", "“Talks go on.”", "“None stayed,”"
WHOLE = "“We agree,” Ada Example said. “Talks go on.”"


def in_parts(body: str = TALK) -> Notes:
    """Return notes of which the second quote goes on from the first."""
    first, second, third = (quote_of(body, words, "Ada Example", speaker="Ada Example") for words in (WE, ON, NONE))
    return note(body, quotes=(first, replace(second, continues=True, confidence=0.7, rule="beside"), third))


def texts() -> list[str]:
    return list(Quote.objects.order_by("number").values_list("text", flat=True))


def test_stores_a_quote_in_parts_as_one(run: ImportRun) -> None:
    put(in_parts(), run)
    quote, other = Quote.objects.order_by("number")
    assert (quote.text, other.text) == (WHOLE, NONE)
    assert TALK[quote.start : quote.end] == WHOLE
    assert (quote.kind, quote.rule, quote.confidence, quote.speaker_text) == ("direct", "cue", 0.7, "Ada Example")
    assert quote.fingerprint == fingerprint("“We agree, talks go on.”")


def test_parts_that_were_stored_become_one_at_the_address_of_the_first(run: ImportRun) -> None:
    notes = in_parts()
    apart = tuple(replace(quote, continues=False) for quote in notes.quotes)
    put(replace(notes, quotes=apart), run)
    first, _, last = Quote.objects.order_by("number")
    put(notes, run, b"other")
    assert list(Quote.objects.order_by("number").values_list("pk", "text", "number")) == [
        (first.pk, WHOLE, 1),
        (last.pk, NONE, 2),
    ]
    put(replace(notes, quotes=apart), run, b"a third")
    assert (texts(), Quote.objects.get(number=1).pk) == ([WE, ON, NONE], first.pk)


@pytest.mark.parametrize("cut", ["Ada Example", "Cy Second"])
def test_gives_words_once_where_an_editor_left_one_of_two_that_say_the_same(run: ImportRun, cut: str) -> None:
    said = {name: f"{AGREE} {name} said." for name in ("Ada Example", "Cy Second")}
    body = "\n\n".join(said.values())
    notes = note(body, quotes=find_quotes(body))
    article = put(notes, run).article
    assert article
    Article.objects.update(body=body.replace(said[cut], "").strip(), edited_fields=["body"])
    reanchor(Article.objects.get(), body)
    put(notes, run, b"other")
    assert [quote.said_by for quote in Quote.objects.all()] == [name for name in said if name != cut]


@pytest.mark.parametrize("decision", [{"review": "confirmed"}, {"review": "rejected"}, {"origin": "editor"}])
@pytest.mark.parametrize(("decided", "left"), [(WE, ON), (ON, WE)])
def test_a_part_that_an_editor_decided_on_stays_a_quote(
    run: ImportRun, decision: dict[str, str], decided: str, left: str
) -> None:
    notes = in_parts()
    put(replace(notes, quotes=tuple(replace(quote, continues=False) for quote in notes.quotes)), run)
    Quote.objects.filter(text=decided).update(**decision)
    before = Quote.objects.filter(text=decided).values().get()
    put(notes, run, b"other")
    assert Quote.objects.filter(text=decided).values().get() == before
    assert sorted(texts()) == sorted([decided, left, NONE])


@pytest.mark.parametrize("decision", [{"review": "confirmed"}, {"review": "rejected"}, {"origin": "editor"}])
def test_no_part_comes_back_of_a_whole_that_an_editor_decided_on(run: ImportRun, decision: dict[str, str]) -> None:
    put(in_parts(), run)
    Quote.objects.filter(text=WHOLE).update(**decision)
    put(in_parts(), run, b"other")
    assert texts() == [WHOLE, NONE]


def test_does_not_bring_back_a_rejected_whole_whose_words_went_and_came(run: ImportRun) -> None:
    put(in_parts(), run)
    Quote.objects.filter(text=WHOLE).update(review="rejected")
    put(note("Nothing is left of it."), run, b"other")
    put(in_parts(), run, b"raw again")
    assert sorted(texts()) == sorted([WHOLE, NONE])


def test_parts_are_quotes_where_an_editor_changed_what_interrupts_them(run: ImportRun) -> None:
    put(in_parts(), run)
    body = TALK.replace("Ada Example said.", "Mayor Ada Example said.", 1)
    Article.objects.update(body=body, edited_fields=["body"])
    Quote.objects.all().delete()
    put(in_parts(), run, b"other")
    assert texts() == [WE, ON, NONE]
    assert all(body[quote.start : quote.end] == quote.text for quote in Quote.objects.all())


# Who has no name


@pytest.mark.parametrize(
    ("kind", "name", "speaker"),
    [
        ("unnamed", "historian", None),
        ("document", "joint report", None),
        ("document", "Charter of Oslo", "Charter of Oslo"),
        ("organisation", "the people", "the people"),
    ],
)
def test_makes_a_speaker_only_of_a_name_of_its_own(
    run: ImportRun, kind: SpeakerKind, name: str, speaker: str | None
) -> None:
    body = "“We agree,” the one said."
    quote = replace(quote_of(body, "“We agree,”", name, speaker="the one"), speaker_kind=kind)
    put(note(body, quotes=(quote,)), run)
    stored = Quote.objects.get()
    assert (stored.speaker and stored.speaker.name, stored.speaker_text) == (speaker, "the one")
    assert list(Speaker.objects.values_list("name", flat=True)) == ([speaker] if speaker else [])


def test_keeps_where_the_name_stands_that_a_pronoun_was_understood_by(run: ImportRun) -> None:
    second = replace(SECOND, meant=FIRST.speaker)
    put(replace(NOTES, quotes=(FIRST, second)), run)
    assert [quote.evidence for quote in Quote.objects.order_by("number")] == [
        [],
        [[FIRST.speaker.start, FIRST.speaker.end]],
    ]


# Speakers and authors


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zoë O’Brien-Lee", "Zoe O'Brien Lee"),
        ("Ada Example Jr.", "Ada Example, Jr"),
        ("ADA EXAMPLE", "Ada  Example"),
    ],
)
def test_one_speaker_however_the_name_is_spelt(run: ImportRun, name: str, other: str) -> None:
    put(note(BODY, quotes=(replace(FIRST, name=name), replace(SECOND, name=other))), run)
    assert [quote.speaker.name for quote in Quote.objects.all()] == [name, name]


@pytest.mark.parametrize(("name", "slug"), [("Ada Éxample", "ada-example"), ("Ada Example", "someone-else")])
def test_takes_the_speaker_that_an_editor_made_after_the_import_began(run: ImportRun, name: str, slug: str) -> None:
    register = Register()
    theirs = Speaker.objects.create(name=name, slug=slug)
    store(NOTES, b"raw", "/in/a.txt", run, register)
    assert {quote.speaker for quote in Quote.objects.all()} == {theirs}


def test_makes_a_speaker_beside_another_of_the_same_address(run: ImportRun) -> None:
    register = Register()
    Speaker.objects.create(name="Another", slug="ada-example")
    store(NOTES, b"raw", "/in/a.txt", run, register)
    assert {quote.speaker.slug for quote in Quote.objects.all()} == {"ada-example-2"}


def test_does_not_credit_an_author_whom_an_editor_set(run: ImportRun) -> None:
    article = put(NOTES, run).article
    assert article
    author = Author.objects.create(name="Ada J. Éxample", slug="ada")
    ArticleAuthor.objects.create(article=article, author=author, origin="editor", position=1)
    put(NOTES, run, b"other")
    assert [(quote.speaker, quote.said_by) for quote in Quote.objects.all()] == [(None, ""), (None, "")]
