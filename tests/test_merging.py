from datetime import date
from typing import Any

import pytest
from django.apps import apps

from articles.merging import MergeError, merge, unmerge
from articles.models import (
    ArticleAuthor,
    ArticleLeader,
    ArticleSummit,
    Author,
    Merge,
    Office,
    Origin,
    Quote,
    Review,
    Speaker,
    Summit,
)
from tests.making import make_article, make_quote, make_speaker, make_summit

pytestmark = pytest.mark.django_db


def dump() -> dict[str, list[dict[str, Any]]]:
    """Return every row of the archive but those of Merge."""
    tables = (model for model in apps.get_app_config("articles").get_models() if model is not Merge)
    return {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in tables}


def make_author(name: str, **fields: Any) -> Author:
    return Author.objects.create(name=name, slug=name.lower().replace(" ", "-"), **fields)


def speakers_with_rows_that_clash() -> tuple[Speaker, Speaker]:
    kept = make_speaker("Ada Example", aliases=["A. Example"])
    gone = make_speaker("Ada Exempel", aliases=["A. Example", "Ms Exempel, PhD"], note="Said\n“yes”.")
    both, only = make_article(body="Ada said “yes”."), make_article(body="“no”")
    make_quote(both, "“yes”", gone)
    make_quote(only, "“no”", kept)
    ArticleLeader.objects.create(article=both, leader=kept, origin=Origin.FOUND, confidence=0.1, mentions=2)
    ArticleLeader.objects.create(
        article=both, leader=gone, review=Review.CONFIRMED, confidence=0.30000000000000004, evidence=[[0, 3]]
    )
    ArticleLeader.objects.create(article=only, leader=gone)
    for speaker in (kept, gone):
        Office.objects.create(speaker=speaker, title="President", country="XX", start=date(2001, 1, 1))
    Office.objects.create(speaker=gone, title="Mayor", country="XX", start=date(1999, 1, 1), end=date(2000, 1, 1))
    return kept, gone


def test_refuses_a_thing_and_itself() -> None:
    speaker = make_speaker()
    with pytest.raises(MergeError, match="itself"):
        merge(speaker, speaker, None)


def test_refuses_things_of_different_kinds() -> None:
    with pytest.raises(MergeError, match="same kind"):
        merge(make_speaker(), make_summit(), None)  # type: ignore[type-var]


def test_the_kept_one_takes_over_rows_and_spellings() -> None:
    kept, gone = speakers_with_rows_that_clash()
    merge(kept, gone, None)
    kept.refresh_from_db()
    assert not Speaker.objects.filter(pk=gone.pk).exists()
    assert kept.aliases == ["A. Example", "Ada Exempel", "Ms Exempel, PhD"]
    assert "aliases" in kept.edited_fields
    assert {quote.speaker for quote in Quote.objects.all()} == {kept}
    assert [link.leader for link in ArticleLeader.objects.all()] == [kept, kept]
    assert [office.title for office in kept.offices.all()] == ["Mayor", "President"]


def test_of_two_links_to_one_article_the_kept_ones_stays() -> None:
    kept, gone = speakers_with_rows_that_clash()
    merge(kept, gone, None)
    assert ArticleLeader.objects.get(article__body="Ada said “yes”.").confidence == 0.1


def test_undone_every_row_is_as_it_was() -> None:
    kept, gone = speakers_with_rows_that_clash()
    before = dump()
    back = unmerge(merge(kept, gone, None))
    assert back == gone
    assert dump() == before


def test_undone_authors_and_summits_are_as_they_were() -> None:
    article = make_article()
    authors = make_author("Ada Example"), make_author("Ada Exempel", aliases=["X"])
    summits = make_summit(), make_summit(ordinal=4, city="Lima", country="PE")
    for position, author in enumerate(authors):
        ArticleAuthor.objects.create(article=article, author=author, position=position)
    ArticleSummit.objects.create(article=article, summit=summits[1])
    before = dump()
    unmerge(merge(*authors, None))
    unmerge(merge(*summits, None))
    assert dump() == before


def test_what_an_editor_did_in_between_stays() -> None:
    kept, gone = speakers_with_rows_that_clash()
    record = merge(kept, gone, None)
    other = make_speaker("Other")
    Quote.objects.filter(text="“yes”").update(speaker=other)
    Speaker.objects.filter(pk=kept.pk).update(aliases=["A. Example", "Ada Exempel", "Ms Exempel, PhD", "New"])
    unmerge(record)
    kept.refresh_from_db()
    assert Quote.objects.get(text="“yes”").speaker == other
    assert kept.aliases == ["A. Example", "New"]


def test_an_address_leads_to_the_last_that_stayed() -> None:
    first, second, third = make_author("One"), make_author("Two"), make_author("Three")
    before = dump()
    earlier = merge(second, first, None)
    later = merge(third, second, None)
    assert set(Merge.objects.values_list("gone_slug", "kept")) == {("one", third.pk), ("two", third.pk)}
    with pytest.raises(MergeError, match="later merge"):
        unmerge(earlier)
    unmerge(later)
    assert Merge.objects.get(pk=earlier.pk).kept == second.pk
    unmerge(earlier)
    assert dump() == before


def test_is_not_undone_twice() -> None:
    record = merge(make_author("One"), make_author("Two"), None)
    unmerge(record)
    with pytest.raises(MergeError, match="already"):
        unmerge(record)


def test_is_not_undone_over_an_address_that_is_taken() -> None:
    record = merge(make_author("One"), make_author("Two"), None)
    make_author("Two")
    with pytest.raises(MergeError, match="address two"):
        unmerge(record)
    assert Author.objects.count() == 2


def test_is_not_undone_when_the_kept_one_is_gone() -> None:
    kept = make_summit()
    record = merge(kept, make_summit(), None)
    Summit.objects.all().delete()
    with pytest.raises(MergeError, match="no longer there"):
        unmerge(record)


def test_knows_who_merged(django_user_model: Any) -> None:
    editor = django_user_model.objects.create_user("editor")
    assert merge(make_author("One"), make_author("Two"), editor).made_by == editor
